package io.zhanggui.stats.forecast.search;

/** A model's errors as a function of its parameters. */
@FunctionalInterface
public interface Residuals {

    /**
     * Writes every residual; a NaN or infinite one says that the parameters are impossible.
     *
     * @param parameters not to be changed
     */
    void at(double[] parameters, double[] residuals);
}
