package io.zhanggui.prove.settlement;

import io.zhanggui.prove.settlement.Deal.Cap;
import io.zhanggui.prove.settlement.Deal.Commission;
import io.zhanggui.prove.settlement.Deal.Goal;
import io.zhanggui.prove.settlement.Deal.Numbers;
import io.zhanggui.prove.settlement.Deal.Score;
import io.zhanggui.prove.settlement.GoalOracle.Judged;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a deal owes, computed from the meaning of its clauses in decimals of 60 digits. It shares nothing with the engine:
 * not its fractions, not its order of work, not its ledger.
 */
final class Oracle {

    static final MathContext EXACT = new MathContext(60);
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    /** What a statement says: nothing is payable where it is blocked. */
    record Owed(boolean blocked, long payable, long carried, long tax, long total) {}

    /** A period by itself: amounts by name, and what its commission base leaves below zero. */
    private record Own(
            Map<String, Long> amounts,
            BigDecimal left,
            @Nullable BigDecimal profit) {

        long sum(String... heads) {
            long sum = 0;
            for (Map.Entry<String, Long> amount : amounts.entrySet()) {
                for (String head : heads) {
                    sum += amount.getKey().startsWith(head) ? amount.getValue() : 0;
                }
            }
            return sum;
        }
    }

    private final Deal deal;
    private final List<LocalDate> edges;
    private final int periods;

    Oracle(Deal deal) {
        this.deal = deal;
        this.edges = deal.edges();
        this.periods = edges.size() - 1;
    }

    /** One statement after the other, until one is blocked: those of the term and those that follow it. */
    List<Owed> statements() {
        List<Owed> statements = new ArrayList<>();
        List<Own> held = new ArrayList<>();
        Map<Integer, Long> cappedSoFar = new HashMap<>();
        long recognised = 0;
        long carried = 0;
        for (int now = 0; now < periods + deal.restatable(); now++) {
            List<Own> today = today(now, held);
            Map<Integer, Long> capped = capped(today, cappedSoFar);
            if (capped == null) {
                statements.add(new Owed(true, 0, 0, 0, 0));
                return statements;
            }
            long all = today.stream().mapToLong(own -> own.sum("")).sum()
                    + capped.values().stream().mapToLong(Long::longValue).sum();
            long open = all - recognised + carried;
            recognised = all;
            carried = open < 0 && deal.beyond().equals("carry") && isCarriedInto(now + 1) ? open : 0;
            long payable = open < 0 && deal.beyond().equals("waive") ? 0 : open - carried;
            statements.add(owed(payable, carried));
            held = today;
            cappedSoFar = capped;
        }
        return statements;
    }

    /** What the term's last statement cannot take from its fees waits for the first one after the term, where there is one; no longer. */
    private boolean isCarriedInto(int later) {
        return later < periods || (later == periods && deal.restatable() > 0);
    }

    private Owed owed(long payable, long carried) {
        BigDecimal money = new BigDecimal(payable).movePointLeft(2);
        BigDecimal tax = deal.taxIncluded()
                ? money.subtract(money.divide(ONE.add(deal.tax()), EXACT))
                : money.multiply(deal.tax());
        long fen = fen(tax);
        return new Owed(false, payable, carried, fen, deal.taxIncluded() ? payable : payable + fen);
    }

    /** Every period up to now: those still open as they come out today, the others as they were left. */
    private List<Own> today(int now, List<Own> held) {
        List<Own> today = new ArrayList<>();
        for (int i = 0; i <= Math.min(now, periods - 1); i++) {
            boolean open = i == now || now - i <= deal.restatable();
            if (!open) {
                today.add(held.get(i));
                continue;
            }
            BigDecimal before = i == 0 ? ZERO : today.get(i - 1).left();
            Own own = own(i, now, before);
            today.add(
                    own.profit() == null && i < now
                            ? new Own(own.amounts(), own.left(), held.get(i).profit())
                            : own);
        }
        return today;
    }

    private Own own(int period, int now, BigDecimal before) {
        Numbers numbers = deal.snapshots().get(now).get(period);
        Map<String, Long> amounts = new TreeMap<>();
        BigDecimal months = months(edges.get(period), edges.get(period + 1));
        if (deal.base() != null) {
            amounts.put("base", fen(deal.base().multiply(months)));
        }
        BigDecimal left = ZERO;
        if (deal.commission() != null) {
            Commission commission = deal.commission();
            BigDecimal base = numbers.sales().subtract(numbers.refunds()).add(commission.carry() ? before : ZERO);
            amounts.put("commission", base.signum() > 0 ? fen(rate(commission, base)) : 0L);
            left = commission.carry() && base.signum() < 0 ? base : ZERO;
        }
        long fees = amounts.values().stream().mapToLong(Long::longValue).sum();
        if (deal.minimum() != null) {
            BigDecimal missing = deal.minimum().multiply(months).subtract(new BigDecimal(fees).movePointLeft(2));
            long topUp = missing.signum() > 0 ? fen(missing) : 0;
            amounts.put("minimum", topUp);
            fees += topUp;
        }
        judge(period, now, fees, amounts);
        return new Own(amounts, left, numbers.profit());
    }

    private static BigDecimal rate(Commission commission, BigDecimal base) {
        BigDecimal sum = ZERO;
        for (int i = commission.from().size() - 1; i >= 0; i--) {
            BigDecimal above = base.subtract(commission.from().get(i));
            if (above.signum() >= 0) {
                if (commission.whole()) {
                    return base.multiply(commission.rate().get(i));
                }
                sum = sum.add(above.multiply(commission.rate().get(i)));
                base = commission.from().get(i);
            }
        }
        return sum;
    }

    private void judge(int period, int now, long fees, Map<String, Long> amounts) {
        BigDecimal weights = ZERO;
        BigDecimal reached = ZERO;
        boolean last = period == periods - 1;
        long rewards = 0;
        long penalties = 0;
        for (int i = 0; i < deal.goals().size(); i++) {
            Goal goal = deal.goals().get(i);
            if (goal.atTheEnd() && !last) {
                continue;
            }
            List<Numbers> numbers = deal.snapshots().get(now).subList(goal.atTheEnd() ? 0 : period, period + 1);
            Judged judged = GoalOracle.judged(goal, numbers, partOfCalendar(period));
            if (judged.reward() != null) {
                amounts.put("reward" + i, judged.reward());
                rewards += judged.reward();
            }
            if (judged.penalty() != null) {
                amounts.put("penalty" + i, -judged.penalty());
                penalties += judged.penalty();
            }
            // A goal of the whole term is scored only where the term is a single period.
            if (!goal.atTheEnd() || periods == 1) {
                weights = weights.add(goal.weight());
                reached = reached.add(goal.weight().multiply(judged.attainment()));
            }
        }
        if (deal.score() != null && weights.signum() > 0) {
            amounts.put("score", score(deal.score(), even(reached.divide(weights, EXACT)), period));
        }
        if (deal.rewardLimit() != null) {
            long most = fen(new BigDecimal(fees).movePointLeft(2).multiply(deal.rewardLimit()));
            amounts.put("reward_limit", Math.min(0, most - rewards));
        }
        if (deal.penaltyLimit() != null) {
            amounts.put("penalty_limit", Math.max(0, penalties - fen(deal.penaltyLimit())));
        }
    }

    private long score(Score score, BigDecimal reached, int period) {
        BigDecimal share = ZERO;
        for (int i = 0; i < score.from().size(); i++) {
            if (reached.compareTo(score.from().get(i)) >= 0) {
                share = score.share().get(i);
                if (score.linear() && i + 1 < score.from().size()) {
                    BigDecimal part = reached.subtract(score.from().get(i))
                            .divide(
                                    score.from()
                                            .get(i + 1)
                                            .subtract(score.from().get(i)),
                                    EXACT)
                            .min(ONE);
                    share = share.add(score.share().get(i + 1).subtract(share).multiply(part));
                }
            }
        }
        return fen(score.fee().multiply(partOfCalendar(period)).multiply(share));
    }

    private BigDecimal partOfCalendar(int period) {
        LocalDate from = edges.get(period);
        LocalDate whole = deal.quarterly()
                ? from.withDayOfMonth(1).withMonth((from.getMonthValue() - 1) / 3 * 3 + 1)
                : from.withDayOfMonth(1);
        return share(from, edges.get(period + 1), whole, whole.plusMonths(deal.quarterly() ? 3 : 1));
    }

    /** Corrections for the cap so far, by the first period of each window; null where nothing may be settled. */
    private @Nullable Map<Integer, Long> capped(List<Own> today, Map<Integer, Long> before) {
        Cap cap = deal.cap();
        Map<Integer, Long> capped = new HashMap<>();
        if (cap == null) {
            return capped;
        }
        Map<Integer, List<Own>> windows = new TreeMap<>();
        for (int i = 0; i < today.size(); i++) {
            windows.computeIfAbsent(window(cap, i), first -> new ArrayList<>()).add(today.get(i));
        }
        for (Map.Entry<Integer, List<Own>> window : windows.entrySet()) {
            if (window.getValue().stream().anyMatch(own -> own.profit() == null)) {
                if (cap.blocks()) {
                    return null;
                }
                capped.put(window.getKey(), before.getOrDefault(window.getKey(), 0L));
            } else {
                capped.put(window.getKey(), correction(cap, window.getValue()));
            }
        }
        return capped;
    }

    private static long correction(Cap cap, List<Own> window) {
        BigDecimal profit = ZERO;
        long claimed = 0;
        long kept = 0;
        for (Own own : window) {
            profit = profit.add(own.profit());
            long counted = own.sum("commission")
                    + (cap.countsReward() ? own.sum("reward", "score") : 0)
                    + (cap.countsBase() ? own.sum("base", "minimum") : 0);
            claimed += counted;
            long room = profit.signum() <= 0
                    ? 0
                    : profit.multiply(cap.share())
                            .movePointRight(2)
                            .setScale(0, RoundingMode.DOWN)
                            .longValueExact();
            kept = Math.min(room, cap.forfeits() ? kept + counted : claimed);
        }
        return kept - claimed;
    }

    private int window(Cap cap, int period) {
        return switch (cap.window()) {
            case "period" -> period;
            case "term" -> 0;
            default -> (int) ChronoUnit.YEARS.between(deal.start(), edges.get(period));
        };
    }

    /** How many months a span is: the days in each month over its length. */
    private static BigDecimal months(LocalDate from, LocalDate to) {
        BigDecimal months = ZERO;
        for (LocalDate month = from.withDayOfMonth(1); month.isBefore(to); month = month.plusMonths(1)) {
            months = months.add(share(from, to, month, month.plusMonths(1)));
        }
        return months;
    }

    private static BigDecimal share(LocalDate from, LocalDate to, LocalDate wholeFrom, LocalDate wholeTo) {
        LocalDate start = from.isAfter(wholeFrom) ? from : wholeFrom;
        LocalDate end = to.isBefore(wholeTo) ? to : wholeTo;
        return new BigDecimal(ChronoUnit.DAYS.between(start, end))
                .divide(new BigDecimal(ChronoUnit.DAYS.between(wholeFrom, wholeTo)), EXACT);
    }

    /**
     * Takes away the last digits of a decimal that does not end: a fifth of a sixth meets a tier exactly, and its decimals fall
     * short of it. Numbers of a deal never come nearer to each other than this without being the same.
     */
    static BigDecimal even(BigDecimal value) {
        return value.setScale(40, RoundingMode.HALF_UP);
    }

    /**
     * Half a fen up, away from zero. What was evened already has been multiplied by amounts since, and its fault with it: a
     * score that comes to exactly half a fen is found again in fewer digits only.
     */
    static long fen(BigDecimal yuan) {
        return yuan.movePointRight(2)
                .setScale(30, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
