package io.zhanggui.engagement.print;

import io.zhanggui.paper.Paper;
import java.util.ArrayList;
import java.util.List;

/**
 * An article of a contract, as it is printed.
 *
 * @param title {@code 第一条　合作标的与期限}; empty for what stands before the first
 * @param blocks below its title, in their order
 */
public record Article(String title, List<Paper.Block> blocks) {

    public Article {
        blocks = List.copyOf(blocks);
    }

    /** Parts a text at its titles. */
    static List<Article> of(List<Paper.Block> blocks) {
        List<Article> articles = new ArrayList<>();
        String title = "";
        List<Paper.Block> below = new ArrayList<>();
        for (Paper.Block block : blocks) {
            if (block instanceof Paper.Heading(int level, String text) && level == 1) {
                articles.add(new Article(title, below));
                title = text;
                below = new ArrayList<>();
            } else {
                below.add(block);
            }
        }
        articles.add(new Article(title, below));
        return articles;
    }

    /** What it says, a paragraph or a row of a table a line. */
    public List<String> lines() {
        return blocks.stream().flatMap(block -> lines(block).stream()).toList();
    }

    private static List<String> lines(Paper.Block block) {
        return switch (block) {
            case Paper.Heading heading -> List.of(heading.text());
            case Paper.Text text -> text.text().lines().toList();
            case Paper.Labelled labelled -> List.of(labelled.label() + "：" + labelled.text());
            case Paper.Small small -> small.text().lines().toList();
            case Paper.Table table ->
                table.rows().stream().map(row -> String.join("｜", row)).toList();
            case Paper.NewPage page -> List.of();
        };
    }
}
