package io.zhanggui.insight.report.word;

import io.zhanggui.insight.Language;
import io.zhanggui.insight.report.Report;
import io.zhanggui.insight.report.ReportContent;
import io.zhanggui.insight.report.ReportContent.Grid;
import io.zhanggui.insight.report.ReportContent.Line;
import io.zhanggui.insight.report.ReportContent.Row;
import io.zhanggui.insight.report.ReportContent.Section;
import io.zhanggui.insight.report.VersionMark;
import io.zhanggui.paper.WordMarkup;
import io.zhanggui.shared.Period;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A version of a report as a Word document whose citations lead back to what they cite. */
public final class WordReport {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Language tongue;
    private final String address;
    private final WordMarkup markup = new WordMarkup();

    private WordReport(Language tongue, String address) {
        this.tongue = tongue;
        this.address = address;
    }

    /**
     * Writes one.
     *
     * @param address of this server, such as {@code http://127.0.0.1:8090}, for the links
     */
    public static void write(
            Report report,
            VersionMark version,
            ReportContent content,
            Language tongue,
            String address,
            OutputStream out)
            throws IOException {
        WordReport writer = new WordReport(tongue, address);
        writer.head(report, version, content);
        content.sections().forEach(writer::section);
        writer.markup.pack("", out);
    }

    private void head(Report report, VersionMark version, ReportContent content) {
        Period period = report.period();
        markup.open("Title")
                .text(tongue.of(report.kind().zh(), report.kind().en()))
                .close();
        markup.open("Normal")
                .text(String.join(tongue.of("、", ", "), content.shops())
                        + tongue.of("　", " · ")
                        + period.from()
                        + tongue.of(" 至 ", " to ")
                        + period.to().minusDays(1))
                .close();
        markup.open("Small")
                .text(report.id().citation()
                        + " v"
                        + version.number()
                        + tongue.of("　生成于 ", " · generated ")
                        + MINUTE.format(LocalDateTime.ofInstant(version.at(), Period.BEIJING))
                        + tongue.of("（北京时间）　掌柜 ", " (Beijing time) · Zhanggui ")
                        + version.program())
                .close();
    }

    private void section(Section section) {
        markup.open("Heading1").text(section.title().in(tongue)).close();
        section.lines().forEach(this::line);
        section.grids().forEach(this::grid);
    }

    private void line(Line line) {
        markup.open("Normal").text(line.words().in(tongue));
        cite(line.cites());
        markup.close();
    }

    /** Numbers only: what cites metrics is told in the table itself. */
    private void cite(List<String> cites) {
        for (String cite : cites) {
            if (cite.matches("[SEI]\\d+")) {
                markup.text(" ").link(cite, address + "/insight/cite/" + cite);
            }
        }
    }

    private void grid(Grid grid) {
        markup.open("Heading2").text(grid.caption().in(tongue)).close();
        markup.openTable(grid.columns().size()).openRow(true);
        grid.columns().forEach(column -> cell("Heading3", column.in(tongue), List.of()));
        markup.closeRow();
        grid.rows().forEach(this::row);
        markup.closeTable();
    }

    private void row(Row row) {
        markup.openRow(false);
        for (int place = 0; place < row.cells().size(); place++) {
            String text = row.cells().get(place).in(tongue);
            boolean last = place == row.cells().size() - 1;
            boolean isNumber = row.cites().contains(text);
            if (isNumber) {
                markup.openCell().open("Small");
                cite(List.of(text));
                markup.close().closeCell();
            } else {
                cell("Small", text, last ? others(row) : List.of());
            }
        }
        markup.closeRow();
    }

    /** What a row cites besides itself. */
    private static List<String> others(Row row) {
        return row.cites().stream().filter(cite -> !cite.equals(row.key())).toList();
    }

    private void cell(String style, String text, List<String> cites) {
        markup.openCell().open(style).text(text);
        cite(cites);
        markup.close().closeCell();
    }
}
