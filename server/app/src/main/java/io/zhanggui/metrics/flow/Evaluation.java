package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.Unit;
import io.zhanggui.metrics.catalogue.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;

/** Works out a formula from the values of its measures. Division: 10 decimals, half up; then the unit's decimals. */
final class Evaluation {

    private static final int QUOTIENT_DECIMALS = 10;

    private Evaluation() {}

    static Known value(Formula formula, Function<String, Known> measures) {
        return switch (formula) {
            case Formula.Of of -> measures.apply(of.measure());
            case Formula.Constant constant -> Known.of(constant.number());
            case Formula.Two two -> two(two.operation(), value(two.left(), measures), value(two.right(), measures));
        };
    }

    private static Known two(Formula.Operation operation, Known left, Known right) {
        BigDecimal a = left.value();
        BigDecimal b = right.value();
        if (a == null) {
            return left;
        }
        if (b == null) {
            return right;
        }
        return switch (operation) {
            case SUM -> Known.of(a.add(b));
            case DIFFERENCE -> Known.of(a.subtract(b));
            case PRODUCT -> Known.of(a.multiply(b));
            case RATIO ->
                b.signum() == 0
                        ? Known.none(NoValue.NOTHING_TO_DIVIDE_BY)
                        : Known.of(a.divide(b, QUOTIENT_DECIMALS, RoundingMode.HALF_UP));
        };
    }

    /** A value as it is shown and compared: money to the fen, shares to a millionth, whole counts without decimals. */
    static BigDecimal rounded(BigDecimal value, Unit unit) {
        return switch (unit) {
            case YUAN, SECONDS, HOURS, DAYS -> value.setScale(2, RoundingMode.HALF_UP);
            case PERCENT, POINTS -> value.setScale(6, RoundingMode.HALF_UP);
            case RATIO, SCORE -> value.setScale(4, RoundingMode.HALF_UP);
            case COUNT -> {
                BigDecimal two = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
                yield two.scale() < 0 ? two.setScale(0, RoundingMode.UNNECESSARY) : two;
            }
        };
    }
}
