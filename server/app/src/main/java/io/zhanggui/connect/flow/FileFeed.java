package io.zhanggui.connect.flow;

import io.zhanggui.connect.ImportProgress;
import io.zhanggui.connect.formats.RowMapper;
import io.zhanggui.connect.formats.RowMapping;
import io.zhanggui.connect.reading.RowBlock;
import io.zhanggui.connect.reading.TableRows;
import io.zhanggui.shared.Failure;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactSink;
import io.zhanggui.warehouse.LoadSource;
import io.zhanggui.warehouse.LoadSummary;
import io.zhanggui.warehouse.WarehouseError;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table on their way to the warehouse. Each thread of the store works with a hand of its own: a block
 * of rows and a mapper. A hand put down with rows left is picked up by whoever comes next.
 */
final class FileFeed implements LoadSource {

    private final RowMapping mapping;
    private final TableRows rows;
    private final ImportProgress progress;
    private final Rejections rejections;
    private final Function<FileFeed, LoadSummary> summary;
    private final Queue<Hand> idle = new ConcurrentLinkedQueue<>();
    private final TimeSpan span;

    FileFeed(
            RowMapping mapping,
            TableRows rows,
            ImportProgress progress,
            Rejections rejections,
            Function<FileFeed, LoadSummary> summary) {
        this.mapping = mapping;
        this.rows = rows;
        this.progress = progress;
        this.rejections = rejections;
        this.summary = summary;
        this.span = new TimeSpan(mapping.fact(), mapping::mayBeLater);
    }

    private static final class Hand {
        private final RowMapper mapper;
        private final TimeSpan span;
        private @Nullable RowBlock block;

        Hand(RowMapping mapping) {
            this.mapper = mapping.newMapper();
            this.span = new TimeSpan(mapping.fact(), mapping::mayBeLater);
        }

        @Nullable
        RowBlock nextRow(TableRows rows) {
            while (block == null || !block.advance()) {
                block = rows.next();
                if (block == null) {
                    return null;
                }
            }
            return block;
        }
    }

    @Override
    public FactKind kind() {
        return mapping.fact();
    }

    @Override
    public int fill(FactSink sink) {
        if (progress.cancelled()) {
            throw new Failure(WarehouseError.CANCELLED);
        }
        Hand hand = pickUp();
        int written = 0;
        long read = 0;
        while (written < sink.capacity()) {
            RowBlock row = hand.nextRow(rows);
            if (row == null) {
                span.add(hand.span);
                Hand left = idle.poll();
                if (left == null) {
                    progress.advance(read, rows.bytesRead(), rows.bytesTotal());
                    return written;
                }
                hand = left;
                continue;
            }
            read++;
            if (hand.mapper.map(row)) {
                sink.setRowNumber(written, row.rowNumber());
                hand.mapper.write(sink, written++);
                hand.span.see(hand.mapper);
            } else {
                rejections.add(row, hand.mapper.problems());
            }
        }
        idle.add(hand);
        progress.advance(read, rows.bytesRead(), rows.bytesTotal());
        return written;
    }

    private Hand pickUp() {
        Hand hand = idle.poll();
        return hand == null ? new Hand(mapping) : hand;
    }

    /** The days and moments of the rows; whole once the feed is drained. */
    TimeSpan span() {
        return span;
    }

    @Override
    public LoadSummary summary() {
        return summary.apply(this);
    }
}
