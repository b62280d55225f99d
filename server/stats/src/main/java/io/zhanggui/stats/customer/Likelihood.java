package io.zhanggui.stats.customer;

/** A log-likelihood with positive parameters, over data it holds. */
interface Likelihood {

    /** The textbook names of the parameters, in their order. */
    String[] names();

    /** Value and derivatives in the parameters themselves. */
    Derivatives at(double[] parameters);

    /** Observations that the likelihood counts: customers. */
    double observations();
}
