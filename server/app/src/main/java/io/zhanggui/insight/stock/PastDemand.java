package io.zhanggui.insight.stock;

import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.decision.Demand;
import java.util.ArrayList;
import java.util.List;

/**
 * An item's demand over a number of days, read from stretches of that length of its past that do not overlap, the latest
 * first. A stretch with an unknown day is left out: what was not reported is not zero.
 */
final class PastDemand {

    /** Fewer stretches say too little of how much demand varies. */
    static final int FEWEST = 4;

    private static final int ENOUGH_TO_SPEAK_FOR_THEMSELVES = 20;

    private PastDemand() {}

    record Seen(Demand demand, String model, int windows, double mean, double deviation) {}

    static Estimate<Seen> of(DailySeries units, int days) {
        double[] totals = totals(units, days);
        if (totals.length < FEWEST) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "这个商品的完整历史只够 %d 段、每段 %d 天，至少需要 %d 段；请缩短天数，或自己填写需求范围".formatted(totals.length, days, FEWEST),
                    "the item's past holds %d whole stretches of %d days and %d are needed; ask for fewer days or state a range"
                            .formatted(totals.length, days, FEWEST));
        }
        double mean = 0;
        for (double total : totals) {
            mean += total / totals.length;
        }
        double squares = 0;
        for (double total : totals) {
            squares += (total - mean) * (total - mean);
        }
        double deviation = Math.sqrt(squares / (totals.length - 1));
        return model(totals, mean, deviation);
    }

    private static Estimate<Seen> model(double[] totals, double mean, double deviation) {
        int windows = totals.length;
        if (windows >= ENOUGH_TO_SPEAK_FOR_THEMSELVES) {
            return Demand.empirical(totals).map(demand -> new Seen(demand, "empirical", windows, mean, deviation));
        }
        if (mean <= 0) {
            return Estimate.none(Doubt.Reason.NO_VARIANCE, "这个商品在历史里一件也没有卖出", "the item's past has not a single sale");
        }
        // A mean that was itself estimated from few stretches leaves more in doubt than the stretches show.
        double widened = Math.max(deviation, Math.sqrt(mean)) * Math.sqrt(1 + 1.0 / windows);
        return mean > Demand.LARGEST_COUNT
                ? Demand.gamma(mean, widened).map(demand -> new Seen(demand, "gamma", windows, mean, widened))
                : Demand.negativeBinomial(mean, widened)
                        .map(demand -> new Seen(demand, "negative_binomial", windows, mean, widened));
    }

    private static double[] totals(DailySeries units, int days) {
        List<Double> totals = new ArrayList<>();
        for (int end = units.values().length; end >= days; end -= days) {
            double total = 0;
            for (int i = end - days; i < end; i++) {
                total += units.values()[i];
            }
            if (!Double.isNaN(total)) {
                totals.add(total);
            }
        }
        return totals.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
