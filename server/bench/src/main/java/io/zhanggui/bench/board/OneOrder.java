package io.zhanggui.bench.board;

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
import java.util.concurrent.atomic.AtomicBoolean;

/** A file of one order, paid at noon of a day. */
final class OneOrder implements LoadSource {

    private static final long PAID_FEN = 12_300;

    private final LocalDate day;
    private final long number;
    private final AtomicBoolean given = new AtomicBoolean();

    OneOrder(LocalDate day, long number) {
        this.day = day;
        this.number = number;
    }

    @Override
    public FactKind kind() {
        return FactKind.ORDER;
    }

    @Override
    public int fill(FactSink sink) {
        if (given.getAndSet(true)) {
            return 0;
        }
        sink.setRowNumber(0, 1);
        List<FactColumn> columns = kind().columns();
        for (int place = 0; place < columns.size(); place++) {
            write(sink, place, columns.get(place));
        }
        return 1;
    }

    private void write(FactSink sink, int place, FactColumn column) {
        if ("order_no".equals(column.name())) {
            sink.setText(0, place, ("live-" + number).getBytes(StandardCharsets.UTF_8));
        } else if ("created_at".equals(column.name()) || "paid_at".equals(column.name())) {
            sink.setLong(0, place, day.atTime(12, 0).toEpochSecond(ZoneOffset.UTC) * 1_000_000);
        } else if (column.type() == ColumnType.MONEY) {
            sink.setLong(0, place, PAID_FEN);
        } else {
            sink.setNull(0, place);
        }
    }

    @Override
    public LoadSummary summary() {
        return new LoadSummary(
                1,
                new SourceTime(day.plusDays(1).atStartOfDay(), SourceTime.Origin.FILE_NAME),
                new Period(day, day.plusDays(1)),
                SourceTime.Origin.COLUMN,
                "live-" + number,
                List.of());
    }
}
