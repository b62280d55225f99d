package io.zhanggui.connect;

import io.zhanggui.warehouse.LoadRecord;
import io.zhanggui.warehouse.QuarantinedRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quarantined row, opened. Its cells may name people: show them only to who may see the quarantine.
 *
 * @param load the load that read it
 * @param row its number in the file, from 1
 * @param line its physical line, 0 where unknown
 * @param header the names of the file's columns, empty where one has none
 * @param cells the row's cells
 * @param problems what is wrong with them
 * @param expiresAt from when on the row is gone
 * @param mended when its content became a fact after all
 */
public record OpenedRow(
        LoadRecord load,
        long row,
        long line,
        List<String> header,
        List<String> cells,
        List<Problem> problems,
        Instant expiresAt,
        QuarantinedRow.@Nullable Mended mended) {

    public OpenedRow {
        header = List.copyOf(header);
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /**
     * One thing that is wrong.
     *
     * @param column the column's name in the file; empty where the row as a whole is wrong
     * @param found the text found; ••• where it may name a person
     * @param code what is wrong
     * @param zh the same in a sentence
     * @param en the same in English
     */
    public record Problem(String column, String found, String code, String zh, String en) {}
}
