package io.zhanggui.stats.customer;

import io.zhanggui.stats.Estimate;
import java.util.List;

/**
 * The Pareto/NBD model of repeat buying: while alive a customer buys at a rate drawn from Gamma(r, α), and leaves for
 * ever at a rate drawn from Gamma(s, β), at any time.
 *
 * <p>Source: Schmittlein, Morrison and Colombo (1987), Management Science 33; Fader and Hardie (2005), "A Note on
 * Deriving the Pareto/NBD Model", equations 12 (likelihood), 27 (expected purchases), 30 (chance alive), 41 (conditional
 * expectation); discounted purchases from Fader, Hardie and Lee (2005), "RFM and CLV", equation 2. Times are in the unit
 * of α and β.
 *
 * <p>Fails with a doubt where fewer than ten customers came back, all histories are alike, or the data leave a parameter
 * open (nobody ever leaves: s → 0; all alike: r and α, or s and β, grow for ever).
 *
 * <p>Example (CDNOW, weeks): r = .553, α = 10.578, s = .606, β = 11.669; a customer with x = 2, t_x = 30.43, T = 38.86 is
 * alive with chance .8692 and expected to buy 1.455 times in the next 39 weeks.
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {

    private static final double[][] STARTS = {{0.5, 0.3, 0.6, 0.3}, {1, 0.1, 0.3, 1}, {3, 1, 2, 2}};
    private static final GaussLegendre PANEL = GaussLegendre.of(32);

    public ParetoNbd {
        PurchaseModel.requirePositive(r, alpha, s, beta);
    }

    /** The model that makes these histories likeliest, with standard errors from the observed information. */
    public static Estimate<Fitted<ParetoNbd>> fit(Histories histories) {
        double unit = histories.longestAge();
        return HistoryFit.fit(
                        histories,
                        ParetoNbdLikelihood::of,
                        STARTS,
                        scaled -> new ParetoNbd(scaled[0], scaled[1], scaled[2], scaled[3]))
                .map(fitted -> inUnit(fitted, histories, unit));
    }

    private static Fitted<ParetoNbd> inUnit(Fitted<ParetoNbd> fitted, Histories histories, double unit) {
        ParetoNbd scaled = fitted.model();
        List<FittedParameter> parameters = fitted.parameters();
        return fitted.as(
                new ParetoNbd(scaled.r, scaled.alpha * unit, scaled.s, scaled.beta * unit),
                List.of(
                        parameters.get(0),
                        parameters.get(1).times(unit),
                        parameters.get(2),
                        parameters.get(3).times(unit)),
                fitted.logLikelihood() - histories.totalPurchases() * Math.log(unit));
    }

    @Override
    public double chanceAlive(double x, double recency, double age) {
        PurchaseModel.requirePossible(x, recency, age);
        if (age == recency) {
            return 1;
        }
        double stay =
                (r + x) * Math.log((alpha + age) / (alpha + recency)) + s * Math.log((beta + age) / (beta + recency));
        double odds = UnseenLeaving.of(this, x, recency, age).odds(this, x, recency);
        return 1 / (1 + Math.exp(stay + Math.log(odds)));
    }

    @Override
    public double expectedPurchases(double time) {
        PurchaseModel.requireTime(time);
        return purchasesWhileAlive(0, 0, time);
    }

    @Override
    public double expectedPurchases(double x, double recency, double age, double time) {
        PurchaseModel.requireTime(time);
        return chanceAlive(x, recency, age) * purchasesWhileAlive(x, age, time);
    }

    /** (r+x)(β+T)/((α+T)(s−1)) [1 − ((β+T)/(β+T+t))^(s−1)], which is a logarithm for s = 1. */
    double purchasesWhileAlive(double x, double age, double time) {
        double longer = Math.log1p(time / (beta + age));
        double lifetime = s == 1 ? longer : -Math.expm1(-(s - 1) * longer) / (s - 1);
        return (r + x) / (alpha + age) * (beta + age) * lifetime;
    }

    @Override
    public Scores score(double[] x, double[] recencies, double[] ages, double time) {
        PurchaseModel.requireTime(time);
        if (x.length != recencies.length || x.length != ages.length) {
            throw new IllegalArgumentException("x, t_x and T have different lengths");
        }
        return new ParetoNbdScoring(this, time).score(x, recencies, ages);
    }

    /**
     * All purchases still to come, discounted continuously (DERT): chance alive · (r+x)/(α+T) · ∫ e^(−δ t) ((β+T)/(β+T+t))^s
     * dt over all t ≥ 0, the integral that the paper writes as a confluent hypergeometric function of the second kind.
     *
     * <p>Example: 15 % a year is δ = ln(1.15)/52 = 0.0027 a week.
     *
     * @param discount δ: continuous discount per unit of time, above 0
     */
    public double discountedPurchases(double x, double recency, double age, double discount) {
        PurchaseModel.requirePositive(discount);
        double remaining = (beta + age) * discountedLifetime(discount * (beta + age));
        return chanceAlive(x, recency, age) * (r + x) / (alpha + age) * remaining;
    }

    /** ∫ exp(−q (e^y − 1) − (s − 1) y) dy over y ≥ 0, in panels. */
    private double discountedLifetime(double q) {
        double reach = Math.log1p(45 / q);
        if (s > 1) {
            reach = Math.min(reach, 45 / (s - 1));
        }
        int panels = (int) Math.ceil(reach / 1.5);
        double width = reach / panels;
        double sum = 0;
        for (int panel = 0; panel < panels; panel++) {
            for (int j = 0; j < PANEL.nodes().length; j++) {
                double y = width * (panel + PANEL.nodes()[j]);
                sum += width * PANEL.weights()[j] * Math.exp(-q * Math.expm1(y) - (s - 1) * y);
            }
        }
        return sum;
    }
}
