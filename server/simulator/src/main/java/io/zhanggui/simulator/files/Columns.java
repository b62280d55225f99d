package io.zhanggui.simulator.files;

import io.zhanggui.simulator.Resources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The recorded column names of each export, by our own key of it, such as {@code order_list}. */
public final class Columns {
    private static final Map<String, List<String>> ALL = read();

    private Columns() {}

    /** The names in their order, as they stand in the file. */
    public static List<String> of(String export) {
        List<String> names = ALL.get(export);
        if (names == null) {
            throw new IllegalArgumentException("no columns known for " + export);
        }
        return names;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String line : Resources.lines("files/columns.txt")) {
            int colon = line.indexOf(':');
            all.put(line.substring(0, colon), Resources.split(line.substring(colon + 1), ','));
        }
        return all;
    }
}
