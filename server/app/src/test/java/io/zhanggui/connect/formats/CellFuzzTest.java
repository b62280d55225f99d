package io.zhanggui.connect.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** With JAZZER_FUZZ=1 these search on; in a normal run they try their seeds. */
class CellFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void numbers(byte[] cell) {
        for (long answer : new long[] {
            NumberCells.whole(cell, 0, cell.length),
            NumberCells.money(cell, 0, cell.length),
            NumberCells.decimal(cell, 0, cell.length),
            NumberCells.percent(cell, 0, cell.length)
        }) {
            assertThat(!Cell.isValue(answer) || Math.abs(answer) <= 1_000_000_000_000_000_000L)
                    .isTrue();
        }
    }

    @FuzzTest(maxDuration = "20s")
    void times(byte[] cell) {
        long day = TimeCells.day(cell, 0, cell.length);
        assertThat(!Cell.isValue(day) || day >= 12_053 && day <= 47_846).isTrue();
        long[] days = new long[2];
        long period = PeriodCells.period(cell, 0, cell.length, days);
        assertThat(!Cell.isValue(period) || days[0] < days[1]).isTrue();
        TimeCells.moment(cell, 0, cell.length);
        TimeCells.unix(cell, 0, cell.length);
    }

    @FuzzTest(maxDuration = "20s")
    void ids(byte[] cell) {
        long range = IdCells.id(cell, 0, cell.length);
        if (Cell.isValue(range)) {
            int from = IdCells.start(range);
            int to = IdCells.end(range);
            assertThat(from < to && to - from <= 64 && to <= cell.length).isTrue();
            String id = new String(cell, from, to - from, StandardCharsets.US_ASCII);
            assertThat(id.chars().allMatch(c -> c > ' ' && c < 0x7F)).isTrue();
        }
    }

    @FuzzTest(maxDuration = "20s")
    void texts(byte[] cell) {
        byte[] text = new TextCells().read(cell, 0, cell.length, false);
        assertThat(text == null || TextCells.isReadable(text)).isTrue();
        new Words(CellKind.ADDRESS, new TextCells()).read(cell, 0, cell.length, true);
        new Words(CellKind.FLAG, new TextCells()).read(cell, 0, cell.length, false);
    }
}
