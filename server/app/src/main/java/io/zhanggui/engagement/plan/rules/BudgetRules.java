package io.zhanggui.engagement.plan.rules;

import io.zhanggui.engagement.plan.Budget.Pot;
import io.zhanggui.engagement.plan.Budget.Share;
import io.zhanggui.engagement.plan.Budget.Spend;
import io.zhanggui.engagement.plan.Budget.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** How a budget divides, exact to the fen, and what it may not be (rows F149, F150, F154, F061). */
public final class BudgetRules {

    private static final int WHOLE = 10_000;
    private static final int LEAST_START = 3_000;
    private static final int LEAST_RESERVE = 1_000;
    private static final int MOST_RESERVE = 1_500;
    private static final int START_MONTHS = 3;
    private static final int MOST_MONTHS = 24;
    private static final List<Pot> MODULES = List.of(Pot.TRAFFIC, Pot.CONVERSION, Pot.BRAND);
    private static final List<Integer> SHARES = List.of(4_000, 3_500, 2_500);

    private BudgetRules() {}

    /** Which rules terms break, all at once. */
    public static List<String> broken(Terms terms) {
        List<String> broken = new ArrayList<>();
        if (terms.total() <= 0) {
            broken.add("总额要大于 0");
        }
        if (terms.start() < LEAST_START) {
            broken.add("前三个月至少 30%");
        }
        if (terms.reserve() < LEAST_RESERVE || terms.reserve() > MOST_RESERVE) {
            broken.add("应急资金要占 10%–15%");
        }
        if (terms.start() + terms.reserve() >= WHOLE) {
            broken.add("启动与应急占满了总额，没有留给执行");
        }
        if (terms.months() < 1 || terms.months() > MOST_MONTHS) {
            broken.add("执行期要在 1–24 个月");
        }
        if (terms.prepaid() < 0 || terms.prepaid() > WHOLE) {
            broken.add("预付比例要在 0–100%");
        }
        return broken;
    }

    /** The pots; they add up to the total. */
    public static List<Share> divide(Terms terms) {
        long start = part(terms.total(), terms.start(), WHOLE);
        long reserve = part(terms.total(), terms.reserve(), WHOLE);
        long rest = terms.total() - start - reserve;
        List<Share> shares = new ArrayList<>();
        shares.add(new Share(Pot.START, start, evenly(start, START_MONTHS)));
        int upTo = 0;
        long given = 0;
        for (int i = 0; i < MODULES.size(); i++) {
            upTo += SHARES.get(i);
            long amount = part(rest, upTo, WHOLE) - given;
            given += amount;
            shares.add(new Share(MODULES.get(i), amount, evenly(amount, terms.months())));
        }
        shares.add(new Share(Pot.RESERVE, reserve, List.of()));
        return shares;
    }

    /** So much of each month that all months together are the amount. */
    private static List<Long> evenly(long amount, int months) {
        List<Long> parts = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            parts.add(part(amount, i + 1, months) - part(amount, i, months));
        }
        return parts;
    }

    private static long part(long amount, int share, int of) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(share))
                .divide(BigInteger.valueOf(of))
                .longValueExact();
    }

    /** What is spent of a pot, in fen. */
    public static long spent(List<Spend> alive, Pot pot) {
        return alive.stream()
                .filter(spend -> spend.pot() == pot)
                .mapToLong(Spend::amount)
                .sum();
    }

    /** The pots that would not cover what was asked for of them. */
    public static List<Share> tooSmall(Terms terms, List<Spend> alive) {
        return divide(terms).stream()
                .filter(share -> share.amount() < spent(alive, share.pot()))
                .toList();
    }

    /**
     * What a spend comes to with those before it that belong to it: to the same supplier, or of the own team for the same
     * purpose. A large order does not become small by being asked for in parts.
     */
    public static long together(List<Spend> before, Spend asked) {
        return asked.amount()
                + before.stream()
                        .filter(spend -> spend.supplier().equals(asked.supplier()))
                        .filter(spend ->
                                !asked.supplier().isEmpty() || spend.purpose().equals(asked.purpose()))
                        .mapToLong(Spend::amount)
                        .sum();
    }

    /** The share of what is ordered from the spend's supplier that would be prepaid, in hundredths of a percent. */
    public static int prepaid(List<Spend> before, Spend asked) {
        List<Spend> all = new ArrayList<>(before.stream()
                .filter(spend -> spend.supplier().equals(asked.supplier()))
                .toList());
        all.add(asked);
        BigInteger prepaid = sum(all.stream().map(Spend::prepaid).toList());
        BigInteger ordered = sum(all.stream().map(Spend::amount).toList());
        return prepaid.multiply(BigInteger.valueOf(WHOLE)).divide(ordered).intValueExact();
    }

    private static BigInteger sum(List<Long> amounts) {
        return amounts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
