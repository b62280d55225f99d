package io.zhanggui.prove.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract and the numbers of its months, as plain values. Shares are decimals: 0.03 is 3 %.
 *
 * @param quarterly whether it is settled by quarters, otherwise by months
 * @param start first day
 * @param end the day after the last
 * @param base fixed fee a month; null where there is none
 * @param commission a share of sales less refunds; null where there is none
 * @param minimum least of both a month; null where there is none
 * @param taxIncluded whether amounts hold tax
 * @param tax rate of tax
 * @param cap on profit; null where there is none
 * @param goals KPIs
 * @param score a fee by all of them; null where there is none
 * @param rewardLimit most of rewards as a share of fees; null where there is none
 * @param penaltyLimit most of penalties in yuan; null where there is none
 * @param beyond {@code carry}, {@code pay} or {@code waive}
 * @param restatable how many later statements correct a period
 * @param snapshots numbers as they are known at each settlement, those after the term included: all periods up to then
 */
record Deal(
        boolean quarterly,
        LocalDate start,
        LocalDate end,
        @Nullable BigDecimal base,
        @Nullable Commission commission,
        @Nullable BigDecimal minimum,
        boolean taxIncluded,
        BigDecimal tax,
        @Nullable Cap cap,
        List<Goal> goals,
        @Nullable Score score,
        @Nullable BigDecimal rewardLimit,
        @Nullable BigDecimal penaltyLimit,
        String beyond,
        int restatable,
        List<List<Numbers>> snapshots) {

    /** Rates by size of the base, the first from 0. */
    record Commission(List<BigDecimal> from, List<BigDecimal> rate, boolean whole, boolean carry) {}

    /** A cap on profit; the window is {@code period}, {@code year} or {@code term}. */
    record Cap(
            BigDecimal share,
            String window,
            boolean countsReward,
            boolean countsBase,
            boolean forfeits,
            boolean blocks) {}

    /** What a goal is measured by. */
    enum Metric {
        /** Sales less refunds, yuan, adds up, more is better. */
        KEPT,
        /** Buyers over visitors, percent, more is better. */
        CONVERSION,
        /** Cost over clicks, yuan, less is better. */
        CLICK_COST,
        /** Paid visitors over visitors, percent, to stay within a band. */
        PAID_SHARE
    }

    /**
     * A KPI judged each settlement period, or once at the end of the term.
     *
     * @param kind {@code level}, {@code relative}, {@code points} or {@code band}
     * @param value level, change, or lower edge
     * @param upper upper edge of a band
     * @param fixed fixed baseline; null where the same period of last year counts
     * @param measure {@code relative}, {@code points} or {@code units}
     */
    record Goal(
            Metric metric,
            boolean atTheEnd,
            String kind,
            BigDecimal value,
            BigDecimal upper,
            @Nullable BigDecimal fixed,
            String measure,
            BigDecimal tolerance,
            @Nullable Pay reward,
            @Nullable Pay penalty,
            BigDecimal weight) {}

    /**
     * What a distance is worth.
     *
     * @param kind {@code step}, {@code linear}, {@code whole}, {@code tiers} or {@code share}
     * @param per unit of distance
     * @param amount yuan, or the share
     * @param fromTolerance whether counting begins at the edge of the tolerance
     * @param tiers distances and amounts
     */
    record Pay(
            String kind,
            BigDecimal per,
            BigDecimal amount,
            boolean fromTolerance,
            List<BigDecimal> tiers,
            List<BigDecimal> amounts,
            @Nullable BigDecimal floor,
            @Nullable BigDecimal cap) {}

    /** Scores and the shares of the fee they pay. */
    record Score(BigDecimal fee, List<BigDecimal> from, List<BigDecimal> share, boolean linear) {}

    /** What happened in one period, and in the same one of last year. */
    record Numbers(
            BigDecimal sales,
            BigDecimal refunds,
            @Nullable BigDecimal profit,
            long buyers,
            long visitors,
            long paidVisitors,
            BigDecimal adCost,
            long clicks,
            BigDecimal keptLastYear,
            long buyersLastYear,
            long visitorsLastYear,
            BigDecimal adCostLastYear,
            long clicksLastYear) {}

    /** The settlement periods, from and to by turns of calendar months or quarters. */
    List<LocalDate> edges() {
        List<LocalDate> edges = new ArrayList<>(List.of(start));
        while (edges.getLast().isBefore(end)) {
            LocalDate next = next(edges.getLast());
            edges.add(next.isAfter(end) ? end : next);
        }
        return edges;
    }

    /** The days on which a settlement begins or ends, those after the term included: one for each time a period may be corrected. */
    List<LocalDate> turns() {
        List<LocalDate> turns = edges();
        for (int i = 0; i < restatable; i++) {
            turns.add(next(turns.getLast()));
        }
        return turns;
    }

    private LocalDate next(LocalDate from) {
        int months = quarterly ? 3 - (from.getMonthValue() - 1) % 3 : 1;
        return from.withDayOfMonth(1).plusMonths(months);
    }
}
