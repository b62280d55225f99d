package io.zhanggui.prove.settlement;

import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Variant;
import io.zhanggui.settlement.facts.Fact;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.statement.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/** A contract of three years with one amendment, and months of gains, losses and late refunds, in whole fen. */
final class CappedDeal {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final int LATE = 3;
    private static final List<String> WINDOWS = List.of("period", "year", "term");

    private final String[] window;
    private final boolean[] forfeits;
    private final int longer;
    private final int amendedAt;
    private final int[] share;
    private final boolean[] countsReward;
    private final boolean[] countsBase;
    private final String[] texts = new String[2];
    /** By the month it is asked in and the month it is of. */
    private final long[][] sales = new long[CapProof.MONTHS][CapProof.MONTHS];

    private final long[][] refunds = new long[CapProof.MONTHS][CapProof.MONTHS];
    private final long[][] profit = new long[CapProof.MONTHS][CapProof.MONTHS];

    CappedDeal(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.window = new String[] {WINDOWS.get(random.nextInt(3)), WINDOWS.get(random.nextInt(3))};
        this.forfeits = new boolean[] {random.nextBoolean(), random.nextBoolean()};
        this.longer = random.nextBoolean() ? 0 : 1 + random.nextInt(24);
        this.amendedAt = 1 + random.nextInt(CapProof.MONTHS - 1);
        this.share = new int[] {1 + random.nextInt(15), 1 + random.nextInt(15)};
        this.countsReward = new boolean[] {random.nextBoolean(), random.nextBoolean()};
        this.countsBase = new boolean[] {random.nextBoolean(), random.nextBoolean()};
        for (int version = 0; version < 2; version++) {
            texts[version] = text(version, random);
        }
        numbers(random);
    }

    String first() {
        return texts[0];
    }

    String amended() {
        return texts[1];
    }

    private String text(int version, SplittableRandom random) {
        String counts =
                "commission" + (countsReward[version] ? ", reward" : "") + (countsBase[version] ? ", base" : "");
        return "contract: P-2\nversion: " + (version + 1) + "\nprovider: 甲\nmerchant: 乙\nshops: [{id: s}]\n"
                + "term: {from: " + START + ", to: " + START.plusMonths(CapProof.MONTHS + (version == 1 ? longer : 0L))
                + "}\nsettle: month\nrestatable: " + LATE + "\n"
                + (version == 1 ? "amends: {version: 1, effective: " + START.plusMonths(amendedAt) + "}\n" : "")
                + "fees:\n  base: {amount: " + random.nextInt(20_000) + ", per: month}\n"
                + "  commission: {of: gmv, base: {plus: [sales], less: [refunds], variant: computed}, state: paid, rate: "
                + (1 + random.nextInt(30))
                + "%, negative: " + (random.nextBoolean() ? "carry" : "zero") + "}\n"
                + (random.nextBoolean() ? "  minimum: {amount: 9000, per: month}\n" : "")
                + "cap: {share: " + share[version]
                + "%, profit: {plus: [profit], less: [], variant: computed}, window: " + window[version] + ", counts: ["
                + counts + "], excess: " + (forfeits[version] ? "forfeit" : "carry") + ", undisclosed: block}\n"
                + "kpis:\n  - {kpi: k, metric: sales, variant: computed, scope: all, period: month, target: {kind: level, value: 200000}, "
                + "reward: {share: " + random.nextInt(20) + "%}, penalty: {step: " + random.nextInt(9000) + "}}\n"
                + "limits: {beyond_fees: " + List.of("carry", "pay", "waive").get(random.nextInt(3)) + "}\n"
                + "metrics:\n  - {metric: sales, unit: yuan, better: higher, adds: true}\n"
                + "  - {metric: refunds, unit: yuan, better: lower, adds: true}\n"
                + "  - {metric: profit, unit: yuan, better: higher, adds: true}\n";
    }

    private void numbers(SplittableRandom random) {
        for (int now = 0; now < CapProof.MONTHS; now++) {
            for (int of = 0; of < now; of++) {
                boolean late = now - of <= LATE && random.nextInt(3) == 0;
                long refund = late ? random.nextLong(5_000_000) : 0;
                sales[now][of] = sales[now - 1][of];
                refunds[now][of] = refunds[now - 1][of] + refund;
                profit[now][of] = profit[now - 1][of] - refund;
            }
            sales[now][now] = random.nextLong(60_000_000);
            refunds[now][now] = random.nextLong(random.nextInt(5) == 0 ? 80_000_000 : 8_000_000);
            profit[now][now] = random.nextLong(-8_000_000, random.nextInt(3) == 0 ? 1_000_000 : 30_000_000);
        }
    }

    /** The months that may still be corrected, as they are known. */
    Facts known(int now) {
        List<Fact> facts = new ArrayList<>();
        for (int of = Math.max(0, now - LATE); of <= now; of++) {
            Span span = new Span(START.plusMonths(of), START.plusMonths(of + 1L));
            facts.add(fact("sales", span, sales[now][of]));
            facts.add(fact("refunds", span, refunds[now][of]));
            facts.add(fact("profit", span, profit[now][of]));
        }
        return new Facts(facts);
    }

    private static Fact fact(String metric, Span span, long fen) {
        return new Fact(metric, "all", span, new BigFraction(fen, 100L), Variant.COMPUTED, 1);
    }

    /** The windows that have begun, by number. */
    List<Integer> windows(int now) {
        List<Integer> windows = new ArrayList<>();
        for (int of = 0; of <= now; of++) {
            if (windows.isEmpty() || windows.getLast() != windowOf(of)) {
                windows.add(windowOf(of));
            }
        }
        return windows;
    }

    /** A window is known by its first month; one that an amendment brings begins no earlier than the amendment. */
    private int windowOf(int month) {
        int version = version(month);
        int since = version == 1 && !window[0].equals(window[1]) ? amendedAt : 0;
        return switch (window[version]) {
            case "period" -> month;
            case "year" -> Math.max(since, month / 12 * 12);
            default -> since;
        };
    }

    private int version(int month) {
        return month < amendedAt ? 0 : 1;
    }

    /** Whether nothing is lost for good of what a window holds back, whichever version its months are of. */
    boolean givesBack() {
        return !forfeits[0] && !forfeits[1];
    }

    /** The window a line takes from; corrections of an earlier month belong to that month's window. */
    OptionalInt window(Line line) {
        String id = line.id();
        if (id.startsWith("cap:")) {
            return OptionalInt.of(month(LocalDate.parse(id.substring("cap:".length()))));
        }
        String kind = id.startsWith("restatement:") ? id.substring("restatement:2025-01-01:".length()) : id;
        int month = month(line.of().from());
        int version = version(month);
        boolean counts = kind.equals("commission")
                || countsReward[version] && kind.startsWith("reward")
                || countsBase[version] && (kind.equals("base") || kind.equals("minimum"));
        return counts ? OptionalInt.of(windowOf(month)) : OptionalInt.empty();
    }

    private static int month(LocalDate day) {
        return (day.getYear() - START.getYear()) * 12 + day.getMonthValue() - 1;
    }

    /** What may be taken of a window's profit as it is known now, in fen; nothing of a loss. */
    long allowed(int asked, int now) {
        BigDecimal allowed = BigDecimal.ZERO;
        for (int of = 0; of <= now; of++) {
            if (windowOf(of) == asked) {
                allowed = allowed.add(new BigDecimal(profit[now][of]).multiply(new BigDecimal(share[version(of)])));
            }
        }
        return Math.max(0, Math.floorDiv(allowed.longValueExact(), 100));
    }
}
