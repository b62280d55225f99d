package io.zhanggui.engagement.paper.rules;

import io.zhanggui.engagement.paper.FigureRef;
import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.shared.SubjectRef;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as people edit it: {@code # } begins a chapter, {@code ## } a section, {@code | a | b |} a row of a table whose
 * first row names the columns, any other line is a paragraph. A figure is {@code [2.1%](pay_conversion 1,2 2026-10-01
 * 2026-11-01)}, one kept elsewhere {@code [12](study 12)}. What was written comes back the same.
 */
public final class SheetText {

    private static final Pattern FIGURE = Pattern.compile("\\[([^\\[\\]]{1,200})\\]\\(([^()]{1,200})\\)");
    private static final Pattern ASKED =
            Pattern.compile("([a-z0-9_.]+) ([0-9]+(?:,[0-9]+)*) (\\d{4}-\\d{2}-\\d{2}) (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern KEPT = Pattern.compile("([a-z_]+) ([A-Za-z0-9_:-]+)");

    private SheetText() {}

    public static String write(Sheet sheet) {
        return sheet.blocks().stream().map(SheetText::write).collect(Collectors.joining("\n\n"));
    }

    private static String write(Sheet.Block block) {
        return switch (block) {
            case Sheet.Heading(int level, String text) -> (level == 1 ? "# " : "## ") + text;
            case Sheet.Paragraph(Phrase phrase) -> write(phrase);
            case Sheet.Grid grid ->
                Stream.concat(
                                Stream.of(row(grid.columns())),
                                grid.rows().stream()
                                        .map(row -> row(row.stream()
                                                .map(SheetText::write)
                                                .toList())))
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String write(Phrase phrase) {
        return phrase.runs().stream()
                .map(run -> write(run.text(), run.answers()))
                .collect(Collectors.joining());
    }

    private static String write(String text, @Nullable FigureRef answers) {
        return switch (answers) {
            case null -> text;
            case FigureRef.Asked(String metric, List<Long> shops, LocalDate from, LocalDate to) ->
                "[" + text + "](" + metric + " "
                        + shops.stream().map(String::valueOf).collect(Collectors.joining(",")) + " " + from + " " + to
                        + ")";
            case FigureRef.Kept(SubjectRef subject) -> "[" + text + "](" + subject.kind() + " " + subject.id() + ")";
        };
    }

    /** A line break within a paragraph is a new paragraph; rows of another width begin a new table. */
    public static Sheet read(String title, String text) {
        List<Sheet.Block> blocks = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String each : text.lines().toList()) {
            String line = each.strip();
            if (isRow(line)) {
                List<String> cells = cells(line);
                if (!rows.isEmpty() && rows.getFirst().size() != cells.size()) {
                    flush(rows, blocks);
                }
                rows.add(cells);
            } else {
                flush(rows, blocks);
                line(line, blocks);
            }
        }
        flush(rows, blocks);
        return new Sheet(title.strip(), blocks);
    }

    private static boolean isRow(String line) {
        return line.length() > 2 && line.startsWith("|") && line.endsWith("|");
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static void flush(List<List<String>> rows, List<Sheet.Block> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(new Sheet.Grid(
                    "",
                    rows.getFirst(),
                    rows.subList(1, rows.size()).stream()
                            .map(row -> row.stream().map(SheetText::phrase).toList())
                            .toList()));
            rows.clear();
        }
    }

    private static void line(String line, List<Sheet.Block> blocks) {
        if (line.startsWith("## ")) {
            blocks.add(new Sheet.Heading(2, line.substring(3).strip()));
        } else if (line.startsWith("# ")) {
            blocks.add(new Sheet.Heading(1, line.substring(2).strip()));
        } else if (!line.isEmpty()) {
            blocks.add(new Sheet.Paragraph(phrase(line)));
        }
    }

    private static Phrase phrase(String line) {
        List<Phrase.Run> runs = new ArrayList<>();
        Matcher figures = FIGURE.matcher(line);
        int at = 0;
        while (figures.find()) {
            FigureRef answers = answers(figures.group(2));
            if (answers != null) {
                plain(runs, line.substring(at, figures.start()));
                runs.add(new Phrase.Run(figures.group(1), answers));
                at = figures.end();
            }
        }
        plain(runs, line.substring(at));
        return new Phrase(runs);
    }

    private static void plain(List<Phrase.Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(new Phrase.Run(text, null));
        }
    }

    private static @Nullable FigureRef answers(String words) {
        Matcher asked = ASKED.matcher(words);
        if (asked.matches() && areDays(asked.group(3), asked.group(4))) {
            List<Long> shops =
                    Stream.of(asked.group(2).split(",", -1)).map(Long::valueOf).toList();
            return new FigureRef.Asked(
                    asked.group(1), shops, LocalDate.parse(asked.group(3)), LocalDate.parse(asked.group(4)));
        }
        Matcher kept = KEPT.matcher(words);
        return kept.matches() ? FigureRef.kept(kept.group(1), kept.group(2)) : null;
    }

    private static boolean areDays(String from, String to) {
        try {
            return LocalDate.parse(from).isBefore(LocalDate.parse(to));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
