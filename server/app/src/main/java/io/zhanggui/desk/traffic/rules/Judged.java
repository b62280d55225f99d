package io.zhanggui.desk.traffic.rules;

import io.zhanggui.stats.Interval;
import io.zhanggui.stats.decision.Wilson;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A rate against that of all together. It is above or below only where its interval (Wilson 1927, 95 %) leaves the mean
 * out, so that the luck of few visits colours nothing.
 *
 * @param low the lower end of the interval
 * @param high the upper end
 */
public record Judged(Level level, double low, double high) {

    /** Below so many visits nothing is said. */
    public static final int FEWEST_VISITS = 100;

    private static final double LEVEL = 0.95;

    /** How a rate stands. */
    public enum Level {
        ABOVE,
        NEAR,
        BELOW,
        /** Too few visits to tell. */
        FEW
    }

    /**
     * The judgement; null where the rate or the mean is not known, or more did it than visited.
     *
     * @param visits how many could have done it
     * @param rate the share who did
     * @param mean the share of all together
     */
    public static @Nullable Judged of(
            @Nullable BigDecimal visits, @Nullable BigDecimal rate, @Nullable BigDecimal mean) {
        if (visits == null || rate == null || mean == null || visits.signum() <= 0 || rate.doubleValue() > 1) {
            return null;
        }
        long runs = visits.longValue();
        long did = Math.min(runs, Math.round(rate.doubleValue() * runs));
        Interval interval = Wilson.interval(did, runs, LEVEL);
        return new Judged(level(runs, interval, mean.doubleValue()), interval.lower(), interval.upper());
    }

    private static Level level(long runs, Interval interval, double mean) {
        if (runs < FEWEST_VISITS) {
            return Level.FEW;
        }
        if (interval.lower() > mean) {
            return Level.ABOVE;
        }
        return interval.upper() < mean ? Level.BELOW : Level.NEAR;
    }
}
