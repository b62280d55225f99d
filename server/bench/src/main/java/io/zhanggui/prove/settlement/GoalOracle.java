package io.zhanggui.prove.settlement;

import io.zhanggui.prove.settlement.Deal.Goal;
import io.zhanggui.prove.settlement.Deal.Metric;
import io.zhanggui.prove.settlement.Deal.Numbers;
import io.zhanggui.prove.settlement.Deal.Pay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a goal is worth: the part of the {@link Oracle} that judges values against targets. */
final class GoalOracle {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private GoalOracle() {}

    /** What a goal came to; null where nothing is agreed. */
    record Judged(@Nullable Long reward, @Nullable Long penalty, BigDecimal attainment) {}

    /**
     * Judges a goal.
     *
     * @param numbers of the periods it is judged over
     * @param partOfCalendar how much of the whole calendar period the last of them is
     */
    static Judged judged(Goal goal, List<Numbers> numbers, BigDecimal partOfCalendar) {
        BigDecimal value = value(goal.metric(), numbers, false);
        BigDecimal part = goal.metric() != Metric.KEPT || goal.atTheEnd() ? ONE : partOfCalendar;
        if (goal.kind().equals("band")) {
            return band(goal, value);
        }
        BigDecimal target = target(goal, numbers, part);
        BigDecimal ahead = goal.metric() == Metric.CLICK_COST ? target.subtract(value) : value.subtract(target);
        BigDecimal distance = goal.measure().equals("relative") && ahead.signum() != 0
                ? ahead.divide(target.abs(), Oracle.EXACT)
                : ahead;
        BigDecimal attained = target.signum() <= 0
                ? ahead.signum() >= 0 ? ONE : ZERO
                : goal.metric() == Metric.CLICK_COST
                        ? value.signum() <= 0 ? most() : target.divide(value, Oracle.EXACT)
                        : value.divide(target, Oracle.EXACT);
        BigDecimal money = value.subtract(target).abs();
        return judged(
                goal,
                distance,
                attained.max(ZERO).min(most()),
                Oracle.even(distance).compareTo(goal.tolerance()) >= 0,
                money,
                target.abs());
    }

    private static Judged band(Goal goal, BigDecimal value) {
        BigDecimal edge = value.compareTo(goal.value()) < 0 ? goal.value() : goal.upper();
        boolean outside = value.compareTo(goal.value()) < 0 || value.compareTo(goal.upper()) > 0;
        BigDecimal away = outside ? value.subtract(edge).abs() : ZERO;
        BigDecimal distance =
                (goal.measure().equals("relative") && outside ? away.divide(edge, Oracle.EXACT) : away).negate();
        BigDecimal attained =
                outside ? ONE.subtract(away.divide(edge, Oracle.EXACT)).max(ZERO) : ONE;
        return judged(goal, distance, attained, !outside, away, edge);
    }

    private static Judged judged(
            Goal goal, BigDecimal distance, BigDecimal attained, boolean better, BigDecimal money, BigDecimal target) {
        boolean worse = Oracle.even(distance).negate().compareTo(goal.tolerance()) > 0;
        Long reward = better && !worse && goal.reward() != null
                ? pay(goal, goal.reward(), distance.abs(), money, target)
                : null;
        Long penalty =
                worse && goal.penalty() != null ? pay(goal, goal.penalty(), distance.abs(), money, target) : null;
        return new Judged(reward, penalty, attained);
    }

    private static long pay(Goal goal, Pay pay, BigDecimal distance, BigDecimal money, BigDecimal target) {
        BigDecimal slack = pay.fromTolerance() ? goal.tolerance() : ZERO;
        BigDecimal units = Oracle.even(distance.subtract(slack).divide(pay.per(), Oracle.EXACT));
        BigDecimal amount = switch (pay.kind()) {
            case "step" -> pay.amount();
            case "linear" -> pay.amount().multiply(units);
            case "whole" -> pay.amount().multiply(units.setScale(0, RoundingMode.DOWN));
            case "share" ->
                money.subtract(goal.measure().equals("relative") ? slack.multiply(target) : slack)
                        .multiply(pay.amount());
            default -> {
                BigDecimal reached = ZERO;
                for (int i = 0; i < pay.tiers().size(); i++) {
                    reached = Oracle.even(distance).compareTo(pay.tiers().get(i)) >= 0
                            ? pay.amounts().get(i)
                            : reached;
                }
                yield reached;
            }
        };
        if (pay.floor() != null) {
            amount = amount.max(pay.floor());
        }
        return Oracle.fen(pay.cap() == null ? amount : amount.min(pay.cap()));
    }

    private static BigDecimal target(Goal goal, List<Numbers> numbers, BigDecimal part) {
        if (goal.kind().equals("level")) {
            return goal.value().multiply(part);
        }
        BigDecimal baseline = goal.fixed() == null
                ? value(goal.metric(), numbers, true)
                : goal.fixed().multiply(part);
        return goal.kind().equals("relative")
                ? baseline.add(baseline.abs().multiply(goal.value()))
                : baseline.add(goal.value());
    }

    private static BigDecimal value(Metric metric, List<Numbers> numbers, boolean lastYear) {
        BigDecimal above = ZERO;
        BigDecimal below = ZERO;
        for (Numbers each : numbers) {
            above = above.add(
                    switch (metric) {
                        case KEPT ->
                            lastYear ? each.keptLastYear() : each.sales().subtract(each.refunds());
                        case CONVERSION -> new BigDecimal(lastYear ? each.buyersLastYear() : each.buyers());
                        case CLICK_COST -> lastYear ? each.adCostLastYear() : each.adCost();
                        case PAID_SHARE -> new BigDecimal(each.paidVisitors());
                    });
            below = below.add(
                    switch (metric) {
                        case KEPT -> ZERO;
                        case CONVERSION -> new BigDecimal(lastYear ? each.visitorsLastYear() : each.visitors());
                        case CLICK_COST -> new BigDecimal(lastYear ? each.clicksLastYear() : each.clicks());
                        case PAID_SHARE -> new BigDecimal(each.visitors());
                    });
        }
        return metric == Metric.KEPT ? above : above.divide(below, Oracle.EXACT);
    }

    private static BigDecimal most() {
        return new BigDecimal("1.2");
    }
}
