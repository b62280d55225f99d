package io.zhanggui.connect.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The splitter agrees with an independent reader on everything that is well formed, and survives what is not. */
class DelimitedProperties {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars("ab1,\"\n\r 中文裙|\t=#-㐀").ofMaxLength(12);
        return cell.list().ofMinSize(3).ofMaxSize(6).list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Property(tries = 400)
    void what_is_written_is_read_as_an_independent_reader_reads_it(
            @ForAll("tables") List<List<String>> table, @ForAll("ends") String end, @ForAll boolean gbk) {
        StringBuilder text = new StringBuilder("h1,h2,h3,h4,h5,头").append(end);
        for (List<String> row : table) {
            text.append(String.join(
                            ",", row.stream().map(DelimitedProperties::quoted).toList()))
                    .append(end);
        }
        List<List<String>> expected = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text.toString())) {
            reader.stream().skip(1).forEach(row -> expected.add(trimmed(row.getFields())));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        byte[] file = text.toString().getBytes(gbk ? GB18030 : java.nio.charset.StandardCharsets.UTF_8);
        List<List<String>> read = new ArrayList<>();
        for (ReadRows.Row row : ReadRows.of(file, 0).rows()) {
            read.add(trimmed(row.cells()));
        }
        expected.removeIf(DelimitedProperties::isNote);
        assertThat(read).isEqualTo(expected);
    }

    private static boolean isNote(List<String> cells) {
        return cells.stream().allMatch(String::isEmpty)
                || cells.getFirst().startsWith("#") && stated(cells) <= 3
                || cells.getFirst().matches("(?s)----.{4,}") && cells.size() < 6;
    }

    private static int stated(List<String> cells) {
        int stated = cells.size();
        while (stated > 0 && cells.get(stated - 1).isEmpty()) {
            stated--;
        }
        return stated;
    }

    private static List<String> trimmed(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replaceAll("\\A[ \t]+|[ \t]+\\z", ""))
                .toList();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Provide
    Arbitrary<String> junk() {
        Arbitrary<String> piece =
                Arbitraries.of("\"", "\"\"", ",", "\n", "\r\n", "\r", "a", "=\"1\"", " ", "\t", "#", "中", "\"x\"");
        return Combinators.combine(Arbitraries.just("a,b,c\n"), piece.list().ofMaxSize(200))
                .as((head, pieces) -> head + String.join("", pieces) + "z");
    }

    /** However broken: each line belongs to exactly one row or note, and cutting into blocks changes nothing. */
    @Property(tries = 600)
    void broken_text_is_cut_the_same_whatever_the_block(@ForAll("junk") String junk) {
        byte[] bytes = junk.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Boundary whole = new Boundary((byte) ',');
        whole.find(bytes, bytes.length, true);
        List<String> once = records(bytes, bytes.length, true);
        assertThat(whole.records).isEqualTo(once.size());
        Boundary part = new Boundary((byte) ',');
        part.find(bytes, bytes.length, false);
        if (part.end > 0) {
            List<String> first = records(bytes, part.end, false);
            assertThat(part.records).isEqualTo(first.size());
            byte[] rest = java.util.Arrays.copyOfRange(bytes, part.end, bytes.length);
            first.addAll(records(rest, rest.length, true));
            assertThat(first).isEqualTo(once);
        }
    }

    private static List<String> records(byte[] bytes, int length, boolean last) {
        TextLayout layout = new TextLayout(java.nio.charset.StandardCharsets.UTF_8, (byte) ',', 0);
        DelimitedBlock block = new DelimitedBlock(
                layout, new Everything(), java.util.Arrays.copyOf(bytes, length + 1), length, 1, 1, last);
        List<String> found = new ArrayList<>();
        long row = 0;
        while (block.advance()) {
            for (; row + 1 < block.rowNumber(); row++) {
                found.add("");
            }
            row = block.rowNumber();
            found.add(new String(block.record(), java.nio.charset.StandardCharsets.UTF_8));
        }
        for (long left = block.rowNumber(); row < left; row++) {
            found.add("");
        }
        return found;
    }

    private record Everything() implements DelimitedBlock.Owner {
        @Override
        public int expectedWidth() {
            return -1;
        }

        @Override
        public void done(byte[] bytes, long notes) {}
    }
}
