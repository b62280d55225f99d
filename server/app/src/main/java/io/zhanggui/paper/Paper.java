package io.zhanggui.paper;

import java.util.List;

/**
 * Something to be read on paper.
 *
 * @param facts small lines under the title: version, who, when
 * @param foot at the foot of each page, before its number
 * @param head at the head of each page; empty for none
 */
public record Paper(String title, List<String> facts, List<Block> blocks, String foot, String head) {

    /** One without a head. */
    public Paper(String title, List<String> facts, List<Block> blocks, String foot) {
        this(title, facts, blocks, foot, "");
    }

    public Paper {
        facts = List.copyOf(facts);
        blocks = List.copyOf(blocks);
    }

    /** A piece of it. */
    public sealed interface Block {}

    /** @param level 1 or 2 */
    public record Heading(int level, String text) implements Block {}

    /** A paragraph; its lines stay lines. */
    public record Text(String text) implements Block {}

    /** A paragraph that says one thing of a kind: 处罚：扣 2 分. */
    public record Labelled(String label, String text) implements Block {}

    /** A remark in small print. */
    public record Small(String text) implements Block {}

    /**
     * A table whose head comes again on each page.
     *
     * @param widths how wide the columns are beside each other
     */
    public record Table(List<String> columns, List<Integer> widths, List<List<String>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
            int wide = columns.size();
            if (widths.size() != wide || rows.stream().anyMatch(row -> row.size() != wide)) {
                throw new IllegalArgumentException("a table of " + wide + " columns has other rows or widths");
            }
        }
    }

    /** What follows begins on a new page. */
    public record NewPage() implements Block {}
}
