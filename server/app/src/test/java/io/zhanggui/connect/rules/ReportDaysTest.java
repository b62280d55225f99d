package io.zhanggui.connect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.connect.DataCalendar;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.LoadedDays;
import io.zhanggui.warehouse.SourceTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days 1 to 10 of November 2026, one letter each: L loaded, P partial, late, M missing, B before, F future. */
class ReportDaysTest {

    private static final LocalDateTime LONG_AFTER = LocalDateTime.parse("2026-12-01T00:00:00");

    @ParameterizedTest(name = "{0} loaded, today the {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # loaded days | today | days 1 to 10    | what to download next
            ''            | 6     | B B B B B F F F F F | 2026-10-07 2026-11-06
            3 4 5         | 6     | B B L L L F F F F F | nothing
            3 4 5 6       | 6     | B B L L L P F F F F | nothing
            3 4           | 6     | B B L L l F F F F F | 2026-11-05 2026-11-06
            3             | 6     | B B L l l F F F F F | 2026-11-04 2026-11-06
            2             | 6     | B L M M M F F F F F | 2026-11-03 2026-11-06
            2 5           | 6     | B L M M L F F F F F | 2026-11-03 2026-11-05
            2 4           | 6     | B L M L l F F F F F | 2026-11-05 2026-11-06
            1 2 3 4 5 6 7 | 11    | L L L L L L L M M M | 2026-11-08 2026-11-11
            """)
    void a_day_counts_as(String loaded, int today, String states, String next) {
        ReportDays days = new ReportDays(
                words(loaded)
                        .map(day -> day(
                                FactKind.SHOP_PERIOD, Integer.parseInt(day), LONG_AFTER, SourceTime.Origin.FILE_NAME))
                        .toList(),
                false,
                november(today));
        assertThat(letters(days)).isEqualTo(states);
        assertThat(next(days)).isEqualTo(next);
    }

    @ParameterizedTest(name = "{0} of {1} written at {2} ({3}): {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # what  | snapshot | written             | known by  | day 3
            ORDER   | no       | 2026-11-03T18:00:00 | FILE_NAME | P
            ORDER   | no       | 2026-11-03T18:00:00 | COLUMN    | P
            ORDER   | no       | 2026-11-04T00:00:00 | FILE_NAME | L
            ORDER   | no       | 2026-11-09T08:00:00 | COLUMN    | L
            AD_DAY  | no       | 2026-11-03T00:00:00 | COLUMN    | L
            AD_DAY  | no       | 2026-11-03T11:00:00 | FILE_NAME | P
            AD_DAY  | no       | 2026-11-04T08:00:00 | FILE_NAME | L
            DSR     | yes      | 2026-11-03T00:00:00 | ANSWER    | L
            """)
    void a_file_written_before_the_end_of_a_day_knows_it_in_part(
            FactKind kind, String snapshot, LocalDateTime written, SourceTime.Origin origin, String state) {
        ReportDays days = new ReportDays(List.of(day(kind, 3, written, origin)), snapshot.equals("yes"), november(20));
        assertThat(letters(days).split(" ")[2]).isEqualTo(state);
    }

    @Test
    void a_partial_day_is_to_be_downloaded_again_with_those_after_it() {
        LocalDateTime noon = LocalDateTime.parse("2026-11-03T12:00:00");
        ReportDays days = new ReportDays(
                List.of(
                        day(FactKind.ORDER, 2, noon, SourceTime.Origin.FILE_NAME),
                        day(FactKind.ORDER, 3, noon, SourceTime.Origin.FILE_NAME)),
                false,
                november(5));
        assertThat(letters(days)).startsWith("B L P l F");
        assertThat(days.report("order_list", "订单报表", "千牛 > 交易", YearMonth.of(2026, 11))
                        .next())
                .isEqualTo(new DataCalendar.Next(
                        november(3),
                        november(5),
                        "请在“千牛 > 交易”下载 2026-11-03 至 2026-11-04 的订单报表",
                        "Download 订单报表 of 2026-11-03 to 2026-11-04 at “千牛 > 交易”"));
    }

    private static LoadedDays.Day day(FactKind kind, int day, LocalDateTime written, SourceTime.Origin origin) {
        return new LoadedDays.Day("f", kind, november(day), 5, new LoadId(1), new SourceTime(written, origin));
    }

    private static LocalDate november(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static String letters(ReportDays days) {
        return november(1)
                .datesUntil(november(11))
                .map(days::state)
                .map(state ->
                        state == DataCalendar.State.LATE ? "l" : state.name().substring(0, 1))
                .collect(Collectors.joining(" "));
    }

    private static String next(ReportDays days) {
        DataCalendar.Next next =
                days.report("f", "报表", "", YearMonth.of(2026, 11)).next();
        return next == null ? "nothing" : next.from() + " " + next.to();
    }

    @Test
    void a_snapshot_holds_for_a_week() {
        ReportDays days = new ReportDays(
                List.of(day(FactKind.DSR, 1, LONG_AFTER, SourceTime.Origin.FILE_NAME)), true, november(20));
        assertThat(days.state(november(7))).isEqualTo(DataCalendar.State.CARRIED);
        assertThat(days.state(november(8))).isEqualTo(DataCalendar.State.MISSING);
    }
}
