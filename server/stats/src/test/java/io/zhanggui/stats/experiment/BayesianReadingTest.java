package io.zhanggui.stats.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class BayesianReadingTest {

    private static final BetaBinomial EVEN = new BetaBinomial(BetaBinomial.EVEN);

    @Test
    void one_of_one_against_none_of_one_gives_the_numbers_of_the_documentation() {
        Belief.Versus versus = versus(new Successes("a", 1, 0), new Successes("b", 1, 1));
        assertThat(versus.chanceToWin()).isCloseTo(5.0 / 6, within(1e-11));
        assertThat(versus.lossIfChosen()).isCloseTo(1.0 / 30, within(1e-11));
    }

    /** The closed sum of Miller (2014), Formulas for Bayesian A/B testing, eq. 6, and scipy's quadrature. */
    @Test
    void a_test_of_a_thousand_each_is_read_as_the_closed_form_reads_it() {
        Belief.Versus versus = versus(new Successes("a", 1000, 100), new Successes("b", 1000, 125));
        assertThat(versus.chanceToWin()).isCloseTo(0.9613611874576136, within(1e-10));
        assertThat(versus.lossIfChosen()).isCloseTo(0.00021981832216845648, within(1e-11));
        assertThat(versus.interval().lower()).isCloseTo(-0.002733612152882562, within(1e-9));
        assertThat(versus.interval().upper()).isCloseTo(0.052727802359339625, within(1e-9));
        assertThat(versus.relative().get().lower()).isCloseTo(-0.02391262446678646, within(1e-8));
        assertThat(versus.relative().get().upper()).isCloseTo(0.6009582525840964, within(1e-8));
    }

    @Test
    void parameters_below_one_are_no_trouble() {
        BestOf best = BestOf.of(List.of(new BetaPosterior(0.5, 5.5), new BetaPosterior(0.5, 3.5)));
        assertThat(best.chances().getLast()).isCloseTo(0.5752855452504857, within(1e-9));
        assertThat(new PosteriorTable(new BetaPosterior(0.5, 3.5)).quantile(0.025))
                .isCloseTo(1.50636025e-04, within(1e-11));
    }

    @Test
    void a_billion_units_are_read_in_no_time() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            Belief.Versus versus = versus(
                    new Successes("a", 1_000_000_000, 30_000_000), new Successes("b", 1_000_000_000, 30_010_000));
            double z = 1e-5 / Math.sqrt(2 * 0.03 * 0.97 / 1e9);
            assertThat(versus.chanceToWin()).isCloseTo(Normal.cumulative(z), within(1e-4));
            Belief.Versus uneven = versus(new Successes("a", 1_000_000_000, 30_000_000), new Successes("b", 10, 1));
            assertThat(uneven.chanceToWin())
                    .isCloseTo(1 - new BetaDistribution(2, 10).cumulativeProbability(0.03), within(1e-5));
        });
    }

    @Property(tries = 40)
    void the_distribution_function_is_that_of_the_library(
            @ForAll @IntRange(min = 1, max = 5000) int successes, @ForAll @IntRange(min = 1, max = 5000) int failures) {
        BetaPosterior posterior = new BetaPosterior(successes, failures);
        PosteriorTable table = new PosteriorTable(posterior);
        BetaDistribution library = new BetaDistribution(successes, failures);
        for (double z : new double[] {-4, -1, 0, 0.7, 3}) {
            double value = Math.clamp(posterior.mean() + z * posterior.standardDeviation(), 1e-6, 1 - 1e-6);
            assertThat(table.cumulative(posterior.coordinate(value)))
                    .isCloseTo(library.cumulativeProbability(value), within(1e-9));
        }
    }

    @Property(tries = 30)
    void chances_sum_to_one_and_the_order_of_variants_does_not_matter(
            @ForAll @IntRange(max = 60) int first,
            @ForAll @IntRange(max = 60) int second,
            @ForAll @IntRange(max = 60) int third) {
        List<BetaPosterior> posteriors = List.of(
                new BetaPosterior(1 + first, 61 - first),
                new BetaPosterior(1 + second, 61 - second),
                new BetaPosterior(1 + third, 61 - third));
        BestOf best = BestOf.of(posteriors);
        BestOf turned = BestOf.of(posteriors.reversed());
        assertThat(best.chances().stream().mapToDouble(chance -> chance).sum()).isCloseTo(1, within(1e-12));
        for (int i = 0; i < 3; i++) {
            assertThat(turned.chances().get(2 - i)).isCloseTo(best.chances().get(i), within(1e-10));
            assertThat(turned.losses().get(2 - i)).isCloseTo(best.losses().get(i), within(1e-10));
        }
    }

    @Test
    void normal_means_give_the_numbers_of_the_documentation() {
        Arm control = new Arm("a", 100, 10, 36);
        Arm treatment = new Arm("b", 100, 11, 64);
        List<Belief> beliefs =
                NormalModel.compare(control, List.of(treatment), 0.95).get();
        Belief.Versus versus = beliefs.getLast().versusControl();
        assertThat(versus.chanceToWin()).isCloseTo(0.8413447460685429, within(1e-11));
        assertThat(versus.lossIfChosen()).isCloseTo(0.08331547058768637, within(1e-10));
        assertThat(versus.interval().upper()).isCloseTo(1 + 1.959963984540054, within(1e-9));
        assertThat(versus.relative().isKnown()).isTrue();
        assertThat(beliefs.getFirst().interval().lower()).isCloseTo(10 - 0.6 * 1.959963984540054, within(1e-8));
    }

    @Test
    void what_normal_means_cannot_tell_is_a_doubt() {
        assertThat(reason(NormalModel.compare(new Arm("a", 5, 1, 1), List.of(new Arm("b", 50, 1, 1)), 0.95)))
                .isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(reason(NormalModel.compare(new Arm("a", 50, 1, 0), List.of(new Arm("b", 50, 1, 1)), 0.95)))
                .isEqualTo(Reason.NO_VARIANCE);
        assertThat(reason(NormalModel.compare(new Arm("a", 50, 1e9, 1e-12), List.of(new Arm("b", 50, 1, 1)), 0.95)))
                .isEqualTo(Reason.NO_VARIANCE);
        Belief far = NormalModel.compare(new Arm("a", 50, -1e7, 1), List.of(new Arm("b", 50, 1e7, 0.01)), 0.95)
                .get()
                .getLast();
        assertThat(far.chanceBest()).isCloseTo(1, within(1e-9));
        assertThat(far.expectedLoss()).isCloseTo(0, within(1e-6));
        assertThat(NormalModel.compare(new Arm("a", 50, -1, 1), List.of(new Arm("b", 50, 1, 1)), 0.95)
                        .get()
                        .getLast()
                        .versusControl()
                        .relative()
                        .isKnown())
                .isFalse();
    }

    @Test
    void the_past_gives_the_prior_of_the_documentation() {
        BetaPosterior prior = BetaBinomial.priorFromPast(
                        List.of(new Successes("1", 200, 10), new Successes("2", 200, 20), new Successes("3", 200, 60)))
                .get();
        assertThat(prior.alpha()).isCloseTo(0.9785025945, within(1e-9));
        assertThat(prior.beta()).isCloseTo(5.5448480356, within(1e-9));
        assertThat(reason(BetaBinomial.priorFromPast(List.of(
                        new Successes("1", 200, 20), new Successes("2", 200, 20), new Successes("3", 200, 21)))))
                .isEqualTo(Reason.NO_VARIANCE);
    }

    /**
     * The 13 trials of BCG against tuberculosis, log risk ratios of Colditz and others (1994); Viechtbauer's metafor
     * gives τ² = 0.3181 and μ = −0.7150 by Paule and Mandel.
     */
    @Test
    void random_effects_of_the_bcg_trials() {
        int[][] trials = {
            {4, 119, 11, 128},
            {6, 300, 29, 274},
            {3, 228, 11, 209},
            {62, 13536, 248, 12619},
            {33, 5036, 47, 5761},
            {180, 1361, 372, 1079},
            {8, 2537, 10, 619},
            {505, 87886, 499, 87892},
            {29, 7470, 45, 7232},
            {17, 1699, 65, 1600},
            {186, 50448, 141, 27197},
            {5, 2493, 3, 2338},
            {27, 16886, 29, 17825}
        };
        double[] effects = new double[trials.length];
        double[] errors = new double[trials.length];
        for (int i = 0; i < trials.length; i++) {
            double treated = trials[i][0] + trials[i][1];
            double control = trials[i][2] + trials[i][3];
            effects[i] = Math.log(trials[i][0] / treated / (trials[i][2] / control));
            errors[i] = Math.sqrt(1.0 / trials[i][0] - 1 / treated + 1.0 / trials[i][2] - 1 / control);
        }
        EffectPrior prior = EffectPrior.fromPast(effects, errors).get();
        assertThat(prior.standardDeviation() * prior.standardDeviation()).isCloseTo(0.3181, within(5e-5));
        assertThat(prior.mean()).isCloseTo(-0.7150, within(5e-5));
    }

    @Test
    void a_prior_pulls_a_lucky_effect_back() {
        EffectPrior.Belief belief = new EffectPrior(0, 1).update(2, 1, 0.95).get();
        assertThat(belief.mean()).isCloseTo(1, within(1e-12));
        assertThat(belief.standardDeviation()).isCloseTo(0.7071, within(5e-5));
        assertThat(belief.chanceToWin()).isCloseTo(0.9214, within(5e-5));
        EffectPrior prior = EffectPrior.fromPast(new double[] {-2, 0, 2}, new double[] {1, 1, 1})
                .get();
        assertThat(prior.mean()).isCloseTo(0, within(1e-12));
        assertThat(prior.standardDeviation()).isCloseTo(Math.sqrt(3), within(1e-9));
        assertThat(reason(EffectPrior.fromPast(new double[] {0, 0.1, 0.2}, new double[] {1, 1, 1})))
                .isEqualTo(Reason.NO_VARIANCE);
        assertThat(reason(EffectPrior.fromPast(new double[] {0, 1, Double.NaN}, new double[] {1, 1, 1})))
                .isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(EffectPrior.fromPast(new double[] {0, 1e300, 5}, new double[] {1, 1, 1})
                        .isKnown())
                .isFalse();
    }

    private static Belief.Versus versus(Successes control, Successes treatment) {
        return EVEN.compare(control, List.of(treatment), 0.95).get().getLast().versusControl();
    }

    private static Reason reason(Estimate<?> estimate) {
        return estimate.findDoubt().orElseThrow().reason();
    }
}
