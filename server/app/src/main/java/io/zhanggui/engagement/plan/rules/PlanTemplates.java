package io.zhanggui.engagement.plan.rules;

import io.zhanggui.engagement.ShippedFile;
import io.zhanggui.engagement.client.Tier;
import io.zhanggui.engagement.plan.PlanKind;
import io.zhanggui.engagement.plan.ServicePlan.Action;
import io.zhanggui.engagement.plan.ServicePlan.CustomPlan;
import io.zhanggui.engagement.plan.ServicePlan.Fallback;
import io.zhanggui.metrics.Better;
import io.zhanggui.metrics.MetricDefinition;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a first draft begins with: {@code resources/plan/templates.yaml}. */
public final class PlanTemplates {

    private static final File SHIPPED = ShippedFile.read("/plan/templates.yaml", File.class);
    private static final MathContext DIGITS = new MathContext(4);

    private PlanTemplates() {}

    record File(List<Template> plans) {}

    /** One plan as it begins; {@code metrics} in the order of preference. */
    public record Template(
            PlanKind kind,
            String title,
            String strategy,
            List<String> metrics,
            BigDecimal uplift,
            int people,
            List<Step> actions,
            FallbackTemplate fallback) {}

    record Step(String text, String owner, int week, int weeks) {}

    record FallbackTemplate(String text, int days) {}

    public static List<Template> list() {
        return SHIPPED.plans();
    }

    /** The plan for a metric that stands at {@code today}, or nowhere where null. */
    public static CustomPlan plan(
            Template template, MetricDefinition metric, @Nullable BigDecimal today, LocalDate from) {
        boolean lower = metric.better() == Better.LOWER;
        BigDecimal factor = lower ? BigDecimal.ONE.subtract(template.uplift()) : BigDecimal.ONE.add(template.uplift());
        return new CustomPlan(
                template.kind(),
                template.title(),
                template.strategy(),
                metric.key(),
                today,
                today == null ? null : today.multiply(factor).round(DIGITS),
                template.actions().stream()
                        .map(step -> new Action(
                                step.text(),
                                step.owner(),
                                from.plusWeeks(step.week()),
                                from.plusWeeks(step.week() + step.weeks()).minusDays(1)))
                        .toList(),
                template.people(),
                BigDecimal.ZERO,
                new Fallback(
                        template.fallback().text(),
                        metric.key(),
                        !lower,
                        today == null ? null : today.round(DIGITS),
                        template.fallback().days()));
    }

    /** The service that fits a stage (row F018); null where the stage is not known. */
    public static @Nullable Tier tier(@Nullable String stage) {
        return switch (Objects.requireNonNullElse(stage, "")) {
            case "start_up" -> Tier.BASIC;
            case "growth" -> Tier.REFINED;
            case "mature" -> Tier.BRAND;
            default -> null;
        };
    }

    /** Why that one. */
    public static String tierReason(@Nullable String stage) {
        Tier tier = tier(stage);
        if (tier == null) {
            return "数据不够判断店铺阶段，层级由双方商定。";
        }
        String name = switch (tier) {
            case BASIC -> "初创期";
            case REFINED -> "成长期";
            case BRAND -> "成熟期";
        };
        return "诊断报告判断店铺在" + name + "，对应" + tier.zh() + "服务；多家店铺时取阶段最早的一家。";
    }
}
