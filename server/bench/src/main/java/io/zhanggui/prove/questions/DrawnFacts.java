package io.zhanggui.prove.questions;

import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactSink;
import io.zhanggui.warehouse.LoadSource;
import io.zhanggui.warehouse.LoadSummary;
import io.zhanggui.warehouse.SourceTime;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Facts of any kind, drawn column by column: few different values each, so that groups have several rows, some unknown and
 * some empty, days scattered over two months with gaps. Two loads of one kind overlap in keys and differ in content.
 */
final class DrawnFacts implements LoadSource {

    static final Period DAYS = new Period(LocalDate.parse("2026-01-20"), LocalDate.parse("2026-03-20"));

    private static final int ROWS = 400;
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final Map<String, List<String>> WORDS = Map.of(
            "status", List.of("SUCCESS", "交易成功", "交易关闭"),
            "level", List.of("account", "plan"),
            "role", List.of("引流", "主推", "利润"),
            "province", List.of("浙江", "上海", "四川", ""),
            "item_id", List.of("600001", "600002", "600003"),
            "code", List.of("A-1", "A-2", "A-3", ""),
            "action", List.of("pv", "cart", "fav", "buy"));

    private final FactKind kind;
    private final LocalDate stated;
    private final Random dice;
    private final AtomicInteger next = new AtomicInteger();

    DrawnFacts(FactKind kind, LocalDate stated, long seed) {
        this.kind = kind;
        this.stated = stated;
        this.dice = new Random(seed);
    }

    @Override
    public FactKind kind() {
        return kind;
    }

    @Override
    public synchronized int fill(FactSink sink) {
        int written = 0;
        while (written < sink.capacity() && next.get() < ROWS) {
            sink.setRowNumber(written, next.incrementAndGet());
            long day = DAYS.from().plusDays(dice.nextInt((int) DAYS.days())).toEpochDay();
            day -= day % 11 == 0 ? 1 : 0;
            for (int column = 0; column < kind.columns().size(); column++) {
                write(sink, written, column, day);
            }
            written++;
        }
        return written;
    }

    private void write(FactSink sink, int row, int place, long day) {
        FactColumn column = kind.columns().get(place);
        boolean key = place < kind.key().size();
        if (!key && column.type() != ColumnType.DAY && dice.nextInt(9) == 0) {
            sink.setNull(row, place);
            return;
        }
        switch (column.type()) {
            case TEXT -> sink.setText(row, place, word(column.name(), key).getBytes(StandardCharsets.UTF_8));
            case DAY ->
                sink.setLong(row, place, "to_day".equals(column.name()) ? day + (dice.nextInt(8) == 0 ? 7 : 1) : day);
            case MOMENT -> sink.setLong(row, place, day * DAY_MICROS + dice.nextInt(24) * 3_600_000_000L);
            case MONEY -> sink.setLong(row, place, dice.nextInt(30_000));
            case DECIMAL -> sink.setLong(row, place, dice.nextInt(5_000_000));
            case PERSON -> sink.setLong(row, place, 1 + dice.nextInt(60));
            case WHOLE -> sink.setLong(row, place, 1 + dice.nextInt(20));
            case FLAG -> sink.setLong(row, place, dice.nextInt(2));
        }
    }

    private String word(String column, boolean key) {
        List<String> words = WORDS.get(column);
        if (words != null) {
            return words.get(dice.nextInt(words.size()));
        }
        return column.endsWith("_no")
                ? "n" + dice.nextInt(ROWS * 2)
                : key && dice.nextBoolean() ? "" : "值" + dice.nextInt(3);
    }

    @Override
    public LoadSummary summary() {
        return new LoadSummary(
                ROWS,
                new SourceTime(stated.atStartOfDay(), SourceTime.Origin.FILE_NAME),
                DAYS,
                SourceTime.Origin.COLUMN,
                kind + "-" + stated.atStartOfDay().toEpochSecond(ZoneOffset.UTC) + "-" + dice.nextInt(),
                List.of());
    }
}
