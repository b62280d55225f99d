package io.zhanggui.insight.report.rules;

import io.zhanggui.insight.Language;
import io.zhanggui.insight.Words;
import io.zhanggui.insight.report.ReportContent;
import io.zhanggui.insight.report.ReportContent.Grid;
import io.zhanggui.insight.report.ReportContent.Line;
import io.zhanggui.insight.report.ReportContent.Row;
import io.zhanggui.insight.report.ReportContent.Section;
import io.zhanggui.insight.report.SectionChange;
import io.zhanggui.insight.report.SectionChange.Difference;
import io.zhanggui.insight.report.SectionChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What two versions of a report say differently: lines and rows of the same key are held against each other. */
public final class Comparison {

    private Comparison() {}

    /** The sections that differ, in the order of the later version, then those that are gone. */
    public static List<SectionChange> of(ReportContent earlier, ReportContent later) {
        Map<String, Section> before = byKey(earlier);
        Map<String, Section> after = byKey(later);
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<SectionChange> changes = new ArrayList<>();
        for (String key : keys) {
            Section now = after.get(key);
            Section then = before.get(key);
            List<Difference> differences = differences(texts(then), texts(now));
            if (!differences.isEmpty()) {
                changes.add(new SectionChange(key, now != null ? now.title() : title(then), differences));
            }
        }
        return changes;
    }

    private static Words title(@Nullable Section section) {
        return section == null ? Words.same("") : section.title();
    }

    private static Map<String, Section> byKey(ReportContent content) {
        Map<String, Section> sections = new LinkedHashMap<>();
        content.sections().forEach(section -> sections.put(section.key(), section));
        return sections;
    }

    private static Map<String, Words> texts(@Nullable Section section) {
        Map<String, Words> texts = new LinkedHashMap<>();
        if (section == null) {
            return texts;
        }
        for (Line line : section.lines()) {
            texts.put(line.key(), line.words());
        }
        for (Grid grid : section.grids()) {
            for (Row row : grid.rows()) {
                texts.put(grid.key() + "/" + row.key(), Words.of(tongue -> cells(row, tongue)));
            }
        }
        return texts;
    }

    private static String cells(Row row, Language tongue) {
        return row.cells().stream().map(cell -> cell.in(tongue)).collect(Collectors.joining(" · "));
    }

    private static List<Difference> differences(Map<String, Words> before, Map<String, Words> after) {
        List<Difference> differences = new ArrayList<>();
        after.forEach((key, now) -> {
            Words then = before.get(key);
            if (then == null) {
                differences.add(new Difference(Kind.ADDED, key, null, now));
            } else if (!then.equals(now)) {
                differences.add(new Difference(Kind.CHANGED, key, then, now));
            }
        });
        before.forEach((key, then) -> {
            if (!after.containsKey(key)) {
                differences.add(new Difference(Kind.REMOVED, key, then, null));
            }
        });
        return differences;
    }
}
