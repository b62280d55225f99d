package io.zhanggui.desk.items.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairNumbersTest {

    /** Of the worked example: 30 orders with A, 30 with B, 60 with C; 20 have A and B. */
    private static final PairNumbers.Whole ALL = new PairNumbers.Whole(100, 20, 120, 0.625);

    @Test
    void the_numbers_are_those_of_the_worked_example() {
        PairNumbers pair = PairNumbers.of(ALL, 30, 30, 20);
        assertThat(pair.support()).isEqualTo(0.2);
        assertThat(pair.fromFirst()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(pair.lift()).isCloseTo(2.2222, within(1e-4));
        assertThat(pair.chance()).isCloseTo(5, within(1e-12));
        assertThat(pair.surely()).isCloseTo(0.7509 / 0.2, within(1e-3));
        assertThat(pair.isBundle()).isTrue();
    }

    @Test
    void which_of_the_two_stands_first_changes_neither_the_times_nor_the_verdict() {
        PairNumbers one = PairNumbers.of(ALL, 30, 60, 9);
        PairNumbers other = PairNumbers.of(ALL, 60, 30, 9);
        assertThat(one.chance()).isEqualTo(other.chance());
        assertThat(one.surely()).isEqualTo(other.surely());
        assertThat(one.fromFirst()).isEqualTo(other.fromSecond());
    }

    /** Ten things that sell alike, and orders of two of them drawn at random: each of the 45 pairs meets as often. */
    @Test
    void things_that_meet_by_chance_are_no_bundle_though_most_orders_have_one_thing_only() {
        PairNumbers.Whole whole = new PairNumbers.Whole(10_000, 450, 10_450, 0.9);
        PairNumbers pair = PairNumbers.of(whole, 1045, 1045, 10);
        assertThat(pair.chance()).isCloseTo(1, within(1e-9));
        assertThat(pair.lift()).isLessThan(0.1);
        assertThat(pair.isBundle()).isFalse();
    }

    @Test
    void the_luck_of_a_few_orders_makes_no_bundle_and_many_of_the_same_do() {
        assertThat(PairNumbers.of(new PairNumbers.Whole(10_000, 450, 10_450, 0.9), 1045, 1045, 15)
                        .isBundle())
                .isFalse();
        assertThat(PairNumbers.of(new PairNumbers.Whole(100_000, 4500, 104_500, 0.9), 10_450, 10_450, 160)
                        .isBundle())
                .isTrue();
    }
}
