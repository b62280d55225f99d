package io.zhanggui.warehouse.duck;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement in the making: what the user said is bound, and written out only in the text for people. */
final class BoundSql {

    private final StringBuilder run = new StringBuilder();
    private final StringBuilder shown = new StringBuilder();
    private final List<String> values = new ArrayList<>();

    BoundSql add(String sql) {
        run.append(sql);
        shown.append(sql);
        return this;
    }

    BoundSql value(String text) {
        run.append('?');
        shown.append(quoted(text));
        values.add(text);
        return this;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(run.toString());
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
        return statement;
    }

    /** As it runs, with the values in their places. */
    String text() {
        return shown.toString();
    }

    /** A word of the catalogue as a literal. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
