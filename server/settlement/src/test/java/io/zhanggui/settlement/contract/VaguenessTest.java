package io.zhanggui.settlement.contract;

import static io.zhanggui.settlement.SampleContract.TEXT;
import static io.zhanggui.settlement.SampleContract.read;
import static io.zhanggui.settlement.SampleContract.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.settlement.Finding;
import io.zhanggui.settlement.rules.SettlementRules;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaguenessTest {

    @Test
    void a_clear_contract_can_be_signed() {
        assertThat(read(TEXT).findings()).isEmpty();
        assertThat(read(TEXT).signable()).isTrue();
    }

    /** Each line takes one thing away or spoils it; the code says what must be found. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2001 | period: month                       |
            2002 | baseline: {kind: fixed, value: 2.0%}|
            2003 | source: 商品宏观监控                |
            2004 | {kind: points, value: 0.5pp}        | +0.5%
            2004 | {kind: points, value: 0.5pp}        | {kind: points, value: 0.5%}
            2004 | {kind: points, value: 0.5pp}        | {value: 0.5pp}
            2004 | tolerance: 0.1pp                    | tolerance: 4%
            2005 | owner: operations_manager           |
            2006 | disputes: {days: 7, path            | note_: {days: 7, path
            2007 | {from: 0.5pp, pay: 2000}            | {from: 0.05pp, pay: 2000}
            2007 | {from: 0.5pp, pay: 2000}            | {from: 0.5pp, pay: 100}
            2007 | method: marginal                    |
            2010 | variant: reported                   |
            2011 | {kind: fixed, value: 2.0%}          | {kind: same_period_last_year}
            2012 | cap: {share                         | kap: {share
            2012 | counts: [commission, reward],       |
            2013 | weight: 100%                        | weight: 90%
            2014 | tax: {included: false, rate: 6%, invoice: special} |
            2014 | due: {days: 15}                     |
            2016 | scope: all                          |
            2017 | less: [refunds], variant: computed}%n | variant: computed}%n
            2018 | state: paid                         |
            2024 | value: 0.5pp                        | value: -0.5pp
            2030 | metric: conversion%n                | metric: conversoin%n
            2002 | 2.0%}%n    target: {kind: points, value: 0.5pp} | 0%}%n    target: {kind: relative, value: 20%}
            2003 | source: 商品宏观监控                | source: 待定
            2005 | owner: operations_manager           | owner: 双方
            2006 | disputes: {days: 7                  | disputes: {days: 0
            2006 | path: 双方核对同一份导出；7 天内不能一致的，交杭州仲裁委员会仲裁 | path: 双方协商
            2007 | tolerance: 0.1pp                    | tolerance: 0.3pp
            2012 | share: 15%                          | share: 0%
            2012 | profit: {plus: [profit]             | profit: {plus: [sales]
            2012 | profit: {plus: [profit], less: [], variant: computed}, |
            2015 | {linear: {per: 0.1pp, pay: 1000}, cap: 5000} | {linear: {per: 0.1pp, pay: 0}, cap: 5000}
            2015 | cap: 5000}                          | cap: 0}
            """)
    void what_is_missing_or_spoilt_is_found(String code, String part, String other) {
        String from = part.strip().replace("%n", "\n");
        String to = other == null ? "" : other.strip().replace("%n", "\n");
        // A line taken away whole leaves no empty field behind.
        String text = to.isEmpty() && TEXT.contains("    " + from + "\n")
                ? TEXT.replaceFirst(" +" + Pattern.quote(from) + "\n", "")
                : with(from, to);

        assertThat(read(text).findings()).extracting(Finding::code).contains("CONTRACT-" + code);
        assertThat(read(text).signable()).isFalse();
    }

    @Test
    void a_contract_without_a_kpi_cannot_be_signed() {
        int from = TEXT.indexOf("  - kpi:");
        int to = TEXT.indexOf("limits:");
        String none = TEXT.substring(0, from).replace("kpis:\n", "") + TEXT.substring(to);

        assertThat(read(none).findings()).extracting(Finding::code).containsExactly("CONTRACT-2009");
    }

    @Test
    void a_cap_above_fifteen_percent_is_refused() {
        assertThat(read(with("cap: {share: 15%", "cap: {share: 15.01%")).contract())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rules: 1                        | rules: 7
            tiers: [{from: 0, rate: 3%}     | tiers: [{from: 0, rate: 130%}
            shops: [{id: home,              | shops: [{id: home}, {id: home,
            """)
    void what_can_never_be_settled_is_no_contract(String part, String other) {
        assertThat(read(with(part, other)).signable()).isFalse();
        assertThat(read(with(part, other)).findings()).isNotEmpty();
    }

    @Test
    void the_rules_a_contract_can_name_are_those_released() {
        assertThat(Contract.RULES)
                .containsExactlyElementsOf(SettlementRules.RELEASED.stream()
                        .map(SettlementRules::version)
                        .toList());
    }

    @Test
    void two_targets_that_no_number_meets_contradict_each_other() {
        String second = TEXT.substring(TEXT.indexOf("  - kpi: conversion"), TEXT.indexOf("limits:"))
                .replace("kpi: conversion\n", "kpi: second\n")
                .replace("    baseline: {kind: fixed, value: 2.0%}\n", "");
        String level = second.replace("{kind: points, value: 0.5pp}", "{kind: level, value: 4%}");
        String band = level.replace("kpi: second", "kpi: third")
                .replace("{kind: level, value: 4%}", "{kind: band, from: 1%, to: 2%}");

        assertThat(read(with("limits:", level + band + "limits:")).findings())
                .filteredOn(finding -> finding.said().zh().contains("互相矛盾"))
                .hasSize(1);
        assertThat(read(with("limits:", level + band.replace("to: 2%", "to: 5%") + "limits:"))
                        .findings())
                .filteredOn(finding -> finding.said().zh().contains("互相矛盾"))
                .isEmpty();
    }

    @Test
    void findings_say_where() {
        Finding finding =
                read(with("tolerance: 0.1pp", "tolerance: 4%")).findings().getFirst();

        assertThat(finding.line()).isEqualTo(34);
        assertThat(finding.column()).isEqualTo(16);
        assertThat(finding.path()).isEqualTo("kpis[1].tolerance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "显著提升店铺流量",
                "尽快回复买家",
                "力争销售额增长 20%",
                "转化率提升约 10%",
                "提供优质服务",
                "原则上每周开会一次",
                "视情况调整投放",
                "费用另行协商",
                "适当控制推广费",
                "达到行业平均水平",
                "保证活动效果良好",
                "客单价提高 10% 左右",
                "处理相关事宜",
                "持续优化详情页",
                "定期提交报告",
                "有效提升复购",
                "必要时增加人手",
                "大促期间加派人手",
                "尽快提交周报",
                "结果以乙方解释为准"
            })
    void words_nobody_can_measure_are_found(String promise) {
        assertThat(read(with("每周一 12:00 前交周报", promise)).findings())
                .as(promise)
                .extracting(Finding::code)
                .containsExactly("CONTRACT-2008");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24 小时内及时回复买家",
                "每月 5 日前提交上月月报",
                "违约方支付合同额 10% 的违约金",
                "订单处理及时率不低于 95%",
                "物流发货准时率不低于 98%",
                "有效访客每天不少于 1000 人",
                "关联销售占比提高 10%",
                "每周开会一次",
                "三名专职运营",
                "店铺评分不低于 4.8 分",
                "有效期至 2026 年 12 月 31 日",
                "不可抗力按法律处理",
                "履约保证金 5000 元",
                "节约推广费 3000 元",
                "客服首次响应不超过 30 秒",
                "数据以双方约定的导出文件为准"
            })
    void measured_promises_and_legal_words_are_left_alone(String promise) {
        assertThat(read(with("每周一 12:00 前交周报", promise)).findings()).as(promise).isEmpty();
    }

    @Test
    void hostile_files_are_refused_with_a_place() {
        for (String text : List.of(
                "",
                "- a\n- b\n",
                "contract: [",
                "a: &x [*x]",
                "kpis: 7\ncontract: 1",
                "\t",
                "contract: 1\ncontract: 2\n")) {
            var reading = read(text);
            assertThat(reading.contract()).as(text).isEmpty();
            assertThat(reading.findings()).as(text).isNotEmpty().allMatch(finding -> finding.line() >= 1);
        }
    }
}
