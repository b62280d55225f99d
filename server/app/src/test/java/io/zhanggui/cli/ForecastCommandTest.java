package io.zhanggui.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastCommandTest {

    private static final String LINE = "series,index,value\na,1,1\na,2,2\na,3,3\na,4,4\na,5,5\na,6,6\na,7,7\na,8,8\n";

    private static List<String> lines(String input, String... words) {
        Run run = Run.reading(input, words);
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run.out().lines().toList();
    }

    @Test
    void each_series_has_its_steps_in_the_order_of_the_input() {
        String input = LINE + "b,1,5\nb,2,5\nb,3,5\nb,4,5\nb,5,5\nb,6,5\nb,7,5\nb,8,5\n";
        List<String> lines = lines(input, "stats", "forecast", "--horizon", "2", "--period", "1");

        assertThat(lines.getFirst()).isEqualTo("series,step,mean,lower,upper,method");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).startsWith("a,1,");
        assertThat(Double.parseDouble(lines.get(2).split(",")[2])).isBetween(9.9, 10.1);
        assertThat(lines.get(4)).startsWith("b,2,5.0");
    }

    @Test
    void a_method_may_be_named_and_rows_may_be_in_any_order() {
        String input = "series,index,value\na,3,4\na,1,1\na,2,2\na,4,7\n";

        assertThat(lines(input, "stats", "forecast", "--horizon=1", "--method=seasonal-naive")
                        .get(1))
                .startsWith("a,1,7.0,")
                .endsWith(",SeasonalNaive");
    }

    @Test
    void a_missing_step_is_not_zero() {
        String gap =
                "series,index,value\na,2026-01-01,10\na,2026-01-02,10\na,2026-01-04,10\na,2026-01-05,\na,2026-01-06,10\n"
                        + "a,2026-01-07,10\na,2026-01-08,10\na,2026-01-09,10\n";

        assertThat(lines(gap, "stats", "forecast", "--horizon", "1", "--method", "ses")
                        .get(1))
                .startsWith("a,1,10.0,10.0,10.0");
    }

    @Test
    void a_series_that_cannot_be_told_has_its_reason_in_its_line() {
        assertThat(lines(LINE + "c,1,3\n", "stats", "forecast", "--horizon", "1")
                        .getLast())
                .isEqualTo("c,,,,,too_little_data");
    }

    @Test
    void where_nothing_can_be_told_the_input_is_refused() {
        Run run = Run.reading("series,index,value\nc,1,3\n", "stats", "forecast", "--horizon", "1");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("\"reason\":\"too_little_data\"");
    }

    @Test
    void an_index_that_comes_twice_is_refused() {
        Run run = Run.reading("series,index,value\na,1,3\na,1,4\n", "stats", "forecast", "--horizon", "1");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("STATS-7008");
    }

    @Test
    void a_calendar_tells_the_festival_of_a_year_ago() {
        StringBuilder input = new StringBuilder("series,index,value\n");
        LocalDate first = LocalDate.of(2025, 1, 1);
        for (int day = 0; day < 670; day++) {
            LocalDate date = first.plusDays(day);
            boolean festival = date.getMonthValue() == 11 && date.getDayOfMonth() == 11;
            input.append("s,")
                    .append(date)
                    .append(',')
                    .append(festival ? 900 : 100 + day * 7919 % 11)
                    .append('\n');
        }
        List<String> lines = lines(input.toString(), "stats", "forecast", "--horizon", "12", "--calendar", "china");

        assertThat(first.plusDays(670 + 9)).isEqualTo(LocalDate.of(2026, 11, 11));
        assertThat(Double.parseDouble(lines.get(10).split(",")[2])).isBetween(600.0, 1200.0);
        assertThat(Double.parseDouble(lines.get(9).split(",")[2])).isBetween(90.0, 125.0);
    }

    @Test
    void a_calendar_needs_dates() {
        Run run = Run.reading(LINE, "stats", "forecast", "--horizon", "1", "--calendar", "china");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("out_of_domain");
    }

    @Test
    void the_parts_of_a_series_add_up() {
        StringBuilder input = new StringBuilder("series,index,value\n");
        for (int index = 1; index <= 28; index++) {
            input.append("s,").append(index).append(',').append(10 + index % 7).append('\n');
        }
        List<String> lines = lines(input.toString(), "stats", "decompose", "--period", "7");

        assertThat(lines.getFirst()).isEqualTo("series,step,value,trend,season_7,remainder");
        String[] cells = lines.get(9).split(",");
        double sum = Double.parseDouble(cells[3]) + Double.parseDouble(cells[4]) + Double.parseDouble(cells[5]);
        assertThat(sum).isCloseTo(Double.parseDouble(cells[2]), within(1e-9));
    }
}
