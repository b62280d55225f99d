package io.zhanggui.stats.anomaly;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A watch run along a whole history.
 *
 * @param findings in the order of their index
 * @param state to go on with
 */
public record HistoryScan(List<Finding> findings, WatchState state) {

    private static final double NORMAL_QUARTILE = 0.6744897501960817;

    public HistoryScan {
        findings = List.copyOf(findings);
    }

    public static Estimate<HistoryScan> of(WatchPlan plan, long first, double... values) {
        return of(plan, first, index -> Occasion.NONE, values);
    }

    /**
     * Scans values at equal distances.
     *
     * @param first index of the first value; the rhythm's days and weeks count from index 0
     * @param occasions what is known of each index
     * @param values NaN where missing
     */
    public static Estimate<HistoryScan> of(
            WatchPlan plan, long first, LongFunction<Occasion> occasions, double... values) {
        int present = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && !plan.measure().allows(values[i])) {
                return outOfDomain(i, values[i]);
            }
            present += Double.isNaN(values[i]) ? 0 : 1;
        }
        if (present <= plan.warmUp()) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "只有 " + present + " 期有数，至少要 " + (plan.warmUp() + 1) + " 期才能说什么是反常",
                    present + " intervals have a value; " + (plan.warmUp() + 1)
                            + " are needed to tell what is unusual");
        }
        SeriesWatch watch = new SeriesWatch(plan);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            long index = first + i;
            watch.observe(index, values[i], occasions.apply(index)).finding().ifPresent(findings::add);
        }
        return Estimate.of(new HistoryScan(findings, watch.state()));
    }

    /**
     * The noise of a series of any numbers: the median absolute change over one cycle of the rhythm, as a standard deviation
     * of one value (divided by 0.6745 √2). Half of the changes may be outliers.
     *
     * <p>Worked, without season: 0, 1, 0, 1, 0 changes by 1 each time and gives 1 / 0.6745 / 1.4142 = 1.0484.
     */
    public static Estimate<Double> noise(Rhythm rhythm, double... values) {
        int cycle = rhythm.slotsPerDay() * rhythm.daysPerCycle();
        double[] changes = new double[Math.max(0, values.length - cycle)];
        int count = 0;
        for (int i = cycle; i < values.length; i++) {
            double change = Math.abs(values[i] - values[i - cycle]);
            if (!Double.isNaN(change)) {
                if (!(change <= Measure.LARGEST)) {
                    return outOfDomain(i, values[i]);
                }
                changes[count++] = change;
            }
        }
        if (count < 2) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "只有 " + count + " 对隔一个周期（" + cycle + " 期）的数，至少要 2 对",
                    count + " pairs of values lie one cycle (" + cycle + " intervals) apart; 2 are needed");
        }
        double[] sorted = Arrays.copyOf(changes, count);
        Arrays.sort(sorted);
        double median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
        if (median == 0) {
            return Estimate.none(
                    Doubt.Reason.NO_VARIANCE,
                    "多半的数与上一个周期一样，噪声为 0，无法说多大算反常",
                    "most values equal those one cycle before: without noise nothing tells what is unusual");
        }
        return Estimate.of(median / NORMAL_QUARTILE / Math.sqrt(2));
    }

    private static <T> Estimate<T> outOfDomain(int position, double value) {
        return Estimate.none(
                Doubt.Reason.OUT_OF_DOMAIN,
                "第 " + (position + 1) + " 个值 " + value + " 不在范围内",
                "value " + (position + 1) + ", " + value + ", lies outside the domain");
    }
}
