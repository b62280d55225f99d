package io.zhanggui.stats.forecast.search;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Least squares between bounds, by damped Gauss–Newton steps clipped to the box.
 *
 * <p>Source: Marquardt (1963); parameters at a bound whose gradient points outside are held there, as in projected
 * Newton methods (Bertsekas 1982). Parameters should be of the order 1, for derivatives are taken by differences of
 * 1e-7. At most {@code iterations} steps are made, so it always ends.
 *
 * <p>Example: residuals x − 3 between 0 and 2 give x = 2.
 */
public final class BoundedLeastSquares {

    private static final double DIFFERENCE = 1e-7;
    private static final double FINE = 1e-10;

    private final Residuals model;
    private final double[] lower;
    private final double[] upper;
    private final double[] current;
    private final double[] shifted;
    private final double[][] slopes;
    private final double precision;

    /**
     * What was found.
     *
     * @param settled whether the last steps no longer mended anything
     */
    public record Solution(double[] parameters, double sumOfSquares, boolean settled) {}

    private BoundedLeastSquares(Residuals model, int count, double[] lower, double[] upper, double precision) {
        this.precision = precision;
        this.model = model;
        this.lower = lower;
        this.upper = upper;
        this.current = new double[count];
        this.shifted = new double[count];
        this.slopes = new double[lower.length][count];
    }

    /**
     * @param count of residuals
     * @param start within the bounds; where it is impossible it is answered as it is, with an infinite sum
     */
    public static Solution solve(
            Residuals model, int count, double[] start, double[] lower, double[] upper, int iterations) {
        return solve(model, count, start, lower, upper, iterations, FINE);
    }

    /** @param precision the share of the sum below which a step's gain ends the search */
    public static Solution solve(
            Residuals model,
            int count,
            double[] start,
            double[] lower,
            double[] upper,
            int iterations,
            double precision) {
        return new BoundedLeastSquares(model, count, lower, upper, precision).run(start, iterations);
    }

    /** The sum of squares, infinite where impossible. */
    public static double sumOfSquares(double[] residuals) {
        double sum = 0;
        for (double residual : residuals) {
            sum += residual * residual;
        }
        return Double.isFinite(sum) ? sum : Double.POSITIVE_INFINITY;
    }

    private Solution run(double[] start, int iterations) {
        double[] best = start.clone();
        double sum = evaluate(best, current);
        double damping = 1e-3;
        for (int iteration = 0; iteration < iterations && Double.isFinite(sum) && sum > 0; iteration++) {
            differentiate(best);
            double before = sum;
            for (int attempt = 0; attempt < 8; attempt++) {
                double[] next = step(best, damping);
                double reached = evaluate(next, shifted);
                if (reached < sum) {
                    System.arraycopy(next, 0, best, 0, best.length);
                    System.arraycopy(shifted, 0, current, 0, current.length);
                    sum = reached;
                    damping = Math.max(damping / 10, 1e-12);
                    break;
                }
                damping *= 8;
            }
            if (before - sum <= precision * before) {
                return new Solution(best, sum, true);
            }
        }
        return new Solution(best, sum, sum == 0);
    }

    private double evaluate(double[] parameters, double[] into) {
        model.at(parameters, into);
        return sumOfSquares(into);
    }

    private void differentiate(double[] at) {
        double[] moved = at.clone();
        for (int index = 0; index < at.length; index++) {
            double difference = DIFFERENCE * Math.max(1, Math.abs(at[index]));
            if (at[index] + difference > upper[index]) {
                difference = -difference;
            }
            moved[index] = at[index] + difference;
            if (!Double.isFinite(evaluate(moved, shifted))) {
                Arrays.fill(slopes[index], 0);
            } else {
                for (int residual = 0; residual < shifted.length; residual++) {
                    slopes[index][residual] = (shifted[residual] - current[residual]) / difference;
                }
            }
            moved[index] = at[index];
        }
    }

    private double[] step(double[] from, double damping) {
        int[] free = freeParameters(from);
        double[] next = from.clone();
        if (free.length == 0) {
            return next;
        }
        double[] move = solveNormalEquations(free, damping);
        for (int position = 0; position < free.length; position++) {
            int index = free[position];
            next[index] = Math.clamp(from[index] - move[position], lower[index], upper[index]);
        }
        return next;
    }

    private int[] freeParameters(double[] from) {
        int[] free = new int[from.length];
        int count = 0;
        for (int index = 0; index < from.length; index++) {
            double gradient = dot(slopes[index], current);
            boolean held = (from[index] <= lower[index] && gradient > 0)
                    || (from[index] >= upper[index] && gradient < 0)
                    || gradient == 0;
            if (!held) {
                free[count++] = index;
            }
        }
        return Arrays.copyOf(free, count);
    }

    private double[] solveNormalEquations(int[] free, double damping) {
        double[][] normal = new double[free.length][free.length];
        double[] gradient = new double[free.length];
        for (int row = 0; row < free.length; row++) {
            for (int column = 0; column <= row; column++) {
                normal[row][column] = dot(slopes[free[row]], slopes[free[column]]);
                normal[column][row] = normal[row][column];
            }
            gradient[row] = dot(slopes[free[row]], current);
        }
        for (int row = 0; row < free.length; row++) {
            normal[row][row] = normal[row][row] * (1 + damping) + Double.MIN_NORMAL;
        }
        try {
            return new CholeskyDecomposition(new Array2DRowRealMatrix(normal, false), 1e-10, 0)
                    .getSolver()
                    .solve(new ArrayRealVector(gradient, false))
                    .toArray();
        } catch (MathRuntimeException singular) {
            return new double[free.length];
        }
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int index = 0; index < left.length; index++) {
            sum += left[index] * right[index];
        }
        return sum;
    }
}
