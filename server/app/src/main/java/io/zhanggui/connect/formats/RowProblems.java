package io.zhanggui.connect.formats;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.connect.reading.RowBlock;
import io.zhanggui.warehouse.FactColumn;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the row at hand. */
final class RowProblems {

    private final List<RowProblem> problems = new ArrayList<>();
    private final FactColumn[] columns;
    private final int expectedWidth;

    RowProblems(FactColumn[] columns, int expectedWidth) {
        this.columns = columns;
        this.expectedWidth = expectedWidth;
    }

    void clear() {
        problems.clear();
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<RowProblem> list() {
        return List.copyOf(problems);
    }

    /** The row as a whole is wrong. */
    void fault(RowBlock row, ConnectError fault) {
        List<Object> places = fault == ConnectError.ROW_CUT_SHORT || fault == ConnectError.ROW_TOO_WIDE
                ? List.of(row.width(), expectedWidth)
                : List.of();
        problems.add(new RowProblem("", "", "", fault, places));
    }

    /** A part of the key is not there. */
    void missingKey(FactColumn part) {
        problems.add(new RowProblem("", part.name(), "", ConnectError.CELL_MISSING, List.of()));
    }

    /** Cells that contradict each other. */
    void broken(ConnectError rule, Object... places) {
        problems.add(new RowProblem("", "", "", rule, List.of(places)));
    }

    /** A parser's answer that is no value. */
    void refuse(RowBlock row, Step step, long answer) {
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
            case FIGURE -> ConnectError.CELL_FIGURE_UNKNOWN;
            case TRADE_STATUS, REFUND_STATUS -> ConnectError.CELL_STATUS_UNKNOWN;
            case DIRECTION -> ConnectError.RULE_DIRECTION_UNKNOWN;
            case TEXT, PERSON, REVIEW_TEXT, TEXT_LENGTH, ADDRESS -> ConnectError.CELL_NOT_READABLE;
        };
    }

    private static String known(CellKind kind) {
        return switch (kind) {
            case TRADE_STATUS -> TradeStatus.known();
            case REFUND_STATUS -> RefundStatus.known();
            case FIGURE -> TypedFigure.known();
            default -> "";
        };
    }

    void problem(RowBlock row, Step step, ConnectError code, Object... places) {
        int column = step.column();
        String found = column >= row.width() ? "" : step.target().isPersonal() ? "•••" : row.text(column);
        String field = step.places().length == 0 ? "" : columns[step.places()[0]].name();
        problems.add(new RowProblem(step.header(), field, found, code, List.of(places)));
    }
}
