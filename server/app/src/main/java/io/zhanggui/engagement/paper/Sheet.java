package io.zhanggui.engagement.paper;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * What a document says: headings, paragraphs and tables, in Chinese, with the figures pointing at what they answer.
 *
 * @param title such as 问题诊断报告
 */
public record Sheet(String title, List<Block> blocks) {

    public Sheet {
        blocks = List.copyOf(blocks);
    }

    /** One to be filled from the top. */
    public static Writer titled(String title) {
        return new Writer(title);
    }

    /** How many characters it has. */
    public int length() {
        return blocks.stream().mapToInt(Sheet::length).sum();
    }

    private static int length(Block block) {
        return switch (block) {
            case Heading(int level, String text) -> text.length();
            case Paragraph(Phrase phrase) -> phrase.text().length();
            case Grid grid ->
                grid.rows().stream()
                        .flatMap(List::stream)
                        .mapToInt(cell -> cell.text().length())
                        .sum();
        };
    }

    /** A piece of it. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Grid.class, name = "grid")
    })
    public sealed interface Block {}

    /** @param level 1 or 2 */
    public record Heading(int level, String text) implements Block {}

    /** Sentences. */
    public record Paragraph(Phrase phrase) implements Block {}

    /** A table; every row has a cell for each column. */
    public record Grid(String caption, List<String> columns, List<List<Phrase>> rows) implements Block {

        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int wide = columns.size();
            if (rows.stream().anyMatch(row -> row.size() != wide)) {
                throw new IllegalArgumentException("a table of " + wide + " columns has other rows");
            }
        }
    }

    /** Fills a sheet from the top. */
    public static final class Writer {
        private final String title;
        private final List<Block> blocks = new ArrayList<>();

        private Writer(String title) {
            this.title = title;
        }

        /** A chapter. */
        public Writer chapter(String text) {
            blocks.add(new Heading(1, text));
            return this;
        }

        /** A section below a chapter. */
        public Writer section(String text) {
            blocks.add(new Heading(2, text));
            return this;
        }

        public Writer say(String text) {
            return say(Phrase.of(text));
        }

        public Writer say(Phrase phrase) {
            blocks.add(new Paragraph(phrase));
            return this;
        }

        /** @param caption empty for none */
        public Writer table(String caption, List<String> columns, List<List<Phrase>> rows) {
            blocks.add(new Grid(caption, columns, rows));
            return this;
        }

        public Sheet done() {
            return new Sheet(title, blocks);
        }
    }
}
