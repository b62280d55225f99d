package io.zhanggui.desk.health.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.metrics.Better;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeersTest {

    @Test
    void fewer_than_three_others_are_not_shown() {
        assertThat(Peers.of(BigDecimal.ONE, others("1", "2"), Better.HIGHER)).isEmpty();
    }

    @Test
    void the_best_is_first_whichever_way_is_better() {
        List<BigDecimal> others = others("0.01", "0.02", "0.04");
        assertThat(Peers.of(new BigDecimal("0.03"), others, Better.HIGHER))
                .hasValue(new Peers(new BigDecimal("0.02"), 2, 4));
        assertThat(Peers.of(new BigDecimal("0.03"), others, Better.LOWER))
                .hasValue(new Peers(new BigDecimal("0.02"), 3, 4));
        assertThat(Peers.of(new BigDecimal("0.04"), others, Better.HIGHER)
                        .orElseThrow()
                        .rank())
                .isEqualTo(1);
        assertThat(Peers.of(new BigDecimal("0.03"), others, Better.NEITHER)
                        .orElseThrow()
                        .rank())
                .isNull();
    }

    @Test
    void of_an_even_number_the_middle_two_are_halved() {
        assertThat(Peers.of(BigDecimal.ONE, others("4", "1", "3", "2"), Better.HIGHER)
                        .orElseThrow()
                        .median())
                .isEqualByComparingTo("2.5");
    }

    private static List<BigDecimal> others(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }
}
