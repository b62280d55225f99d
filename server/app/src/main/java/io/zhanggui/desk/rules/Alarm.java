package io.zhanggui.desk.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Why a number deserves a look. The first that fits is told: what is not known cannot be judged. */
public enum Alarm {
    /** No data at all. */
    UNKNOWN,
    /** In the lowest band of somebody whose word is kept. */
    POOR,
    /** Moved the wrong way by a third or more. */
    FELL_BACK;

    /** From here on a move in the wrong direction is worth a look. */
    static final BigDecimal FALL = new BigDecimal("0.3");

    /** Which way a metric should move. */
    public enum Wanted {
        UP,
        DOWN,
        EITHER
    }

    /**
     * The alarm of a number.
     *
     * @param known whether it has a value
     * @param poor whether a band calls it poor
     * @param change a fraction of the value before; null where nothing is compared
     */
    public static @Nullable Alarm of(boolean known, boolean poor, @Nullable BigDecimal change, Wanted wanted) {
        if (!known) {
            return UNKNOWN;
        }
        if (poor) {
            return POOR;
        }
        return change != null && adverse(change, wanted).compareTo(FALL) >= 0 ? FELL_BACK : null;
    }

    private static BigDecimal adverse(BigDecimal change, Wanted wanted) {
        return switch (wanted) {
            case UP -> change.negate();
            case DOWN -> change;
            case EITHER -> BigDecimal.ZERO;
        };
    }
}
