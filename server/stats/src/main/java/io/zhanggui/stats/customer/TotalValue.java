package io.zhanggui.stats.customer;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.numeric.Randomness;
import io.zhanggui.stats.numeric.Variates;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What all customers together will bring over a horizon, and how sure that is.
 *
 * <p>Model: as {@link CustomerValue}, with two doubts. The parameters are not known: their logarithms have the normal
 * distribution that the observed information gives (Gelman and others 2013, section 4.1), the two
 * models apart, and move the logarithm of the total as its slopes say (delta method). And given the parameters chance remains
 * in who buys, how often and for how much: its variance comes from drawn futures. A total is then a gamma variate of the
 * drawn mean and that variance. At most {@value #SAMPLE} customers,
 * spread evenly over all by what is expected of them, stand for the others. The same seed gives the same interval.
 *
 * <p>Not in the interval: that the models may be wrong, and customers who are not yet there. Fails with
 * {@link Reason#NOT_IDENTIFIED} where the value model has no variance (q of 2 or below), {@link Reason#TOO_LITTLE_DATA}
 * with no customers. Example: CDNOW's 2,357 customers, 39 weeks, no discount: see the test.
 *
 * @param expected in the currency of the value model
 * @param interval of the total that will come
 * @param parameterDeviation standard deviation of the total from not knowing the parameters
 * @param chanceDeviation standard deviation of the total from chance
 */
public record TotalValue(double expected, Interval interval, double parameterDeviation, double chanceDeviation) {

    private static final int SAMPLE = 2000;
    private static final int DRAWS = 4000;
    private static final int FUTURES = 12;
    private static final double LEAST_SHAPE = 2;
    private static final double STEP = 1e-3;

    /** The columns of the customers, one place in each array per customer. */
    public record Customers(double[] x, double[] recencies, double[] ages, double[] meanValues) {

        public Customers {
            if (x.length != recencies.length || x.length != ages.length || x.length != meanValues.length) {
                throw new IllegalArgumentException("columns of customers have different lengths");
            }
        }

        private Customers at(int[] rows) {
            return new Customers(
                    picked(x, rows), picked(recencies, rows), picked(ages, rows), picked(meanValues, rows));
        }

        private static double[] picked(double[] values, int[] rows) {
            return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
        }
    }

    /**
     * The total.
     *
     * @param margin what stays of a purchase's value, such as 0.4; 1 for turnover
     * @param level chance that the interval covers, in (0, 1)
     */
    public static Estimate<TotalValue> of(
            Fitted<? extends PurchaseModel> purchases,
            Fitted<GammaGamma> values,
            Customers customers,
            Discounting discounting,
            double margin,
            double level,
            long seed) {
        if (customers.x().length == 0) {
            return Estimate.none(Reason.TOO_LITTLE_DATA, "没有客户", "there are no customers");
        }
        if (!(values.model().q() > LEAST_SHAPE)) {
            return Estimate.none(endless(values.model().q()));
        }
        double[] each = expected(purchases.model(), values.model(), customers, discounting);
        double all = Arrays.stream(each).sum();
        if (!Double.isFinite(all) || !(all > 0)) {
            return Estimate.none(
                    Reason.OUT_OF_DOMAIN,
                    "预期总值为 " + all + "，无法给区间",
                    "the expected total is " + all + "; it has no interval");
        }
        int[] rows = spread(each);
        Customers sample = customers.at(rows);
        double share = customers.x().length / (double) rows.length;
        RandomGenerator random = Randomness.seeded(seed);
        double variance = share * chance(purchases.model(), values.model(), sample, discounting, random);
        double vague = vagueness(purchases, values, sample, discounting);
        double[] totals = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            totals[draw] = total(all * Math.exp(vague * random.nextGaussian()), variance, random);
        }
        Arrays.sort(totals);
        int tail = (int) Math.round((1 - level) / 2 * (totals.length - 1));
        double lower = Math.min(all, totals[tail]);
        double upper = Math.max(all, totals[totals.length - 1 - tail]);
        return Estimate.of(new TotalValue(
                margin * all,
                margin >= 0
                        ? new Interval(margin * lower, margin * upper, level)
                        : new Interval(margin * upper, margin * lower, level),
                Math.abs(margin) * all * vague,
                Math.abs(margin) * Math.sqrt(variance)));
    }

    private static double[] expected(
            PurchaseModel purchases, GammaGamma values, Customers customers, Discounting discounting) {
        double[] each =
                purchases.discountedPurchases(customers.x(), customers.recencies(), customers.ages(), discounting);
        for (int i = 0; i < each.length; i++) {
            each[i] *= values.expectedValue(customers.x()[i], customers.meanValues()[i])
                    .find()
                    .orElse(0.0);
        }
        return each;
    }

    /** Rows at equal distances in the order of what is expected. */
    private static int[] spread(double[] each) {
        int count = Math.min(SAMPLE, each.length);
        Integer[] order = new Integer[each.length];
        Arrays.setAll(order, place -> place);
        Arrays.sort(order, Comparator.comparingDouble(place -> each[place]));
        return IntStream.range(0, count)
                .map(place -> order[(int) ((place + 0.5) * each.length / count)])
                .toArray();
    }

    /** The sum of the customers' variances over drawn futures. */
    private static double chance(
            PurchaseModel purchases,
            GammaGamma values,
            Customers customers,
            Discounting discounting,
            RandomGenerator random) {
        FuturePurchases future = new FuturePurchases(purchases, values, discounting);
        double variance = 0;
        for (int i = 0; i < customers.x().length; i++) {
            double[] futures = new double[FUTURES];
            for (int draw = 0; draw < FUTURES; draw++) {
                futures[draw] = future.draw(
                        random,
                        customers.x()[i],
                        customers.recencies()[i],
                        customers.ages()[i],
                        customers.meanValues()[i]);
            }
            double deviation = deviation(futures);
            variance += deviation * deviation;
        }
        return variance;
    }

    /** The standard deviation of the logarithm of what the sample is expected to bring. */
    private static double vagueness(
            Fitted<? extends PurchaseModel> purchases,
            Fitted<GammaGamma> values,
            Customers sample,
            Discounting discounting) {
        double[] buying = slopes(
                purchases, found -> expected(model(purchases.model(), found), values.model(), sample, discounting));
        double[] worth = slopes(
                values,
                found ->
                        expected(purchases.model(), new GammaGamma(found[0], found[1], found[2]), sample, discounting));
        double variance = product(buying, purchases.logCovariance()) + product(worth, values.logCovariance());
        return Math.sqrt(Math.max(0, variance));
    }

    private static PurchaseModel model(PurchaseModel kind, double... found) {
        return switch (kind) {
            case BgNbd known -> new BgNbd(found[0], found[1], found[2], found[3]);
            case ParetoNbd known -> new ParetoNbd(found[0], found[1], found[2], found[3]);
        };
    }

    /** How the logarithm of the sum follows the logarithm of each parameter. */
    private static double[] slopes(Fitted<?> fitted, Function<double[], double[]> each) {
        double[] slopes = new double[fitted.parameters().size()];
        for (int place = 0; place < slopes.length; place++) {
            double[] found = fitted.parameters().stream()
                    .mapToDouble(FittedParameter::value)
                    .toArray();
            double value = found[place];
            found[place] = value * Math.exp(STEP);
            double above = Math.log(Arrays.stream(each.apply(found)).sum());
            found[place] = value * Math.exp(-STEP);
            double below = Math.log(Arrays.stream(each.apply(found)).sum());
            slopes[place] = (above - below) / (2 * STEP);
        }
        return slopes;
    }

    private static double product(double[] slopes, double[][] covariance) {
        double sum = 0;
        for (int row = 0; row < slopes.length; row++) {
            for (int column = 0; column < slopes.length; column++) {
                sum += slopes[row] * covariance[row][column] * slopes[column];
            }
        }
        return sum;
    }

    private static double total(double mean, double variance, RandomGenerator random) {
        if (!(variance > 0)) {
            return mean;
        }
        return Variates.gamma(random, mean * mean / variance) * variance / mean;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / Math.max(1, values.length - 1));
    }

    private static Doubt endless(double q) {
        return new Doubt(
                Reason.NOT_IDENTIFIED,
                "金额模型的方差不存在（q = %.2f，需要大于 2）：少数大额客户决定一切，总值给不出区间".formatted(q),
                "the value model has no variance (q = %.2f, above 2 is needed): a few large customers decide all, so the total has no interval"
                        .formatted(q));
    }
}
