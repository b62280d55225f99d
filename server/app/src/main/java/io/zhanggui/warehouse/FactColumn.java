package io.zhanggui.warehouse;

/**
 * One column of a fact kind.
 *
 * @param name lower-case SQL name
 * @param type what it holds
 */
public record FactColumn(String name, ColumnType type) {}
