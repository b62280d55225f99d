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
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a deal as the contract file and the file of facts that people would write. */
final class DealFiles {

    private static final String METRICS = """
            metrics:
              - {metric: sales, unit: yuan, better: higher, adds: true, addable: [sales]}
              - {metric: refunds, unit: yuan, better: lower, adds: true, addable: [refunds]}
              - {metric: profit, unit: yuan, better: higher, adds: true, addable: [profit]}
              - {metric: kept, unit: yuan, better: higher, adds: true, formula: "difference(sales, refunds)", addable: [sales, refunds]}
              - {metric: conversion, unit: percent, better: higher, formula: "ratio(buyers, visitors)", addable: [buyers, visitors]}
              - {metric: click_cost, unit: yuan, better: lower, formula: "ratio(ad_cost, clicks)", addable: [ad_cost, clicks]}
              - {metric: paid_share, unit: percent, better: neither, formula: "ratio(paid_visitors, visitors)", addable: [paid_visitors, visitors]}
            """;

    private final Deal deal;

    DealFiles(Deal deal) {
        this.deal = deal;
    }

    String contract() {
        StringBuilder text = new StringBuilder("contract: P-1\nprovider: 甲\nmerchant: 乙\nshops: [{id: s}]\n");
        text.append("term: {from: ")
                .append(deal.start())
                .append(", to: ")
                .append(deal.end())
                .append("}\n");
        text.append("settle: ").append(deal.quarterly() ? "quarter" : "month").append('\n');
        text.append("restatable: ").append(deal.restatable()).append('\n');
        text.append("fees:\n  tax: {included: ")
                .append(deal.taxIncluded())
                .append(", rate: ")
                .append(percent(deal.tax()))
                .append("}\n  due: {days: 10}\n");
        line(text, deal.base(), amount -> "  base: {amount: " + amount.toPlainString() + ", per: month}\n");
        line(text, deal.minimum(), amount -> "  minimum: {amount: " + amount.toPlainString() + ", per: month}\n");
        line(text, deal.commission(), DealFiles::commission);
        line(text, deal.cap(), DealFiles::cap);
        text.append("kpis:\n");
        for (int i = 0; i < deal.goals().size(); i++) {
            text.append(goal(deal.goals().get(i), i));
        }
        line(text, deal.score(), this::score);
        text.append("limits: {beyond_fees: ").append(deal.beyond());
        line(text, deal.rewardLimit(), share -> ", reward: {share_of_fees: " + percent(share) + "}");
        line(text, deal.penaltyLimit(), most -> ", penalty: {amount: " + most.toPlainString() + "}");
        return text.append("}\n").append(METRICS).toString();
    }

    private static <T> void line(StringBuilder text, @Nullable T part, Function<T, String> write) {
        if (part != null) {
            text.append(write.apply(part));
        }
    }

    private static String commission(Commission commission) {
        List<String> tiers = new ArrayList<>();
        for (int i = 0; i < commission.from().size(); i++) {
            tiers.add("{from: " + commission.from().get(i).toPlainString() + ", rate: "
                    + percent(commission.rate().get(i)) + "}");
        }
        return "  commission: {of: gmv, base: {plus: [sales], less: [refunds], variant: computed}, state: paid, tiers: "
                + tiers + ", method: " + (commission.whole() ? "whole" : "marginal") + ", negative: "
                + (commission.carry() ? "carry" : "zero") + "}\n";
    }

    private static String cap(Cap cap) {
        return "cap: {share: " + percent(cap.share())
                + ", profit: {plus: [profit], less: [], variant: computed}, window: " + cap.window()
                + ", counts: [commission" + (cap.countsReward() ? ", reward" : "") + (cap.countsBase() ? ", base" : "")
                + "], excess: "
                + (cap.forfeits() ? "forfeit" : "carry") + ", undisclosed: " + (cap.blocks() ? "block" : "note")
                + "}\n";
    }

    private String goal(Goal goal, int number) {
        boolean share = goal.metric() == Metric.CONVERSION || goal.metric() == Metric.PAID_SHARE;
        String target = switch (goal.kind()) {
            case "relative" -> "{kind: relative, value: " + percent(goal.value()) + "}";
            case "points" -> "{kind: points, value: " + points(goal.value()) + "}";
            case "band" -> "{kind: band, from: " + percent(goal.value()) + ", to: " + percent(goal.upper()) + "}";
            default -> "{kind: level, value: " + level(goal.value(), share) + "}";
        };
        String period = goal.atTheEnd() ? "term" : deal.quarterly() ? "quarter" : "month";
        String baseline = goal.kind().equals("level") || goal.kind().equals("band")
                ? ""
                : goal.fixed() == null
                        ? ", baseline: {kind: same_period_last_year}"
                        : ", baseline: {kind: fixed, value: " + level(goal.fixed(), share) + "}";
        return "  - {kpi: k" + number + ", metric: " + goal.metric().name().toLowerCase(Locale.ROOT)
                + ", variant: computed, scope: all, period: "
                + period + baseline + ", target: " + target + ", measure: " + goal.measure() + ", tolerance: "
                + distance(goal, goal.tolerance())
                + ", weight: " + percent(goal.weight()) + pay("reward", goal, goal.reward())
                + pay("penalty", goal, goal.penalty()) + "}\n";
    }

    private static String pay(String name, Goal goal, @Nullable Pay pay) {
        if (pay == null) {
            return "";
        }
        String unit = distance(goal, pay.per());
        String amount = pay.amount().toPlainString();
        List<String> tiers = new ArrayList<>();
        for (int i = 0; i < pay.tiers().size(); i++) {
            tiers.add("{from: " + distance(goal, pay.tiers().get(i)) + ", pay: "
                    + pay.amounts().get(i).toPlainString() + "}");
        }
        String scale = switch (pay.kind()) {
            case "step" -> "step: " + amount;
            case "linear" -> "linear: {per: " + unit + ", pay: " + amount + "}";
            case "whole" -> "linear: {per: " + unit + ", pay: " + amount + ", whole: true}";
            case "tiers" -> "tiers: " + tiers;
            default -> "share: " + percent(pay.amount());
        };
        return ", " + name + ": {" + scale + ", from: " + (pay.fromTolerance() ? "tolerance" : "target")
                + (pay.floor() == null ? "" : ", floor: " + pay.floor().toPlainString())
                + (pay.cap() == null ? "" : ", cap: " + pay.cap().toPlainString()) + "}";
    }

    private String score(Score score) {
        List<String> shares = new ArrayList<>();
        for (int i = 0; i < score.from().size(); i++) {
            shares.add("{from: " + percent(score.from().get(i)) + ", share: "
                    + percent(score.share().get(i)) + "}");
        }
        return "score: {amount: " + score.fee().toPlainString() + ", period: "
                + (deal.quarterly() ? "quarter" : "month") + ", most: 120%, shares: " + shares + ", method: "
                + (score.linear() ? "linear" : "step") + "}\n";
    }

    private static String distance(Goal goal, BigDecimal distance) {
        return switch (goal.measure()) {
            case "relative" -> percent(distance);
            case "points" -> points(distance);
            default -> level(distance, goal.metric() == Metric.CONVERSION || goal.metric() == Metric.PAID_SHARE);
        };
    }

    private static String level(BigDecimal value, boolean share) {
        return share ? percent(value) : value.toPlainString();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).toPlainString() + "%";
    }

    private static String points(BigDecimal share) {
        return share.movePointRight(2).toPlainString() + "pp";
    }

    /** What is known when a period is settled; each period's numbers in two parts where it has two days. */
    String facts(int now) {
        StringBuilder text = new StringBuilder("metric,scope,from,to,value,variant\n");
        List<LocalDate> edges = deal.edges();
        for (int i = 0; i < deal.snapshots().get(now).size(); i++) {
            Numbers numbers = deal.snapshots().get(now).get(i);
            rows(text, numbers, edges.get(i), edges.get(i + 1));
        }
        return text.toString();
    }

    private static void rows(StringBuilder text, Numbers numbers, LocalDate from, LocalDate to) {
        row(text, "sales", numbers.sales(), from, to);
        row(text, "refunds", numbers.refunds(), from, to);
        if (numbers.profit() != null) {
            row(text, "profit", numbers.profit(), from, to);
        }
        row(text, "buyers", new BigDecimal(numbers.buyers()), from, to);
        row(text, "visitors", new BigDecimal(numbers.visitors()), from, to);
        row(text, "paid_visitors", new BigDecimal(numbers.paidVisitors()), from, to);
        row(text, "ad_cost", numbers.adCost(), from, to);
        row(text, "clicks", new BigDecimal(numbers.clicks()), from, to);
        LocalDate then = from.minusYears(1);
        LocalDate thenTo = to.minusYears(1);
        if (then.isBefore(thenTo)) {
            row(text, "kept", numbers.keptLastYear(), then, thenTo);
            row(text, "buyers", new BigDecimal(numbers.buyersLastYear()), then, thenTo);
            row(text, "visitors", new BigDecimal(numbers.visitorsLastYear()), then, thenTo);
            row(text, "ad_cost", numbers.adCostLastYear(), then, thenTo);
            row(text, "clicks", new BigDecimal(numbers.clicksLastYear()), then, thenTo);
        }
    }

    private static void row(StringBuilder text, String metric, BigDecimal value, LocalDate from, LocalDate to) {
        if (from.plusDays(1).isBefore(to)) {
            BigDecimal first = new BigDecimal(value.longValue() / 3);
            line(text, metric, first, from, from.plusDays(1));
            line(text, metric, value.subtract(first), from.plusDays(1), to);
        } else {
            line(text, metric, value, from, to);
        }
    }

    private static void line(StringBuilder text, String metric, BigDecimal value, LocalDate from, LocalDate to) {
        text.append(metric)
                .append(",all,")
                .append(from)
                .append(',')
                .append(to)
                .append(',')
                .append(value.toPlainString())
                .append(",computed\n");
    }
}
