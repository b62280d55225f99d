package io.zhanggui.cli;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.TextChecks;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.compliance.shipped.ShippedChecks;
import io.zhanggui.compliance.shipped.ShippedChecks.KnownColumn;
import io.zhanggui.connect.tables.FileBytes;
import io.zhanggui.connect.tables.PlainRow;
import io.zhanggui.connect.tables.PlainTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks the texts of a table, each with its line and its column. */
final class CheckedFile {

    private final Terminal terminal;
    private final TextChecks checks;
    private final @Nullable TextKind kind;
    private final @Nullable Category category;
    private long faulty;

    CheckedFile(Terminal terminal, TextChecks checks, @Nullable TextKind kind, @Nullable Category category) {
        this.terminal = terminal;
        this.checks = checks;
        this.kind = kind;
        this.category = category;
    }

    int check(Path file, @Nullable String column) {
        if (!Files.isRegularFile(file)) {
            throw CommandFault.refused("没有这个文件：" + file, "there is no file " + file);
        }
        PlainTable table = PlainTable.open(
                FileBytes.of(file),
                Objects.toString(file.getFileName()),
                name -> name.equals(column)
                        || !ShippedChecks.textColumns(List.of(name)).isEmpty());
        List<KnownColumn> columns = columns(table, column);
        table.read(row -> check(table, columns, row), share -> {});
        terminal.out().flush();
        return faulty == 0 ? ExitCode.DONE : ExitCode.REFUSED_INPUT;
    }

    private static List<KnownColumn> columns(PlainTable table, @Nullable String column) {
        String names = String.join(", ", table.columns());
        List<KnownColumn> known = ShippedChecks.textColumns(table.columns());
        if (column == null) {
            if (known.isEmpty()) {
                throw CommandFault.wrongUse(
                        "没有认出哪一列是文字，请用 --column 指定。有：" + names,
                        "no column of texts is known; name one with --column. There are: " + names);
            }
            return known;
        }
        int at = table.columns().indexOf(column);
        if (at < 0) {
            throw CommandFault.wrongUse(
                    "没有“" + column + "”这一列。有：" + names, "no column \"" + column + "\"; there are: " + names);
        }
        return List.of(
                known.stream().filter(each -> each.at() == at).findFirst().orElseGet(() -> new KnownColumn(at, null)));
    }

    private void check(PlainTable table, List<KnownColumn> columns, PlainRow row) {
        if (row.fault() != null) {
            faulty++;
            terminal.complain(
                    row.line() + ": " + row.fault().code() + " " + row.fault().zh());
            return;
        }
        for (KnownColumn column : columns) {
            String text = row.cells().get(column.at());
            TextQuestion question = new TextQuestion(text, kind == null ? column.kind() : kind, category);
            ObjectNode node = JsonMapper.shared()
                    .createObjectNode()
                    .put("line", row.line())
                    .put("column", table.columns().get(column.at()));
            terminal.out().print(CheckCommand.json(node, checks.check(question)) + "\n");
        }
    }
}
