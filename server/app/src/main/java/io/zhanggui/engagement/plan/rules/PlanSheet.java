package io.zhanggui.engagement.plan.rules;

import io.zhanggui.engagement.FigureWords;
import io.zhanggui.engagement.paper.FigureRef;
import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.engagement.plan.ServicePlan;
import io.zhanggui.engagement.plan.ServicePlan.CustomPlan;
import io.zhanggui.engagement.plan.ServicePlan.Fallback;
import io.zhanggui.identity.Role;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A round of the service plan as the register keeps it. Its budget is not in it: more people read plans than see money.
 *
 * @param metrics by their keys
 * @param shops of the client
 * @param known the days the values of today are of; none where the diagnosis is not known
 */
public record PlanSheet(
        ServicePlan plan,
        Function<String, MetricDefinition> metrics,
        Scope shops,
        Optional<Period> known,
        Optional<Timetable.Terms> timetable) {

    public Sheet write() {
        Sheet.Writer sheet = Sheet.titled("运营服务方案书")
                .say("第 " + plan.version() + " 轮修订。" + plan.reason())
                .chapter("目标")
                .say(plan.content().goal());
        if (plan.content().tier() != null) {
            sheet.say(
                    "服务层级：" + plan.content().tier().zh() + "。" + plan.content().tierReason());
        }
        plan.content().plans().forEach(each -> custom(sheet, each));
        timetable.ifPresent(terms -> days(sheet, terms));
        sheet.chapter("备选方案");
        sheet.table(
                "",
                List.of("方案", "B 方案", "触发条件"),
                plan.content().plans().stream().map(this::fallback).toList());
        if (!plan.changes().isEmpty()) {
            sheet.chapter("与上一轮的不同");
            sheet.table(
                    "",
                    List.of("位置", "原来", "现在"),
                    plan.changes().stream()
                            .map(change -> List.of(
                                    Phrase.of(change.place()), Phrase.of(change.before()), Phrase.of(change.after())))
                            .toList());
        }
        return sheet.done();
    }

    private void custom(Sheet.Writer sheet, CustomPlan each) {
        sheet.chapter(each.title()).say(each.strategy());
        MetricDefinition metric = metrics.apply(each.metric());
        sheet.say(Phrase.of("目标：" + metric.zh() + "从 ")
                .and(today(each, metric))
                .and(" 到 " + figure(each.target(), metric) + "。"));
        sheet.say("需要 " + each.people() + " 人，另需投入 " + each.yuan().toPlainString() + " 元。");
        sheet.table(
                "动作",
                List.of("动作", "负责岗位", "起", "止"),
                each.actions().stream()
                        .map(action -> List.of(
                                Phrase.of(action.text()),
                                Phrase.of(owner(action.owner())),
                                Phrase.of(action.from().toString()),
                                Phrase.of(action.to().toString())))
                        .toList());
    }

    private Phrase today(CustomPlan each, MetricDefinition metric) {
        String written = figure(each.today(), metric);
        return each.today() == null
                ? Phrase.of(written)
                : known.map(days -> Phrase.figure(written, FigureRef.asked(metric.key(), shops, days)))
                        .orElse(Phrase.of(written));
    }

    private List<Phrase> fallback(CustomPlan each) {
        Fallback fallback = each.fallback();
        MetricDefinition metric = metrics.apply(fallback.metric());
        return List.of(
                Phrase.of(each.title()),
                Phrase.of(fallback.text()),
                Phrase.of(metric.zh() + "连续 " + fallback.days() + " 天" + (fallback.below() ? "低于 " : "高于 ")
                        + figure(fallback.value(), metric)));
    }

    private static void days(Sheet.Writer sheet, Timetable.Terms terms) {
        sheet.chapter("时间表");
        sheet.table(
                "",
                List.of("阶段", "起", "止"),
                Timetable.of(terms).phases().stream()
                        .map(phase -> List.of(
                                Phrase.of(phase.name().zh()),
                                Phrase.of(phase.from().toString()),
                                Phrase.of(phase.to().toString())))
                        .toList());
    }

    private static String owner(String key) {
        return Role.find(key).map(Role::zh).orElse(key);
    }

    private static String figure(@Nullable BigDecimal value, MetricDefinition metric) {
        return value == null ? "—" : FigureWords.of(Objects.requireNonNull(value), metric.unit());
    }
}
