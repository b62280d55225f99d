package io.zhanggui.connect.formats;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.connect.reading.RowBlock;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the row under a cursor into the values of a fact, or says what is wrong with it. For one thread; the values
 * hold until the next row.
 */
public final class RowMapper {

    private static final byte[] EMPTY = new byte[0];
    private static final Set<CellKind> WORDS = Set.of(
            CellKind.FLAG,
            CellKind.TRADE_STATUS,
            CellKind.REFUND_STATUS,
            CellKind.ADDRESS,
            CellKind.DIRECTION,
            CellKind.ACTION);

    private final RowMapping mapping;
    private final Step[] steps;
    private final FactColumn[] columns;
    private final boolean[] absent;
    private final int keys;
    private final long[] values;
    private final byte[][] texts;
    private final boolean[] nulls;
    private final TextCells text = new TextCells();
    private final Map<CellKind, Words> words = new EnumMap<>(CellKind.class);
    private final RowChecks checks;
    private final long[] period = new long[2];
    private final List<RowProblem> problems = new ArrayList<>();
    private final int rankPlace;
    private byte[] bytes = EMPTY;
    private boolean utf8;
    private long amount;
    private long direction;

    RowMapper(RowMapping mapping) {
        this.mapping = mapping;
        this.steps = mapping.steps().toArray(new Step[0]);
        this.columns = mapping.columns().toArray(new FactColumn[0]);
        this.keys = mapping.fact().key().size();
        this.values = new long[columns.length];
        this.texts = new byte[columns.length][];
        this.nulls = new boolean[columns.length];
        this.absent = new boolean[columns.length];
        this.rankPlace = mapping.fact().findColumn("state_rank").orElse(-1);
        this.checks = new RowChecks(mapping, this);
        for (CellKind kind : WORDS) {
            words.put(kind, new Words(kind, text));
        }
        java.util.Arrays.fill(absent, true);
        java.util.Arrays.fill(texts, EMPTY);
        mapping.common().forEach(this::share);
    }

    private void share(int place, Object value) {
        absent[place] = false;
        if (value instanceof byte[] shared) {
            texts[place] = shared;
        } else {
            values[place] = (Long) value;
        }
    }

    /**
     * Reads a row.
     *
     * @param row a cursor on it
     * @return whether all of it is sound; else {@link #problems} says what is not
     */
    public boolean map(RowBlock row) {
        problems.clear();
        ConnectError fault = row.fault();
        if (fault != null) {
            problems.add(faulty(row, fault));
            return false;
        }
        bytes = row.bytes();
        utf8 = row.utf8();
        amount = Cell.NONE;
        direction = Cell.NONE;
        System.arraycopy(absent, 0, nulls, 0, nulls.length);
        int width = row.width();
        for (Step step : steps) {
            int column = step.column();
            if (column < width) {
                read(row, step, row.start(column), row.end(column));
            } else {
                read(row, step, 0, 0);
            }
        }
        if (problems.isEmpty()) {
            sortAmount();
            checks.apply();
            fillKeys();
        }
        return problems.isEmpty();
    }

    private RowProblem faulty(RowBlock row, ConnectError fault) {
        int expected = mapping.match().bindings().size();
        List<Object> places = fault == ConnectError.ROW_CUT_SHORT || fault == ConnectError.ROW_TOO_WIDE
                ? List.of(row.width(), expected)
                : List.of("");
        return new RowProblem("", "", "", fault, places);
    }

    private void read(RowBlock row, Step step, int from, int to) {
        switch (step.kind()) {
            case WHOLE, MONEY, OUTGOING, DECIMAL, PERCENT, DAY, MOMENT, UNIX ->
                putNumber(row, step, number(step.kind(), from, to));
            case ID -> putId(row, step, from, to);
            case TEXT -> putText(row, step, text.read(bytes, from, to, utf8));
            case PERSON -> putPerson(row, step, from, to);
            case FLAG, TRADE_STATUS, REFUND_STATUS, ACTION, ADDRESS, DIRECTION ->
                putWord(row, step, word(step.kind(), from, to));
            case ORDER_REF -> putOrder(row, step, from, to);
            case PERIOD -> putPeriod(row, step, number(CellKind.PERIOD, from, to));
            case AMOUNT, SIGNED_AMOUNT -> putAmount(row, step, number(CellKind.MONEY, from, to));
            case REVIEW_TEXT, TEXT_LENGTH -> putHidden(row, step, text.read(bytes, from, to, utf8));
        }
    }

    private long number(CellKind kind, int from, int to) {
        long answer = parse(kind, bytes, from, to);
        if (answer == Cell.INVALID && !utf8 && text.decode(bytes, from, to)) {
            // the signs of money and dates are Chinese characters, which the parsers know as UTF-8
            answer = parse(kind, text.decoded(), 0, text.decodedLength());
        }
        return answer;
    }

    private long parse(CellKind kind, byte[] in, int from, int to) {
        return switch (kind) {
            case WHOLE -> NumberCells.whole(in, from, to);
            case MONEY, OUTGOING -> NumberCells.money(in, from, to);
            case DECIMAL -> NumberCells.decimal(in, from, to);
            case PERCENT -> NumberCells.percent(in, from, to);
            case DAY -> TimeCells.day(in, from, to);
            case MOMENT -> TimeCells.moment(in, from, to);
            case UNIX -> TimeCells.unix(in, from, to);
            case PERIOD -> PeriodCells.period(in, from, to, period);
            default -> throw new IllegalStateException(kind + " is no number");
        };
    }

    private Memo.Entry word(CellKind kind, int from, int to) {
        Words vocabulary = words.get(kind);
        if (vocabulary == null) {
            throw new IllegalStateException(kind + " has no vocabulary");
        }
        return vocabulary.read(bytes, from, to, utf8);
    }

    private void putNumber(RowBlock row, Step step, long answer) {
        if (Cell.isValue(answer)) {
            long value = step.kind() == CellKind.OUTGOING ? Math.abs(answer) : answer;
            for (int place : step.places()) {
                putLong(place, value);
            }
        } else {
            refuse(row, step, answer);
        }
    }

    private void putId(RowBlock row, Step step, int from, int to) {
        long range = IdCells.id(bytes, from, to);
        if (!Cell.isValue(range)) {
            boolean none = range == Cell.INVALID
                    && !utf8
                    && text.decode(bytes, from, to)
                    && Cell.isNone(text.decoded(), 0, text.decodedLength());
            refuse(row, step, none ? Cell.NONE : range);
            return;
        }
        byte[] id = java.util.Arrays.copyOfRange(bytes, IdCells.start(range), IdCells.end(range));
        for (int place : step.places()) {
            putText(place, id);
        }
    }

    private void putText(RowBlock row, Step step, byte @Nullable [] found) {
        if (found == null) {
            refuse(row, step, Cell.NONE);
        } else if (found == TextCells.BROKEN) {
            problem(row, step, ConnectError.CELL_NOT_READABLE);
        } else if (found.length > TextCells.LONGEST) {
            problem(row, step, ConnectError.CELL_TOO_LONG, TextCells.LONGEST);
        } else {
            for (int place : step.places()) {
                putText(place, found);
            }
        }
    }

    private void putPerson(RowBlock row, Step step, int from, int to) {
        int start = from < to && bytes[from] == '\'' ? from + 1 : from;
        boolean ascii = true;
        boolean masked = false;
        for (int i = start; i < to; i++) {
            ascii &= bytes[i] >= 0;
            masked |= bytes[i] == '*';
        }
        if (masked) {
            return; // a name the platform has masked is no identity
        }
        if (Cell.isNone(bytes, start, to)) {
            refuse(row, step, Cell.NONE);
        } else if (ascii || utf8) {
            putLong(step.places()[0], mapping.pseudonyms().of(bytes, start, to));
        } else if (text.decode(bytes, start, to)) {
            putLong(step.places()[0], mapping.pseudonyms().of(text.decoded(), 0, text.decodedLength()));
        } else {
            problem(row, step, ConnectError.CELL_NOT_READABLE);
        }
    }

    private void putWord(RowBlock row, Step step, Memo.Entry word) {
        long number = word.number();
        if (number == Words.UNKNOWN || number == Cell.NONE) {
            refuse(row, step, number);
            return;
        }
        byte[] found = word.text();
        switch (step.kind()) {
            case FLAG -> putLong(step.places()[0], number);
            case DIRECTION -> direction = number;
            case ADDRESS -> {
                putIfStated(step.places()[0], found);
                putIfStated(step.places()[1], word.other());
            }
            default -> {
                putIfStated(step.places()[0], found);
                if (rankPlace >= 0 && columns[step.places()[0]].name().equals("status")) {
                    putLong(rankPlace, number);
                }
            }
        }
    }

    private void putOrder(RowBlock row, Step step, int from, int to) {
        long range = IdCells.id(bytes, from, to);
        if (!Cell.isValue(range)) {
            if (range == Cell.DAMAGED) {
                refuse(row, step, range);
            }
            return;
        }
        int start = IdCells.start(range);
        int end = IdCells.end(range);
        if (OrderReference.isOrder(bytes, start, end)) {
            putText(step.places()[0], java.util.Arrays.copyOfRange(bytes, start + OrderReference.PREFIX_LENGTH, end));
        }
        if (step.places().length > 1) {
            putText(step.places()[1], java.util.Arrays.copyOfRange(bytes, start, end));
        }
    }

    private void putPeriod(RowBlock row, Step step, long answer) {
        if (Cell.isValue(answer)) {
            putLong(step.places()[0], period[0]);
            putLong(step.places()[1], period[1]);
        } else {
            refuse(row, step, answer);
        }
    }

    private void putAmount(RowBlock row, Step step, long answer) {
        if (!Cell.isValue(answer)) {
            refuse(row, step, answer);
        } else if (step.kind() == CellKind.SIGNED_AMOUNT) {
            putLong(step.places()[answer < 0 ? 1 : 0], Math.abs(answer));
        } else {
            amount = answer;
        }
    }

    private void sortAmount() {
        if (amount == Cell.NONE) {
            return;
        }
        // no direction stated means that the money only moved between the person's own accounts
        int side = direction == Cell.NONE ? 2 : (int) direction;
        String field = side == 0 ? "income" : side == 1 ? "expense" : "neutral";
        putLong(mapping.fact().findColumn(field).orElseThrow(), Math.abs(amount));
    }

    private void putHidden(RowBlock row, Step step, byte @Nullable [] found) {
        if (found == TextCells.BROKEN) {
            problem(row, step, ConnectError.CELL_NOT_READABLE);
        } else if (found != null) {
            String hidden = new String(found, StandardCharsets.UTF_8);
            long length = hidden.codePointCount(0, hidden.length());
            if (step.kind() == CellKind.REVIEW_TEXT) {
                long key = mapping.pseudonyms().of(found, 0, found.length);
                putText(step.places()[0], String.format("%016x", key).getBytes(StandardCharsets.US_ASCII));
            }
            putLong(step.places()[step.places().length - 1], length);
        }
    }

    private void refuse(RowBlock row, Step step, long answer) {
        if (answer == Cell.NONE) {
            if (step.target().filled()) {
                problem(row, step, ConnectError.CELL_MISSING);
            }
        } else if (answer == Cell.DAMAGED) {
            problem(row, step, ConnectError.CELL_ID_DAMAGED);
        } else if (answer == Cell.OUT_OF_RANGE) {
            problem(row, step, ConnectError.CELL_OUT_OF_RANGE);
        } else {
            problem(row, step, expected(step.kind()), known(step.kind()));
        }
    }

    private static ConnectError expected(CellKind kind) {
        return switch (kind) {
            case WHOLE -> ConnectError.CELL_NOT_WHOLE;
            case MONEY, OUTGOING, AMOUNT, SIGNED_AMOUNT -> ConnectError.CELL_NOT_MONEY;
            case DECIMAL -> ConnectError.CELL_NOT_DECIMAL;
            case PERCENT -> ConnectError.CELL_NOT_PERCENT;
            case DAY -> ConnectError.CELL_NOT_DAY;
            case MOMENT, UNIX -> ConnectError.CELL_NOT_MOMENT;
            case PERIOD -> ConnectError.CELL_NOT_PERIOD;
            case ID, ORDER_REF -> ConnectError.CELL_NOT_ID;
            case FLAG -> ConnectError.CELL_NOT_FLAG;
            case ACTION -> ConnectError.CELL_NOT_ACTION;
            case TRADE_STATUS, REFUND_STATUS -> ConnectError.CELL_STATUS_UNKNOWN;
            case DIRECTION -> ConnectError.RULE_DIRECTION_UNKNOWN;
            case TEXT, PERSON, REVIEW_TEXT, TEXT_LENGTH, ADDRESS -> ConnectError.CELL_NOT_READABLE;
        };
    }

    private static String known(CellKind kind) {
        return kind == CellKind.TRADE_STATUS
                ? TradeStatus.known()
                : kind == CellKind.REFUND_STATUS ? RefundStatus.known() : "";
    }

    private void problem(RowBlock row, Step step, ConnectError code, Object... places) {
        int column = step.column();
        String found = column >= row.width() ? "" : step.target().isPersonal() ? "•••" : row.text(column);
        String field = step.places().length == 0 ? "" : columns[step.places()[0]].name();
        problems.add(new RowProblem(step.header(), field, found, code, List.of(places)));
    }

    private void fillKeys() {
        for (int i = 0; i < keys; i++) {
            if (!nulls[i]) {
                continue;
            }
            ColumnType type = columns[i].type();
            if (type == ColumnType.TEXT || type == ColumnType.PERSON) {
                values[i] = 0;
                putText(i, EMPTY);
            } else {
                problems.add(new RowProblem("", columns[i].name(), "", ConnectError.CELL_MISSING, List.of()));
            }
        }
    }

    void broken(ConnectError rule) {
        problems.add(new RowProblem("", "", "", rule, List.of()));
    }

    void putLong(int place, long value) {
        values[place] = value;
        nulls[place] = false;
    }

    void putText(int place, byte[] value) {
        texts[place] = value;
        nulls[place] = false;
    }

    private void putIfStated(int place, byte @Nullable [] value) {
        if (value != null) {
            putText(place, value);
        }
    }

    /** Whether nothing is known of the field at that place of the fact. */
    public boolean isNull(int place) {
        return nulls[place];
    }

    /** The field's value, as its type travels. */
    public long value(int place) {
        return values[place];
    }

    /** The field's text as UTF-8. */
    public byte[] text(int place) {
        return texts[place];
    }

    /** What is wrong with the row that {@link #map} refused last. */
    public List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    /** Writes the row that {@link #map} accepted last; the row number is the caller's. */
    public void write(FactSink sink, int row) {
        for (int i = 0; i < columns.length; i++) {
            if (nulls[i]) {
                sink.setNull(row, i);
            } else if (columns[i].type() == ColumnType.TEXT) {
                sink.setText(row, i, texts[i]);
            } else {
                sink.setLong(row, i, values[i]);
            }
        }
    }
}
