package io.zhanggui.settlement;

import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.ContractReader;
import io.zhanggui.settlement.contract.ContractReader.Reading;
import io.zhanggui.settlement.contract.MetricBook;
import io.zhanggui.settlement.facts.FactReader;
import io.zhanggui.settlement.facts.Facts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A contract in which nothing is vague, and ways to change it. */
public final class SampleContract {

    /** Refined operation of one shop for the first half of 2026. */
    public static final String TEXT = """
            form: 1
            contract: ZG-1
            version: 1
            rules: 1
            title: 云上家居服务效果协议
            tier: refined
            provider: {name: 锦程代运营}
            merchant: {name: 云上家居}
            shops: [{id: home, platform: tmall, name: 云上家居旗舰店}]
            term: {from: 2026-01-01, to: 2026-07-01}
            settle: month
            rounding: half_up
            fees:
              base: {amount: 6000, per: month}
              commission:
                of: gmv
                base: {plus: [sales], less: [refunds], variant: computed}
                state: paid
                tiers: [{from: 0, rate: 3%}, {from: 200000, rate: 2%}]
                method: marginal
                negative: carry
              tax: {included: false, rate: 6%, invoice: special}
              due: {days: 15}
            cap: {share: 15%, profit: {plus: [profit], less: [], variant: computed}, window: term, counts: [commission, reward], excess: carry, undisclosed: block}
            kpis:
              - kpi: conversion
                name: 支付转化率
                metric: conversion
                variant: reported
                scope: all
                period: month
                baseline: {kind: fixed, value: 2.0%}
                target: {kind: points, value: 0.5pp}
                tolerance: 0.1pp
                weight: 100%
                reward: {linear: {per: 0.1pp, pay: 1000}, cap: 5000}
                penalty: {tiers: [{from: 0.1pp, pay: 500}, {from: 0.5pp, pay: 2000}]}
                owner: operations_manager
                source: 商品宏观监控
            limits: {reward: {share_of_fees: 50%}, penalty: {share_of_fees: 30%}, beyond_fees: carry}
            exclusions: [out_of_stock]
            restatable: 3
            disputes: {days: 7, path: 双方核对同一份导出；7 天内不能一致的，交杭州仲裁委员会仲裁}
            promises: [每周一 12:00 前交周报]
            metrics:
              - {metric: sales, zh: 支付金额, unit: yuan, better: higher, adds: true, addable: [sales]}
              - {metric: refunds, zh: 退款金额, unit: yuan, better: lower, adds: true, addable: [refunds]}
              - {metric: profit, zh: 毛利, unit: yuan, better: higher, adds: true, addable: [profit]}
              - {metric: kept, zh: 净支付金额, unit: yuan, better: higher, adds: true, formula: "difference(sales, refunds)", addable: [sales, refunds]}
              - {metric: conversion, zh: 支付转化率, unit: percent, better: higher, formula: "ratio(buyers, visitors)", addable: [buyers, visitors]}
              - {metric: buyers_of_period, zh: 支付买家数, unit: count, better: higher, formula: buyers_once}
            """;

    private SampleContract() {}

    /** The text with one part replaced, which must be there. */
    public static String with(String part, String other) {
        if (!TEXT.contains(part)) {
            throw new IllegalArgumentException("the sample has no " + part);
        }
        return TEXT.replace(part, other);
    }

    public static Reading read(String text) {
        return new ContractReader(MetricBook.EMPTY).read(text);
    }

    public static Contract contract(String text) {
        Reading reading = read(text);
        return reading.contract()
                .orElseThrow(() -> new AssertionError(reading.findings().toString()));
    }

    public static ContractHistory history(String... texts) {
        return new ContractHistory(
                Arrays.stream(texts).map(SampleContract::contract).toList());
    }

    /** Facts as lines without their header. */
    public static Facts facts(String... lines) {
        String text = "metric,scope,from,to,value,variant\n" + String.join("\n", lines) + "\n";
        FactReader.Reading reading = FactReader.read(text.getBytes(StandardCharsets.UTF_8));
        return reading.facts()
                .orElseThrow(() -> new AssertionError(reading.findings().toString()));
    }

    /** All numbers of a month, given by its first day. */
    public static String[] month(
            String from, String to, String sales, String refunds, String profit, int buyers, int visitors) {
        String days = ",all," + from + "," + to + ",";
        return new String[] {
            "sales" + days + sales + ",computed",
            "refunds" + days + refunds + ",computed",
            "profit" + days + profit + ",computed",
            "buyers" + days + buyers + ",reported",
            "visitors" + days + visitors + ",reported"
        };
    }
}
