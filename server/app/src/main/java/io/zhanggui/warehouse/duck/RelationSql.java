package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.Relation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL files of the relations, with each {@code ${kind}} replaced by that kind's facts in force. */
final class RelationSql {

    private final Map<Relation, String> texts = new EnumMap<>(Relation.class);

    RelationSql() {
        for (Relation relation : Relation.values()) {
            texts.put(relation, text(relation));
        }
    }

    String render(Connection connection, Scope scope, Relation relation, @Nullable Instant asOf) throws SQLException {
        String sql = texts.getOrDefault(relation, "");
        for (FactKind kind : relation.reads()) {
            String place = "${" + kind.name().toLowerCase(Locale.ROOT) + "}";
            sql = sql.replace(place, Standing.at(connection, scope, kind, asOf).factsInForce());
        }
        return sql;
    }

    private static String text(Relation relation) {
        try (InputStream in = RelationSql.class.getResourceAsStream("/relations/" + relation.file())) {
            if (in == null) {
                throw new IllegalStateException("no relations/" + relation.file());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
