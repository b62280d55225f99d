package io.zhanggui.warehouse.duck;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.Relation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelationColumnsTest {

    /** What every row has for the store's own use. */
    private static final Set<String> INNER =
            Set.of("agency_id", "shop_id", "load_id", "row_no", "line_rank", "text_key");

    @Test
    void the_columns_listed_for_each_relation_are_those_its_sql_gives(@TempDir Path folder) throws SQLException {
        RelationSql sql = new RelationSql();
        Scope scope = Scope.of(new AgencyId(1), new ShopId(1));
        try (DuckStore store = new DuckStore(folder, new WarehouseSettings("400MB", 1));
                Connection connection = store.connection();
                Statement statement = connection.createStatement()) {
            for (Relation relation : Relation.values()) {
                Map<String, String> given = new TreeMap<>();
                try (ResultSet rows =
                        statement.executeQuery("DESCRIBE " + sql.render(connection, scope, relation, null))) {
                    while (rows.next()) {
                        given.put(rows.getString("column_name"), rows.getString("column_type"));
                    }
                }
                given.keySet().removeAll(INNER);
                assertThat(listed(relation))
                        .as(relation.name())
                        .isEqualTo(given.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, column -> family(column.getValue()))));
            }
        }
    }

    @Test
    void a_column_of_money_is_money_wherever_its_facts_have_it_as_such() {
        for (Relation relation : Relation.values()) {
            Map<String, ColumnType> kinds = relation.reads().stream()
                    .filter(kind -> relation.coveredBy().contains(kind))
                    .map(FactKind::columns)
                    .flatMap(java.util.List::stream)
                    .collect(Collectors.toMap(FactColumn::name, FactColumn::type, (a, b) -> a));
            relation.columns().forEach((name, type) -> {
                if (kinds.get(name) == ColumnType.MONEY) {
                    assertThat(type).as(relation + " " + name).isEqualTo(ColumnType.MONEY);
                }
            });
        }
    }

    private static Map<String, String> listed(Relation relation) {
        return relation.columns().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, column -> family(column.getValue().sql())));
    }

    /** Numbers that SQL works out are as wide as it likes. */
    private static String family(String type) {
        String name = type.toUpperCase(Locale.ROOT);
        boolean whole = name.endsWith("INT") || name.equals("INTEGER");
        boolean decimal = name.startsWith("DECIMAL") || name.equals("DOUBLE");
        return whole || decimal ? "number" : name.toLowerCase(Locale.ROOT);
    }
}
