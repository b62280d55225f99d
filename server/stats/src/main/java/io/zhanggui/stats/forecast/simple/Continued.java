package io.zhanggui.stats.forecast.simple;

import io.zhanggui.stats.forecast.FittedModel;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** A model told by two formulas. */
record Continued(String name, IntFunction<double[]> meansOf, IntToDoubleFunction errorOf) implements FittedModel {

    @Override
    public double[] means(int horizon) {
        return meansOf.apply(horizon);
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
