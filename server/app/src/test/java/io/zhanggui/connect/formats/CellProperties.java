package io.zhanggui.connect.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CellProperties {

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Property
    void every_amount_is_read_back_however_it_is_written(
            @ForAll @LongRange(min = -100_000_000_000_000L, max = 100_000_000_000_000L) long fen,
            @ForAll @IntRange(min = 0, max = 4) int form) {
        BigDecimal yuan = BigDecimal.valueOf(fen, 2);
        DecimalFormat grouped = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        String text = switch (form) {
            case 0 -> yuan.toPlainString();
            case 1 -> grouped.format(yuan);
            case 2 -> yuan.toPlainString() + "元";
            case 3 -> "¥" + grouped.format(yuan);
            default -> yuan.stripTrailingZeros().toPlainString();
        };
        byte[] cell = utf8(text);
        assertThat(NumberCells.money(cell, 0, cell.length)).isEqualTo(fen);
    }

    @Provide
    Arbitrary<LocalDateTime> moments() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2003, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC),
                        LocalDate.of(2101, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) - 1)
                .map(second -> LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
    }

    @Property
    void every_moment_is_read_back_however_it_is_written(
            @ForAll("moments") LocalDateTime moment, @ForAll @IntRange(min = 0, max = 4) int form) {
        String pattern = new String[] {
                    "yyyy-MM-dd HH:mm:ss",
                    "yyyy/M/d H:mm:ss",
                    "yyyyMMdd HH:mm:ss",
                    "yyyy年M月d日 HH:mm:ss",
                    "yyyy-MM-dd HH:mm:ss.S"
                }
                [form];
        byte[] cell = utf8(moment.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT)));
        assertThat(TimeCells.moment(cell, 0, cell.length)).isEqualTo(moment.toEpochSecond(ZoneOffset.UTC) * 1_000_000);
    }

    @Provide
    Arbitrary<String> cellText() {
        return Arbitraries.strings()
                .withChars("0123456789.,-+%¥元年月日:/ ='\"E~至无nul\t")
                .ofMaxLength(24);
    }

    @Property(tries = 3_000)
    void no_parser_reads_outside_of_its_cell(@ForAll("cellText") String text) {
        byte[] alone = utf8(text);
        byte[] within = utf8("12.3" + text + "45%");
        int end = within.length - 3;
        assertThat(NumberCells.whole(within, 4, end)).isEqualTo(NumberCells.whole(alone, 0, alone.length));
        assertThat(NumberCells.money(within, 4, end)).isEqualTo(NumberCells.money(alone, 0, alone.length));
        assertThat(NumberCells.decimal(within, 4, end)).isEqualTo(NumberCells.decimal(alone, 0, alone.length));
        assertThat(NumberCells.percent(within, 4, end)).isEqualTo(NumberCells.percent(alone, 0, alone.length));
        assertThat(TimeCells.day(within, 4, end)).isEqualTo(TimeCells.day(alone, 0, alone.length));
        assertThat(TimeCells.moment(within, 4, end)).isEqualTo(TimeCells.moment(alone, 0, alone.length));
        long[] one = new long[2];
        long[] other = new long[2];
        assertThat(PeriodCells.period(within, 4, end, one))
                .isEqualTo(PeriodCells.period(alone, 0, alone.length, other));
        assertThat(one).isEqualTo(other);
    }

    @Property(tries = 2_000)
    void gb18030_becomes_what_the_jdk_says(@ForAll String text) {
        Charset gb18030 = Charset.forName("GB18030");
        String clean = new String(text.getBytes(gb18030), gb18030);
        byte[] gb = clean.getBytes(gb18030);
        byte[] into = new byte[gb.length * 2 + 8];
        int length = Gb18030.toUtf8(gb, 0, gb.length, into);
        assertThat(Arrays.copyOf(into, Math.max(0, length))).isEqualTo(utf8(clean));
    }

    @Example
    void the_replacement_sign_may_stand_as_itself() {
        byte[] gb = "坏\uFFFD字".getBytes(Charset.forName("GB18030"));
        byte[] into = new byte[gb.length * 2];
        int length = Gb18030.toUtf8(gb, 0, gb.length, into);
        assertThat(Arrays.copyOf(into, Math.max(0, length))).isEqualTo(utf8("坏\uFFFD字"));
    }

    @Property(tries = 2_000)
    void broken_gb18030_is_never_accepted(@ForAll byte[] bytes) {
        Charset gb18030 = Charset.forName("GB18030");
        byte[] into = new byte[bytes.length * 2 + 8];
        int length = Gb18030.toUtf8(bytes, 0, bytes.length, into);
        try {
            String decoded =
                    gb18030.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
            if (length >= 0) {
                assertThat(Arrays.copyOf(into, length)).isEqualTo(utf8(decoded));
            }
        } catch (java.nio.charset.CharacterCodingException broken) {
            assertThat(length).isNegative();
        }
    }
}
