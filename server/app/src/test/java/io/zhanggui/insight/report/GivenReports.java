package io.zhanggui.insight.report;

import io.zhanggui.insight.Words;
import io.zhanggui.insight.report.ReportContent.Grid;
import io.zhanggui.insight.report.ReportContent.Line;
import io.zhanggui.insight.report.ReportContent.Row;
import io.zhanggui.insight.report.ReportContent.Section;
import java.util.Arrays;
import java.util.List;

/** Small reports. */
public final class GivenReports {

    private GivenReports() {}

    public static ReportContent report(Section... sections) {
        return new ReportContent(List.of("甲店"), List.of(sections));
    }

    /** A section of sentences, each as {@code key=text}. */
    public static Section section(String key, String... lines) {
        return new Section(
                key,
                Words.same("节 " + key),
                Arrays.stream(lines)
                        .map(line -> line.split("=", 2))
                        .map(parts -> new Line(parts[0], Words.same(parts[1]), List.of("S1")))
                        .toList(),
                List.of());
    }

    /** A section of one table whose rows are {@code key=cell}. */
    public static Section table(String key, String... rows) {
        return new Section(
                key,
                Words.same("表 " + key),
                List.of(),
                List.of(new Grid(
                        "grid",
                        Words.same("说明"),
                        List.of(Words.same("编号"), Words.same("内容")),
                        Arrays.stream(rows)
                                .map(row -> row.split("=", 2))
                                .map(parts -> new Row(
                                        parts[0],
                                        List.of(Words.same(parts[0]), Words.same(parts[1])),
                                        List.of(parts[0])))
                                .toList())));
    }
}
