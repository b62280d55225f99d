package io.zhanggui.insight.experiment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.insight.experiment.Better;
import io.zhanggui.insight.experiment.Decision.Outcome;
import io.zhanggui.insight.experiment.Experiment;
import io.zhanggui.insight.experiment.ExperimentError;
import io.zhanggui.insight.experiment.ExperimentNumbers;
import io.zhanggui.insight.experiment.ExperimentState;
import io.zhanggui.insight.experiment.MetricKind;
import io.zhanggui.insight.experiment.ReadingMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanningTest {

    private static ExperimentNumbers numbers(double baseline, double effect, ReadingMethod method, Integer... shares) {
        return new ExperimentNumbers(
                MetricKind.PROPORTION, Better.HIGHER, baseline, null, effect, 0.05, 0.8, method, 1000, List.of(shares));
    }

    private static List<Long> units(ExperimentNumbers numbers) {
        return new Planning(numbers).plan().get().size().units();
    }

    @Test
    void an_even_pair_needs_what_r_says() {
        assertThat(units(numbers(0.20, 0.05, ReadingMethod.FIXED, 1, 1))).containsExactly(1094L, 1094L);
        assertThat(units(numbers(0.20, 0.05, ReadingMethod.FIXED, 50, 50))).containsExactly(1094L, 1094L);
    }

    @Test
    void looking_daily_has_its_price_and_more_variants_too() {
        long once = units(numbers(0.1, 0.02, ReadingMethod.FIXED, 1, 1)).getFirst();
        assertThat(units(numbers(0.1, 0.02, ReadingMethod.SEQUENTIAL, 1, 1)).getFirst())
                .isBetween((long) (1.8 * once), (long) (2.0 * once));
        assertThat(units(numbers(0.1, 0.02, ReadingMethod.FIXED, 1, 1, 1)).getFirst())
                .isGreaterThan(once);
    }

    @Test
    void planned_units_keep_the_shares() {
        List<Long> units = units(numbers(0.1, 0.02, ReadingMethod.FIXED, 8, 1, 1));
        assertThat(units.getFirst()).isBetween(8 * units.get(1) - 8, 8 * units.get(1));
        assertThat(units.get(1)).isEqualTo(units.get(2));
    }

    @Test
    void a_rise_and_a_fall_of_a_mean_need_the_same() {
        assertThat(units(Given.mean(ReadingMethod.FIXED, Better.LOWER)))
                .isEqualTo(units(Given.mean(ReadingMethod.FIXED, Better.HIGHER)));
    }

    @Test
    void the_longer_it_runs_the_smaller_an_effect_it_finds() {
        List<Planning.Detectable> found = new Planning(numbers(0.1, 0.02, ReadingMethod.FIXED, 1, 1))
                .plan()
                .get()
                .detectable();
        assertThat(found).extracting(Planning.Detectable::days).containsExactly(7, 14, 28);
        assertThat(found.get(2).effect()).isNotNull().isLessThan(found.get(0).effect());
    }

    @Test
    void what_may_happen_when() {
        ExperimentNumbers numbers = Given.proportion(ReadingMethod.SEQUENTIAL, 1, 1);
        Experiment draft = Given.of(numbers, ExperimentState.DRAFT);
        Experiment running = Given.running(numbers);
        assertThat(Ending.mayStart(draft, Given.START, Given.TODAY)).isEmpty();
        assertThat(Ending.mayStart(draft, Given.TODAY.plusDays(1), Given.TODAY)).contains(ExperimentError.BAD_START);
        assertThat(Ending.mayStart(draft, Given.TODAY.minusDays(91), Given.TODAY))
                .contains(ExperimentError.BAD_START);
        assertThat(Ending.mayStart(running, Given.START, Given.TODAY)).contains(ExperimentError.FROZEN);
        assertThat(Ending.mayRead(draft)).contains(ExperimentError.NOT_RUNNING);
        Reading sound = ExperimentReader.read(running, Given.days(3, 1000, 100, 1000, 100), List.of());
        assertThat(Ending.mayEnd(running, Outcome.KEEP, null, sound)).isEmpty();
        assertThat(Ending.mayEnd(running, Outcome.ADOPT, 2, sound)).contains(ExperimentError.BAD_DECISION);
        assertThat(Ending.mayEnd(draft, Outcome.STOP, null, sound)).contains(ExperimentError.NOT_RUNNING);
    }
}
