package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.CompensatedSum;

/**
 * What two values of each unit come down to: the metric and what goes with it (its value before the test, or the
 * denominator of a ratio).
 *
 * <p>Example: the pairs (1, 2), (2, 4), (3, 6) have centred products 4 and covariance 2.
 *
 * @param first moments of the metric, or of the numerator
 * @param second moments of the same units' value before the test, or of the denominator
 * @param centredProducts the sum of products of both distances from their means
 */
public record PairedMoments(Moments first, Moments second, double centredProducts) {

    public PairedMoments {
        if (first.count() != second.count()) {
            throw new IllegalArgumentException(first.count() + " first values, " + second.count() + " second ones");
        }
    }

    public static PairedMoments of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " first values, " + second.length + " second ones");
        }
        Moments ones = Moments.of(first);
        Moments others = Moments.of(second);
        CompensatedSum products = new CompensatedSum();
        for (int i = 0; i < first.length; i++) {
            products.add((first[i] - ones.mean()) * (second[i] - others.mean()));
        }
        return new PairedMoments(ones, others, products.value());
    }

    /** Of sums a query has made; {@code cross} is the sum of the products of each unit's two values. */
    public static Estimate<PairedMoments> ofSums(
            long count, double sum, double sumSquares, double secondSum, double secondSumSquares, double cross) {
        return Moments.ofSums(count, sum, sumSquares)
                .flatMap(first -> Moments.ofSums(count, secondSum, secondSumSquares)
                        .flatMap(second -> crossed(first, second, cross)));
    }

    private static Estimate<PairedMoments> crossed(Moments first, Moments second, double cross) {
        double products = cross - first.mean() * second.sum();
        double most = Math.sqrt(first.centredSquares()) * Math.sqrt(second.centredSquares());
        double rounding = 1e-9 * (Math.abs(cross) + Math.abs(first.mean() * second.sum()));
        if (!Double.isFinite(products)) {
            return Estimate.none(Refusals.notFinite("cross"));
        }
        if (Math.abs(products) > most * (1 + 1e-9) + rounding) {
            return Estimate.none(
                    Reason.OUT_OF_DOMAIN,
                    "交叉积之和 " + cross + " 超出两列的平方和所允许的范围；请检查是否列错了",
                    "the cross sum " + cross + " is more than the two sums of squares allow; a column may be wrong");
        }
        return Estimate.of(new PairedMoments(first, second, Math.clamp(products, -most, most)));
    }

    /** Those of both sets of units together. */
    public PairedMoments merge(PairedMoments other) {
        if (count() == 0 || other.count() == 0) {
            return count() == 0 ? other : this;
        }
        double weight = (double) count() * other.count() / (count() + other.count());
        double between = (other.first.mean() - first.mean()) * (other.second.mean() - second.mean()) * weight;
        return new PairedMoments(
                first.merge(other.first),
                second.merge(other.second),
                centredProducts + other.centredProducts + between);
    }

    public long count() {
        return first.count();
    }

    /** The unbiased covariance; 0 for fewer than two units. */
    public double covariance() {
        return count() < 2 ? 0 : centredProducts / (count() - 1);
    }

    public boolean isFinite() {
        return first.isFinite() && second.isFinite() && Double.isFinite(centredProducts);
    }
}
