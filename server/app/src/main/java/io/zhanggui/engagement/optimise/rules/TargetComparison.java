package io.zhanggui.engagement.optimise.rules;

import io.zhanggui.engagement.optimise.TargetLevels.Compared;
import io.zhanggui.engagement.optimise.TargetLevels.Level;
import io.zhanggui.engagement.optimise.TargetLevels.Target;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Targets of one metric against each other. What adds up over days is compared by day: 300,000 in 30 days and 1,200,000 in
 * 120 are the same. They agree within one percent.
 */
public final class TargetComparison {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");
    private static final int DIGITS = 4;

    private TargetComparison() {}

    public static Target target(MetricDefinition metric, Level level, BigDecimal value, Period days) {
        BigDecimal comparable = metric.overDays() == OverDays.SUM
                ? value.divide(BigDecimal.valueOf(days.days()), MathContext.DECIMAL64)
                : value;
        return new Target(level, value, days, comparable);
    }

    /** @param targets two or more */
    public static Compared of(MetricDefinition metric, List<Target> targets) {
        BigDecimal least = extreme(targets, Comparator.naturalOrder());
        BigDecimal most = extreme(targets, Comparator.reverseOrder());
        // Beside nothing every other target is apart as a whole.
        BigDecimal apart = least.signum() == 0
                ? BigDecimal.valueOf(most.signum())
                : most.subtract(least).divide(least.abs(), DIGITS, RoundingMode.HALF_UP);
        return new Compared(
                metric.key(),
                new Note(metric.zh(), metric.en()),
                metric.unit().name().toLowerCase(Locale.ROOT),
                targets,
                metric.overDays() == OverDays.SUM,
                apart,
                apart.compareTo(TOLERANCE) <= 0);
    }

    private static BigDecimal extreme(List<Target> targets, Comparator<BigDecimal> order) {
        return targets.stream().map(Target::comparable).min(order).orElseThrow();
    }
}
