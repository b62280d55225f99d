package io.zhanggui.connect.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One sheet of a workbook, xlsx or xls. */
final class SheetTable implements Table {

    /** Opens the sheet anew. */
    interface Opening {
        SheetCursor open() throws IOException;
    }

    private final String fileName;
    private final String sheet;
    private final long size;
    private final Opening opening;
    private final List<CandidateRow> head = new ArrayList<>();

    private SheetTable(String fileName, String sheet, long size, Opening opening) {
        this.fileName = fileName;
        this.sheet = sheet;
        this.size = size;
        this.opening = opening;
    }

    static SheetTable open(String fileName, String sheet, long size, Opening opening) throws IOException {
        SheetTable table = new SheetTable(fileName, sheet, size, opening);
        try (SheetCursor cursor = opening.open()) {
            CellBytes cells = new CellBytes();
            long row;
            while (table.head.size() < HEAD_ROWS && (row = cursor.next(cells)) > 0) {
                List<String> texts = texts(cells);
                if (HeaderText.width(texts) > 0) {
                    table.head.add(new CandidateRow(row, texts));
                }
                cells.clear();
            }
        }
        return table;
    }

    private static List<String> texts(CellBytes cells) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cells.cells; i++) {
            int start = i == 0 ? 0 : cells.ends[i - 1];
            String text = new String(cells.bytes, start, cells.ends[i] - start, StandardCharsets.UTF_8);
            texts.add(HeaderText.clean(text));
        }
        return texts;
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public Optional<String> sheet() {
        return Optional.of(sheet);
    }

    @Override
    public Optional<Charset> charset() {
        return Optional.empty();
    }

    @Override
    public List<CandidateRow> head() {
        return List.copyOf(head);
    }

    @Override
    public TableRows rows(int header) {
        int width = head.isEmpty()
                ? 0
                : HeaderText.width(head.get(Math.max(0, header)).cells());
        long after = header < 0 ? 0 : head.get(header).line();
        try {
            return new SheetRows(fileName, opening.open(), size, width, after);
        } catch (IOException e) {
            throw Unreadable.because(fileName, e);
        }
    }
}
