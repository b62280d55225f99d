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

    static List<Part> of(TableFile file) {
        return file.tables().stream().map(table -> of(file, table)).toList();
    }

    private static Part of(TableFile file, Table table) {
        boolean inside = !table.fileName().equals(file.fileName());
        String entry = inside ? table.fileName() : "";
        return new Part(inside ? file.fileName() + "/" + entry : file.fileName(), entry, table);
    }
}
