package io.zhanggui.stats.customer;

import java.util.Arrays;
import org.hipparchus.special.Gamma;

/**
 * The log-likelihood of the Gamma-Gamma model with its derivatives in (p, q, γ).
 *
 * <p>Source: Fader and Hardie (2013), "The Gamma-Gamma Model of Monetary Value", equation 1a.
 *
 * @param purchases x of each customer, above 0
 * @param values mean value z of a purchase of each customer, above 0
 * @param logarithms the sum over customers of x ln z
 * @param baseLogarithms the sum over customers of ln z
 */
record GammaGammaLikelihood(
        double[] purchases, double[] values, PurchaseCounts counts, double logarithms, double baseLogarithms)
        implements Likelihood {

    private static final int P = 0;
    private static final int Q = 1;
    private static final int GAMMA = 2;

    static GammaGammaLikelihood of(double[] purchases, double[] values) {
        double[] ones = new double[purchases.length];
        Arrays.fill(ones, 1);
        double[] sums = Chunks.sum(purchases.length, 2, (from, to, own) -> {
            for (int i = from; i < to; i++) {
                own[0] += purchases[i] * Math.log(values[i]);
                own[1] += Math.log(values[i]);
            }
        });
        return new GammaGammaLikelihood(purchases, values, PurchaseCounts.of(purchases, ones), sums[0], sums[1]);
    }

    @Override
    public String[] names() {
        return new String[] {"p", "q", "gamma"};
    }

    @Override
    public double observations() {
        return purchases.length;
    }

    @Override
    public Derivatives at(double[] parameters) {
        double p = parameters[P];
        double q = parameters[Q];
        double gamma = parameters[GAMMA];
        double n = purchases.length;
        double[] rows = Chunks.sum(purchases.length, 10, (from, to, sums) -> addRows(parameters, from, to, sums));
        Derivatives sum = Derivatives.zero(3).plus(rows);
        double value = rows[0] + p * logarithms - baseLogarithms + n * q * Math.log(gamma) + byPurchases(p, q, sum);
        sum.gradient()[P] += logarithms;
        sum.gradient()[Q] += n * Math.log(gamma);
        sum.gradient()[GAMMA] += n * q / gamma;
        sum.addSecond(Q, GAMMA, n / gamma);
        sum.addSecond(GAMMA, GAMMA, -n * q / (gamma * gamma));
        return sum.withValue(value);
    }

    private double byPurchases(double p, double q, Derivatives sum) {
        double value = 0;
        for (int i = 0; i < counts.purchases().length; i++) {
            double x = counts.purchases()[i];
            double n = counts.customers()[i];
            double both = Polygamma.trigamma(p * x + q);
            value += n * (Gamma.logGamma(p * x + q) - Gamma.logGamma(p * x) - Gamma.logGamma(q) + p * x * Math.log(x));
            sum.gradient()[P] += n * x * (Polygamma.digamma(p * x + q) - Polygamma.digamma(p * x) + Math.log(x));
            sum.gradient()[Q] += n * (Polygamma.digamma(p * x + q) - Polygamma.digamma(q));
            sum.addSecond(P, P, n * x * x * (both - Polygamma.trigamma(p * x)));
            sum.addSecond(P, Q, n * x * both);
            sum.addSecond(Q, Q, n * (both - Polygamma.trigamma(q)));
        }
        return value;
    }

    /** −(p x + q) ln(γ + x z): value, gradient, upper triangle of the Hessian. */
    private void addRows(double[] parameters, int from, int to, double[] sums) {
        for (int i = from; i < to; i++) {
            double x = purchases[i];
            double shape = parameters[P] * x + parameters[Q];
            double total = parameters[GAMMA] + x * values[i];
            double logarithm = Math.log(total);
            double inverse = 1 / total;
            sums[0] -= shape * logarithm;
            sums[1] -= x * logarithm;
            sums[2] -= logarithm;
            sums[3] -= shape * inverse;
            sums[6] -= x * inverse;
            sums[8] -= inverse;
            sums[9] += shape * inverse * inverse;
        }
    }
}
