package io.zhanggui.connect.flow;

import io.zhanggui.connect.reading.Table;
import io.zhanggui.connect.reading.TableFile;
import java.util.List;

/**
 * One table of a file that was brought.
 *
 * @param name how it is called in lists: the file's name, and the entry behind it for an archive
 * @param entry the entry's name in an archive, else empty
 * @param table the table
 */
record Part(String name, String entry, Table table) {

    /** The tables of a file; beside others, those without any row are left out. */
    static List<Part> of(TableFile file) {
        List<Part> all = file.tables().stream().map(table -> of(file, table)).toList();
        List<Part> withRows =
                all.stream().filter(part -> !part.holdsOnlyNotes()).toList();
        return withRows.isEmpty() ? all : withRows;
    }

    /** Lines that begin with # and nothing else, such as the summary beside an Alipay statement: there is no row to lose. */
    boolean holdsOnlyNotes() {
        return table.head().stream().allMatch(row -> row.text().startsWith("#"));
    }

    private static Part of(TableFile file, Table table) {
        boolean inside = !table.fileName().equals(file.fileName());
        String entry = inside ? table.fileName() : "";
        return new Part(inside ? file.fileName() + "/" + entry : file.fileName(), entry, table);
    }
}
