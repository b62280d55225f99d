package io.zhanggui.stats.forecast.smoothing;

import io.zhanggui.stats.forecast.search.BoundedLeastSquares;
import io.zhanggui.stats.forecast.search.BoundedLeastSquares.Solution;
import java.util.Arrays;
import java.util.Optional;

/** Finds the most likely parameters of one form. */
final class SmoothingFit {

    private static final int ITERATIONS = 40;
    private static final double[] ALPHAS = {0.05, 0.2, 0.5, 0.9};
    private static final double[] SHARES = {0.02, 0.3};
    private static final double[] DAMPINGS = {0.88, 0.97};

    private final double[] values;
    private final double unit;
    private final Layout layout;
    private final SmoothingFilter filter;

    private SmoothingFit(double[] values, Layout layout) {
        double mean = Arrays.stream(values).map(Math::abs).average().orElseThrow();
        this.unit = mean > 0 ? mean : 1;
        this.values = Arrays.stream(values).map(value -> value / unit).toArray();
        this.layout = layout;
        this.filter = new SmoothingFilter(this.values, layout);
    }

    /** Empty where the form cannot hold the values at all. */
    static Optional<SmoothingModel> of(double[] values, SmoothingForm form, int period) {
        return new SmoothingFit(values, new Layout(form, form.hasSeason() ? period : 1)).best();
    }

    private Optional<SmoothingModel> best() {
        double[][] starts = starts();
        double bestSum = Double.POSITIVE_INFINITY;
        double[] bestParameters = starts[0];
        for (double[] start : starts) {
            Solution found =
                    BoundedLeastSquares.solve(filter, values.length, start, layout.lower(), layout.upper(), ITERATIONS);
            if (found.sumOfSquares() < bestSum) {
                bestSum = found.sumOfSquares();
                bestParameters = found.parameters();
            }
        }
        return Double.isFinite(bestSum) ? Optional.of(model(bestParameters)) : Optional.empty();
    }

    /** The two best of a coarse grid over the smoothing parameters. */
    private double[][] starts() {
        double[] states = FirstStates.of(values, layout);
        double[] best = null;
        double[] second = null;
        double bestSum = Double.POSITIVE_INFINITY;
        double secondSum = Double.POSITIVE_INFINITY;
        double[] residuals = new double[values.length];
        int choices = layout.smoothingCount() - 1;
        for (double alpha : ALPHAS) {
            for (int choice = 0; choice < 1 << choices; choice++) {
                double[] start = at(states, alpha, choice);
                filter.at(start, residuals);
                double sum = BoundedLeastSquares.sumOfSquares(residuals);
                if (best == null || sum < bestSum) {
                    second = best;
                    secondSum = bestSum;
                    best = start;
                    bestSum = sum;
                } else if (second == null || sum < secondSum) {
                    second = start;
                    secondSum = sum;
                }
            }
        }
        return new double[][] {best, second};
    }

    private double[] at(double[] states, double alpha, int choice) {
        double[] start = states.clone();
        start[0] = alpha;
        for (int index = 1; index < layout.smoothingCount(); index++) {
            boolean isDamping = layout.form().isDamped() && index == layout.dampingIndex();
            start[index] = (isDamping ? DAMPINGS : SHARES)[choice >> (index - 1) & 1];
        }
        return start;
    }

    private SmoothingModel model(double[] parameters) {
        double[] errors = new double[values.length];
        filter.run(parameters, errors);
        boolean multiplies = layout.form().multiplicativeError();
        double sum = BoundedLeastSquares.sumOfSquares(errors);
        if (!multiplies) {
            sum *= unit * unit;
        }
        int count = values.length;
        double logs = multiplies ? filter.sumOfLogs() + count * Math.log(unit) : 0;
        double variance = Math.max(sum / count, 1e-30 * (multiplies ? 1 : unit * unit));
        double logLikelihood = -0.5 * count * (Math.log(2 * Math.PI * variance) + 1) - logs;
        boolean adds = layout.form().season() == SmoothingForm.Season.ADDITIVE;
        return new SmoothingModel(
                layout.form(),
                layout.alpha(parameters),
                layout.beta(parameters),
                layout.gamma(parameters),
                layout.phi(parameters),
                filter.level() * unit,
                filter.slope() * unit,
                Arrays.stream(filter.seasonsAhead())
                        .map(season -> adds ? season * unit : season)
                        .toArray(),
                Math.sqrt(sum / Math.max(1, count - layout.size())),
                logLikelihood,
                layout.size() + 1,
                count);
    }
}
