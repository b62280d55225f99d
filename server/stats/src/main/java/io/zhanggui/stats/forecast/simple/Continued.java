package io.zhanggui.stats.forecast.simple;

import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.ForecastMethod;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** A model told by two formulas. */
record Continued(ForecastMethod chosen, IntFunction<double[]> meansOf, IntToDoubleFunction errorOf)
        implements FittedModel {

    @Override
    public String name() {
        return chosen.name();
    }

    @Override
    public double[] means(int horizon) {
        return meansOf.apply(horizon);
    }

    @Override
    public double learned() {
        return 1;
    }

    @Override
    public double[] standardErrors(int horizon) {
        double[] errors = new double[horizon];
        for (int step = 1; step <= horizon; step++) {
            errors[step - 1] = errorOf.applyAsDouble(step);
        }
        return errors;
    }
}
