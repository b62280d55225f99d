package io.zhanggui.stats.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CohortsTest {

    private final Cohorts cohorts = new Cohorts();

    private void buys(String customer, String... days) {
        for (String day : days) {
            cohorts.add(customer, LocalDate.parse(day));
        }
    }

    @Test
    void a_month_that_is_not_over_is_unknown_not_zero() {
        buys("a", "2026-01-05", "2026-03-02");
        buys("b", "2026-01-31", "2026-02-01");
        buys("c", "2026-03-01");
        List<CohortRow> rows = cohorts.retention(LocalDate.parse("2026-03-20")).get();
        assertThat(rows).extracting(CohortRow::month).containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 3));
        CohortRow january = rows.getFirst();
        assertThat(january.active()).containsExactly(OptionalLong.of(2), OptionalLong.of(1), OptionalLong.empty());
        assertThat(january.retention(1)).isEqualTo(OptionalDouble.of(0.5));
        assertThat(january.retention(2)).isEmpty();
        assertThat(rows.getLast().complete()).isFalse();
        assertThat(rows.getLast().customers()).isEqualTo(1);
    }

    @Test
    void a_month_seen_to_its_last_day_is_known() {
        buys("a", "2026-01-05", "2026-03-02", "2026-03-09");
        CohortRow january =
                cohorts.retention(LocalDate.parse("2026-03-31")).get().getFirst();
        assertThat(january.active()).containsExactly(OptionalLong.of(1), OptionalLong.of(0), OptionalLong.of(1));
    }

    @Test
    void nothing_bought_is_a_doubt() {
        assertThat(cohorts.retention(LocalDate.parse("2026-03-31")).isKnown()).isFalse();
        buys("a", "2026-05-05");
        assertThat(cohorts.retention(LocalDate.parse("2026-03-31")).isKnown()).isFalse();
    }

    @Test
    void a_purchase_in_another_age_of_the_world_is_a_doubt() {
        buys("a", "0001-01-05");
        assertThat(cohorts.retention(LocalDate.parse("2026-03-31")).isKnown()).isFalse();
    }

    @Test
    void customers_counted_elsewhere_give_the_same_rows() {
        buys("a", "2026-01-05", "2026-03-02");
        buys("b", "2026-01-31", "2026-02-01");
        buys("c", "2026-03-01");
        YearMonth january = YearMonth.of(2026, 1);
        YearMonth march = YearMonth.of(2026, 3);
        List<CohortCount> counts = List.of(
                new CohortCount(january, january, 2),
                new CohortCount(january, YearMonth.of(2026, 2), 1),
                new CohortCount(january, march, 1),
                new CohortCount(march, march, 1));
        for (String end : List.of("2026-03-20", "2026-03-31", "2026-02-10")) {
            LocalDate day = LocalDate.parse(end);
            assertThat(Cohorts.ofCounts(counts, day).get())
                    .isEqualTo(cohorts.retention(day).get());
        }
    }
}
