package io.zhanggui.connect.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A text file with delimiters. */
final class DelimitedTable implements Table {

    static final int SAMPLE = 1 << 20;

    private final String fileName;
    private final TextSource text;
    private final List<CandidateRow> head = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /** Where a record starts and where the next one does. */
    private record Place(int start, int next, long nextLine) {}

    private DelimitedTable(String fileName, TextSource text) {
        this.fileName = fileName;
        this.text = text;
    }

    /** Reads the first rows. */
    static DelimitedTable open(String fileName, ByteSource source, TextLayout found) throws IOException {
        byte[] sample;
        try (InputStream in = new TextSource(source, found).open()) {
            sample = in.readNBytes(SAMPLE);
        }
        TextLayout layout = found.withDelimiter(TextSniffer.delimiter(sample, 0, sample.length));
        DelimitedTable table = new DelimitedTable(fileName, new TextSource(source, layout));
        table.readHead(sample, layout);
        return table;
    }

    private void readHead(byte[] sample, TextLayout layout) {
        boolean whole = sample.length < SAMPLE;
        Boundary boundary = new Boundary(layout.delimiter());
        boundary.find(sample, sample.length, whole);
        DelimitedBlock block = new DelimitedBlock(
                layout, new Looking(), Arrays.copyOf(sample, boundary.end + 1), boundary.end, 1, 1, whole);
        while (head.size() < HEAD_ROWS && block.advance()) {
            List<String> cells = block.texts().stream().map(HeaderText::clean).toList();
            head.add(new CandidateRow(block.line(), cells));
            places.add(new Place(block.recordStart(), block.nextRecord(), block.nextLine()));
        }
    }

    private record Looking() implements DelimitedBlock.Owner {
        @Override
        public int expectedWidth() {
            return -1;
        }

        @Override
        public void done(byte[] bytes, long notes) {}
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public Optional<String> sheet() {
        return Optional.empty();
    }

    @Override
    public Optional<Charset> charset() {
        return Optional.of(text.layout().charset());
    }

    @Override
    public List<CandidateRow> head() {
        return List.copyOf(head);
    }

    @Override
    public TableRows rows(int header) {
        try {
            long skip = header < 0 ? 0 : places.get(header).next();
            long firstLine = header < 0 ? 1 : places.get(header).nextLine();
            return new DelimitedRows(
                    fileName, text.open(), text.source().size(), text.layout(), width(header), skip, firstLine);
        } catch (IOException e) {
            throw Unreadable.because(fileName, e);
        }
    }

    private int width(int header) {
        if (head.isEmpty()) {
            return 0;
        }
        return HeaderText.width(head.get(Math.max(0, header)).cells());
    }
}
