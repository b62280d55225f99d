package io.zhanggui.warehouse;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A load source made of rows given as column → value; values are long or text. */
public class GivenRows implements LoadSource {

    private final FactKind kind;
    private final LocalDateTime sourceTime;
    private final List<Map<String, Object>> rows;
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private io.zhanggui.shared.@Nullable Period period;

    public GivenRows(FactKind kind, LocalDateTime sourceTime, List<Map<String, Object>> rows) {
        this.kind = kind;
        this.sourceTime = sourceTime;
        this.rows = rows;
    }

    public GivenRows rejecting(long row) {
        rejected.add(new RejectedRow(row, row + 1, "IMPORT-1001", new byte[] {1, 2, 3}));
        return this;
    }

    public GivenRows over(io.zhanggui.shared.Period days) {
        this.period = days;
        return this;
    }

    public static long micros(LocalDateTime moment) {
        return moment.toEpochSecond(ZoneOffset.UTC) * 1_000_000;
    }

    @Override
    public FactKind kind() {
        return kind;
    }

    @Override
    public int fill(FactSink sink) {
        int written = 0;
        while (written < sink.capacity()) {
            int index = next.getAndIncrement();
            if (index >= rows.size()) {
                break;
            }
            sink.setRowNumber(written, index + 1L);
            Map<String, Object> row = rows.get(index);
            for (int column = 0; column < kind.columns().size(); column++) {
                Object value = row.get(kind.columns().get(column).name());
                if (value == null && column < kind.key().size()) {
                    sink.setText(written, column, new byte[0]);
                } else if (value == null) {
                    sink.setNull(written, column);
                } else if (value instanceof Long number) {
                    sink.setLong(written, column, number);
                } else {
                    sink.setText(written, column, value.toString().getBytes(StandardCharsets.UTF_8));
                }
            }
            written++;
        }
        return written;
    }

    @Override
    public LoadSummary summary() {
        return new LoadSummary(
                rows.size() + (long) rejected.size(),
                new SourceTime(sourceTime, SourceTime.Origin.FILE_NAME),
                period,
                period == null ? null : SourceTime.Origin.COLUMN,
                "fingerprint-of-" + rows,
                rejected);
    }
}
