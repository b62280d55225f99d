package io.zhanggui.insight.targets.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.insight.targets.rules.Warning.Grade;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeasibilityTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final YearMonth SEPTEMBER = YearMonth.parse("2026-09");

    /** 1,000 visitors a day, in March 2,000; 3 % buy, in May 5 %; each buyer brings 100 yuan. */
    private static Ability ability() {
        double[] visitors = new double[181];
        double[] conversion = new double[181];
        double[] sales = new double[181];
        for (int i = 0; i < 181; i++) {
            int month = FIRST.plusDays(i).getMonthValue();
            visitors[i] = month == 3 ? 2000 : 1000;
            conversion[i] = month == 5 ? 0.05 : 0.03;
            sales[i] = visitors[i] * conversion[i] * 100;
        }
        return Ability.of(
                new DailySeries(FIRST, visitors), new DailySeries(FIRST, conversion), new DailySeries(FIRST, sales));
    }

    private static List<Grade> grades(Feasibility feasibility, double target, Double lastYear) {
        return feasibility.check(SEPTEMBER, target, lastYear, true).stream()
                .map(Warning::grade)
                .toList();
    }

    @Test
    void the_best_that_was_seen_is_read_by_month() {
        Ability can = ability();
        assertThat(can.bestVisitors()).isEqualTo(2000);
        assertThat(can.bestVisitorsIn()).isEqualTo(YearMonth.parse("2026-03"));
        assertThat(can.bestConversion()).isEqualTo(0.05, within(1e-12));
        assertThat(can.bestConversionIn()).isEqualTo(YearMonth.parse("2026-05"));
        assertThat(can.value()).isEqualTo(100, within(1e-9));
        assertThat(can.visitors()).isEqualTo(1000);
    }

    @Test
    void a_target_within_the_best_is_let_pass_and_one_beyond_it_is_doubted_or_refused() {
        Feasibility feasibility = new Feasibility(7, ability(), null, null, null);
        assertThat(grades(feasibility, 100_000, null)).isEmpty();
        // 60,000 visitors at 5 % and 100 yuan bring 300,000.
        assertThat(grades(feasibility, 300_000, null)).isEmpty();
        assertThat(grades(feasibility, 310_000, null)).containsExactly(Grade.DOUBTFUL);
        assertThat(grades(feasibility, 6_000_001, null)).containsExactly(Grade.IMPOSSIBLE);
    }

    @Test
    void what_ads_would_cost_is_said_at_the_present_price_of_a_click() {
        Feasibility feasibility = new Feasibility(7, ability(), 1.5, 300.0, null);
        List<Warning> found = feasibility.check(SEPTEMBER, 250_000, null, false);
        assertThat(found).hasSize(1);
        // Lately 91 days: conversion (31 × 5 % + 59 or 60 × 3 %) of 1,000 visitors.
        assertThat(found.getFirst().zh()).contains("点击价 1.50 元", "超过健康结构的 15%");
        assertThat(grades(feasibility, 100_000, null)).isEmpty();
    }

    @Test
    void ten_times_last_year_and_empty_shelves_are_named() {
        Feasibility feasibility = new Feasibility(7, null, null, null, 50_000.0);
        List<Warning> found = feasibility.check(SEPTEMBER, 100_000, 10_000.0, true);
        assertThat(found).extracting(Warning::grade).containsExactly(Grade.DOUBTFUL, Grade.DOUBTFUL);
        assertThat(found.getFirst().zh()).isEqualTo("目标是去年同月的 10.0 倍");
        assertThat(found.getLast().zh()).contains("不够目标 100,000 元");
        assertThat(feasibility.unknowns()).hasSize(2).allMatch(warning -> warning.grade() == Grade.UNKNOWN);
    }
}
