package io.zhanggui.engagement.contract.web;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import io.zhanggui.engagement.contract.RevisionText;
import io.zhanggui.engagement.print.Article;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two texts of a contract beside each other.
 *
 * @param articles those that say something else; none where one of the texts cannot be read as a contract
 * @param text the machine-readable text line by line
 */
record TextDifference(List<Changed> articles, List<Line> text) {

    private static final DiffRowGenerator ROWS =
            DiffRowGenerator.create().lineNormalizer(line -> line).build();

    /** A line of both; empty on the side that does not have it. */
    record Line(DiffRow.Tag kind, String before, String after) {}

    /** An article, with the lines that differ. */
    record Changed(String title, List<Line> lines) {}

    static TextDifference of(RevisionText before, RevisionText after) {
        return new TextDifference(
                articles(ArticleView.articles(before), ArticleView.articles(after)),
                lines(before.text().lines().toList(), after.text().lines().toList()));
    }

    static List<Changed> articles(List<Article> before, List<Article> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> earlier = byTitle(before);
        Map<String, List<String>> later = byTitle(after);
        List<Changed> changed = new ArrayList<>();
        Map<String, List<String>> all = new LinkedHashMap<>(later);
        earlier.forEach(all::putIfAbsent);
        all.keySet().forEach(title -> {
            List<Line> lines =
                    lines(earlier.getOrDefault(title, List.of()), later.getOrDefault(title, List.of())).stream()
                            .filter(line -> line.kind() != DiffRow.Tag.EQUAL)
                            .toList();
            if (!lines.isEmpty()) {
                changed.add(new Changed(title, lines));
            }
        });
        return changed;
    }

    private static Map<String, List<String>> byTitle(List<Article> articles) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        articles.forEach(article -> lines.put(article.title(), article.lines()));
        return lines;
    }

    private static List<Line> lines(List<String> before, List<String> after) {
        return ROWS.generateDiffRows(before, after).stream()
                .map(row -> new Line(row.getTag(), row.getOldLine(), row.getNewLine()))
                .toList();
    }
}
