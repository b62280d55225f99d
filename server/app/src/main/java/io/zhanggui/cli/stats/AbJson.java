package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.experiment.Adjustment;
import io.zhanggui.stats.experiment.Arm;
import io.zhanggui.stats.experiment.Belief;
import io.zhanggui.stats.experiment.Effect;
import io.zhanggui.stats.experiment.OutlierReport;
import io.zhanggui.stats.experiment.RelativeEffect;
import io.zhanggui.stats.experiment.SampleRatioCheck;
import io.zhanggui.stats.experiment.Successes;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of what {@code ab} writes. */
final class AbJson {

    private AbJson() {}

    static ObjectNode sampleRatio(SampleRatioCheck.Finding finding, List<VariantSums> variants, double threshold) {
        ObjectNode json = ToolOutput.object()
                .put("p", finding.pValue())
                .put("chi_square", finding.statistic())
                .put("threshold", threshold)
                .put("mismatch", finding.mismatch())
                .put("zh", finding.zh())
                .put("en", finding.en());
        ObjectNode expected = json.putObject("expected");
        for (int i = 0; i < variants.size(); i++) {
            expected.put(variants.get(i).variant(), finding.expected().get(i));
        }
        return json;
    }

    static ObjectNode outliers(OutlierReport report) {
        ObjectNode json = ToolOutput.object().put("upper", report.bounds().upper());
        ObjectNode changed = json.putObject("changed");
        report.variants().forEach(variant -> changed.put(variant.variant(), variant.above()));
        return json;
    }

    static ArrayNode arms(List<Arm> arms) {
        ArrayNode json = ToolOutput.array();
        arms.forEach(arm -> json.addObject()
                .put("variant", arm.variant())
                .put("n", arm.count())
                .put("mean", arm.mean())
                .put("standard_error", arm.standardError())
                .put("standard_deviation", Math.sqrt(arm.unitVariance())));
        return json;
    }

    static ArrayNode proportions(List<Successes> arms) {
        ArrayNode json = ToolOutput.array();
        arms.forEach(arm -> json.addObject()
                .put("variant", arm.variant())
                .put("n", arm.count())
                .put("successes", arm.successes())
                .put("mean", arm.proportion()));
        return json;
    }

    static ArrayNode effects(List<Effect> effects, Adjustment adjustment) {
        double[] adjusted =
                adjustment.adjust(effects.stream().mapToDouble(Effect::pValue).toArray());
        ArrayNode json = ToolOutput.array();
        for (int i = 0; i < adjusted.length; i++) {
            Effect effect = effects.get(i);
            ObjectNode one = json.addObject().put("variant", effect.variant()).put("effect", effect.absolute());
            put(one, effect.interval());
            one.put("standard_error", effect.standardError()).put("statistic", effect.statistic());
            effect.degreesOfFreedom().ifPresent(freedom -> one.put("degrees_of_freedom", freedom));
            one.put("p", effect.pValue()).put("p_adjusted", adjusted[i]);
            one.set("relative", relative(effect.relative()));
        }
        return json;
    }

    private static ObjectNode relative(Estimate<RelativeEffect> relative) {
        return switch (relative) {
            case Estimate.Known<RelativeEffect> known ->
                put(
                        ToolOutput.object().put("effect", known.value().value()),
                        known.value().interval());
            case Estimate.Unknown<RelativeEffect> unknown ->
                ToolOutput.object()
                        .put("reason", unknown.doubt().reason().code())
                        .put("zh", unknown.doubt().zh())
                        .put("en", unknown.doubt().en());
        };
    }

    static ArrayNode beliefs(List<Belief> beliefs) {
        ArrayNode json = ToolOutput.array();
        Belief control = beliefs.getFirst();
        for (Belief belief : beliefs.subList(1, beliefs.size())) {
            Belief.Versus versus = belief.versusControl();
            ObjectNode one = json.addObject().put("variant", belief.variant()).put("effect", versus.absolute());
            put(one, versus.interval());
            one.put("chance_to_win", versus.chanceToWin())
                    .put("expected_loss", versus.lossIfChosen())
                    .put("expected_loss_of_control", versus.lossIfLeft())
                    .put("chance_best", belief.chanceBest())
                    .put("chance_control_best", control.chanceBest());
            one.set("relative", relativeInterval(versus.relative()));
        }
        return json;
    }

    private static ObjectNode relativeInterval(Estimate<Interval> relative) {
        return switch (relative) {
            case Estimate.Known<Interval> known -> put(ToolOutput.object(), known.value());
            case Estimate.Unknown<Interval> unknown ->
                ToolOutput.object()
                        .put("reason", unknown.doubt().reason().code())
                        .put("zh", unknown.doubt().zh())
                        .put("en", unknown.doubt().en());
        };
    }

    private static ObjectNode put(ObjectNode json, Interval interval) {
        return json.put("lower", interval.lower())
                .put("upper", interval.upper())
                .put("level", interval.level());
    }
}
