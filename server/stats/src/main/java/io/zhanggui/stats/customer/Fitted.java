package io.zhanggui.stats.customer;

import java.util.List;

/**
 * A model fitted by maximum likelihood.
 *
 * @param parameters in the textbook order of the model
 * @param logCovariance of the logarithms of the parameters, from the observed information
 * @param logLikelihood natural logarithm, at the maximum
 * @param customers customers the likelihood counts
 * @param distinctHistories rows after identical ones were counted once
 * @param passes evaluations of the likelihood with derivatives over all rows
 */
public record Fitted<M>(
        M model,
        List<FittedParameter> parameters,
        double[][] logCovariance,
        double logLikelihood,
        long customers,
        int distinctHistories,
        int passes) {

    public Fitted {
        parameters = List.copyOf(parameters);
    }

    /** Akaike's criterion 2k − 2 ln L: of two models of the same customers the smaller fits better. */
    public double akaike() {
        return 2.0 * parameters.size() - 2 * logLikelihood;
    }

    <N> Fitted<N> as(N other, List<FittedParameter> others, double value) {
        return new Fitted<>(other, others, logCovariance, value, customers, distinctHistories, passes);
    }
}
