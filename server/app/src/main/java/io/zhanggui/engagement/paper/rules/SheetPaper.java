package io.zhanggui.engagement.paper.rules;

import io.zhanggui.engagement.paper.FigureRef;
import io.zhanggui.engagement.paper.PaperVersion;
import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.paper.Paper;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a version of a document looks on paper: each figure carries a number, and the last table says what it answers. */
public final class SheetPaper {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int SHORT_HASH = 12;

    private final List<List<String>> figures = new ArrayList<>();

    private SheetPaper() {}

    /**
     * One.
     *
     * @param client its name
     * @param by the name of who issued it
     */
    public static Paper of(PaperVersion version, Sheet sheet, String client, String by) {
        List<Paper.Block> blocks = new SheetPaper().blocks(sheet);
        return new Paper(
                sheet.title(),
                List.of(
                        client
                                + (version.key().part().isEmpty()
                                        ? ""
                                        : "　" + version.key().part()),
                        "第 " + version.number() + " 版，" + by + " 发出于 "
                                + MINUTE.format(LocalDateTime.ofInstant(version.at(), Period.BEIJING)) + "（北京时间）："
                                + version.why(),
                        "内容指纹 SHA-256 " + version.hash()),
                blocks,
                client,
                sheet.title() + "　第 " + version.number() + " 版　"
                        + version.hash().substring(0, SHORT_HASH));
    }

    private List<Paper.Block> blocks(Sheet sheet) {
        List<Paper.Block> blocks = new ArrayList<>();
        for (Sheet.Block block : sheet.blocks()) {
            switch (block) {
                case Sheet.Heading(int level, String text) -> blocks.add(new Paper.Heading(level, text));
                case Sheet.Paragraph(Phrase phrase) -> blocks.add(new Paper.Text(text(phrase)));
                case Sheet.Grid grid -> grid(grid, blocks);
            }
        }
        if (!figures.isEmpty()) {
            blocks.add(new Paper.Heading(1, "数据出处"));
            blocks.add(new Paper.Table(List.of("序", "数", "出自"), List.of(1, 3, 8), figures));
        }
        return blocks;
    }

    private void grid(Sheet.Grid grid, List<Paper.Block> blocks) {
        if (!grid.caption().isEmpty()) {
            blocks.add(new Paper.Small(grid.caption()));
        }
        blocks.add(new Paper.Table(
                grid.columns(),
                Collections.nCopies(grid.columns().size(), 1),
                grid.rows().stream()
                        .map(row -> row.stream().map(this::text).toList())
                        .toList()));
    }

    private String text(Phrase phrase) {
        StringBuilder text = new StringBuilder();
        phrase.runs().forEach(run -> text.append(run.text()).append(mark(run.text(), run.answers())));
        return text.toString();
    }

    private String mark(String text, @Nullable FigureRef answers) {
        if (answers == null) {
            return "";
        }
        String number = Integer.toString(figures.size() + 1);
        figures.add(List.of(number, text, source(answers)));
        return "[" + number + "]";
    }

    private static String source(FigureRef answers) {
        return switch (answers) {
            case FigureRef.Asked(String metric, List<Long> shops, LocalDate from, LocalDate to) ->
                "指标 " + metric + "，店铺 " + shops + "，" + from + " – " + to.minusDays(1);
            case FigureRef.Kept(SubjectRef subject) -> subject.kind() + " " + subject.id();
        };
    }
}
