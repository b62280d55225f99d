package io.zhanggui.desk.health.rules;

import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.Better;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a number is called weak. */
public enum Weakness {
    /** Somebody's band says so. */
    BAND,
    /** It moved the wrong way by 30 % or more, against the days before and against last year where that is known. */
    FELL,
    /** It is worse than the median of the other shops by a fifth of it or more. */
    PEERS;

    private static final BigDecimal FALL = new BigDecimal("0.3");
    private static final BigDecimal BEHIND = new BigDecimal("0.2");

    /**
     * Why a number is weak; empty where it is not.
     *
     * @param levels what each origin thinks of it
     * @param change against the days before, a fraction; null where they do not compare
     * @param yearChange the same against last year
     * @param toMedian its distance from the other shops' median as a fraction of that; null where none is shown
     */
    public static List<Weakness> of(
            List<Band.Level> levels,
            Better better,
            @Nullable BigDecimal change,
            @Nullable BigDecimal yearChange,
            @Nullable BigDecimal toMedian) {
        List<Weakness> found = new ArrayList<>();
        if (levels.stream().anyMatch(level -> level == Band.Level.LOW || level == Band.Level.WATCH)) {
            found.add(BAND);
        }
        if (fell(better, change) && (yearChange == null || fell(better, yearChange))) {
            found.add(FELL);
        }
        if (toMedian != null && adverse(better, toMedian).compareTo(BEHIND) >= 0) {
            found.add(PEERS);
        }
        return found;
    }

    private static boolean fell(Better better, @Nullable BigDecimal change) {
        return change != null && adverse(better, change).compareTo(FALL) >= 0;
    }

    private static BigDecimal adverse(Better better, BigDecimal moved) {
        return switch (better) {
            case HIGHER -> moved.negate();
            case LOWER -> moved;
            case NEITHER -> BigDecimal.ZERO;
        };
    }
}
