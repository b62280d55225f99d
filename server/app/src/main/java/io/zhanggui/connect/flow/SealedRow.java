package io.zhanggui.connect.flow;

import io.zhanggui.connect.OpenedRow;
import io.zhanggui.connect.Said;
import io.zhanggui.connect.formats.Binding;
import io.zhanggui.connect.formats.Match;
import io.zhanggui.connect.formats.RowProblem;
import io.zhanggui.connect.formats.Supplied;
import io.zhanggui.connect.reading.RowBlock;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quarantined row as it is sealed: enough to show it, mend it and load it again as part of its file.
 *
 * @param header the names of the file's columns by place, empty where one has none
 * @param cells the row's cells
 * @param problems what is wrong with them
 * @param asOf what was said of the file, for reading the mended row: a day
 * @param from first day of the period
 * @param to the day after its last
 * @param itemId the item it is about
 * @param mapping the columns as the user mapped them, where the file is no known export
 */
record SealedRow(
        List<String> header,
        List<String> cells,
        List<Problem> problems,
        @Nullable String asOf,
        @Nullable String from,
        @Nullable String to,
        @Nullable String itemId,
        Said.@Nullable Mapping mapping) {

    /** One problem, with its sentences as they were. */
    record Problem(String column, String field, String found, String code, String zh, String en) {

        static Problem of(RowProblem problem) {
            return new Problem(
                    problem.column(),
                    problem.field(),
                    problem.found(),
                    problem.code().code(),
                    problem.zh(),
                    problem.en());
        }

        OpenedRow.Problem opened() {
            return new OpenedRow.Problem(column, found, code, zh, en);
        }
    }

    static SealedRow of(
            RowBlock row, List<RowProblem> problems, Match match, Supplied supplied, Said.@Nullable Mapping mapping) {
        Period period = supplied.period();
        LocalDate asOf = supplied.asOf();
        return new SealedRow(
                names(match),
                row.texts(),
                problems.stream().map(Problem::of).toList(),
                asOf == null ? null : asOf.toString(),
                period == null ? null : period.from().toString(),
                period == null ? null : period.to().toString(),
                supplied.itemId(),
                mapping);
    }

    /** Columns without a name have no binding, yet they hold their place. */
    private static List<String> names(Match match) {
        List<String> names = new ArrayList<>();
        for (Binding binding : match.bindings()) {
            while (names.size() < binding.column()) {
                names.add("");
            }
            names.add(binding.header());
        }
        return names;
    }

    int width() {
        return header.size();
    }

    /** What was known beside the file's columns. */
    Supplied supplied() {
        return new Supplied(
                asOf == null ? null : LocalDate.parse(asOf),
                from == null || to == null ? null : new Period(LocalDate.parse(from), LocalDate.parse(to)),
                itemId);
    }
}
