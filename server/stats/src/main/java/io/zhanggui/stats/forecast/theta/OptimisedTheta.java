package io.zhanggui.stats.forecast.theta;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.History;
import io.zhanggui.stats.forecast.search.BoundedLeastSquares;
import io.zhanggui.stats.forecast.search.BoundedLeastSquares.Solution;
import io.zhanggui.stats.forecast.season.SeasonalFactors;
import java.util.Arrays;
import java.util.Optional;

/**
 * The Theta method with the smoothed line's curvature learned, and in the dynamic form with the straight line moving
 * along with the data.
 *
 * <p>Source: Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler (2016), "Models for optimising the theta method
 * and their relationship to state space models", International Journal of Forecasting 32: STM, OTM, DSTM and DOTM.
 * Seasons as in {@link Theta}. Standard errors σ√(1 + (h − 1)α²), their equation 14. Failure: TOO_LITTLE_DATA below 6
 * values. Example: 7, 7, 7, 7, 7, 7 goes on as 7.
 */
public final class OptimisedTheta implements ForecastMethod {

    private static final double[] ALPHAS = {0.15, 0.5, 0.9};
    private static final int ITERATIONS = 40;

    private final String name;
    private final boolean dynamic;
    private final boolean learned;

    private OptimisedTheta(String name, boolean dynamic, boolean learned) {
        this.name = name;
        this.dynamic = dynamic;
        this.learned = learned;
    }

    /** Fixed line, curvature doubled. */
    public static OptimisedTheta standard() {
        return new OptimisedTheta("STM", false, false);
    }

    /** Fixed line, curvature learned. */
    public static OptimisedTheta optimised() {
        return new OptimisedTheta("OTM", false, true);
    }

    /** Moving line, curvature doubled. */
    public static OptimisedTheta dynamicStandard() {
        return new OptimisedTheta("DSTM", true, false);
    }

    /** Moving line, curvature learned. */
    public static OptimisedTheta dynamicOptimised() {
        return new OptimisedTheta("DOTM", true, true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Estimate<FittedModel> fit(History history) {
        if (history.size() < 6) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "只有 " + history.size() + " 个值，至少要 6 个",
                    history.size() + " values, at least 6 are needed");
        }
        Optional<SeasonalFactors> factors = SeasonalFactors.find(history);
        double[] values = factors.map(found -> found.remove(history.values())).orElseGet(history::values);
        double mean = Arrays.stream(values).map(Math::abs).average().orElseThrow();
        double unit = mean > 0 ? mean : 1;
        double[] scaled = Arrays.stream(values).map(value -> value / unit).toArray();
        ThetaFilter filter = new ThetaFilter(scaled, dynamic);
        Solution best = search(scaled, filter);
        double sigma = unit * Math.sqrt(best.sumOfSquares() / (scaled.length - 3));
        return Estimate.of(new Model(this, scaled, dynamic, best.parameters(), unit, sigma, factors));
    }

    private Solution search(double[] values, ThetaFilter filter) {
        double share = learned ? 1 - 1e-6 : 0.5;
        double[] lower = {-1e10, 0.1, learned ? 0 : 0.5};
        double[] upper = {1e10, 0.99, share};
        Solution best = new Solution(new double[] {values[0] / 2, 0.5, 0.5}, Double.POSITIVE_INFINITY, false);
        for (double alpha : ALPHAS) {
            double[] start = {values[0] / 2, alpha, 0.5};
            Solution found = BoundedLeastSquares.solve(filter, values.length, start, lower, upper, ITERATIONS);
            if (found.sumOfSquares() < best.sumOfSquares()) {
                best = found;
            }
        }
        return best;
    }

    private record Model(
            OptimisedTheta chosen,
            double[] values,
            boolean dynamic,
            double[] parameters,
            double unit,
            double sigma,
            Optional<SeasonalFactors> factors)
            implements FittedModel {

        @Override
        public String name() {
            return chosen.name();
        }

        @Override
        public double[] means(int horizon) {
            double[] means = new ThetaFilter(values, dynamic).ahead(parameters, horizon);
            for (int step = 0; step < horizon; step++) {
                means[step] *= unit * factor(step + 1);
            }
            return means;
        }

        @Override
        public double learned() {
            return 3.0 + factors.map(SeasonalFactors::free).orElse(0);
        }

        @Override
        public double[] standardErrors(int horizon) {
            double[] errors = new double[horizon];
            for (int step = 0; step < horizon; step++) {
                errors[step] = sigma * Math.sqrt(1 + step * parameters[1] * parameters[1]) * factor(step + 1);
            }
            return errors;
        }

        private double factor(int step) {
            return factors.map(found -> found.ahead(values.length, step)).orElse(1.0);
        }
    }
}
