package io.zhanggui.stats.effect;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.numeric.Variates;
import io.zhanggui.stats.regression.Coefficient;
import io.zhanggui.stats.regression.LeastSquares;
import io.zhanggui.stats.regression.LeastSquaresFit;
import io.zhanggui.stats.regression.RegressionData;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Regression whose noise resembles that of the period before: e_t = ρ e_{t−1} + u_t, u normal.
 *
 * <p>Source: generalised least squares by Prais and Winsten (1954) for each ρ of a grid; the grid is weighted by the
 * restricted likelihood (Harville 1974), which is the marginal posterior under flat priors, so that intervals know that ρ
 * is not known (Zellner and Tiao 1964, JASA 59). Given ρ, a coefficient is Student with rows − columns degrees; over the
 * grid it is a mixture.
 */
final class AutoregressiveFit {

    private static final double LEAST = -0.9;
    private static final double MOST = 0.99;
    private static final int COARSE = 21;
    private static final int FINE = 31;
    private static final double NEGLIGIBLE = 1e-5;
    private static final int BISECTIONS = 60;

    private record Point(double correlation, double logLikelihood, LeastSquaresFit fit, double weight) {}

    private final List<Point> points;
    private final int degrees;
    private final @Nullable RealMatrix[] roots;

    private AutoregressiveFit(List<Point> points, int degrees) {
        this.points = points;
        this.degrees = degrees;
        this.roots = new RealMatrix[points.size()];
    }

    /** The fit; the columns hold the intercept too, if there is to be one. */
    static Estimate<AutoregressiveFit> of(double[] response, List<String> names, double[][] columns) {
        RegressionData plain = RegressionData.of(response, names, columns).withoutIntercept();
        Estimate<LeastSquaresFit> first = LeastSquares.fit(plain);
        if (first.findDoubt().isPresent()) {
            return Estimate.none(first.findDoubt().orElseThrow());
        }
        if (first.get().residualSumOfSquares() == 0) {
            return Estimate.none(
                    Doubt.Reason.NO_VARIANCE,
                    "模型与每一期完全吻合，没有误差可估计",
                    "the model fits every period exactly; there is no noise to measure errors by");
        }
        List<Point> coarse = grid(response, names, columns, LEAST, MOST, COARSE);
        double step = (MOST - LEAST) / (COARSE - 1);
        double low = MOST;
        double high = LEAST;
        for (Point point : coarse) {
            if (point.weight >= NEGLIGIBLE) {
                low = Math.min(low, point.correlation - step);
                high = Math.max(high, point.correlation + step);
            }
        }
        List<Point> fine = grid(response, names, columns, Math.max(LEAST, low), Math.min(MOST, high), FINE);
        return Estimate.of(new AutoregressiveFit(fine, first.get().residualDegrees()));
    }

    /** The mean of ρ. */
    double correlation() {
        return points.stream()
                .mapToDouble(point -> point.weight * point.correlation)
                .sum();
    }

    double estimate(int column) {
        return points.stream()
                .mapToDouble(point -> point.weight * coefficient(point, column).estimate())
                .sum();
    }

    /** The chance that a coefficient is below a value. */
    double below(int column, double value) {
        TDistribution student = new TDistribution(degrees);
        double chance = 0;
        for (Point point : points) {
            Coefficient found = coefficient(point, column);
            chance += point.weight * student.cumulativeProbability((value - found.estimate()) / found.standardError());
        }
        return chance;
    }

    Interval interval(int column, double level) {
        return new Interval(quantile(column, (1 - level) / 2), quantile(column, (1 + level) / 2), level);
    }

    double pValue(int column) {
        double below = below(column, 0);
        return Math.min(1, 2 * Math.min(below, 1 - below));
    }

    /** One draw of all coefficients from what is known of them. */
    double[] draw(RandomGenerator random) {
        double share = random.nextDouble();
        int place = 0;
        while (place < points.size() - 1 && share > points.get(place).weight) {
            share -= points.get(place).weight;
            place++;
        }
        LeastSquaresFit fit = points.get(place).fit;
        RealMatrix root = root(place, fit);
        double[] normals = new double[root.getRowDimension()];
        for (int column = 0; column < normals.length; column++) {
            normals[column] = random.nextGaussian();
        }
        double[] draw = root.operate(normals);
        double stretch = Math.sqrt(degrees / (2 * Variates.gamma(random, degrees / 2.0)));
        for (int column = 0; column < draw.length; column++) {
            draw[column] = fit.coefficients().get(column).estimate() + stretch * draw[column];
        }
        return draw;
    }

    private RealMatrix root(int place, LeastSquaresFit fit) {
        RealMatrix known = roots[place];
        if (known == null) {
            known = new CholeskyDecomposition(MatrixUtils.createRealMatrix(fit.covariance()), 1e-6, 0).getL();
            roots[place] = known;
        }
        return known;
    }

    private double quantile(int column, double chance) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        double reach = -new TDistribution(degrees).inverseCumulativeProbability(Math.min(chance, 1 - chance) / 2);
        for (Point point : points) {
            Coefficient found = coefficient(point, column);
            low = Math.min(low, found.estimate() - 2 * reach * found.standardError());
            high = Math.max(high, found.estimate() + 2 * reach * found.standardError());
        }
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = low + (high - low) / 2;
            if (below(column, middle) < chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    private static Coefficient coefficient(Point point, int column) {
        return point.fit.coefficients().get(column);
    }

    private static List<Point> grid(
            double[] response, List<String> names, double[][] columns, double low, double high, int count) {
        List<Point> points = new ArrayList<>();
        double best = -Double.MAX_VALUE;
        for (int place = 0; place < count; place++) {
            double correlation = low + (high - low) * place / (count - 1);
            double[][] filtered = new double[columns.length][];
            for (int column = 0; column < columns.length; column++) {
                filtered[column] = filtered(columns[column], correlation);
            }
            RegressionData data = RegressionData.of(filtered(response, correlation), names, filtered)
                    .withoutIntercept();
            LeastSquaresFit fit = LeastSquares.fit(data).find().orElse(null);
            if (fit != null && fit.residualSumOfSquares() > 0) {
                double likelihood = likelihood(fit, correlation);
                best = Math.max(best, likelihood);
                points.add(new Point(correlation, likelihood, fit, 0));
            }
        }
        double all = 0;
        for (Point point : points) {
            all += Math.exp(point.logLikelihood - best);
        }
        List<Point> weighted = new ArrayList<>();
        for (Point point : points) {
            double weight = Math.exp(point.logLikelihood - best) / all;
            weighted.add(new Point(point.correlation, point.logLikelihood, point.fit, weight));
        }
        return List.copyOf(weighted);
    }

    /** ½ log(1 − ρ²) − ½ log|X'X| − ½ (n − k) log RSS, with |X'X| from the covariance s²(X'X)⁻¹. */
    private static double likelihood(LeastSquaresFit fit, double correlation) {
        int columns = fit.coefficients().size();
        double logVariance = 2 * Math.log(fit.residualStandardDeviation());
        double logDeterminant = columns * logVariance - logDeterminant(fit.covariance());
        return 0.5 * Math.log1p(-correlation * correlation)
                - 0.5 * logDeterminant
                - 0.5 * fit.residualDegrees() * Math.log(fit.residualSumOfSquares());
    }

    /** By the correlation matrix, whose Cholesky root is tame whatever the units. */
    private static double logDeterminant(double[][] covariance) {
        int size = covariance.length;
        RealMatrix correlation = MatrixUtils.createRealMatrix(size, size);
        double sum = 0;
        for (int row = 0; row < size; row++) {
            sum += Math.log(covariance[row][row]);
            for (int column = 0; column < size; column++) {
                correlation.setEntry(
                        row,
                        column,
                        covariance[row][column] / Math.sqrt(covariance[row][row] * covariance[column][column]));
            }
        }
        RealMatrix root = new CholeskyDecomposition(correlation, 1e-9, 0).getL();
        for (int row = 0; row < size; row++) {
            sum += 2 * Math.log(root.getEntry(row, row));
        }
        return sum;
    }

    private static double[] filtered(double[] values, double correlation) {
        double[] filtered = new double[values.length];
        filtered[0] = values[0] * Math.sqrt(1 - correlation * correlation);
        for (int period = 1; period < values.length; period++) {
            filtered[period] = values[period] - correlation * values[period - 1];
        }
        return filtered;
    }
}
