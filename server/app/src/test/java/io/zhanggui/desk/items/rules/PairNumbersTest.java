package io.zhanggui.desk.items.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairNumbersTest {

    @Test
    void support_confidence_and_lift_are_those_of_the_worked_example() {
        PairNumbers pair = PairNumbers.of(100, 20, 10, 8);
        assertThat(pair.support()).isEqualTo(0.08);
        assertThat(pair.fromFirst()).isEqualTo(0.4);
        assertThat(pair.fromSecond()).isEqualTo(0.8);
        assertThat(pair.lift()).isCloseTo(4, within(1e-12));
        assertThat(pair.surely()).isCloseTo(2.4508, within(1e-4));
        assertThat(pair.isBundle()).isTrue();
    }

    @Test
    void which_of_the_two_stands_first_changes_neither_lift_nor_verdict() {
        PairNumbers one = PairNumbers.of(1000, 200, 50, 20);
        PairNumbers other = PairNumbers.of(1000, 50, 200, 20);
        assertThat(one.lift()).isEqualTo(other.lift());
        assertThat(one.surely()).isEqualTo(other.surely());
        assertThat(one.fromFirst()).isEqualTo(other.fromSecond());
    }

    @Test
    void what_meets_as_often_as_chance_is_no_bundle_and_neither_is_the_luck_of_a_few_orders() {
        assertThat(PairNumbers.of(10_000, 1000, 1000, 100).lift()).isCloseTo(1, within(1e-12));
        assertThat(PairNumbers.of(10_000, 1000, 1000, 100).isBundle()).isFalse();
        assertThat(PairNumbers.of(100, 40, 5, 3).lift()).isCloseTo(1.5, within(1e-12));
        assertThat(PairNumbers.of(100, 40, 5, 3).isBundle()).isFalse();
        assertThat(PairNumbers.of(10_000, 4000, 500, 300).isBundle()).isTrue();
    }
}
