package io.zhanggui.cli.stats;

import io.zhanggui.stats.Interval;
import io.zhanggui.stats.effect.BeforeAfter;
import io.zhanggui.stats.effect.EffectComparison;
import io.zhanggui.stats.effect.EffectEstimate;
import io.zhanggui.stats.effect.PromotionEffect;
import io.zhanggui.stats.effect.Trust;
import io.zhanggui.stats.effect.WindowEffect;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Effects as JSON: the estimate with its interval, and the plain before/after figure beside it. */
final class EffectJson {

    private EffectJson() {}

    static ObjectNode of(EffectEstimate found) {
        ObjectNode json =
                ToolOutput.object().put("method", word(found.method())).put("scale", word(found.scale()));
        json.set("relative", figure(found.relative(), found.relativeInterval()));
        json.set("total", figure(found.total(), found.totalInterval()));
        json.put("level", found.relativeInterval().level()).put("p", found.pValue());
        found.placeboPValue().ifPresent(chance -> json.put("placebo_p", chance));
        json.set("before_after", of(found.beforeAfter()));
        json.set("trust", of(found.trust()));
        if (!found.weights().isEmpty()) {
            ObjectNode weights = json.putObject("weights");
            found.weights().forEach(one -> weights.put(one.unit(), one.weight()));
        }
        return json;
    }

    static ObjectNode of(EffectComparison found) {
        ObjectNode json = ToolOutput.object();
        found.recommended()
                .ifPresentOrElse(
                        best -> json.put("recommended", word(best.method())), () -> json.putNull("recommended"));
        json.put("zh", found.zh()).put("en", found.en());
        ArrayNode attempts = json.putArray("estimates");
        for (EffectComparison.Attempt attempt : found.attempts()) {
            attempt.estimate().find().ifPresent(estimate -> attempts.add(of(estimate)));
            attempt.estimate()
                    .findDoubt()
                    .ifPresent(doubt -> attempts.addObject()
                            .put("method", word(attempt.method()))
                            .put("reason", doubt.reason().code())
                            .put("zh", doubt.zh())
                            .put("en", doubt.en()));
        }
        return json;
    }

    static ObjectNode of(PromotionEffect found, double... indexes) {
        ObjectNode json = ToolOutput.object().put("method", "promotion").put("scale", word(found.scale()));
        found.waiting().ifPresent(window -> json.set("before", of(window, indexes)));
        json.set("promotion", of(found.lift(), indexes));
        found.dip().ifPresent(window -> json.set("after", of(window, indexes)));
        json.set("net", figure(found.net(), found.netInterval()));
        json.put("level", found.netInterval().level())
                .put("chance_of_gain", found.chanceOfGain())
                .put("moved_share", found.movedShare());
        found.movedInterval()
                .ifPresent(interval -> RegressionTool.put(json.putObject("moved_share_interval"), interval));
        json.set("before_after", of(found.beforeAfter()));
        json.set("trust", of(found.trust()));
        return json;
    }

    private static ObjectNode of(WindowEffect window, double... indexes) {
        ObjectNode json =
                ToolOutput.object().put("from", indexes[window.start()]).put("to", indexes[window.end() - 1]);
        json.set("relative", figure(window.relative(), window.relativeInterval()));
        json.set("total", figure(window.total(), window.totalInterval()));
        return json;
    }

    private static ObjectNode of(BeforeAfter plain) {
        return ToolOutput.object()
                .put("before", plain.before())
                .put("during", plain.during())
                .put("difference", plain.difference())
                .put("relative", plain.relative());
    }

    private static ObjectNode of(Trust trust) {
        return ToolOutput.object()
                .put("grade", word(trust.grade()))
                .put("zh", trust.zh())
                .put("en", trust.en());
    }

    private static ObjectNode figure(double value, Interval interval) {
        return RegressionTool.put(ToolOutput.object().put("estimate", value), interval);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
