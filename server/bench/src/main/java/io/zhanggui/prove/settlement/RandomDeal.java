package io.zhanggui.prove.settlement;

import io.zhanggui.prove.settlement.Deal.Cap;
import io.zhanggui.prove.settlement.Deal.Commission;
import io.zhanggui.prove.settlement.Deal.Goal;
import io.zhanggui.prove.settlement.Deal.Metric;
import io.zhanggui.prove.settlement.Deal.Numbers;
import io.zhanggui.prove.settlement.Deal.Pay;
import io.zhanggui.prove.settlement.Deal.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws a deal. Round numbers are drawn often, so that values meet targets and tiers exactly. */
final class RandomDeal {

    private final SplittableRandom random;

    RandomDeal(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Deal draw() {
        boolean quarterly = chance(0.3);
        LocalDate start = LocalDate.of(2025, 1 + random.nextInt(12), chance(0.6) ? 1 : 1 + random.nextInt(28));
        LocalDate end = chance(0.6)
                ? start.withDayOfMonth(1).plusMonths(quarterly ? 3L * (1 + random.nextInt(3)) : 1 + random.nextInt(4))
                : start.plusDays(10 + random.nextInt(quarterly ? 250 : 110));
        List<Goal> goals = goals();
        Deal empty = new Deal(
                quarterly,
                start,
                end,
                chance(0.8) ? yuan(500, 20_000) : null,
                chance(0.8) ? commission() : null,
                chance(0.3) ? yuan(1000, 15_000) : null,
                chance(0.5),
                hundredths(chance(0.5) ? 6 : 3),
                chance(0.7) ? cap() : null,
                goals,
                chance(0.3) ? score() : null,
                chance(0.3) ? hundredths(10 + random.nextInt(60)) : null,
                chance(0.3) ? yuan(500, 6000) : null,
                List.of("carry", "pay", "waive").get(random.nextInt(3)),
                random.nextInt(4),
                List.of());
        return withNumbers(empty);
    }

    private Deal withNumbers(Deal deal) {
        int periods = deal.edges().size() - 1;
        int turns = deal.turns().size() - 1;
        List<List<Numbers>> snapshots = new ArrayList<>();
        for (int now = 0; now < turns; now++) {
            List<Numbers> known = new ArrayList<>();
            for (int period = 0; period <= Math.min(now, periods - 1); period++) {
                known.add(
                        period == now ? numbers() : later(snapshots.get(now - 1).get(period), now >= periods));
            }
            snapshots.add(known);
        }
        return new Deal(
                deal.quarterly(),
                deal.start(),
                deal.end(),
                deal.base(),
                deal.commission(),
                deal.minimum(),
                deal.taxIncluded(),
                deal.tax(),
                deal.cap(),
                deal.goals(),
                deal.score(),
                deal.rewardLimit(),
                deal.penaltyLimit(),
                deal.beyond(),
                deal.restatable(),
                snapshots);
    }

    private Numbers numbers() {
        boolean round = chance(0.3);
        BigDecimal sales = round ? new BigDecimal(100_000L * random.nextInt(6)) : fen(60_000_000);
        BigDecimal refunds =
                chance(0.1) ? fen(80_000_000) : round ? new BigDecimal(10_000L * random.nextInt(4)) : fen(9_000_000);
        long visitors = 1000 + (round ? 1000L * random.nextInt(20) : random.nextInt(200_000));
        long clicks = 1 + random.nextInt(20_000);
        return new Numbers(
                sales,
                refunds,
                chance(0.06) ? null : fen(24_000_000).subtract(new BigDecimal(40_000)),
                round ? visitors / 50 : random.nextLong(visitors / 10 + 1),
                visitors,
                random.nextLong(visitors + 1),
                round ? new BigDecimal(2 * clicks) : fen(5_000_000),
                clicks,
                round ? new BigDecimal(200_000) : fen(50_000_000),
                1 + random.nextInt(9000),
                10_000 + random.nextInt(190_000),
                fen(5_000_000),
                1 + random.nextInt(20_000));
    }

    /** What is known of a period one settlement later; after the term more is learnt, and not only for the worse. */
    private Numbers later(Numbers of, boolean afterTheTerm) {
        if (chance(afterTheTerm ? 0.3 : 0.6)) {
            return of;
        }
        return afterTheTerm ? closed(corrected(of)) : corrected(of);
    }

    /** Profit told late, or more of it than was said; sales that were all given back. */
    private Numbers closed(Numbers of) {
        BigDecimal told = of.profit() == null && chance(0.5) ? fen(24_000_000) : of.profit();
        return new Numbers(
                of.sales(),
                chance(0.1) ? of.sales().max(of.refunds()) : of.refunds(),
                told == null || chance(0.6) ? told : told.add(fen(9_000_000)),
                of.buyers(),
                of.visitors(),
                of.paidVisitors(),
                of.adCost(),
                of.clicks(),
                of.keptLastYear(),
                of.buyersLastYear(),
                of.visitorsLastYear(),
                of.adCostLastYear(),
                of.clicksLastYear());
    }

    /** A late refund, a late cost, or a visitor more. */
    private Numbers corrected(Numbers of) {
        return new Numbers(
                of.sales(),
                of.refunds().add(fen(3_000_000)),
                of.profit() == null ? null : of.profit().subtract(fen(3_000_000)),
                of.buyers(),
                of.visitors() + random.nextInt(3),
                of.paidVisitors(),
                of.adCost(),
                of.clicks(),
                of.keptLastYear(),
                of.buyersLastYear(),
                of.visitorsLastYear(),
                of.adCostLastYear(),
                of.clicksLastYear());
    }

    private Commission commission() {
        int tiers = 1 + random.nextInt(3);
        List<BigDecimal> from = new ArrayList<>();
        List<BigDecimal> rate = new ArrayList<>();
        for (int i = 0; i < tiers; i++) {
            from.add(new BigDecimal(i * 100_000L));
            rate.add(new BigDecimal(random.nextInt(1, 120)).movePointLeft(3));
        }
        return new Commission(from, rate, chance(0.4), chance(0.5));
    }

    private Cap cap() {
        return new Cap(
                hundredths(1 + random.nextInt(15)),
                List.of("period", "year", "term").get(random.nextInt(3)),
                chance(0.5),
                chance(0.4),
                chance(0.5),
                chance(0.3));
    }

    private Score score() {
        List<BigDecimal> from =
                List.of(hundredths(60), hundredths(80 + random.nextInt(15)), hundredths(100), hundredths(110));
        List<BigDecimal> share =
                List.of(hundredths(random.nextInt(40)), hundredths(80), hundredths(100), hundredths(120));
        return new Score(yuan(1000, 10_000), from, share, chance(0.5));
    }

    private List<Goal> goals() {
        int count = 1 + random.nextInt(3);
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BigDecimal weight = i + 1 < count ? hundredths(30) : hundredths(100 - 30 * (count - 1));
            goals.add(goal(Metric.values()[random.nextInt(4)], weight));
        }
        return goals;
    }

    private Goal goal(Metric metric, BigDecimal weight) {
        String kind = switch (metric) {
            case PAID_SHARE -> "band";
            case CONVERSION -> List.of("level", "relative", "points").get(random.nextInt(3));
            case KEPT, CLICK_COST -> chance(0.5) ? "level" : "relative";
        };
        boolean share = metric == Metric.CONVERSION || metric == Metric.PAID_SHARE;
        String measure =
                share && (kind.equals("points") || chance(0.5)) ? "points" : chance(0.2) ? "units" : "relative";
        return new Goal(
                metric,
                chance(0.15),
                kind,
                value(metric, kind),
                hundredths(40 + random.nextInt(20)),
                kind.equals("relative") || kind.equals("points") ? chance(0.5) ? level(metric) : null : null,
                measure,
                chance(0.4) ? BigDecimal.ZERO : distance(metric, measure),
                chance(0.8) ? pay(metric, measure) : null,
                chance(0.8) ? pay(metric, measure) : null,
                weight);
    }

    private BigDecimal value(Metric metric, String kind) {
        return switch (kind) {
            case "relative" -> hundredths(metric == Metric.CLICK_COST ? -random.nextInt(30) : random.nextInt(60));
            case "points" -> new BigDecimal(random.nextInt(20)).movePointLeft(3);
            case "band" -> hundredths(10 + random.nextInt(25));
            default -> level(metric);
        };
    }

    private BigDecimal level(Metric metric) {
        return switch (metric) {
            case KEPT -> new BigDecimal(50_000L * (1 + random.nextInt(8)));
            case CONVERSION, PAID_SHARE -> new BigDecimal(random.nextInt(1, 60)).movePointLeft(3);
            case CLICK_COST -> new BigDecimal(random.nextInt(50, 400)).movePointLeft(2);
        };
    }

    private BigDecimal distance(Metric metric, String measure) {
        return switch (measure) {
            case "relative" -> hundredths(1 + random.nextInt(10));
            case "points" -> new BigDecimal(random.nextInt(1, 20)).movePointLeft(4);
            default ->
                switch (metric) {
                    case KEPT -> new BigDecimal(1000L * (1 + random.nextInt(20)));
                    case CLICK_COST -> new BigDecimal(random.nextInt(1, 50)).movePointLeft(2);
                    case CONVERSION, PAID_SHARE -> new BigDecimal(random.nextInt(1, 20)).movePointLeft(4);
                };
        };
    }

    private Pay pay(Metric metric, String measure) {
        String kind =
                List.of("step", "linear", "whole", "tiers", "share").get(random.nextInt(metric == Metric.KEPT ? 5 : 4));
        BigDecimal unit = distance(metric, measure);
        List<BigDecimal> tiers = List.of(BigDecimal.ZERO, unit, unit.multiply(new BigDecimal(3)));
        List<BigDecimal> amounts = List.of(yuan(0, 500), yuan(500, 2000), yuan(2000, 6000));
        BigDecimal floor = chance(0.2) ? yuan(10, 300) : null;
        return new Pay(
                kind,
                unit,
                kind.equals("share") ? hundredths(1 + random.nextInt(8)) : yuan(50, 3000),
                chance(0.4),
                tiers,
                amounts,
                floor,
                chance(0.4) ? yuan(300, 9000) : null);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private BigDecimal yuan(int least, int most) {
        return chance(0.5)
                ? new BigDecimal(random.nextInt(least, most) / 100 * 100)
                : new BigDecimal(random.nextLong(100L * least, 100L * most)).movePointLeft(2);
    }

    private BigDecimal fen(int most) {
        return new BigDecimal(random.nextInt(most)).movePointLeft(2);
    }

    private static BigDecimal hundredths(int count) {
        return new BigDecimal(count).movePointLeft(2);
    }
}
