package io.zhanggui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What stands out, from table to answer. */
class StatsAnomaliesTest {

    private static String days(int plunge, int missing) {
        StringBuilder csv = new StringBuilder("series,index,value\n");
        for (int day = 0; day < 60; day++) {
            if (day != missing) {
                csv.append("shop,%s,%d\n"
                        .formatted(LocalDate.of(2026, 7, 1).plusDays(day), day == plunge ? 480 : 1000 + day % 7 * 20));
            }
        }
        return csv.toString();
    }

    @Test
    void a_plunge_and_a_missing_day_are_told_with_their_dates() {
        Run run = Run.reading(days(40, 50), "stats", "anomalies");
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().getFirst()).isEqualTo("series,index,kind,observed,expected,lower,upper,evidence");
        assertThat(run.lines().get(1)).startsWith("shop,2026-08-10,plunge,480.0,1");
        assertThat(run.lines().get(2)).startsWith("shop,2026-08-20,missing,,1");
    }

    @Test
    void too_short_a_table_is_refused_with_the_numbers() {
        Run run = Run.reading("series,index,value\na,1,5\na,2,6\n", "stats", "anomalies");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("too_little_data", "15");
    }

    @Test
    void senseless_options_are_wrong_use() {
        assertThat(Run.reading(days(40, 50), "stats", "anomalies", "--false-alarms", "-1")
                        .code())
                .isEqualTo(2);
        assertThat(Run.reading(days(40, 50), "stats", "anomalies", "--period", "0")
                        .code())
                .isEqualTo(2);
    }
}
