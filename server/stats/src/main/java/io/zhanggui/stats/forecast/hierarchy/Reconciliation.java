package io.zhanggui.stats.forecast.hierarchy;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Makes forecasts of wholes and parts agree. Whatever the way, wholes are computed as sums of their parts, so they
 * agree exactly.
 *
 * <p>Source: Wickramasuriya, Athanasopoulos and Hyndman (2019), "Optimal forecast reconciliation for hierarchical and
 * grouped time series through trace minimization", Journal of the American Statistical Association 114: leaves are
 * (S′W⁻¹S)⁻¹S′W⁻¹ŷ with W the covariance of the base forecasts' errors, here its diagonal, or shrunk as Schäfer and
 * Strimmer (2005) tell.
 *
 * <p>Inputs: one value for each node of the hierarchy, in its order and unit. Example: a whole of 10 with parts 3 and 5,
 * all equally sure, becomes 9⅓ with 3⅔ and 5⅔.
 */
public final class Reconciliation {

    private final Hierarchy hierarchy;

    public Reconciliation(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** The leaves as they are. */
    public double[] bottomUp(double[] base) {
        Hierarchy.requireLength(base.length, hierarchy.size());
        return hierarchy.sumUp(
                hierarchy.leaves().stream().mapToDouble(leaf -> base[leaf]).toArray());
    }

    /** The wholes as they are, split in the proportion of their parts' values; evenly where those sum to 0. */
    public double[] topDown(double[] base) {
        Hierarchy.requireLength(base.length, hierarchy.size());
        double[] values = base.clone();
        for (int node = 0; node < hierarchy.size(); node++) {
            double sum = 0;
            for (int part : hierarchy.parts(node)) {
                sum += base[part];
            }
            for (int part : hierarchy.parts(node)) {
                values[part] =
                        sum == 0 ? values[node] / hierarchy.parts(node).size() : values[node] * (base[part] / sum);
            }
        }
        return bottomUp(values);
    }

    /**
     * Least squares with a variance for each node; those of no errors at hand are best the number of leaves below.
     *
     * @param variances above 0
     */
    public Estimate<double[]> leastSquares(double[] base, double[] variances) {
        Hierarchy.requireLength(variances.length, hierarchy.size());
        double[][] precision = new double[variances.length][variances.length];
        for (int node = 0; node < variances.length; node++) {
            if (!(variances[node] > 0) || Double.isInfinite(variances[node])) {
                return Estimate.none(
                        Doubt.Reason.NO_VARIANCE,
                        "第 " + node + " 个节点的误差方差是 " + variances[node] + "，应大于 0",
                        "node " + node + " has the error variance " + variances[node] + ", above 0 is needed");
            }
            precision[node][node] = 1 / variances[node];
        }
        return solve(base, new Array2DRowRealMatrix(precision, false));
    }

    /**
     * Trace minimisation with the covariance of past errors, shrunk to its diagonal.
     *
     * @param errors one row for each time, one column for each node; three rows at least
     */
    public Estimate<double[]> minimumTrace(double[] base, double[][] errors) {
        if (errors.length < 3) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "只有 " + errors.length + " 期误差，至少要 3 期",
                    errors.length + " rows of errors, at least 3 are needed");
        }
        RealMatrix covariance = new Array2DRowRealMatrix(ShrunkCovariance.of(errors), false);
        try {
            return solve(
                    base,
                    new CholeskyDecomposition(covariance, 1e-9, 1e-14)
                            .getSolver()
                            .getInverse());
        } catch (MathRuntimeException singular) {
            return Estimate.none(
                    Doubt.Reason.NO_VARIANCE,
                    "有节点的误差全为 0，无法按误差加权",
                    "a node's errors are all 0, they cannot weigh the nodes");
        }
    }

    private Estimate<double[]> solve(double[] base, RealMatrix precision) {
        Hierarchy.requireLength(base.length, hierarchy.size());
        if (!Double.isFinite(Arrays.stream(base).sum())) {
            return Estimate.none(Doubt.Reason.OUT_OF_DOMAIN, "有一个预测不是有限的数", "a forecast is not finite");
        }
        RealMatrix sums = new Array2DRowRealMatrix(summation(), false);
        RealMatrix weighted = sums.transpose().multiply(precision);
        try {
            double[] leaves = new CholeskyDecomposition(weighted.multiply(sums), 1e-6, 0)
                    .getSolver()
                    .solve(weighted.operate(new ArrayRealVector(base)))
                    .toArray();
            return Estimate.of(hierarchy.sumUp(leaves));
        } catch (MathRuntimeException singular) {
            return Estimate.none(
                    Doubt.Reason.NOT_IDENTIFIED, "误差方差相差太大，无法对齐", "the error variances differ too much to reconcile");
        }
    }

    /** Row by node, column by leaf: 1 where the leaf is below the node. */
    private double[][] summation() {
        double[][] sums = new double[hierarchy.size()][hierarchy.leaves().size()];
        for (int column = 0; column < hierarchy.leaves().size(); column++) {
            for (int node = hierarchy.leaves().get(column); node >= 0; node = hierarchy.parent(node)) {
                sums[node][column] = 1;
            }
        }
        return sums;
    }
}
