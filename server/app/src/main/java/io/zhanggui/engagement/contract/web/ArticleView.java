package io.zhanggui.engagement.contract.web;

import io.zhanggui.engagement.contract.RevisionText;
import io.zhanggui.engagement.print.Article;
import io.zhanggui.engagement.print.ContractPaper;
import io.zhanggui.paper.Paper;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article of a contract as the API shows it. */
record ArticleView(String title, List<BlockView> blocks) {

    /**
     * A piece of it.
     *
     * @param type {@code heading}, {@code text}, {@code labelled} or {@code table}
     * @param label of what is labelled; null elsewhere
     * @param columns and rows of a table; empty elsewhere
     */
    record BlockView(String type, @Nullable String label, String text, List<String> columns, List<List<String>> rows) {

        private static BlockView words(String type, @Nullable String label, String text) {
            return new BlockView(type, label, text, List.of(), List.of());
        }
    }

    /** The articles of a text; none where it cannot be read as a contract. */
    static List<Article> articles(RevisionText read) {
        return read.reading()
                .contract()
                .map(contract -> ContractPaper.articles(contract, read.text()))
                .orElse(List.of());
    }

    static ArticleView of(Article article) {
        return new ArticleView(
                article.title(),
                article.blocks().stream().flatMap(ArticleView::block).toList());
    }

    private static Stream<BlockView> block(Paper.Block block) {
        return switch (block) {
            case Paper.Heading heading -> Stream.of(BlockView.words("heading", null, heading.text()));
            case Paper.Text text -> Stream.of(BlockView.words("text", null, text.text()));
            case Paper.Labelled labelled -> Stream.of(BlockView.words("labelled", labelled.label(), labelled.text()));
            case Paper.Small small -> Stream.of(BlockView.words("text", null, small.text()));
            case Paper.Table table -> Stream.of(new BlockView("table", null, "", table.columns(), table.rows()));
            case Paper.NewPage page -> Stream.of();
        };
    }
}
