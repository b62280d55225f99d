package io.zhanggui.cli.stats;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.experiment.Arm;
import io.zhanggui.stats.experiment.Moments;
import io.zhanggui.stats.experiment.PairedMoments;
import io.zhanggui.stats.experiment.RatioUnits;
import io.zhanggui.stats.experiment.Successes;

/**
 * What the table says of one variant.
 *
 * @param values moments of the metric (of the numerator, for a ratio)
 * @param pair with the value before the test or the denominator; a doubt where the table has none
 * @param units of a ratio with values from before the test; a doubt where the table has none
 */
record VariantSums(String variant, Moments values, Estimate<PairedMoments> pair, Estimate<RatioUnits> units) {

    private static final Doubt ALONE =
            new Doubt(Doubt.Reason.TOO_LITTLE_DATA, "缺少第二列的汇总数", "the sums of the second column are missing");

    static VariantSums alone(String variant, Moments values) {
        return new VariantSums(variant, values, Estimate.none(ALONE), Estimate.none(ALONE));
    }

    static VariantSums paired(String variant, PairedMoments pair) {
        return new VariantSums(variant, pair.first(), Estimate.of(pair), Estimate.none(ALONE));
    }

    VariantSums with(RatioUnits before) {
        return new VariantSums(variant, values, pair, Estimate.of(before));
    }

    Estimate<Arm> mean() {
        return Arm.ofMean(variant, values);
    }

    Estimate<Arm> ratio() {
        return pair.flatMap(known -> Arm.ofRatio(variant, known));
    }

    /** A sum of ones and zeros may carry the rounding of a query. */
    Estimate<Successes> successes() {
        double sum = values.sum();
        double whole = Math.abs(sum - Math.rint(sum)) < 1e-6 ? Math.rint(sum) : sum;
        return Successes.of(variant, values.count(), whole);
    }
}
