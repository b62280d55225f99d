package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.ActionCount;
import io.zhanggui.warehouse.BehaviourAction;
import io.zhanggui.warehouse.BehaviourPaths;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.PathQuestion;
import io.zhanggui.warehouse.PurchaseRoute;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paths through behaviour events on DuckDB. */
final class DuckBehaviourPaths implements BehaviourPaths {

    private static final SqlFile TALLY = SqlFile.read("/paths/tally.sql");
    private static final SqlFile ROUTES = SqlFile.read("/paths/routes.sql");

    private final DuckStore store;

    DuckBehaviourPaths(DuckStore store) {
        this.store = store;
    }

    @Override
    public List<Long> follow(Scope scope, PathQuestion question) {
        return ask(scope, question.asOf(), facts -> PathSql.counts(facts, question), row -> {
            row.next();
            List<Long> counts = new ArrayList<>();
            for (int step = 1; step <= question.steps().size(); step++) {
                counts.add(row.getLong(step));
            }
            return counts;
        });
    }

    @Override
    public List<ActionCount> tally(Scope scope, Period period, @Nullable Instant asOf) {
        Map<BehaviourAction, ActionCount> counts = new EnumMap<>(BehaviourAction.class);
        for (BehaviourAction action : BehaviourAction.values()) {
            counts.put(action, new ActionCount(action, 0, 0, 0));
        }
        return ask(scope, asOf, facts -> over(facts, period, List.of("person"), TALLY), row -> {
            while (row.next()) {
                BehaviourAction action =
                        BehaviourAction.valueOf(row.getString(1).toUpperCase(Locale.ROOT));
                counts.put(action, new ActionCount(action, row.getLong(2), row.getLong(3), row.getLong(4)));
            }
            return List.copyOf(counts.values());
        });
    }

    @Override
    public long countPersons(Scope scope, Period period, @Nullable Instant asOf) {
        SqlFile persons = new SqlFile("SELECT count(DISTINCT person) FROM event");
        return ask(scope, asOf, facts -> over(facts, period, List.of("person"), persons), row -> {
            row.next();
            return row.getLong(1);
        });
    }

    @Override
    public List<PurchaseRoute> listRoutes(Scope scope, Period period, @Nullable Instant asOf) {
        return ask(scope, asOf, facts -> over(facts, period, List.of("person", "item_id"), ROUTES), row -> {
            List<PurchaseRoute> routes = new ArrayList<>();
            while (row.next()) {
                routes.add(new PurchaseRoute(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getLong(4)));
            }
            return routes;
        });
    }

    /** The queries of some files begin with parts of their own: those join the parts of the events. */
    private static String over(String facts, Period period, List<String> walker, SqlFile query) {
        String events = PathSql.overEvents(facts, period, walker);
        return query.text().startsWith("WITH ")
                ? events + ",\n" + query.text().substring("WITH ".length())
                : events + "\n" + query.text();
    }

    private interface Render {
        String over(String facts);
    }

    private interface Read<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T ask(Scope scope, @Nullable Instant asOf, Render render, Read<T> read) {
        try (Connection connection = store.connection()) {
            String facts =
                    Standing.at(connection, scope, FactKind.BEHAVIOUR, asOf).factsInForce();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(render.over(facts))) {
                return read.read(rows);
            }
        } catch (SQLException e) {
            throw DuckStore.failure(e);
        }
    }
}
