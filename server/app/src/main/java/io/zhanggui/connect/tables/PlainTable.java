package io.zhanggui.connect.tables;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.connect.reading.ByteSource;
import io.zhanggui.connect.reading.CandidateRow;
import io.zhanggui.connect.reading.RefusedPart;
import io.zhanggui.connect.reading.RowBlock;
import io.zhanggui.connect.reading.Table;
import io.zhanggui.connect.reading.TableFile;
import io.zhanggui.connect.reading.TableRows;
import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table of a file: of several sheets the one whose header knows most of the names one looks for. */
public final class PlainTable {

    private static final int NO_HEADER = -1;

    private final Table table;
    private final int header;
    private final List<String> columns;
    private final List<String> others;

    private PlainTable(Table table, int header, List<String> others) {
        this.table = table;
        this.header = header;
        this.others = others;
        this.columns = header == NO_HEADER
                ? unnamed(table)
                : List.copyOf(table.head().get(header).cells());
    }

    /**
     * Opens a file.
     *
     * @param known whether a column's name is one that is looked for
     * @throws Failure where it is no table
     */
    public static PlainTable open(FileBytes file, String fileName, Predicate<String> known) {
        TableFile opened = TableFile.open(source(file), fileName);
        List<Table> tables = opened.tables();
        PlainTable best = null;
        long most = -1;
        for (Table each : tables) {
            int header = header(each, known);
            long named = header == NO_HEADER ? 0 : knownIn(each.head().get(header), known);
            if (named > most) {
                best = new PlainTable(each, header, others(opened, each));
                most = named;
            }
        }
        if (best == null) {
            throw new Failure(ConnectError.FILE_NOT_A_TABLE, fileName, "0");
        }
        if (best.columns().isEmpty()) {
            throw new Failure(ConnectError.FILE_EMPTY, fileName);
        }
        return best;
    }

    /** What else the file holds: its other sheets, and the parts that cannot be read. */
    private static List<String> others(TableFile file, Table chosen) {
        return Stream.concat(
                        file.tables().stream()
                                .filter(each -> !each.equals(chosen))
                                .map(PlainTable::name),
                        file.refused().stream().map(RefusedPart::fileName))
                .toList();
    }

    private static String name(Table table) {
        return table.sheet().orElseGet(table::fileName);
    }

    /** The row that knows most of the names; where none knows any, the fullest, the first of them. */
    private static int header(Table table, Predicate<String> known) {
        List<CandidateRow> head = table.head();
        int best = head.isEmpty() ? NO_HEADER : 0;
        for (int at = 1; at < head.size(); at++) {
            long more = knownIn(head.get(at), known) - knownIn(head.get(best), known);
            if (more > 0
                    || more == 0
                            && knownIn(head.get(at), known) == 0
                            && filled(head.get(at)) > filled(head.get(best))) {
                best = at;
            }
        }
        return best;
    }

    private static long knownIn(CandidateRow row, Predicate<String> known) {
        return row.cells().stream().filter(known).count();
    }

    private static long filled(CandidateRow row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static List<String> unnamed(Table table) {
        int width =
                table.head().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return IntStream.rangeClosed(1, width).mapToObj(Integer::toString).toList();
    }

    /** The same table with its first row as data: its columns are called 1, 2, 3. */
    public PlainTable withoutHeader() {
        return new PlainTable(table, NO_HEADER, others);
    }

    /** The names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** The sheet, or the file where it has none. */
    public String name() {
        return name(table);
    }

    /** The other sheets of the workbook, or files of the archive, that hold something: {@link #read} leaves them out. */
    public List<String> others() {
        return others;
    }

    /** The first rows below the header, for people who choose a column. */
    public List<List<String>> sample(int most) {
        return table.head().stream()
                .skip(header + 1L)
                .limit(most)
                .map(CandidateRow::cells)
                .toList();
    }

    /**
     * Hands out every row in its order.
     *
     * @param share told now and then how much of the file is read, from 0 to 1
     * @throws Failure where the file cannot be read on
     */
    public void read(Consumer<PlainRow> reader, DoubleConsumer share) {
        try (TableRows rows = table.rows(header)) {
            for (RowBlock block = rows.next(); block != null; block = rows.next()) {
                while (block.advance()) {
                    reader.accept(new PlainRow(block.line(), cells(block), block.width(), block.fault()));
                }
                share.accept(rows.bytesTotal() > 0 ? (double) rows.bytesRead() / rows.bytesTotal() : 0);
            }
        }
    }

    private List<String> cells(RowBlock block) {
        List<String> cells = new ArrayList<>(columns.size());
        for (int at = 0; at < columns.size(); at++) {
            cells.add(at < block.width() ? block.text(at) : "");
        }
        return cells;
    }

    private static ByteSource source(FileBytes file) {
        return new ByteSource() {
            @Override
            public InputStream open() throws IOException {
                return file.open();
            }

            @Override
            public long size() throws IOException {
                return file.size();
            }
        };
    }
}
