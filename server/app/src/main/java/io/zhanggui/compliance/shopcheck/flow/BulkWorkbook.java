package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.shopcheck.BulkCheck;
import io.zhanggui.compliance.shopcheck.BulkCheck.TextColumn;
import io.zhanggui.compliance.shopcheck.BulkLine;
import io.zhanggui.connect.tables.PlainRow;
import io.zhanggui.connect.tables.PlainTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A checked file as a workbook: its own columns as they were, then verdict, rules, and each text as it may go out. */
final class BulkWorkbook {

    private static final int LONGEST_CELL = 32_000;
    private static final int FLUSHED_AFTER = 5_000;

    private final BulkCheck check;
    private final Rulebook rules;

    BulkWorkbook(BulkCheck check, Rulebook rules) {
        this.check = check;
        this.rules = rules;
    }

    /** Writes it; the stream stays open. */
    void write(PlainTable table, FoundLines found, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Zhanggui", "1.0");
        Worksheet sheet = workbook.newWorksheet("检查结果");
        heads(sheet, table.columns());
        sheet.freezePane(0, 1);
        int[] row = {1};
        table.read(
                line -> {
                    line(sheet, row[0], line, found.in(line.line()));
                    if (++row[0] % FLUSHED_AFTER == 0) {
                        flush(sheet);
                    }
                },
                share -> {});
        if (!check.columns().unread().isEmpty()) {
            unread(workbook.newWorksheet("没有检查的表"));
        }
        workbook.finish();
    }

    private void heads(Worksheet sheet, List<String> names) {
        int at = 0;
        for (String name : names) {
            head(sheet, at++, name);
        }
        head(sheet, at++, "结论");
        head(sheet, at++, "问题");
        head(sheet, at++, "依据");
        for (TextColumn column : check.columns().texts()) {
            head(sheet, at++, "改写：" + names.get(column.at()));
        }
    }

    private void unread(Worksheet sheet) {
        head(sheet, 0, "只检查了“" + check.columns().table() + "”。这些表没有检查，请分开另传：");
        int row = 1;
        for (String name : check.columns().unread()) {
            sheet.value(row++, 0, cut(name));
        }
    }

    private static void head(Worksheet sheet, int at, String name) {
        sheet.value(0, at, name);
        sheet.style(0, at).bold().set();
    }

    private void line(Worksheet sheet, int row, PlainRow line, @Nullable BulkLine found) {
        int at = 0;
        for (String cell : line.cells()) {
            sheet.value(row, at++, cut(cell));
        }
        sheet.value(row, at++, verdict(found));
        sheet.value(row, at++, found == null ? "" : cut(problems(found)));
        sheet.value(row, at++, found == null ? "" : cut(articles(found)));
        for (TextColumn column : check.columns().texts()) {
            sheet.value(row, at++, found == null ? "" : cut(rewritten(found, column.at())));
        }
    }

    private static String verdict(@Nullable BulkLine found) {
        return switch (found == null ? "PASS" : found.verdict()) {
            case "BLOCK" -> "不能发";
            case "WARN" -> "要依据";
            case "FAULT" -> "没有检查";
            default -> "可以发";
        };
    }

    private String problems(BulkLine found) {
        Stream<String> fault = found.fault() == null
                ? Stream.empty()
                : Stream.of("第 " + found.line() + " 行：" + found.fault().zh());
        return Stream.concat(fault, found.findings().map(this::problem)).collect(Collectors.joining("；"));
    }

    private String problem(Finding finding) {
        String kind = rules.listClasses().stream()
                .filter(each -> each.key().equals(finding.kind()))
                .map(RuleClass::zh)
                .findFirst()
                .orElse(finding.kind());
        String rule = rules.findRule(finding.rule()).map(Rule::zh).orElse(finding.rule());
        return "“" + finding.term() + "”" + kind + "·" + rule;
    }

    private String articles(BulkLine found) {
        return found.findings()
                .flatMap(finding -> rules.findRule(finding.rule()).stream())
                .flatMap(rule -> rule.articles().stream())
                .map(article -> article.cited())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String rewritten(BulkLine found, int column) {
        return found.cells().stream()
                .filter(cell -> cell.at() == column)
                .map(cell -> cell.checked().remedy() == Remedy.REWRITE
                        ? cell.checked().rewritten()
                        : cell.checked().remedy().words().zh())
                .findFirst()
                .orElse("");
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
    }
}
