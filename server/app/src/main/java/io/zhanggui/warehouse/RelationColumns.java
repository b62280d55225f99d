package io.zhanggui.warehouse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The columns of each relation, as {@code relations/columns.properties} lists them beside the SQL. */
final class RelationColumns {

    private static final Map<Relation, Map<String, ColumnType>> ALL = read();

    private RelationColumns() {}

    static Map<String, ColumnType> of(Relation relation) {
        return Objects.requireNonNull(ALL.get(relation));
    }

    private static Map<Relation, Map<String, ColumnType>> read() {
        Properties lines = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(RelationColumns.class.getResourceAsStream("/relations/columns.properties")),
                StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Relation, Map<String, ColumnType>> all = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            all.put(relation, columns(lines.getProperty(relation.name(), "")));
        }
        return all;
    }

    private static Map<String, ColumnType> columns(String line) {
        Map<String, ColumnType> columns = new LinkedHashMap<>();
        for (String column : line.split(" ")) {
            int colon = column.indexOf(':');
            if (colon > 0) {
                columns.put(
                        column.substring(0, colon),
                        ColumnType.valueOf(column.substring(colon + 1).toUpperCase(Locale.ROOT)));
            }
        }
        return Collections.unmodifiableMap(columns);
    }
}
