package io.zhanggui.connect.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.connect.formats.SourceHints.Origin;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceHintsTest {

    @ParameterizedTest
    @CsvSource({
        "ExportOrderList201809011818.csv, 2018-09-01T18:18",
        "商品报表_20260701_120000.csv, 2026-07-01T12:00",
        "订单 2026-07-01 12-00-30.csv, 2026-07-01T12:00:30",
        "report.csv, ",
        "1234567890123456789.csv, "
    })
    void when_a_file_was_made_by_its_name(String name, LocalDateTime moment) {
        assertThat(SourceHints.of(List.of(), name)
                        .findExportedAt()
                        .map(SourceHints.Found::value)
                        .orElse(null))
                .isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "【生意参谋平台】商品_全部_2026-07-01_2026-07-31.xls, 2026-07-01, 2026-08-01",
        "流量来源-2026-07-31.xls, 2026-07-31, 2026-08-01",
        "客服_20260701-20260707.xlsx, 2026-07-01, 2026-07-08",
        "客服 2026年7月1日至2026年7月7日.xlsx, 2026-07-01, 2026-07-08"
    })
    void which_days_by_its_name(String name, LocalDate from, LocalDate to) {
        SourceHints.Found<Period> found =
                SourceHints.of(List.of(), name).findPeriod().orElseThrow();
        assertThat(found.value()).isEqualTo(new Period(from, to));
        assertThat(found.origin()).isEqualTo(Origin.FILE_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"商品报表_20260701_120000.csv", "ExportOrderList201809011818.csv", "a.csv", "2026.csv"})
    void a_stamp_of_making_is_no_period(String name) {
        assertThat(SourceHints.of(List.of(), name).findPeriod()).isEmpty();
    }

    @Test
    void notes_go_before_the_name() {
        List<String> notes = List.of("统计周期：2026-06-01 至 2026-06-30", "导出时间：[2026-07-02 09:12:52]", "商品ID：600000000001");
        SourceHints hints = SourceHints.of(notes, "x_2026-07-01_2026-07-31.xls");
        assertThat(hints.findPeriod().orElseThrow())
                .isEqualTo(new SourceHints.Found<>(
                        new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1)), Origin.PREAMBLE));
        assertThat(hints.findExportedAt().orElseThrow().value()).isEqualTo("2026-07-02T09:12:52");
        assertThat(hints.findItemId().orElseThrow().value()).isEqualTo("600000000001");
    }

    @Test
    void the_range_of_an_alipay_log_is_found() {
        List<String> notes = List.of("#起始日期：[2026年07月01日 00:00:00]   终止日期：[2026年07月31日 23:59:59]");
        assertThat(SourceHints.of(notes, "a.csv")
                        .findPeriod()
                        .orElseThrow()
                        .value()
                        .days())
                .isEqualTo(31);
    }
}
