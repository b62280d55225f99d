package io.zhanggui.stats.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SalesYearOccasionsTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 900;

    @Test
    void spreads_are_widest_on_the_great_sales_and_nothing_is_known_of_plain_days() {
        SalesYear year = new SalesYear(SalesCalendar.china());
        assertThat(year.on(LocalDate.of(2025, 11, 11)).spread())
                .isGreaterThan(year.on(LocalDate.of(2025, 11, 4)).spread());
        assertThat(year.on(LocalDate.of(2025, 4, 16))).isEqualTo(Occasion.NONE);
    }

    /** 今天 is opened by many at once, and they share one year. */
    @Test
    void many_ask_at_once_and_hear_what_one_hears() {
        for (int round = 0; round < 20; round++) {
            SalesYear shared = new SalesYear(SalesCalendar.china());
            var together = IntStream.range(0, DAYS)
                    .parallel()
                    .mapToObj(day -> shared.on(START.plusDays(day)))
                    .toList();
            SalesYear alone = new SalesYear(SalesCalendar.china());
            assertThat(together)
                    .isEqualTo(IntStream.range(0, DAYS)
                            .mapToObj(day -> alone.on(START.plusDays(day)))
                            .toList());
        }
    }
}
