package io.zhanggui.stats.regression;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;

/**
 * Ridge regression: least squares with shrunk coefficients, for columns that say nearly the same.
 *
 * <p>Model: minimise Σ(y − a − zb)² + λ Σ b², z the columns with mean 0 and variance 1. Source: Hoerl and Kennard (1970);
 * λ by generalised cross-validation (Golub, Heath and Wahba 1979, equation 1.4), the least score over 12 decades of λ
 * around the largest squared singular value, refined by golden section. More columns than rows are allowed.
 *
 * <p>Fails: fewer than 3 rows (TOO_LITTLE_DATA); a constant response or column (NO_VARIANCE); λ = 0 with dependent columns
 * (NOT_IDENTIFIED); NaN, infinity or a negative λ (OUT_OF_DOMAIN). Weights are not supported. Example: y = 1, 3, 4 at x = 0, 1, 2
 * and λ = 3 halve the slope to 3/4, with 1.5 effective degrees.
 */
public final class Ridge {

    private static final int GRID = 120;
    private static final double DECADES_BELOW = 8;
    private static final double DECADES_ABOVE = 4;
    private static final int REFINEMENTS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Ridge() {}

    /** The fit with a given λ. */
    public static Estimate<RidgeFit> fit(RegressionData data, double penalty) {
        if (!(penalty >= 0) || Double.isInfinite(penalty)) {
            return Estimate.none(
                    Doubt.Reason.OUT_OF_DOMAIN,
                    "惩罚系数是 " + penalty + "，应为不小于 0 的数",
                    "the penalty is " + penalty + "; it must be 0 or more");
        }
        return RidgeSystem.of(data).flatMap(system -> system.fit(penalty)).flatMap(Ridge::finite);
    }

    /** The fit with the λ that generalised cross-validation chooses. */
    public static Estimate<RidgeFit> choose(RegressionData data) {
        return RidgeSystem.of(data).flatMap(system -> system.fit(best(system))).flatMap(Ridge::finite);
    }

    private static Estimate<RidgeFit> finite(RidgeFit fit) {
        boolean finite = Double.isFinite(fit.rSquared())
                && Double.isFinite(fit.residualSumOfSquares())
                && fit.terms().stream()
                        .allMatch(one -> Double.isFinite(one.estimate()) && Double.isFinite(one.standardError()));
        return finite
                ? Estimate.of(fit)
                : Estimate.none(
                        Doubt.Reason.OUT_OF_DOMAIN,
                        "数值太大，平方和超出双精度范围；换一个单位",
                        "the values are so large that sums of squares leave the range of doubles; change the unit");
    }

    private static double best(RidgeSystem system) {
        double top = Math.log10(system.largest());
        double step = (DECADES_BELOW + DECADES_ABOVE) / GRID;
        int best = 0;
        for (int place = 1; place <= GRID; place++) {
            if (system.crossValidation(at(top, step, place)) < system.crossValidation(at(top, step, best))) {
                best = place;
            }
        }
        double low = Math.max(0, best - 1);
        double high = Math.min(GRID, best + 1);
        for (int round = 0; round < REFINEMENTS; round++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (system.crossValidation(at(top, step, left)) <= system.crossValidation(at(top, step, right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return at(top, step, (low + high) / 2);
    }

    private static double at(double top, double step, double place) {
        return Math.pow(10, top - DECADES_BELOW + step * place);
    }
}
