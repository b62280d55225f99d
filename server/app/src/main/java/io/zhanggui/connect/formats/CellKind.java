package io.zhanggui.connect.formats;

import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactKind;
import java.util.Locale;
import java.util.Set;

/** How the cells of a column are read. */
public enum CellKind {
    /** An id, see {@link IdCells}. */
    ID(ColumnType.TEXT),
    TEXT(ColumnType.TEXT),
    WHOLE(ColumnType.WHOLE),
    MONEY(ColumnType.MONEY),
    /** Money that some exports write with a minus and some without: its size counts. */
    OUTGOING(ColumnType.MONEY),
    DECIMAL(ColumnType.DECIMAL),
    PERCENT(ColumnType.DECIMAL),
    DAY(ColumnType.DAY),
    MOMENT(ColumnType.MOMENT),
    /** Seconds since 1970. */
    UNIX(ColumnType.MOMENT),
    FLAG(ColumnType.FLAG),
    /** Someone's name or account; kept only as a pseudonym. */
    PERSON(ColumnType.PERSON),
    /** A trade status; fills {@code state_rank} too. */
    TRADE_STATUS(ColumnType.TEXT),
    /** A refund status; fills {@code state_rank} too where the fact is the refund. */
    REFUND_STATUS(ColumnType.TEXT),
    /** pv, cart, fav or buy. */
    ACTION(ColumnType.TEXT),
    /** One of the figures that people type, see {@link TypedFigure}. */
    FIGURE(ColumnType.TEXT),
    /**
     * The seller's number at Alipay, {@code T200P} and the order number; other numbers are no order. A second field
     * takes the number as it stands.
     */
    ORDER_REF(ColumnType.TEXT),
    /** A review, whose text is not kept: fills {@code text_key}, a keyed hash to tell two apart, and {@code length}. */
    REVIEW_TEXT(ColumnType.TEXT),
    /** Text that is not kept: how many characters it has. */
    TEXT_LENGTH(ColumnType.WHOLE),
    /** An address of which only {@code province} and {@code city} are kept; fills both. */
    ADDRESS(ColumnType.TEXT),
    /** A day or a range of days; fills {@code from_day}, or {@code day} where the fact calls it so, and {@code to_day}. */
    PERIOD(ColumnType.DAY),
    /** 收入, 支出 or 不计收支; says where {@link #AMOUNT} goes, fills nothing itself. */
    DIRECTION(ColumnType.TEXT),
    /** Money that {@link #DIRECTION} sorts into {@code income}, {@code expense} or {@code neutral}. */
    AMOUNT(ColumnType.MONEY),
    /** Money whose sign sorts it into {@code income} or {@code expense}. */
    SIGNED_AMOUNT(ColumnType.MONEY);

    private static final Set<CellKind> FIELDS_OF_THEIR_OWN =
            Set.of(REVIEW_TEXT, ADDRESS, PERIOD, DIRECTION, AMOUNT, SIGNED_AMOUNT);

    private final ColumnType fills;

    CellKind(ColumnType fills) {
        this.fills = fills;
    }

    /** The type of field this kind fills. */
    ColumnType fills() {
        return fills;
    }

    /** Whether it knows by itself which fields it fills. */
    boolean hasOwnFields() {
        return FIELDS_OF_THEIR_OWN.contains(this);
    }

    /** What a fact calls the first day of a {@link #PERIOD}. */
    static String firstDayOf(FactKind fact) {
        return fact.findColumn("from_day").isPresent() ? "from_day" : "day";
    }

    /** As format files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a user's own mapping reads into a field of that type. */
    static CellKind usual(ColumnType type, String field) {
        return switch (type) {
            case TEXT -> field.endsWith("_no") || field.endsWith("_id") ? ID : TEXT;
            case WHOLE -> WHOLE;
            case MONEY -> MONEY;
            case DECIMAL -> PERCENT;
            case DAY -> DAY;
            case MOMENT -> MOMENT;
            case PERSON -> PERSON;
            case FLAG -> FLAG;
        };
    }
}
