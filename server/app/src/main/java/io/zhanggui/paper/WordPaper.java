package io.zhanggui.paper;

import java.io.IOException;
import java.io.OutputStream;

/** A paper as a Word document. */
public final class WordPaper {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final WordMarkup markup = new WordMarkup();

    private WordPaper() {}

    public static void write(Paper paper, OutputStream out) throws IOException {
        WordPaper word = new WordPaper();
        word.markup.open("Title").text(paper.title()).close();
        paper.facts().forEach(fact -> word.markup.open("Small").text(fact).close());
        paper.blocks().forEach(word::block);
        word.markup.pack(paper.head().isEmpty() ? paper.foot() : paper.head() + "　" + paper.foot(), out);
    }

    private void block(Paper.Block block) {
        switch (block) {
            case Paper.Heading(int level, String text) ->
                markup.open("Heading" + level).text(text).close();
            case Paper.Text(String text) -> markup.open("Normal").text(text).close();
            case Paper.Labelled(String label, String text) ->
                markup.open("Normal").bold(label + "：").text(text).close();
            case Paper.Small(String text) -> markup.open("Small").text(text).close();
            case Paper.Table table -> table(table);
            case Paper.NewPage() -> markup.breakPage();
        }
    }

    private void table(Paper.Table table) {
        markup.openTable(table.columns().size()).openRow(true);
        table.columns().forEach(column -> cell("Heading3", column));
        markup.closeRow();
        table.rows().forEach(row -> {
            markup.openRow(false);
            row.forEach(text -> cell("Small", text));
            markup.closeRow();
        });
        markup.closeTable();
    }

    private void cell(String style, String text) {
        markup.openCell().open(style).text(text).close().closeCell();
    }
}
