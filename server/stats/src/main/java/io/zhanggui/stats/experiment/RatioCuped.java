package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ratios freed of what the units were like before the test.
 *
 * <p>Model: in each variant the ratio R = ȳ/d̄ is linearised to the units' shares l = (y − R·d)/d̄ (delta method, Deng,
 * Knoblich and Lu 2018, eq. 3). θ is the least-squares slope of l on the values from before, pooled within the variants;
 * the adjusted ratio is R − θ'(c̄ − c̄_all), a unit's variance s²_l − 2θ's_lc + θ'S_cθ. Source: Deng, Xu, Kohavi and
 * Walker (2013), section 3.3 and appendix B. With numerator and denominator from before as the two values it takes off at
 * least as much noise as the ratio from before would. A value that follows from the other is passed over, with θ 0.
 *
 * <p>Failure modes: those of {@link Arm#ofRatio}; {@link Reason#TOO_LITTLE_DATA} below five units in a variant;
 * {@link Reason#NO_VARIANCE} where no value from before differs. Example: y = 2, 4, 6 of d = 1, 1, 1 with 1, 2, 3 before
 * gives θ = 2 and no noise at all.
 */
public final class RatioCuped {

    private static final long FEWEST = 5;
    private static final double FOLLOWS = 1e-10;

    private RatioCuped() {}

    /**
     * The adjusted arms.
     *
     * @param thetas what one unit of each value from before adds to the ratio
     * @param removedVariance the share of the ratio's variance that went away, in [0, 1]
     * @param arms in the order given
     */
    public record Adjusted(List<Double> thetas, double removedVariance, List<Arm> arms) {
        public Adjusted {
            thetas = List.copyOf(thetas);
            arms = List.copyOf(arms);
        }
    }

    /** One variant: its ratio as it is, and the products of the units' shares with the values from before. */
    private record Linear(Arm plain, JointMoments moments, double[] products) {

        static Linear of(Arm plain, JointMoments moments) {
            double below = moments.means()[1];
            double[] products = new double[moments.means().length - 2];
            for (int value = 0; value < products.length; value++) {
                double[] own = moments.products()[value + 2];
                products[value] = (own[0] - plain.mean() * own[1]) / below;
            }
            return new Linear(plain, moments, products);
        }

        Arm adjusted(double[] thetas, double[] middles) {
            double mean = plain.mean();
            double products = 0;
            for (int one = 0; one < thetas.length; one++) {
                mean -= thetas[one] * (moments.means()[one + 2] - middles[one]);
                products -= 2 * thetas[one] * this.products[one];
                for (int other = 0; other < thetas.length; other++) {
                    products += thetas[one] * thetas[other] * moments.products()[one + 2][other + 2];
                }
            }
            double variance = plain.unitVariance() + products / (moments.count() - 1);
            return new Arm(plain.variant(), plain.count(), mean, Math.max(0, variance));
        }
    }

    /** @param variants by name; each with the same values from before */
    public static Estimate<Adjusted> adjust(Map<String, RatioUnits> variants) {
        List<Linear> linear = new ArrayList<>();
        for (Map.Entry<String, RatioUnits> variant : new LinkedHashMap<>(variants).entrySet()) {
            JointMoments moments = variant.getValue().moments();
            if (moments.count() < FEWEST) {
                return Estimate.none(Refusals.tooFew(variant.getKey(), moments.count(), FEWEST));
            }
            Estimate<Linear> one = moments.finite(variant.getKey())
                    .flatMap(finite -> Arm.ofRatio(variant.getKey(), finite.pair(0, 1)))
                    .map(plain -> Linear.of(plain, moments));
            if (one.findDoubt().isPresent()) {
                return Estimate.none(one.findDoubt().get());
            }
            linear.add(one.get());
        }
        return adjust(linear);
    }

    private static Estimate<Adjusted> adjust(List<Linear> variants) {
        int values = variants.getFirst().products().length;
        double[][] squares = new double[values][values];
        double[] products = new double[values];
        double[] middles = new double[values];
        double units = variants.stream().mapToLong(one -> one.moments().count()).sum();
        double all = 0;
        for (Linear one : variants) {
            long count = one.moments().count();
            all += one.plain().unitVariance() * (count - 1);
            for (int value = 0; value < values; value++) {
                products[value] += one.products()[value];
                middles[value] += one.moments().means()[value + 2] * (count / units);
                for (int other = 0; other < values; other++) {
                    squares[value][other] += one.moments().products()[value + 2][other + 2];
                }
            }
        }
        double[] thetas = slopes(squares, products);
        if (!Arrays.stream(thetas).allMatch(Double::isFinite)) {
            return Estimate.none(Refusals.notFinite("pre"));
        }
        if (Arrays.stream(thetas).allMatch(theta -> theta == 0) && flat(squares)) {
            return Estimate.none(
                    Reason.NO_VARIANCE,
                    "实验前的值在每个组内全部相同，不能用来降低误差",
                    "the values before the test are alike within every variant, so they cannot lower the noise");
        }
        double removed = 0;
        for (int value = 0; value < values; value++) {
            removed += thetas[value] * products[value];
        }
        return Estimate.of(new Adjusted(
                Arrays.stream(thetas).boxed().toList(),
                all > 0 ? Math.clamp(removed / all, 0, 1) : 0,
                variants.stream().map(one -> one.adjusted(thetas, middles)).toList()));
    }

    private static boolean flat(double[][] squares) {
        for (int value = 0; value < squares.length; value++) {
            if (squares[value][value] > 0) {
                return false;
            }
        }
        return true;
    }

    /** Gauss–Jordan on the correlations; a value that follows from those before it has the slope 0. */
    private static double[] slopes(double[][] squares, double[] products) {
        int size = products.length;
        double[][] rows = new double[size][size + 1];
        double[] scale = new double[size];
        for (int row = 0; row < size; row++) {
            scale[row] = Math.sqrt(squares[row][row]);
        }
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double product = scale[row] * scale[column];
                rows[row][column] = product > 0 ? squares[row][column] / product : 0;
            }
            rows[row][size] = scale[row] > 0 ? products[row] / scale[row] : 0;
        }
        boolean[] used = new boolean[size];
        for (int pivot = 0; pivot < size; pivot++) {
            used[pivot] = rows[pivot][pivot] > FOLLOWS;
            for (int row = 0; used[pivot] && row < size; row++) {
                double factor = row == pivot ? 0 : rows[row][pivot] / rows[pivot][pivot];
                for (int column = pivot; factor != 0 && column <= size; column++) {
                    rows[row][column] -= factor * rows[pivot][column];
                }
            }
        }
        double[] slopes = new double[size];
        for (int row = 0; row < size; row++) {
            slopes[row] = used[row] ? rows[row][size] / rows[row][row] / scale[row] : 0;
        }
        return slopes;
    }
}
