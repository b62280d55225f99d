package io.zhanggui.stats.budget;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealVector;

/**
 * Levenberg–Marquardt for the curve model with normal priors: minimises Σ (y − effect(u))² / σ² + Σ ((u − centre) / τ)².
 *
 * <p>Source: Levenberg (1944), Marquardt (1963), with Nielsen's (1999) rule for the damping.
 */
final class DampedLeastSquares {

    private static final double SETTLED = 1e-7;

    private final CurveModel model;
    private final double[] response;
    private final double deviation;
    private final double[] centre;

    DampedLeastSquares(CurveModel model, double[] response, double deviation, double[] centre) {
        this.model = model;
        this.response = response;
        this.deviation = deviation;
        this.centre = centre;
    }

    /**
     * Where the search ended.
     *
     * @param cost the minimised sum
     * @param settled whether it stopped by itself
     */
    record Found(double[] parameters, double cost, boolean settled) {}

    Found minimise(double[] start, int rounds) {
        int size = model.parameters();
        double[] u = start.clone();
        double[][] slopes = new double[size][model.weeks()];
        double[] rest = rest(model.effect(u, slopes));
        double cost = cost(rest, u);
        double damping = 1e-2;
        double growth = 2;
        for (int round = 0; round < rounds; round++) {
            double[][] normal = new double[size][size];
            double[] gradient = normalEquations(u, slopes, rest, normal);
            double[] step = step(normal, gradient, damping);
            double[] next = u.clone();
            for (int i = 0; i < size; i++) {
                next[i] = CurveModel.bounded(u[i] + step[i]);
            }
            double[] nextRest = rest(model.effect(next, null));
            double nextCost = cost(nextRest, next);
            if (nextCost < cost) {
                boolean small = cost - nextCost < SETTLED * (1 + cost);
                u = next;
                cost = nextCost;
                rest = nextRest;
                if (small) {
                    return new Found(u, cost, true);
                }
                model.effect(u, slopes);
                damping = Math.max(1e-9, damping / 5);
                growth = 2;
            } else {
                damping *= growth;
                growth *= 2;
                if (!(damping < 1e12)) {
                    return new Found(u, cost, true);
                }
            }
        }
        return new Found(u, cost, false);
    }

    private double[] rest(double[] effect) {
        for (int t = 0; t < effect.length; t++) {
            effect[t] = (response[t] - effect[t]) / deviation;
        }
        return effect;
    }

    private double cost(double[] rest, double[] u) {
        double cost = Residuals.dot(rest, rest);
        for (int i = 0; i < u.length; i++) {
            double off = (u[i] - centre[i]) / tau(i);
            cost += off * off;
        }
        return cost;
    }

    private double[] normalEquations(double[] u, double[][] slopes, double[] rest, double[][] normal) {
        double[] gradient = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            gradient[i] = Residuals.dot(slopes[i], rest) / deviation + (centre[i] - u[i]) / (tau(i) * tau(i));
            for (int j = 0; j <= i; j++) {
                normal[i][j] = Residuals.dot(slopes[i], slopes[j]) / (deviation * deviation);
                normal[j][i] = normal[i][j];
            }
            normal[i][i] += 1 / (tau(i) * tau(i));
        }
        return gradient;
    }

    private static double[] step(double[][] normal, double[] gradient, double damping) {
        for (int i = 0; i < normal.length; i++) {
            normal[i][i] *= 1 + damping;
        }
        RealVector right = new ArrayRealVector(gradient, false);
        return new LUDecomposition(new Array2DRowRealMatrix(normal, false), 0)
                .getSolver()
                .solve(right)
                .toArray();
    }

    private static double tau(int i) {
        return CurveModel.PRIOR_DEVIATION[i % CurveModel.EACH];
    }
}
