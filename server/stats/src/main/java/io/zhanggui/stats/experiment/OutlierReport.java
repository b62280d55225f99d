package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The values after an {@link OutlierRule}, and what the rule changed.
 *
 * <p>Example: 1, 2, 3, 100 capped at the fixed bound 10 become 1, 2, 3, 10: one value changed, the sum lower by 90.
 *
 * @param bounds the lowest and highest value that stayed
 * @param variants in the order given
 */
public record OutlierReport(OutlierRule.Bounds bounds, List<Changed> variants) {

    public OutlierReport {
        variants = List.copyOf(variants);
    }

    /**
     * One variant.
     *
     * @param moments of the values after the rule
     * @param below how many values lay under the lower bound
     * @param above how many lay over the upper bound
     * @param sumBefore of all values
     * @param sumAfter of those that stayed or were pulled in
     */
    public record Changed(String variant, Moments moments, long below, long above, double sumBefore, double sumAfter) {}

    /** Applies a rule to the values of every variant. */
    public static Estimate<OutlierReport> of(OutlierRule rule, Map<String, double[]> variants) {
        double[] all =
                variants.values().stream().flatMapToDouble(Arrays::stream).toArray();
        if (all.length == 0) {
            return Estimate.none(Reason.TOO_LITTLE_DATA, "没有任何值", "there are no values");
        }
        if (!Arrays.stream(all).allMatch(Double::isFinite)) {
            return Estimate.none(Refusals.notFinite("value"));
        }
        OutlierRule.Bounds bounds = rule.boundsOf(all);
        List<Changed> changed = new ArrayList<>();
        variants.forEach((name, values) -> changed.add(change(name, values, bounds, rule.treatment())));
        return Estimate.of(new OutlierReport(bounds, changed));
    }

    private static Changed change(
            String variant, double[] values, OutlierRule.Bounds bounds, OutlierRule.Treatment treatment) {
        double[] after = (treatment == OutlierRule.Treatment.PULL_IN
                        ? Arrays.stream(values).map(value -> Math.clamp(value, bounds.lower(), bounds.upper()))
                        : Arrays.stream(values).filter(value -> bounds.lower() <= value && value <= bounds.upper()))
                .toArray();
        Moments moments = Moments.of(after);
        return new Changed(
                variant,
                moments,
                Arrays.stream(values).filter(value -> value < bounds.lower()).count(),
                Arrays.stream(values).filter(value -> value > bounds.upper()).count(),
                Moments.of(values).sum(),
                moments.sum());
    }
}
