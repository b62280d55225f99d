package io.zhanggui.engagement.print;

import io.zhanggui.settlement.contract.Baseline;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.contract.MetricTerms.Better;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import io.zhanggui.settlement.contract.Pay;
import io.zhanggui.settlement.contract.Target;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/** A KPI in sentences. */
final class KpiWords {

    private final Kpi kpi;
    private final Unit unit;

    KpiWords(Kpi kpi) {
        this.kpi = kpi;
        this.unit = kpi.metric().unit();
    }

    String target() {
        Target target = kpi.target();
        return switch (target.kind()) {
            case LEVEL ->
                (kpi.metric().better() == Better.LOWER ? "不高于 " : "不低于 ") + Figures.value(target.value(), unit);
            case RELATIVE ->
                change(target.value()) + Figures.share(target.value().abs()) + "（相对基线）";
            case POINTS ->
                change(target.value()) + Figures.number(target.value().abs().multiply(100)) + " 个百分点";
            case BAND ->
                Figures.value(target.value(), unit) + " 至 "
                        + target.upper()
                                .map(upper -> Figures.value(upper, unit))
                                .orElse("");
        };
    }

    private static String change(BigFraction value) {
        return value.signum() < 0 ? "比基线下降 " : "比基线提高 ";
    }

    String baseline() {
        return kpi.baseline().map(this::baseline).orElse("不适用");
    }

    private String baseline(Baseline baseline) {
        String kind = switch (baseline.kind()) {
            case PREVIOUS_DAYS -> "合同开始前 " + baseline.days() + " 天";
            case WINDOW -> baseline.window().map(Figures::days).orElse("");
            case MATCHED_GROUP ->
                "对照组 " + String.join("、", baseline.group()) + "，"
                        + baseline.window().map(Figures::days).orElse("");
            case FIXED ->
                baseline.fixed().map(value -> Figures.value(value, unit)).orElse("") + "（双方约定）";
            case SAME_PERIOD_LAST_YEAR -> baseline.kind().zh();
        };
        return kind
                + (baseline.frozen().isEmpty()
                        ? ""
                        : "，已冻结："
                                + baseline.frozen().entrySet().stream()
                                        .map(each -> Figures.shortDays(each.getKey()) + " 为 "
                                                + Figures.value(each.getValue(), unit))
                                        .collect(Collectors.joining("；")))
                + baseline.snapshot().map(hash -> "；数据快照 SHA-256 " + hash).orElse("");
    }

    String tolerance() {
        return kpi.tolerance().isZero() ? "无" : "± " + Figures.distance(kpi.tolerance(), kpi.measure(), unit);
    }

    String pay(Optional<Pay> pay) {
        return pay.map(this::pay).orElse("无");
    }

    private String pay(Pay pay) {
        String scale = switch (pay.scale()) {
            case Pay.Step step -> "一次性 " + Figures.yuan(step.amount());
            case Pay.Linear linear ->
                "每 " + distance(linear.per()) + " " + Figures.yuan(linear.amount())
                        + (linear.whole() ? "（不足一档不计）" : "（按比例）") + from(linear.from());
            case Pay.Tiers tiers ->
                tiers.tiers().stream()
                        .map(tier -> "满 " + distance(tier.from()) + " " + Figures.yuan(tier.amount()))
                        .collect(Collectors.joining("；"));
            case Pay.Share share -> "差额的 " + Figures.share(share.share()) + from(share.from());
        };
        return scale
                + pay.floor().map(floor -> "，至少 " + Figures.yuan(floor)).orElse("")
                + pay.cap().map(cap -> "，最多 " + Figures.yuan(cap)).orElse("");
    }

    private static String from(Pay.Edge edge) {
        return edge == Pay.Edge.TARGET ? "，自目标起算" : "，自容差边缘起算";
    }

    private String distance(BigFraction distance) {
        return Figures.distance(distance, kpi.measure(), unit);
    }

    /** How the result is found, for people with a pocket calculator. */
    String formula() {
        String better = kpi.metric().better() == Better.LOWER ? "目标值减实际值" : "实际值减目标值";
        String gap = switch (kpi.target().kind()) {
            case BAND -> "实际值在区间内时差距为 0；在区间外时为到较近一端的距离，取负数";
            case LEVEL -> "差距 = " + better;
            case RELATIVE -> "目标值 = 基线 ×（1 + 目标变化）；差距 = " + better;
            case POINTS -> "目标值 = 基线 + 目标变化；差距 = " + better;
        };
        String counted = switch (kpi.measure()) {
            case RELATIVE -> "，再除以目标值，以 % 计";
            case POINTS -> "，以百分点计";
            case UNITS -> "，以指标自身的单位计";
        };
        return gap + counted + "。差距不小于容差：达成，计奖励；差距小于负的容差：未达成，计扣减；其余不奖不罚。";
    }

    String scope() {
        return kpi.scope().contains("all") ? "合同全部店铺" : String.join("、", kpi.scope());
    }
}
