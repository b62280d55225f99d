package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.CompensatedSum;
import java.util.Arrays;

/**
 * What several values of each unit come down to. Example: the units (1, 2) and (3, 6) have means 2 and 4 and the centred
 * products 2, 4 and 8.
 *
 * @param count how many units
 * @param means one a value
 * @param products sums of products of two values' distances from their means, symmetric; squares on the diagonal
 */
record JointMoments(long count, double[] means, double[][] products) {

    /** @param values by value, then by unit; all of one length */
    static JointMoments of(double[]... values) {
        int units = values[0].length;
        double[] means = new double[values.length];
        double[][] products = new double[values.length][values.length];
        for (int one = 0; one < values.length; one++) {
            if (values[one].length != units) {
                throw new IllegalArgumentException(units + " first values, " + values[one].length + " others");
            }
            means[one] = units == 0 ? 0 : CompensatedSum.of(values[one]) / units;
            for (int other = 0; other <= one; other++) {
                CompensatedSum sum = new CompensatedSum();
                for (int unit = 0; unit < units; unit++) {
                    sum.add((values[one][unit] - means[one]) * (values[other][unit] - means[other]));
                }
                products[one][other] = sum.value();
                products[other][one] = sum.value();
            }
        }
        return new JointMoments(units, means, products);
    }

    /**
     * Of sums a query has made.
     *
     * @param sums of each value
     * @param crosses sums of the products of two values, squares on the diagonal; only the lower half is read
     */
    static Estimate<JointMoments> ofSums(long count, double[] sums, double[][] crosses) {
        int size = sums.length;
        double[] means =
                Arrays.stream(sums).map(sum -> count == 0 ? 0 : sum / count).toArray();
        double[][] products = new double[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other <= one; other++) {
                Estimate<PairedMoments> pair = PairedMoments.ofSums(
                        count, sums[one], crosses[one][one], sums[other], crosses[other][other], crosses[one][other]);
                if (pair.findDoubt().isPresent()) {
                    return Estimate.none(pair.findDoubt().get());
                }
                products[one][other] = pair.get().centredProducts();
                products[other][one] = products[one][other];
            }
        }
        return Estimate.of(new JointMoments(count, means, products));
    }

    PairedMoments pair(int first, int second) {
        return new PairedMoments(moments(first), moments(second), products[first][second]);
    }

    private Moments moments(int value) {
        return new Moments(count, means[value], products[value][value]);
    }

    /** A doubt where a sum is no number. */
    Estimate<JointMoments> finite(String variant) {
        boolean finite = Arrays.stream(means).allMatch(Double::isFinite)
                && Arrays.stream(products).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        return finite
                ? Estimate.of(this)
                : Estimate.none(
                        Reason.OUT_OF_DOMAIN,
                        Refusals.notFinite(variant).zh(),
                        Refusals.notFinite(variant).en());
    }
}
