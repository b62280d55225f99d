package io.zhanggui.stats.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.stats.Doubt.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RfmTest {

    private static final RfmThresholds THRESHOLDS = new RfmThresholds(
            List.of(30.0, 90.0, 180.0, 365.0), List.of(2.0, 3.0, 5.0, 10.0), List.of(100.0, 300.0, 1000.0, 3000.0));

    private static List<RfmCustomer> hundred() {
        List<RfmCustomer> customers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            customers.add(new RfmCustomer("c" + i, i, i < 80 ? 1 : 5, i * 10));
        }
        return customers;
    }

    @Test
    void quintiles_have_a_fifth_each_and_the_latest_buyer_is_best() {
        List<RfmScore> scores = Rfm.quintiles(hundred(), RfmSegment.standard()).get();
        for (int score = 1; score <= 5; score++) {
            int wanted = score;
            assertThat(scores).filteredOn(row -> row.recency() == wanted).hasSize(20);
        }
        assertThat(scores.getFirst().recency()).isEqualTo(5);
        assertThat(scores.getFirst().monetary()).isEqualTo(1);
    }

    @Test
    void like_customers_get_like_scores() {
        List<RfmScore> scores = Rfm.quintiles(hundred(), RfmSegment.standard()).get();
        assertThat(scores.subList(0, 80)).allMatch(row -> row.frequency() == 3);
        assertThat(scores.subList(80, 100)).allMatch(row -> row.frequency() == 5);
    }

    @Test
    void the_order_of_the_customers_does_not_matter() {
        List<RfmCustomer> mixed = new ArrayList<>(hundred());
        Collections.shuffle(mixed, new Random(5));
        assertThat(Rfm.quintiles(mixed, RfmSegment.standard()).get())
                .containsExactlyInAnyOrderElementsOf(
                        Rfm.quintiles(hundred(), RfmSegment.standard()).get());
    }

    @Test
    void fixed_limits_score_as_they_say() {
        RfmScore best = Rfm.thresholds(List.of(new RfmCustomer("a", 30, 10, 3000)), THRESHOLDS, RfmSegment.standard())
                .get()
                .getFirst();
        RfmScore worst = Rfm.thresholds(List.of(new RfmCustomer("b", 365.5, 1, 99)), THRESHOLDS, RfmSegment.standard())
                .get()
                .getFirst();
        assertThat(List.of(best.recency(), best.frequency(), best.monetary())).containsOnly(5);
        assertThat(best.segment().orElseThrow().zh()).isEqualTo("重要价值客户");
        assertThat(List.of(worst.recency(), worst.frequency(), worst.monetary()))
                .containsOnly(1);
        assertThat(worst.segment().orElseThrow().code()).isEqualTo("lost");
    }

    @Test
    void every_combination_of_scores_has_one_standard_segment() {
        for (int code = 0; code < 125; code++) {
            int r = 1 + code % 5;
            int f = 1 + code / 5 % 5;
            int m = 1 + code / 25;
            assertThat(RfmSegment.standard())
                    .filteredOn(segment -> segment.has(r, f, m))
                    .hasSize(1);
        }
    }

    @Test
    void too_few_customers_or_figures_that_are_none_are_doubts() {
        assertThat(Rfm.quintiles(hundred().subList(0, 4), List.of())
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(Rfm.thresholds(List.of(new RfmCustomer("a", Double.NaN, 1, 1)), THRESHOLDS, List.of())
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.OUT_OF_DOMAIN);
    }

    @Test
    void limits_that_do_not_rise_are_refused() {
        assertThatThrownBy(() -> new RfmThresholds(
                        List.of(1.0, 2.0, 2.0, 3.0), List.of(1.0, 2.0, 3.0, 4.0), List.of(1.0, 2.0, 3.0, 4.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
