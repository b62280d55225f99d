package io.zhanggui.cli.stats;

/**
 * A column a tool reads.
 *
 * @param name as in the header, without regard to case
 */
record InputColumn(String name, Kind kind, boolean required) {

    enum Kind {
        TEXT,
        /** A number in each row. */
        NUMBER,
        /** A number, or nothing: NaN stands for an empty cell, {@code NA} and {@code NaN}. */
        NUMBER_OR_NOTHING
    }

    static InputColumn text(String name) {
        return new InputColumn(name, Kind.TEXT, true);
    }

    static InputColumn number(String name) {
        return new InputColumn(name, Kind.NUMBER, true);
    }

    static InputColumn numberOrNothing(String name) {
        return new InputColumn(name, Kind.NUMBER_OR_NOTHING, true);
    }

    /** The same column, which the table need not have. */
    InputColumn optional() {
        return new InputColumn(name, kind, false);
    }
}
