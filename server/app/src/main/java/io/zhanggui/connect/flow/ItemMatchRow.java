package io.zhanggui.connect.flow;

import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactSink;
import io.zhanggui.warehouse.LoadSource;
import io.zhanggui.warehouse.LoadSummary;
import io.zhanggui.warehouse.SourceTime;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A load of one confirmed match. */
final class ItemMatchRow implements LoadSource {

    private final String code;
    private final String title;
    private final String itemId;
    private final LocalDateTime at;
    private boolean given;

    ItemMatchRow(String code, String title, String itemId, LocalDateTime at) {
        this.code = code;
        this.title = title;
        this.itemId = itemId;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public FactKind kind() {
        return FactKind.ITEM_MATCH;
    }

    @Override
    public synchronized int fill(FactSink sink) {
        if (given) {
            return 0;
        }
        given = true;
        sink.setRowNumber(0, 1);
        text(sink, "code", code);
        text(sink, "title", title);
        text(sink, "item_id", itemId);
        sink.setLong(
                0,
                place("matched_at"),
                ChronoUnit.MICROS.between(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), at));
        return 1;
    }

    private void text(FactSink sink, String column, String value) {
        sink.setText(0, place(column), value.getBytes(StandardCharsets.UTF_8));
    }

    private int place(String column) {
        return kind().findColumn(column).orElseThrow();
    }

    @Override
    public LoadSummary summary() {
        return new LoadSummary(
                1,
                new SourceTime(at, SourceTime.Origin.ANSWER),
                null,
                null,
                "match|" + code + "|" + title + "|" + itemId + "|" + at,
                List.of());
    }
}
