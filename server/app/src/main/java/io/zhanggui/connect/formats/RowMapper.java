package io.zhanggui.connect.formats;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.connect.reading.RowBlock;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactSink;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    private static final Set<CellKind> WORDS = Set.of(
            CellKind.FLAG,
            CellKind.TRADE_STATUS,
            CellKind.REFUND_STATUS,
            CellKind.ADDRESS,
            CellKind.DIRECTION,
            CellKind.ACTION,
            CellKind.FIGURE);

    private final RowMapping mapping;
    private final Step[] steps;
    private final FactRow fact;
    private final int keys;
    private final TextCells text = new TextCells();
    private final Map<CellKind, Words> words = new EnumMap<>(CellKind.class);
    private final RowChecks checks;
    private final long[] period = new long[2];
    private final RowProblems problems;
    private final int rankPlace;
    private byte[] bytes = FactRow.EMPTY;
    private boolean utf8;
    private long amount;
    private long direction;

    RowMapper(RowMapping mapping) {
        this.mapping = mapping;
        this.steps = mapping.steps().toArray(new Step[0]);
        FactColumn[] columns = mapping.columns().toArray(new FactColumn[0]);
        this.fact = new FactRow(columns, mapping.common());
        this.keys = mapping.fact().key().size();
        this.rankPlace = mapping.fact().findColumn("state_rank").orElse(-1);
        this.problems = new RowProblems(columns, mapping.match().bindings().size());
        this.checks = new RowChecks(mapping, fact, problems);
        for (CellKind kind : WORDS) {
            words.put(kind, new Words(kind, text));
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
            problems.fault(row, fault);
            return false;
        }
        bytes = row.bytes();
        utf8 = row.utf8();
        amount = Cell.NONE;
        direction = Cell.NONE;
        fact.reset();
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

    private void read(RowBlock row, Step step, int from, int to) {
        switch (step.kind()) {
            case WHOLE, MONEY, OUTGOING, DECIMAL, PERCENT, DAY, MOMENT, UNIX ->
                putNumber(row, step, number(step.kind(), from, to));
            case ID -> putId(row, step, from, to);
            case TEXT -> putText(row, step, text.read(bytes, from, to, utf8));
            case PERSON -> putPerson(row, step, from, to);
            case FLAG, TRADE_STATUS, REFUND_STATUS, ACTION, FIGURE, ADDRESS, DIRECTION ->
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
                fact.putLong(place, value);
            }
        } else {
            problems.refuse(row, step, answer);
        }
    }

    private void putId(RowBlock row, Step step, int from, int to) {
        long range = IdCells.id(bytes, from, to);
        if (!Cell.isValue(range)) {
            boolean none = range == Cell.INVALID
                    && !utf8
                    && text.decode(bytes, from, to)
                    && Cell.isNone(text.decoded(), 0, text.decodedLength());
            problems.refuse(row, step, none ? Cell.NONE : range);
            return;
        }
        byte[] id = Arrays.copyOfRange(bytes, IdCells.start(range), IdCells.end(range));
        for (int place : step.places()) {
            fact.putText(place, id);
        }
    }

    private void putText(RowBlock row, Step step, byte @Nullable [] found) {
        if (found == null) {
            problems.refuse(row, step, Cell.NONE);
        } else if (found == TextCells.BROKEN) {
            problems.problem(row, step, ConnectError.CELL_NOT_READABLE);
        } else if (found.length > TextCells.LONGEST) {
            problems.problem(row, step, ConnectError.CELL_TOO_LONG, TextCells.LONGEST);
        } else {
            for (int place : step.places()) {
                fact.putText(place, found);
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
            problems.refuse(row, step, Cell.NONE);
        } else if (ascii || utf8) {
            fact.putLong(step.places()[0], mapping.pseudonyms().of(bytes, start, to));
        } else if (text.decode(bytes, start, to)) {
            fact.putLong(step.places()[0], mapping.pseudonyms().of(text.decoded(), 0, text.decodedLength()));
        } else {
            problems.problem(row, step, ConnectError.CELL_NOT_READABLE);
        }
    }

    private void putWord(RowBlock row, Step step, Memo.Entry word) {
        long number = word.number();
        if (number == Words.UNKNOWN || number == Cell.NONE) {
            problems.refuse(row, step, number);
            return;
        }
        byte[] found = word.text();
        switch (step.kind()) {
            case FLAG -> fact.putLong(step.places()[0], number);
            case DIRECTION -> direction = number;
            case ADDRESS -> {
                fact.putIfStated(step.places()[0], found);
                fact.putIfStated(step.places()[1], word.other());
            }
            default -> {
                fact.putIfStated(step.places()[0], found);
                if (rankPlace >= 0 && fact.column(step.places()[0]).name().equals("status")) {
                    fact.putLong(rankPlace, number);
                }
            }
        }
    }

    private void putOrder(RowBlock row, Step step, int from, int to) {
        long range = IdCells.id(bytes, from, to);
        if (!Cell.isValue(range)) {
            if (range == Cell.DAMAGED) {
                problems.refuse(row, step, range);
            }
            return;
        }
        int start = IdCells.start(range);
        int end = IdCells.end(range);
        if (OrderReference.isOrder(bytes, start, end)) {
            fact.putText(step.places()[0], Arrays.copyOfRange(bytes, start + OrderReference.PREFIX_LENGTH, end));
        }
        if (step.places().length > 1) {
            fact.putText(step.places()[1], Arrays.copyOfRange(bytes, start, end));
        }
    }

    private void putPeriod(RowBlock row, Step step, long answer) {
        if (Cell.isValue(answer)) {
            fact.putLong(step.places()[0], period[0]);
            fact.putLong(step.places()[1], period[1]);
        } else {
            problems.refuse(row, step, answer);
        }
    }

    private void putAmount(RowBlock row, Step step, long answer) {
        if (!Cell.isValue(answer)) {
            problems.refuse(row, step, answer);
        } else if (step.kind() == CellKind.SIGNED_AMOUNT) {
            fact.putLong(step.places()[answer < 0 ? 1 : 0], Math.abs(answer));
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
        fact.putLong(mapping.fact().findColumn(field).orElseThrow(), Math.abs(amount));
    }

    private void putHidden(RowBlock row, Step step, byte @Nullable [] found) {
        if (found == TextCells.BROKEN) {
            problems.problem(row, step, ConnectError.CELL_NOT_READABLE);
        } else if (found != null) {
            String hidden = new String(found, StandardCharsets.UTF_8);
            long length = hidden.codePointCount(0, hidden.length());
            if (step.kind() == CellKind.REVIEW_TEXT) {
                long key = mapping.pseudonyms().of(found, 0, found.length);
                fact.putText(step.places()[0], String.format("%016x", key).getBytes(StandardCharsets.US_ASCII));
            }
            fact.putLong(step.places()[step.places().length - 1], length);
        }
    }

    private void fillKeys() {
        for (int i = 0; i < keys; i++) {
            if (!fact.isNull(i)) {
                continue;
            }
            ColumnType type = fact.column(i).type();
            if (type == ColumnType.TEXT || type == ColumnType.PERSON) {
                fact.putLong(i, 0);
                fact.putText(i, FactRow.EMPTY);
            } else {
                problems.missingKey(fact.column(i));
            }
        }
    }

    /** Whether nothing is known of the field at that place of the fact. */
    public boolean isNull(int place) {
        return fact.isNull(place);
    }

    /** The field's value, as its type travels. */
    public long value(int place) {
        return fact.value(place);
    }

    /** The field's text as UTF-8. */
    public byte[] text(int place) {
        return fact.text(place);
    }

    /** What is wrong with the row that {@link #map} refused last. */
    public List<RowProblem> problems() {
        return problems.list();
    }

    /** Writes the row that {@link #map} accepted last; the row number is the caller's. */
    public void write(FactSink sink, int row) {
        fact.write(sink, row);
    }
}
