package io.zhanggui.connect.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    private interface Parser {
        long read(byte[] bytes, int from, int to);
    }

    /** Within other bytes, so that a parser that looks outside of its range is found out. */
    private static long read(Parser parser, String text) {
        byte[] cell = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
        return parser.read(cell, 1, cell.length - 1);
    }

    private static String named(long answer) {
        return answer == Cell.INVALID
                ? "invalid"
                : answer == Cell.NONE
                        ? "none"
                        : answer == Cell.DAMAGED
                                ? "damaged"
                                : answer == Cell.OUT_OF_RANGE ? "range" : String.valueOf(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "7; 7",
                "007; 7",
                "-3; -3",
                "+3; 3",
                "1,234; 1234",
                "1,234,567; 1234567",
                "12.0; 12",
                "12.00; 12",
                "12.5; invalid",
                "1,23; invalid",
                "12,34,567; invalid",
                "1234,567; invalid",
                ",123; invalid",
                "1,; invalid",
                "1.; invalid",
                "1e3; invalid",
                "１２; invalid",
                "a; invalid",
                "--; none",
                "-; none",
                "null; none",
                "无; none",
                "''; none",
                "12 3; invalid",
                "999999999999999; 999999999999999",
                "99999999999999999999; range",
                "1,234.00; 1234"
            })
    void whole_numbers(String text, String expected) {
        assertThat(named(read(NumberCells::whole, text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "123.00元; 12300",
                "123元; 12300",
                "8,606.30; 860630",
                "178.8; 17880",
                "0.01; 1",
                ".5; 50",
                "-12.34; -1234",
                "¥12; 1200",
                "￥1,234.5; 123450",
                "-¥12.5; -1250",
                "¥-12.5; -1250",
                "12.340; 1234",
                "12.345; invalid",
                "12.3400; 1234",
                "1.2.3; invalid",
                "1,2345; invalid",
                "元; invalid",
                "¥; invalid",
                "12万; invalid",
                "--5; invalid",
                "-¥-5; invalid",
                "1000000000000; 100000000000000",
                "1000000000000.01; range",
                "9999999999999999999999; range",
                "-; none",
                "1.23E+05; invalid"
            })
    void money_is_exact_to_the_fen(String text, String expected) {
        assertThat(named(read(NumberCells::money, text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "10.15%; 101500", "0.1015; 101500", "100%; 1000000", "0%; 0", "-3.5%; -35000", "12.3456789%; 123457",
                "10.15 %; 101500", "%; invalid", "-%; invalid", "10.15%%; invalid", "1,234.5%; 12345000", "-; none",
                "0.0312456789; 31246"
            })
    void percentages_and_ratios_are_the_same(String text, String expected) {
        assertThat(named(read(NumberCells::percent, text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-06, 2026-07-06",
        "2026/7/6, 2026-07-06",
        "2026/07/06, 2026-07-06",
        "20260706, 2026-07-06",
        "2026年07月06日, 2026-07-06",
        "2026年7月6日, 2026-07-06",
        "2026.7.6, 2026-07-06",
        "2026-07-06 00:00:00, 2026-07-06",
        "2024-02-29, 2024-02-29",
        "2003-01-01, 2003-01-01",
        "2100-12-31, 2100-12-31"
    })
    void days(String text, LocalDate day) {
        assertThat(read(TimeCells::day, text)).isEqualTo(day.toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-07-32",
                "2026-7",
                "26-07-06",
                "2026-07/06",
                "2026年7月",
                "2026-07-06 12:00:00",
                "2026-07-06x",
                "07/06/2026",
                "46209",
                "2026-07-06T",
                "２０２６-07-06"
            })
    void what_is_no_day(String text) {
        assertThat(named(read(TimeCells::day, text))).isEqualTo("invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2002-12-31", "2101-01-01", "1970-01-01", "9999-12-31"})
    void days_outside_of_a_shops_life(String text) {
        assertThat(named(read(TimeCells::day, text))).isEqualTo("range");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-21 00:00:02, 2020-02-21T00:00:02",
        "2020-02-21 23:59:59.0, 2020-02-21T23:59:59",
        "2020-02-21 23:59:59.25, 2020-02-21T23:59:59.250",
        "2020/2/21 9:05, 2020-02-21T09:05",
        "2020/02/21 09:05:06, 2020-02-21T09:05:06",
        "2020-02-21T09:05:06, 2020-02-21T09:05:06",
        "2020年2月21日 09:05:06, 2020-02-21T09:05:06",
        "2020-02-21, 2020-02-21T00:00",
        "20200221 09:05, 2020-02-21T09:05",
        "2020-02-21  09:05:06, 2020-02-21T09:05:06"
    })
    void moments(String text, LocalDateTime moment) {
        long micros = moment.toEpochSecond(ZoneOffset.UTC) * 1_000_000 + moment.getNano() / 1_000;
        assertThat(read(TimeCells::moment, text)).isEqualTo(micros);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-02-21 24:00:00", "2020-02-21 12:60:00", "2020-02-21 12:00:60", "2020-02-21 1", "2020-02-21 a:00",
                "2020-02-30 00:00:00", "2020-02-21 12:00:0a", "2020-0a-21 12:00:00", "2020-02-21-12:00:00", "x"
            })
    void what_is_no_moment(String text) {
        assertThat(named(read(TimeCells::moment, text))).isEqualTo("invalid");
    }

    @ParameterizedTest
    @CsvSource({"1511544070, 2017-11-25T01:21:10", "1512281978, 2017-12-03T14:19:38"})
    void unix_seconds_are_on_the_beijing_clock(String text, LocalDateTime moment) {
        assertThat(read(TimeCells::unix, text)).isEqualTo(moment.toEpochSecond(ZoneOffset.UTC) * 1_000_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1234567890123456789 | 1234567890123456789",
                "=\"1234567890123456789\" | 1234567890123456789",
                "'13800000000 | 13800000000",
                "'123' | 123",
                "AB-12_3/x | AB-12_3/x",
                "1E10 | 1E10",
                "1.23457E+18 | damaged",
                "1.23e18 | damaged",
                "123E+5 | damaged",
                "12345.0 | damaged",
                "- | none",
                "=\"\" | none",
                "12 34 | invalid",
                "订单1 | invalid",
                "1,2 | invalid",
                "=\"1 | invalid",
                "12345678901234567890123456789012345678901234567890123456789012345 | invalid"
            })
    void ids(String text, String expected) {
        byte[] cell = ("9" + text.strip() + "9").getBytes(StandardCharsets.UTF_8);
        long range = IdCells.id(cell, 1, cell.length - 1);
        String found = Cell.isValue(range)
                ? new String(
                        cell, IdCells.start(range), IdCells.end(range) - IdCells.start(range), StandardCharsets.UTF_8)
                : named(range);
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-06, 2026-07-06, 2026-07-07",
        "2026-07-01~2026-07-31, 2026-07-01, 2026-08-01",
        "2026-07-01至2026-07-31, 2026-07-01, 2026-08-01",
        "2026-07-01 ~ 2026-07-31, 2026-07-01, 2026-08-01",
        "2026年07月01日到2026年07月31日, 2026-07-01, 2026-08-01",
        "20260701-20260731, 2026-07-01, 2026-08-01",
        "2026/7/1-2026/7/31, 2026-07-01, 2026-08-01",
        "2026-07-01_2026-07-31, 2026-07-01, 2026-08-01",
        "2026-02, 2026-02-01, 2026-03-01"
    })
    void periods_end_before_their_to_day(String text, LocalDate from, LocalDate to) {
        byte[] cell = text.getBytes(StandardCharsets.UTF_8);
        long[] days = new long[2];
        assertThat(Cell.isValue(PeriodCells.period(cell, 0, cell.length, days))).isTrue();
        assertThat(days).containsExactly(from.toEpochDay(), to.toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-31~2026-07-01", "2026-07-01~", "~2026-07-01", "近7天", "2026-13"})
    void what_is_no_period(String text) {
        byte[] cell = text.getBytes(StandardCharsets.UTF_8);
        assertThat(named(PeriodCells.period(cell, 0, cell.length, new long[2]))).isEqualTo("invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "上海, 上海, ",
        "内蒙古自治区, 内蒙古, ",
        "安徽省 合肥市 蜀山区 某路1号, 安徽, 合肥市",
        "上海 上海市 浦东新区 世纪大道1号, 上海, 上海市",
        "黑龙江省 大兴安岭地区 漠河, 黑龙江, 大兴安岭地区",
        "新疆维吾尔自治区 伊犁哈萨克自治州 伊宁市, 新疆, 伊犁哈萨克自治州",
        "香港特别行政区, 香港, ",
        "广东省深圳市南山区科技路3号, 广东, ",
        "海外 美国, 海外, ",
        "******, , ",
        "某地, , "
    })
    void addresses_keep_province_and_city_only(String address, String province, String city) {
        Regions.Region region = Regions.of(address);
        assertThat(region.province()).isEqualTo(province);
        assertThat(region.city()).isEqualTo(city);
    }
}
