package io.zhanggui.desk.items.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void the_best_tenth_of_twenty_days_are_two() {
        double[] days = new double[20];
        Arrays.fill(days, 1);
        assertThat(Spread.bestTenth(days)).isCloseTo(0.1, within(1e-12));
        days[3] = 41;
        days[17] = 41;
        assertThat(Spread.bestTenth(days)).isCloseTo(0.82, within(1e-12));
    }

    @Test
    void few_days_and_no_sales_tell_nothing() {
        assertThat(Spread.bestTenth(new double[13])).isNaN();
        assertThat(Spread.bestTenth(new double[14])).isNaN();
    }

    @Test
    void the_index_is_one_where_one_sells_all_and_one_over_n_where_all_sell_the_same() {
        assertThat(Spread.herfindahl(new double[] {60, 40})).isCloseTo(0.52, within(1e-12));
        assertThat(Spread.herfindahl(new double[] {7})).isEqualTo(1);
        assertThat(Spread.herfindahl(new double[] {3, 3, 3, 3})).isCloseTo(0.25, within(1e-12));
    }
}
