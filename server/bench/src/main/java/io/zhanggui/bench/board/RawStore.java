package io.zhanggui.bench.board;

import io.zhanggui.shared.Period;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The store's file opened without Zhanggui: to fill it, and to ask it by hand. */
public final class RawStore implements AutoCloseable {

    private final Connection connection;
    private final String byHand = text("by-hand.sql");

    public RawStore(Path data, String memory) throws SQLException, IOException {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", memory);
        properties.setProperty("threads", "2");
        properties.setProperty("temp_directory", data.resolve("spill-by-hand").toString());
        Path file = data.resolve("warehouse").resolve("facts.duckdb");
        this.connection = DriverManager.getConnection("jdbc:duckdb:" + file, properties);
    }

    /** Whether it was filled before. */
    public boolean isFilled() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'by_hand_order'")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    public void fill(long agency, int shops, int ordersAMonth) throws SQLException, IOException {
        String script = text("facts.sql")
                .replace("${agency}", String.valueOf(agency))
                .replace("${shops}", String.valueOf(shops))
                .replace("${orders}", String.valueOf(ordersAMonth));
        try (Statement statement = connection.createStatement()) {
            for (String part : script.split(";\n")) {
                statement.execute(part);
            }
        }
    }

    long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** All of a board's figures of a shop by hand; answers what was paid in the period, in fen. */
    long board(long shop, Period period) throws SQLException {
        String script = byHand.replace("${shop}", String.valueOf(shop))
                .replace("${from}", period.previous().from().toString())
                .replace("${middle}", period.from().toString())
                .replace("${to}", period.to().toString());
        long paid = 0;
        List<Object> read = new ArrayList<>();
        try (Connection own =
                        connection.unwrap(org.duckdb.DuckDBConnection.class).duplicate();
                Statement statement = own.createStatement()) {
            for (String part : script.split(";\n")) {
                try (ResultSet rows = statement.executeQuery(part)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int place = 1; place <= columns; place++) {
                            read.add(Objects.requireNonNullElse(rows.getObject(place), 0));
                        }
                        if (columns == 3 && Boolean.TRUE.equals(rows.getObject(1))) {
                            paid = rows.getLong(3);
                        }
                    }
                }
            }
        }
        if (read.isEmpty()) {
            throw new IllegalStateException("nothing of shop " + shop + " in " + period);
        }
        return paid;
    }

    /**
     * One number for each of the rows that a statement answers, by its first column; all other columns are read too.
     */
    public Map<Long, Long> numbers(String sql) throws SQLException {
        Map<Long, Long> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int place = 3; place <= columns; place++) {
                    rows.getObject(place);
                }
                found.put(rows.getLong(1), rows.getLong(2));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RawStore.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
