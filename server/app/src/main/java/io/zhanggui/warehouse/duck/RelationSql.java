package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Attribute;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SQL files of relations and attributes, with each {@code ${kind}} replaced by that kind's facts in force. */
final class RelationSql {

    /** Which loads stand for a kind. */
    interface Standings {
        Standing of(FactKind kind) throws SQLException;
    }

    private final Map<Relation, String> relations = new EnumMap<>(Relation.class);
    private final Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);

    RelationSql() {
        for (Relation relation : Relation.values()) {
            relations.put(relation, text(relation.file()));
        }
        for (Attribute attribute : Attribute.values()) {
            if (!attribute.reads().isEmpty()) {
                attributes.put(attribute, text("attributes/" + attribute.file()));
            }
        }
    }

    String render(Connection connection, Scope scope, Relation relation, @Nullable Instant asOf) throws SQLException {
        return render(relation, kind -> Standing.at(connection, scope, kind, asOf), false);
    }

    String render(Connection connection, Scope scope, Attribute attribute, @Nullable Instant asOf) throws SQLException {
        return render(attribute, kind -> Standing.at(connection, scope, kind, asOf), false);
    }

    /**
     * A relation's SQL.
     *
     * @param byShop whether a buyer of two shops counts as two, since the shops are told apart
     */
    String render(Relation relation, Standings standings, boolean byShop) throws SQLException {
        String text = relations
                .getOrDefault(relation, "")
                .replace("${buyer_kind}", attributes.getOrDefault(Attribute.BUYER_KIND, ""));
        return filled(ofPersons(text, byShop), relation.reads(), standings);
    }

    /** An attribute's SQL; by shop as a relation's. */
    String render(Attribute attribute, Standings standings, boolean byShop) throws SQLException {
        return filled(ofPersons(attributes.getOrDefault(attribute, ""), byShop), attribute.reads(), standings);
    }

    private static String ofPersons(String text, boolean byShop) {
        return text.replace("${person}", byShop ? "shop_id, buyer" : "buyer")
                .replace("${d.person}", byShop ? "d.shop_id, d.buyer" : "d.buyer");
    }

    private static String filled(String text, Set<FactKind> kinds, Standings standings) throws SQLException {
        String sql = text;
        for (FactKind kind : kinds) {
            String place = "${" + kind.name().toLowerCase(Locale.ROOT) + "}";
            sql = sql.replace(place, standings.of(kind).factsInForce());
        }
        return sql;
    }

    private static String text(String file) {
        try (InputStream in = RelationSql.class.getResourceAsStream("/relations/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no relations/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
