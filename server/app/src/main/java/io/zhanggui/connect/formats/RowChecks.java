package io.zhanggui.connect.formats;

import io.zhanggui.connect.ConnectError;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Applies a format's {@link RowRule}s to the row a mapper holds. */
final class RowChecks {

    private static final byte[] CLOSED = TradeStatus.TRADE_CLOSED.name().getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSED_UNPAID =
            TradeStatus.TRADE_CLOSED_BY_TAOBAO.name().getBytes(StandardCharsets.US_ASCII);
    private static final int NONE = -1;

    private final FactRow row;
    private final RowProblems problems;
    private final Set<RowRule> rules;
    private final boolean refunds;
    private final boolean payments;
    private final int paidAt;
    private final int total;
    private final int paid;
    private final int kept;
    private final int refund;
    private final int status;
    private final int figure;
    private final int day;
    private final int toDay;
    private final int hashed;
    private final int[] hashedTexts;
    private final int[] hashedNumbers;

    RowChecks(RowMapping mapping, FactRow row, RowProblems problems) {
        this.row = row;
        this.problems = problems;
        this.rules = mapping.match().format().rules();
        this.refunds = mapping.fills("refund");
        this.payments = mapping.fills("paid_at");
        this.paidAt = place(mapping, "paid_at");
        this.total = place(mapping, "total");
        this.paid = place(mapping, "paid");
        this.kept = place(mapping, "kept");
        this.refund = place(mapping, "refund");
        this.status = place(mapping, "status");
        this.figure = place(mapping, "figure");
        this.day = place(mapping, "day");
        this.toDay = place(mapping, "to_day");
        boolean entries = rules.contains(RowRule.ENTRY_HASH);
        this.hashed = place(mapping, entries ? "entry_no" : "line_no");
        this.hashedTexts = places(
                mapping, entries ? "business_no order_no type title status" : "title code outer_code attributes");
        this.hashedNumbers = places(mapping, entries ? "booked_at income expense" : "");
    }

    private static int place(RowMapping mapping, String field) {
        return mapping.fact().findColumn(field).orElse(NONE);
    }

    private static int[] places(RowMapping mapping, String fields) {
        return Arrays.stream(fields.split(" "))
                .mapToInt(field -> place(mapping, field))
                .filter(place -> place != NONE)
                .toArray();
    }

    void apply() {
        if (rules.isEmpty()) {
            return;
        }
        if (rules.contains(RowRule.ORDER_MONEY)) {
            fillMoney();
        }
        if (rules.contains(RowRule.MONEY_NEEDS_PAYMENT) && payments && row.isNull(paidAt)) {
            if (isPositive(kept) || isPositive(refund)) {
                problems.broken(ConnectError.RULE_MONEY_WITHOUT_PAYMENT);
            }
        }
        if (rules.contains(RowRule.KEPT_WITHIN_TOTAL)
                && !row.isNull(kept)
                && !row.isNull(total)
                && row.value(kept) > row.value(total)) {
            problems.broken(ConnectError.RULE_KEPT_OVER_TOTAL);
        }
        if (rules.contains(RowRule.CLOSED_BY_PAYMENT) && payments && row.isNull(paidAt) && !row.isNull(status)) {
            if (Arrays.equals(row.text(status), CLOSED)) {
                row.putText(status, CLOSED_UNPAID);
            }
        }
        if (rules.contains(RowRule.FIGURES_OF_A_DAY)) {
            checkDays();
        }
        if (rules.contains(RowRule.LINE_HASH) || rules.contains(RowRule.ENTRY_HASH)) {
            row.putText(hashed, hash());
        }
    }

    private void checkDays() {
        if (row.value(toDay) - row.value(day) > 1) {
            TypedFigure.find(new String(row.text(figure), StandardCharsets.UTF_8))
                    .filter(TypedFigure::isOfOneDay)
                    .ifPresent(known -> problems.broken(ConnectError.RULE_FIGURE_OF_A_DAY, known.zh()));
        }
    }

    private boolean isPositive(int place) {
        return place != NONE && !row.isNull(place) && row.value(place) > 0;
    }

    private void fillMoney() {
        if (!payments || row.isNull(kept) || row.isNull(total)) {
            return;
        }
        boolean isPaid = !row.isNull(paidAt);
        if (refunds) {
            if (row.isNull(refund)) {
                row.putLong(refund, 0);
            }
            row.putLong(paid, isPaid ? row.value(kept) + row.value(refund) : 0);
        } else {
            row.putLong(paid, isPaid ? row.value(total) : 0);
            row.putLong(refund, isPaid ? row.value(paid) - row.value(kept) : 0);
        }
    }

    /** FNV-1a over what the row says; equal rows are told apart by their occurrence. */
    private byte[] hash() {
        long hash = 0xcbf29ce484222325L;
        for (int place : hashedTexts) {
            if (!row.isNull(place)) {
                for (byte value : row.text(place)) {
                    hash = (hash ^ value & 0xFF) * 0x100000001b3L;
                }
            }
            hash = (hash ^ 0x1F) * 0x100000001b3L;
        }
        for (int place : hashedNumbers) {
            long value = row.isNull(place) ? Cell.NONE : row.value(place);
            hash = (hash ^ value) * 0x100000001b3L;
            hash = (hash ^ hash >>> 32) * 0x100000001b3L;
        }
        return String.format("~%016x", hash).getBytes(StandardCharsets.US_ASCII);
    }
}
