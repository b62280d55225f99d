package io.zhanggui.stats.customer;

import io.zhanggui.stats.Estimate;
import java.util.List;

/**
 * The BG/NBD model of repeat buying: while alive a customer buys at a rate drawn from Gamma(r, α), and after each repeat
 * purchase leaves for ever with a chance drawn from Beta(a, b).
 *
 * <p>Source: Fader, Hardie and Lee (2005), "Counting Your Customers the Easy Way", Marketing Science 24, equations 6
 * (likelihood), 9 and 10 (expected purchases); chance alive from their 2008 note. Times are in the unit of α.
 *
 * <p>Fails with a doubt where fewer than ten customers came back, all histories are alike, or the data leave a parameter
 * open (nobody ever leaves: a → 0; all alike: r and α, or a and b, grow for ever). A customer who never came back is
 * alive with chance 1: in this model one can leave after a repeat purchase only. Where that is not believed take {@link
 * ParetoNbd}.
 *
 * <p>Example (CDNOW, weeks): r = .243, α = 4.414, a = .793, b = 2.426; a customer with x = 2, t_x = 30.43, T = 38.86 is
 * alive with chance .7266 and expected to buy 1.226 times in the next 39 weeks.
 */
public record BgNbd(double r, double alpha, double a, double b) implements PurchaseModel {

    private static final double[][] STARTS = {{0.5, 0.3, 0.8, 2.5}, {1, 0.1, 0.1, 1}, {3, 1, 3, 3}};

    public BgNbd {
        PurchaseModel.requirePositive(r, alpha, a, b);
    }

    /** The model that makes these histories likeliest, with standard errors from the observed information. */
    public static Estimate<Fitted<BgNbd>> fit(Histories histories) {
        double unit = histories.longestAge();
        return HistoryFit.fit(
                        histories,
                        BgNbdLikelihood::of,
                        STARTS,
                        scaled -> new BgNbd(scaled[0], scaled[1], scaled[2], scaled[3]))
                .map(fitted -> inUnit(fitted, histories, unit));
    }

    private static Fitted<BgNbd> inUnit(Fitted<BgNbd> fitted, Histories histories, double unit) {
        BgNbd scaled = fitted.model();
        List<FittedParameter> parameters = fitted.parameters();
        FittedParameter alpha = parameters.get(1);
        return fitted.as(
                new BgNbd(scaled.r, scaled.alpha * unit, scaled.a, scaled.b),
                List.of(parameters.get(0), alpha.times(unit), parameters.get(2), parameters.get(3)),
                fitted.logLikelihood() - histories.totalPurchases() * Math.log(unit));
    }

    @Override
    public double chanceAlive(double x, double recency, double age) {
        PurchaseModel.requirePossible(x, recency, age);
        return alive(x, recency, age, Math.log(alpha + age));
    }

    double alive(double x, double recency, double age, double logarithmOfAge) {
        if (x == 0) {
            return 1;
        }
        double longer = logarithmOfAge - Math.log(alpha + recency);
        return 1 / (1 + Math.exp(Math.log(a / (b + x - 1)) + (r + x) * longer));
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

    @Override
    public Scores score(double[] x, double[] recencies, double[] ages, double time) {
        PurchaseModel.requireTime(time);
        if (x.length != recencies.length || x.length != ages.length) {
            throw new IllegalArgumentException("x, t_x and T have different lengths");
        }
        return new BgNbdScoring(this, time).score(x, recencies, ages);
    }

    /**
     * The chance that a customer with this history buys at least once within the time from now: the chance to be alive
     * times 1 − ((α+T)/(α+T+t))^(r+x), since one leaves after a purchase only.
     *
     * <p>Example (CDNOW, weeks): x = 2, t_x = 30.43, T = 38.86 buys within 39 weeks with a chance of .5546.
     */
    public double chanceOfPurchase(double x, double recency, double age, double time) {
        PurchaseModel.requireTime(time);
        return chanceAlive(x, recency, age) * -Math.expm1(-(r + x) * Math.log1p(time / (alpha + age)));
    }

    /**
     * How many repeat purchases a customer makes within the time after the first: place k is the chance of exactly k, the
     * last place that of as many or more. Equation 8 of the paper.
     *
     * @param most the last place, from 1
     */
    public double[] countDistribution(int most, double time) {
        PurchaseModel.requireTime(time);
        double[] chances = new double[most + 1];
        double share = time / (alpha + time);
        double counted =
                Math.exp(r * Math.log(alpha / (alpha + time))); // chance of j purchases by one who never leaves
        double stays = 1; // chance not to have left after j purchases
        double fewer = 0;
        double rest = 1;
        for (int j = 0; j < most; j++) {
            double left = j == 0 ? 0 : stays * a / (b + j - 1) * Math.max(0, 1 - fewer);
            chances[j] = stays * counted + left;
            rest -= chances[j];
            fewer += counted;
            counted *= (r + j) / (j + 1) * share;
            stays *= (b + j) / (a + b + j);
        }
        chances[most] = Math.max(0, rest);
        return chances;
    }

    double purchasesWhileAlive(double x, double age, double time) {
        return purchasesWhileAlive(BetaExpectation.of(a, b + x), x, alpha + age, time);
    }

    /**
     * The mean of (1 − (1 + p t/(α+T))^−(r+x)) / p over p ~ Beta(a, b+x): equation 10 before its integral is written as a
     * hypergeometric function, and unlike that good for a = 1 and all t.
     */
    double purchasesWhileAlive(BetaExpectation leaving, double x, double exposure, double time) {
        double share = time / exposure;
        return leaving.of(p -> -Math.expm1(-(r + x) * Math.log1p(p * share)) / p);
    }
}
