package io.zhanggui.simulator.bulk;

import io.zhanggui.simulator.Dice;
import io.zhanggui.simulator.WallClock;
import io.zhanggui.simulator.files.Columns;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes an ExportOrderList of any length, with its 71 columns; every order number is used once. */
public final class OrderListGenerator {
    static final int PAID = 0;
    static final int SHIPPED = 1;
    static final int FINISHED = 2;
    static final int CLOSED = 3;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    private final TextRows out;
    private final OrderDraft draft;
    private final OrderCells cells;

    private OrderListGenerator(TextRows out, OrderDraft draft, OrderCells cells) {
        this.out = out;
        this.draft = draft;
        this.cells = cells;
    }

    /** In GB18030, as 千牛 writes it. */
    public static OrderTotals write(Path file, long rows, long seed) throws IOException {
        return write(file, rows, seed, GB18030);
    }

    /** The same rows in UTF-8, for readers that know no GB18030. */
    public static OrderTotals writeUtf8(Path file, long rows, long seed) throws IOException {
        return write(file, rows, seed, StandardCharsets.UTF_8);
    }

    private static OrderTotals write(Path file, long rows, long seed, Charset charset) throws IOException {
        try (TextRows out = new TextRows(Files.newOutputStream(file))) {
            OrderDraft draft = new OrderDraft(Dice.of(seed, 1), rows, WallClock.at(START));
            return new OrderListGenerator(out, draft, new OrderCells(charset)).write(rows, charset);
        }
    }

    private OrderTotals write(long rows, Charset charset) throws IOException {
        List<String> columns = Columns.of("order_list");
        out.text(String.join(",", columns).getBytes(charset)).endRow();
        OrderCells.Cell[] order = inOrder(columns);
        long paid = 0;
        long total = 0;
        long kept = 0;
        long refund = 0;
        for (long row = 0; row < rows; row++) {
            draft.draw(row);
            writeRow(order);
            paid += draft.paid ? 1 : 0;
            total += draft.totalFen;
            kept += draft.keptFen;
            refund += draft.refundFen;
        }
        return new OrderTotals(rows, paid, total, kept, refund);
    }

    private void writeRow(OrderCells.Cell[] order) throws IOException {
        for (int i = 0; i < order.length; i++) {
            if (i > 0) {
                out.put(',');
            }
            order[i].write(out, draft);
        }
        out.endRow();
    }

    private OrderCells.Cell[] inOrder(List<String> columns) {
        Map<String, OrderCells.Cell> byName = new HashMap<>(cells.byName());
        OrderCells.Cell[] order = new OrderCells.Cell[columns.size()];
        for (int i = 0; i < order.length; i++) {
            OrderCells.Cell cell = byName.remove(columns.get(i));
            order[i] = cell == null ? (rows, row) -> {} : cell;
        }
        if (!byName.isEmpty()) {
            throw new IllegalStateException("the export has no columns " + byName.keySet());
        }
        return order;
    }
}
