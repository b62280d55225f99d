package io.zhanggui.stats.forecast.automatic;

import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the models would have told at earlier times, each fitted again to what was known then, in the form that was
 * chosen on the whole.
 *
 * <p>Source: Tashman (2000), "Out-of-sample tests of forecasting accuracy". At most {@value #MOST_ORIGINS} origins, a
 * third of the horizon apart, each with at least half of the values before it.
 */
record RollingOrigin(List<Origin> origins) {

    static final int MOST_ORIGINS = 8;
    private static final int LEAST_HISTORY = 8;
    private static final int PRIOR = 4;

    /** One earlier time: the models as of then and what came after. */
    record Origin(List<FittedModel> models, int size, double[] actual) {}

    static RollingOrigin of(List<FittedModel> models, History history, int horizon) {
        int steps = Math.clamp(history.size() / 4, 1, horizon);
        int stride = stride(steps);
        int least = Math.max(
                LEAST_HISTORY, Math.max(history.size() / 2, history.period() > 1 ? 2 * history.period() + 3 : 0));
        List<Origin> origins = new ArrayList<>();
        for (int which = 0; which < MOST_ORIGINS; which++) {
            int before = steps + which * stride;
            if (history.size() - before < least) {
                break;
            }
            refit(models, history, before, steps).ifPresent(origins::add);
        }
        return new RollingOrigin(List.copyOf(origins));
    }

    private static int stride(int steps) {
        return Math.max(1, steps / 3);
    }

    private static Optional<Origin> refit(List<FittedModel> models, History history, int before, int steps) {
        History known = history.before(before);
        List<FittedModel> fitted = new ArrayList<>();
        for (FittedModel model : models) {
            Optional<FittedModel> again = model.chosen().fit(known).find();
            if (again.isEmpty()) {
                return Optional.empty();
            }
            fitted.add(again.get());
        }
        double[] actual = new double[steps];
        for (int step = 0; step < steps; step++) {
            actual[step] = history.value(history.size() - before + step);
        }
        return Optional.of(new Origin(fitted, known.size(), actual));
    }

    /**
     * Weights that fall with the squared error, half way to equal ones; equal ones below two origins.
     *
     * <p>Source: Bates and Granger (1969) for the weights, Stock and Watson (2004) for shrinking them.
     */
    double[] weights(int count) {
        double[] weights = new double[count];
        double[] squares = new double[count];
        for (Origin origin : origins) {
            for (int which = 0; which < count; which++) {
                double[] means = origin.models().get(which).means(origin.actual().length);
                for (int step = 0; step < means.length; step++) {
                    double error = origin.actual()[step] - means[step];
                    squares[which] += error * error;
                }
            }
        }
        double sum = 0;
        boolean learned = origins.size() > 1;
        for (int which = 0; which < count; which++) {
            learned &= squares[which] > 0;
            sum += 1 / squares[which];
        }
        for (int which = 0; which < count; which++) {
            weights[which] = learned ? 0.5 / count + 0.5 / squares[which] / sum : 1.0 / count;
        }
        return weights;
    }

    /**
     * The factor by which errors exceeded the standard errors, drawn towards 1 as by {@value #PRIOR} origins more.
     * Fewer than {@value #MOST_ORIGINS} origins count as the fewer whose steps would not overlap, and narrow only half
     * way: their forms were chosen on a whole of which they are a large part.
     */
    double spread(CombinedModel now) {
        if (origins.isEmpty()) {
            return 1;
        }
        int steps = origins.getFirst().actual().length;
        double[] prior = now.standardErrors(steps);
        double[] found = new double[steps];
        double[] believed = new double[steps];
        for (int step = 0; step < steps; step++) {
            found[step] = PRIOR * prior[step] * prior[step];
            believed[step] = found[step];
        }
        boolean few = origins.size() < MOST_ORIGINS;
        double weight = few ? stride(steps) / (double) steps : 1;
        for (Origin origin : origins) {
            CombinedModel then = new CombinedModel(origin.models(), now.weights(), origin.size());
            double[] means = then.means(steps);
            double[] errors = then.standardErrors(steps);
            for (int step = 0; step < steps; step++) {
                double error = origin.actual()[step] - means[step];
                found[step] += weight * error * error;
                believed[step] += weight * errors[step] * errors[step];
            }
        }
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            sum += believed[step] > 0 ? found[step] / believed[step] : 1;
        }
        double spread = Math.sqrt(sum / steps);
        return spread < 1 && few ? Math.sqrt(spread) : spread;
    }
}
