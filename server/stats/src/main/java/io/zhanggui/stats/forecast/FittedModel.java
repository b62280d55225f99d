package io.zhanggui.stats.forecast;

/** A method fitted to one history. Immutable. */
public interface FittedModel {

    /** The method with what was chosen, such as {@code ETS(M,Ad,N)}. */
    String name();

    /** The method with all choices made, to be fitted to another history of the same kind. */
    ForecastMethod chosen();

    /** Expected values of the steps 1 … horizon after the history's last value, in its unit; all finite. */
    double[] means(int horizon);

    /** Standard deviation of the errors of the same steps, as the model itself believes; finite, not negative. */
    double[] standardErrors(int horizon);

    /**
     * How many figures were learned from the history: smoothing parameters, coefficients, first states, seasons; not the
     * size of the errors. What is learned from few values is learned badly, which {@link #standardErrors} do not know.
     */
    double learned();
}
