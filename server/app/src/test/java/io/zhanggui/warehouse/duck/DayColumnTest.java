package io.zhanggui.warehouse.duck;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.warehouse.Aggregate.Function;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures of days keep every number, however few bytes they take. */
class DayColumnTest {

    private final Random random = new Random(5);

    @Test
    void numbers_of_any_width_are_what_they_were() {
        long[] edges = {0, 1, -1, 127, 128, -128, -129, 32_767, 32_768, -32_769, Integer.MAX_VALUE, Long.MAX_VALUE};
        for (int bits = 0; bits < Long.SIZE; bits++) {
            int shift = bits;
            long[] values = random.longs(50).map(value -> value >> shift).toArray();
            assertSame(values);
            assertSame(LongStream.concat(LongStream.of(values), LongStream.of(edges[bits % edges.length]))
                    .toArray());
        }
        assertSame(new long[0]);
        assertSame(new long[] {Long.MIN_VALUE});
    }

    private static void assertSame(long[] values) {
        PackedNumbers packed = PackedNumbers.of(values);
        assertThat(packed.size()).isEqualTo(values.length);
        int from = values.length / 3;
        PackedNumbers part = packed.part(from, values.length);
        for (int place = 0; place < values.length; place++) {
            assertThat(packed.get(place)).isEqualTo(values[place]);
            if (place >= from) {
                assertThat(part.get(place - from)).isEqualTo(values[place]);
            }
        }
    }

    @Test
    void persons_of_several_days_are_counted_once() {
        List<long[]> days = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            days.add(random.longs(random.nextInt(30))
                    .map(value -> value >> 57)
                    .distinct()
                    .toArray());
        }
        DayColumn column = DayColumn.ofDifferent(days).part(5, 55);
        for (int from = 0; from < 50; from++) {
            for (int to = from + 1; to <= 50; to++) {
                long different = days.subList(5 + from, 5 + to).stream()
                        .flatMapToLong(Arrays::stream)
                        .distinct()
                        .count();
                assertThat(column.over(Function.COUNT_DISTINCT, from, to)).isEqualTo(BigDecimal.valueOf(different));
            }
        }
    }

    @Test
    void means_of_days_are_told_of_one_day_only_and_keep_their_digits() {
        List<@Nullable Object> means = new ArrayList<>();
        means.add(0.1 + 0.2);
        means.add(null);
        means.add(1e-9);
        DayColumn column = DayColumn.of(means);
        assertThat(column.over(Function.AVERAGE, 0, 1)).isEqualTo(new BigDecimal("0.30000000000000004"));
        assertThat(column.over(Function.AVERAGE, 1, 2)).isNull();
        assertThat(column.over(Function.MIN, 0, 3)).isEqualTo(new BigDecimal("1.0E-9"));
        assertThat(column.isExact(Function.AVERAGE, 0, 1)).isTrue();
        assertThat(column.isExact(Function.AVERAGE, 0, 2)).isFalse();
        assertThat(column.isExact(Function.SUM, 0, 2)).isFalse();
        assertThat(column.part(2, 3).over(Function.LAST, 0, 1)).isEqualTo(new BigDecimal("1.0E-9"));
    }
}
