package io.zhanggui.stats.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.effect.MatchedGroup.Rise;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatchedGroupTest {

    private static final int BEFORE = 60;
    private static final int AFTER = 20;

    /** Both follow the same season; ours has noise of its own that resembles the day before, and rises by a factor. */
    private static double[][] drawn(Random random, double factor) {
        double[] ours = new double[BEFORE + AFTER];
        double[] group = new double[BEFORE + AFTER];
        double own = 0;
        for (int day = 0; day < ours.length; day++) {
            double season = 1 + 0.3 * Math.sin(2 * Math.PI * day / 7);
            own = 0.5 * own + 0.1 * random.nextGaussian();
            group[day] = 500 * season;
            ours[day] = 100 * season * Math.exp(own) * (day < BEFORE ? 1 : factor);
        }
        return new double[][] {ours, group};
    }

    /** By hand: gaps ±0.1 in turn before and 0.2 ± 0.1 after have the mean log 0.2, a rise of 22.14 %. */
    @Test
    void the_rise_is_the_difference_of_the_mean_logarithms() {
        double[] ours = new double[60];
        double[] group = new double[60];
        Arrays.fill(group, 100);
        for (int day = 0; day < ours.length; day++) {
            ours[day] = Math.exp((day % 2 == 0 ? 0.1 : -0.1) + (day < 40 ? 0 : 0.2));
        }

        Rise rise = MatchedGroup.estimate(ours, group, 40, 0.95).get();

        assertThat(rise.relative()).isCloseTo(Math.exp(0.2) - 1, within(1e-12));
        assertThat(rise.interval().contains(rise.relative())).isTrue();
        // Only the later stretch itself and its mirror, the 40 days before it being twenty pairs, are as unusual.
        assertThat(rise.pValue()).isLessThan(0.05);
        assertThat(rise.interval().lower()).isGreaterThan(0);
    }

    @Test
    void what_the_group_rose_by_too_is_no_effect() {
        double[][] drawn = drawn(new Random(3), 1);
        for (int day = BEFORE; day < BEFORE + AFTER; day++) {
            drawn[0][day] *= 1.4;
            drawn[1][day] *= 1.4;
        }

        Rise rise = MatchedGroup.estimate(drawn[0], drawn[1], BEFORE, 0.95).get();

        assertThat(rise.relative()).isCloseTo(0, within(0.1));
        assertThat(rise.interval().contains(0)).isTrue();
    }

    /** With 95 in 100 and 300 draws, 3 standard deviations are 3.8 points. */
    @Test
    void the_interval_covers_as_often_as_it_says_though_days_resemble_their_neighbours() {
        Random random = new Random(11);
        int covered = 0;
        int draws = 300;
        for (int draw = 0; draw < draws; draw++) {
            double[][] drawn = drawn(random, 1.25);
            Rise rise = MatchedGroup.estimate(drawn[0], drawn[1], BEFORE, 0.95).get();
            covered += rise.interval().contains(0.25) ? 1 : 0;
        }
        assertThat((double) covered / draws).isBetween(0.912, 0.995);
    }

    @Test
    void where_nothing_can_be_told_it_says_why() {
        double[] steady = new double[60];
        Arrays.fill(steady, 5);
        double[] gap = steady.clone();
        gap[3] = 0;

        assertThat(reason(steady, steady, 40)).isEqualTo(Doubt.Reason.NO_VARIANCE);
        assertThat(reason(gap, steady, 40)).isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
        assertThat(reason(steady, steady, 10)).isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
        assertThat(reason(steady, steady, 60)).isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
    }

    private static Doubt.Reason reason(double[] ours, double[] group, int start) {
        return MatchedGroup.estimate(ours, group, start, 0.95)
                .findDoubt()
                .orElseThrow()
                .reason();
    }
}
