package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.CompensatedSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bayesian reading of proportions: a beta prior, binomial data, a beta posterior.
 *
 * <p>Source: Gelman and others (2013), <i>Bayesian data analysis</i>, §2.4. Everything is had by quadrature over the
 * logit, at any number of units. Example: under the even prior, 1 of 1 against 0 of 1 gives Beta(2, 1) and Beta(1, 2):
 * chance to win 5/6, expected loss 1/30.
 */
public final class BetaBinomial {

    /** Every proportion as likely as every other (Bayes 1763). */
    public static final BetaPosterior EVEN = new BetaPosterior(1, 1);

    private static final int FEWEST_TESTS = 3;

    private final BetaPosterior prior;

    /** @param prior of every variant's proportion, {@link #EVEN} or of {@link #priorFromPast} */
    public BetaBinomial(BetaPosterior prior) {
        this.prior = prior;
    }

    /**
     * The control first, then every treatment.
     *
     * @param level of the intervals, in (0, 1)
     */
    public Estimate<List<Belief>> compare(Successes control, List<Successes> treatments, double level) {
        Refusals.requireShare(level, "level");
        if (treatments.isEmpty()) {
            return Estimate.none(Refusals.tooFew("variants", 1, 2));
        }
        List<Successes> all = new ArrayList<>(List.of(control));
        all.addAll(treatments);
        return Estimate.of(Belief.of(
                all.stream().map(Successes::variant).toList(),
                all.stream().map(prior::after).toList(),
                level));
    }

    /**
     * The prior that the shop's own past variants speak for, by the method of moments with the binomial noise taken out.
     *
     * <p>Model: r = (S − p̄q̄(k−1)) / (p̄q̄(N − Σn²/N − (k−1))) with S = Σn(p − p̄)²; α + β = 1/r − 1. Source: Kleinman
     * (1973), eq. 2.3–2.5, weights n. Example: 10, 20 and 60 of 200 each give p̄ = 0.15, r = 0.1329 and Beta(0.979, 5.545). {@link Reason#NO_VARIANCE} where the past differs no more than chance does.
     */
    public static Estimate<BetaPosterior> priorFromPast(List<Successes> past) {
        if (past.size() < FEWEST_TESTS) {
            return Estimate.none(Refusals.tooFew("past tests", past.size(), FEWEST_TESTS));
        }
        double units = 0;
        double successes = 0;
        double squares = 0;
        for (Successes test : past) {
            units += test.count();
            successes += test.successes();
            squares += (double) test.count() * test.count();
        }
        double mean = successes / units;
        CompensatedSum spread = new CompensatedSum();
        past.forEach(test -> spread.add(test.count() * Math.pow(test.proportion() - mean, 2)));
        double noise = mean * (1 - mean);
        double correlation =
                (spread.value() - noise * (past.size() - 1)) / (noise * (units - squares / units - (past.size() - 1)));
        if (!(correlation > 0 && correlation < 1)) {
            return Estimate.none(
                    Reason.NO_VARIANCE,
                    String.format(Locale.ROOT, "过去 %d 次实验的转化率差异不大于抽样误差，定不出先验；请用均匀先验", past.size()),
                    String.format(
                            Locale.ROOT,
                            "the proportions of %d past tests differ no more than chance does, so they give no prior; use the even one",
                            past.size()));
        }
        double strength = 1 / correlation - 1;
        return Estimate.of(new BetaPosterior(mean * strength, (1 - mean) * strength));
    }
}
