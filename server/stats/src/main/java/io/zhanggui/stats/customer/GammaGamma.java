package io.zhanggui.stats.customer;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The Gamma-Gamma model of what a purchase is worth: a customer's purchases are Gamma(p, ν) with ν ~ Gamma(q, γ), and
 * how much is spent says nothing about how often.
 *
 * <p>Source: Fader and Hardie (2013), "The Gamma-Gamma Model of Monetary Value", equations 1a (likelihood) and 5
 * (conditional expectation). Values are in one currency unit of the caller's choice, that of γ.
 *
 * <p>Fails with a doubt where fewer than ten customers have a repeat purchase of a value above 0, all mean values are
 * alike, or the data leave a parameter open.
 *
 * <p>Example (CDNOW, dollars): p = 6.25, q = 3.74, γ = 15.44; the mean over all customers is p γ / (q − 1) = 35.22; one
 * with x = 1 and a repeat value of 10 is expected to spend 6.25 (15.44 + 10) / (6.25 + 3.74 − 1) = 17.69 a purchase.
 */
public record GammaGamma(double p, double q, double gamma) {

    private static final int LEAST = 10;
    private static final double[][] STARTS = {{3, 3, 1}, {1, 10, 10}, {20, 2, 0.1}};

    public GammaGamma {
        PurchaseModel.requirePositive(p, q, gamma);
    }

    /**
     * The model that makes these mean values likeliest. Customers without a repeat purchase, and those whose repeat
     * purchases were free (a mean value of exactly 0), say nothing about it and are left out; {@link Fitted#customers()}
     * tells how many were counted.
     *
     * @param purchases repeat purchases of each customer, whole numbers from 0
     * @param meanValues mean value of the repeat purchases of each customer, from 0
     * @throws IllegalArgumentException where the arrays differ in length
     */
    public static Estimate<Fitted<GammaGamma>> fit(double[] purchases, double[] meanValues) {
        if (purchases.length != meanValues.length) {
            throw new IllegalArgumentException(
                    "x and mean value have %d and %d values".formatted(purchases.length, meanValues.length));
        }
        for (int i = 0; i < purchases.length; i++) {
            if (!isPossible(purchases[i], meanValues[i])) {
                return impossible(i, purchases[i], meanValues[i]);
            }
        }
        int[] rows = IntStream.range(0, purchases.length)
                .filter(i -> purchases[i] > 0 && meanValues[i] > 0)
                .toArray();
        double[] x = IntStream.of(rows).mapToDouble(i -> purchases[i]).toArray();
        double[] z = IntStream.of(rows).mapToDouble(i -> meanValues[i]).toArray();
        Optional<Doubt> doubt = findDoubt(x, z);
        return doubt.isPresent() ? Estimate.none(doubt.get()) : fitPositive(x, z);
    }

    private static boolean isPossible(double x, double value) {
        return Histories.isPossible(x, 0, 0) && (x == 0 || (value >= 0 && value <= 1e15));
    }

    private static Estimate<Fitted<GammaGamma>> fitPositive(double[] x, double[] z) {
        double logarithm = 0;
        for (double value : z) {
            logarithm += Math.log(value) / z.length;
        }
        double unit = Math.exp(logarithm);
        for (int i = 0; i < z.length; i++) {
            z[i] /= unit;
        }
        double shift = z.length * logarithm;
        return MaximumLikelihood.fit(
                        List.of(GammaGammaLikelihood.of(x, z)),
                        STARTS,
                        x.length,
                        found -> new GammaGamma(found[0], found[1], found[2]))
                .map(fitted -> inUnit(fitted, unit, fitted.logLikelihood() - shift));
    }

    private static Fitted<GammaGamma> inUnit(Fitted<GammaGamma> fitted, double unit, double logLikelihood) {
        GammaGamma scaled = fitted.model();
        FittedParameter gamma = fitted.parameters().get(2);
        return fitted.as(
                new GammaGamma(scaled.p, scaled.q, scaled.gamma * unit),
                List.of(fitted.parameters().get(0), fitted.parameters().get(1), gamma.times(unit)),
                logLikelihood);
    }

    private static Optional<Doubt> findDoubt(double[] x, double[] z) {
        if (x.length < LEAST) {
            return Optional.of(new Doubt(
                    Reason.TOO_LITTLE_DATA,
                    "只有 %d 位客户有金额大于 0 的复购；至少需要 %d 位。".formatted(x.length, LEAST),
                    "Only %d customers have repeat purchases of a value above 0; at least %d are needed."
                            .formatted(x.length, LEAST)));
        }
        for (double value : z) {
            if (value != z[0]) {
                return Optional.empty();
            }
        }
        return Optional.of(new Doubt(
                Reason.NO_VARIANCE,
                "%d 位客户的平均复购金额都是 %s；需要有差别的金额。".formatted(z.length, z[0]),
                "All %d customers have the mean repeat value %s; values that differ are needed."
                        .formatted(z.length, z[0])));
    }

    private static Estimate<Fitted<GammaGamma>> impossible(int place, double x, double value) {
        return Estimate.none(
                Reason.OUT_OF_DOMAIN,
                "第 %d 位客户的数据不成立：x=%s，平均复购金额=%s；需要 x 为不小于 0 的整数，金额不小于 0。".formatted(place + 1, x, value),
                "The data of customer %d cannot be: x=%s, mean repeat value=%s; x must be a whole number and the value not below 0."
                        .formatted(place + 1, x, value));
    }

    /** The mean value of a purchase over all customers, p γ / (q − 1). */
    public Estimate<Double> meanValue() {
        return expectedValue(0, 0);
    }

    /**
     * The expected mean value of a customer's purchases, p (γ + x z) / (p x + q − 1): between the customer's own mean and
     * that of all.
     *
     * @param x repeat purchases whose value is known, from 0
     * @param meanValue their mean value z; not looked at where x is 0
     * @return a doubt where p x + q ≤ 1, for then the distribution has no mean
     */
    public Estimate<Double> expectedValue(double x, double meanValue) {
        if (!isPossible(x, meanValue)) {
            throw new IllegalArgumentException("no such customer: x=" + x + ", mean value=" + meanValue);
        }
        double shape = p * x + q - 1;
        if (!(shape > 0)) {
            return Estimate.none(
                    Reason.NOT_IDENTIFIED,
                    "模型的均值不存在：p·x + q = %s，需要大于 1。".formatted(shape + 1),
                    "The model has no mean: p x + q = %s, and above 1 is needed.".formatted(shape + 1));
        }
        return Estimate.of(p * (gamma + (x == 0 ? 0 : x * meanValue)) / shape);
    }
}
