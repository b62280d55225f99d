package io.zhanggui.connect.flow;

import io.zhanggui.connect.formats.RowMapper;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactSink;
import io.zhanggui.warehouse.LoadSource;
import io.zhanggui.warehouse.LoadSummary;

/** A load of the one row that a mapper holds. */
final class MendedRow implements LoadSource {

    private final FactKind kind;
    private final RowMapper row;
    private final long number;
    private final LoadSummary summary;
    private boolean given;

    MendedRow(FactKind kind, RowMapper row, long number, LoadSummary summary) {
        this.kind = kind;
        this.row = row;
        this.number = number;
        this.summary = summary;
    }

    @Override
    public FactKind kind() {
        return kind;
    }

    @Override
    public synchronized int fill(FactSink sink) {
        if (given) {
            return 0;
        }
        given = true;
        sink.setRowNumber(0, number);
        row.write(sink, 0);
        return 1;
    }

    @Override
    public LoadSummary summary() {
        return summary;
    }
}
