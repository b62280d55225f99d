package io.zhanggui.insight.forecast;

import io.zhanggui.insight.series.DailySeries;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The days a forecast rests on.
 *
 * @param unfinished a last day that was left out, since it looks as if its file was made before it was over; else null
 */
public record KnownPast(DailySeries series, @Nullable LocalDate unfinished) {

    private static final int DAYS_BEFORE = 7;

    /** A last day below this share of the median of the week before it is not a whole day. */
    private static final double UNFINISHED = 0.1;

    /** The known days, without a last one that was not over when its file was made. */
    public static KnownPast of(DailySeries known) {
        double[] values = known.values();
        int last = values.length - 1;
        if (last < DAYS_BEFORE) {
            return new KnownPast(known, null);
        }
        double[] before = Arrays.stream(values, last - DAYS_BEFORE, last)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        boolean whole = before.length == 0 || values[last] >= UNFINISHED * before[before.length / 2];
        return whole
                ? new KnownPast(known, null)
                : new KnownPast(new DailySeries(known.from(), Arrays.copyOf(values, last)).trimmed(), known.day(last));
    }
}
