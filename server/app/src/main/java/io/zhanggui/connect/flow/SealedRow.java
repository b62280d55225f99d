package io.zhanggui.connect.flow;

import io.zhanggui.connect.formats.RowProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quarantined row as it is sealed: enough to show it, mend it and load it again as part of its file.
 *
 * @param header the names of the file's columns
 * @param cells the row's cells
 * @param problems what is wrong with them
 * @param asOf what was said of the file, for reading the mended row: a day
 * @param from first day of the period
 * @param to the day after its last
 * @param itemId the item it is about
 */
record SealedRow(
        List<String> header,
        List<String> cells,
        List<Problem> problems,
        @Nullable String asOf,
        @Nullable String from,
        @Nullable String to,
        @Nullable String itemId) {

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
    }
}
