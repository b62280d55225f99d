package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.TextChecks;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.compliance.Verdict;
import io.zhanggui.compliance.shopcheck.BulkCheck;
import io.zhanggui.compliance.shopcheck.BulkCheck.Columns;
import io.zhanggui.compliance.shopcheck.BulkCheck.TextColumn;
import io.zhanggui.compliance.shopcheck.BulkLine;
import io.zhanggui.compliance.shopcheck.rules.UnknownText;
import io.zhanggui.connect.tables.PlainRow;
import io.zhanggui.shared.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the lines of one file: each text with the kind and the category that its line, its column or the question says. */
final class LineCheck {

    private final TextChecks checks;
    private final BulkCheck asked;
    private final Columns columns;

    LineCheck(TextChecks checks, BulkCheck asked) {
        this.checks = checks;
        this.asked = asked;
        this.columns = asked.columns();
    }

    /** What was found, or why the line could not be read; empty where it may go out. */
    Optional<BulkLine> check(PlainRow row) {
        if (row.fault() != null) {
            Bilingual fault = new Bilingual(
                    sentence(row.fault().zh(), row), sentence(row.fault().en(), row));
            return Optional.of(new BulkLine(row.line(), List.of(), fault));
        }
        List<BulkLine.Cell> found = new ArrayList<>();
        Bilingual fault = UnknownText.NO_TEXT;
        Bilingual unknown = null;
        for (TextColumn column : columns.texts()) {
            String text = row.cells().get(column.at());
            if (text.isBlank()) {
                continue;
            }
            fault = null;
            Bilingual why = UnknownText.why(text).orElse(null);
            if (why != null) {
                unknown = why;
                continue;
            }
            CheckedText checked = checks.check(new TextQuestion(text, kind(row, column), category(row)));
            if (checked.verdict() != Verdict.PASS) {
                found.add(new BulkLine.Cell(column.at(), columns.names().get(column.at()), checked));
            }
        }
        Bilingual unread = fault == null ? unknown : fault;
        return found.isEmpty() && unread == null
                ? Optional.empty()
                : Optional.of(new BulkLine(row.line(), found, unread));
    }

    private String sentence(String pattern, PlainRow row) {
        return pattern.replace("{0}", Integer.toString(row.width()))
                .replace("{1}", Integer.toString(columns.names().size()));
    }

    private @Nullable TextKind kind(PlainRow row, TextColumn column) {
        TextKind said = columns.kindAt() < 0
                ? null
                : TextKind.find(row.cells().get(columns.kindAt())).orElse(null);
        return said != null ? said : column.kind() != null ? column.kind() : asked.kind();
    }

    /** A category nobody knows tells nothing: then the text's own words do. */
    private @Nullable Category category(PlainRow row) {
        String said = columns.categoryAt() < 0 ? "" : row.cells().get(columns.categoryAt());
        Category named = said.isBlank() ? Category.OTHER : Category.named(said);
        return named == Category.OTHER && !said.equals(named.zh()) ? asked.category() : named;
    }
}
