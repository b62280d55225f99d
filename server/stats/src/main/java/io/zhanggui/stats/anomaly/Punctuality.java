package io.zhanggui.stats.anomaly;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.util.Arrays;

/**
 * When the values of a series come, so that one that has not come yet is not taken for missing, nor a missing one for zero.
 *
 * @param dueAfter from the end of its interval until a value should be there, in any unit of time
 * @param givenUpAfter after which it is not expected any more, at least dueAfter
 */
public record Punctuality(double dueAfter, double givenUpAfter) {

    private static final int LEAST = 20;
    private static final double MOSTLY = 0.95;
    private static final double PATIENCE = 2;

    public Punctuality {
        if (!(dueAfter >= 0) || !(givenUpAfter >= dueAfter) || Double.isInfinite(givenUpAfter)) {
            throw new IllegalArgumentException("due after " + dueAfter + ", given up after " + givenUpAfter);
        }
    }

    /**
     * Learnt from past delays: due after the delay that 95 % kept (the order statistic ⌈0.95 n⌉), given up after twice the
     * longest. Worked: delays 1, 2, …, 20 give 19 and 40.
     *
     * @param delays from the end of the interval to the value's arrival, 0 or more
     */
    public static Estimate<Punctuality> of(double... delays) {
        for (double delay : delays) {
            if (!(delay >= 0 && delay <= Measure.LARGEST)) {
                return Estimate.none(Doubt.Reason.OUT_OF_DOMAIN, "到达延迟里有 " + delay, "there is a delay of " + delay);
            }
        }
        if (delays.length < LEAST) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "只有 " + delays.length + " 次到达记录，至少要 " + LEAST + " 次",
                    delays.length + " arrivals are known, " + LEAST + " are needed");
        }
        double[] sorted = delays.clone();
        Arrays.sort(sorted);
        int mostly = (int) Math.ceil(MOSTLY * sorted.length) - 1;
        return Estimate.of(new Punctuality(sorted[mostly], PATIENCE * sorted[sorted.length - 1]));
    }

    /** What the absence of a value means so long after its interval's end; a negative age lies before it. */
    public DataState withoutValue(double age) {
        if (age < dueAfter) {
            return DataState.NOT_YET_DUE;
        }
        return age < givenUpAfter ? DataState.LATE : DataState.MISSING;
    }
}
