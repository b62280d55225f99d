package io.zhanggui.warehouse;

/** What a column of a fact holds, and how it travels from a feed to the store. */
public enum ColumnType {
    /** UTF-8 text; VARCHAR. */
    TEXT("VARCHAR"),
    /** A count or a whole number; BIGINT. */
    WHOLE("BIGINT"),
    /** Fen; BIGINT. */
    MONEY("BIGINT"),
    /** A ratio, a score, seconds: travels as millionths in a long; DECIMAL(18,6). */
    DECIMAL("DECIMAL(18,6)"),
    /** A Beijing day: travels as days since 1970-01-01; DATE. */
    DAY("DATE"),
    /** A Beijing wall-clock moment: travels as microseconds since 1970-01-01 00:00 Beijing; TIMESTAMP. */
    MOMENT("TIMESTAMP"),
    /** A keyed hash of a person (invariant 8); BIGINT. */
    PERSON("BIGINT"),
    /** 0 or 1; BOOLEAN. */
    FLAG("BOOLEAN");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /** The column type of the store. */
    public String sql() {
        return sql;
    }
}
