package io.zhanggui.stats.forecast;

import io.zhanggui.stats.Estimate;

/** A way of continuing a series. Stateless: the same history gives the same model. */
public interface ForecastMethod {

    /** The method's textbook name, such as {@code ETS} or {@code Theta}. */
    String name();

    /** The method fitted to a history, or the doubt why it cannot be. */
    Estimate<FittedModel> fit(History history);
}
