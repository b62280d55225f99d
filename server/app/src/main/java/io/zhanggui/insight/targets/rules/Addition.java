package io.zhanggui.insight.targets.rules;

import io.zhanggui.insight.PeriodTarget.Basis;
import io.zhanggui.insight.targets.TargetError;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.Unit;
import io.zhanggui.shared.Failure;
import java.math.BigDecimal;

/** How targets of a metric add up over days and shops, and how exactly they are told. */
public record Addition(Basis basis, int decimals) {

    private static final int FEN = 2;
    private static final int OF_FRACTIONS = 6;

    public static Addition of(MetricDefinition metric) {
        return new Addition(basis(metric), decimals(metric));
    }

    /** An amount in the smallest unit; fails with {@link TargetError#NOT_A_NUMBER} where it has a finer part or is too large. */
    public long units(BigDecimal amount) {
        try {
            return amount.movePointRight(decimals).longValueExact();
        } catch (ArithmeticException e) {
            throw new Failure(TargetError.NOT_A_NUMBER, e, amount.toPlainString());
        }
    }

    public boolean adds() {
        return basis == Basis.DAYS;
    }

    /** Distinct people of a month are counted over the whole of it: neither do days add up nor do they share a level. */
    private static Basis basis(MetricDefinition metric) {
        if (metric.overDays() == OverDays.SUM) {
            return Basis.DAYS;
        }
        boolean countedOnce = metric.overDays() == OverDays.WHOLE && metric.unit() == Unit.COUNT;
        return countedOnce ? Basis.MONTH : Basis.LEVEL;
    }

    private static int decimals(MetricDefinition metric) {
        return switch (metric.unit()) {
            case YUAN, SCORE, HOURS, DAYS -> FEN;
            case COUNT, SECONDS -> 0;
            case PERCENT, POINTS, RATIO -> OF_FRACTIONS;
        };
    }
}
