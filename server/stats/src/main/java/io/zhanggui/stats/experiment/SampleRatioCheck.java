package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hipparchus.special.Gamma;

/**
 * Did every variant get the share of units it was meant to get? If not, something between the coin and the count is
 * broken, and no effect of the test may be believed.
 *
 * <p>Model: Pearson's chi-square against the planned shares; where a variant expects fewer than {@value #SMALL} units,
 * the exact multinomial chance of all splits no likelier than the one seen, if they are few enough to be counted.
 * Source: Fabijan and others (2019), <i>Diagnosing sample ratio mismatch in online controlled experiments</i>.
 *
 * <p>Example: 44,700 and 45,489 meant to be even: chi-square 6.902, p = 0.0086, no mismatch at 0.001.
 */
public final class SampleRatioCheck {

    /** A false alarm in a thousand healthy tests. */
    public static final double DEFAULT_THRESHOLD = 0.001;

    /** For those who check daily or over many tests. */
    public static final double STRICT_THRESHOLD = 0.0001;

    static final int SMALL = 5;

    private SampleRatioCheck() {}

    /**
     * What the check found.
     *
     * @param statistic chi-square
     * @param degreesOfFreedom variants less one
     * @param pValue for the planned shares
     * @param exact whether the p value was counted out, not approximated
     * @param mismatch whether the p value is below the threshold
     * @param expected units per variant, in the order given
     */
    public record Finding(
            double statistic,
            int degreesOfFreedom,
            double pValue,
            boolean exact,
            boolean mismatch,
            List<Double> expected) {
        public Finding {
            expected = List.copyOf(expected);
        }

        /** What it means, for operators. */
        public String zh() {
            return mismatch
                    ? String.format(Locale.ROOT, "分流比例不符（p=%.2g）：结果不可信，请先查分流与埋点", pValue)
                    : String.format(Locale.ROOT, "分流比例正常（p=%.2g）", pValue);
        }

        /** The same in English. */
        public String en() {
            return mismatch
                    ? String.format(
                            Locale.ROOT,
                            "the split is not as planned (p=%.2g): do not trust the results before its cause is found",
                            pValue)
                    : String.format(Locale.ROOT, "the split is as planned (p=%.2g)", pValue);
        }
    }

    /**
     * Checks counts against planned shares.
     *
     * @param counts units per variant
     * @param weights planned shares in the same order, in any scale
     * @param threshold below which the p value tells a mismatch
     */
    public static Estimate<Finding> check(long[] counts, double[] weights, double threshold) {
        if (counts.length != weights.length) {
            throw new IllegalArgumentException(counts.length + " counts, " + weights.length + " weights");
        }
        Refusals.requireShare(threshold, "threshold");
        if (counts.length < 2) {
            return Estimate.none(
                    Reason.TOO_LITTLE_DATA,
                    "只有 " + counts.length + " 个组，至少需要 2 个",
                    counts.length + " variant, at least 2 are needed");
        }
        double all = Arrays.stream(counts).asDoubleStream().sum();
        double whole = Arrays.stream(weights).sum();
        if (Arrays.stream(counts).anyMatch(count -> count < 0)
                || !Arrays.stream(weights).allMatch(weight -> weight > 0)
                || !Double.isFinite(whole)) {
            return Estimate.none(
                    Reason.OUT_OF_DOMAIN,
                    "样本数不能为负，计划比例必须大于 0",
                    "counts must not be negative and planned shares must be above 0");
        }
        if (all == 0) {
            return Estimate.none(Reason.TOO_LITTLE_DATA, "还没有任何样本", "there are no units yet");
        }
        double[] shares = Arrays.stream(weights).map(weight -> weight / whole).toArray();
        return Estimate.of(finding(counts, shares, all, threshold));
    }

    private static Finding finding(long[] counts, double[] shares, double all, double threshold) {
        double statistic = 0;
        boolean small = false;
        for (int i = 0; i < counts.length; i++) {
            double expected = all * shares[i];
            small |= expected < SMALL;
            statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        int freedom = counts.length - 1;
        boolean exact = small && ExactMultinomial.canCount((long) all, counts.length);
        double p =
                exact ? ExactMultinomial.pValue(counts, shares) : Gamma.regularizedGammaQ(freedom / 2.0, statistic / 2);
        return new Finding(
                statistic,
                freedom,
                p,
                exact,
                p < threshold,
                Arrays.stream(shares).map(share -> share * all).boxed().toList());
    }
}
