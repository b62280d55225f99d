package io.zhanggui.settlement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class FrozenTextTest {

    private static final Span JUNE = new Span(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01"));
    private static final Span JULY = new Span(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-08-01"));

    private static String frozen(String text, String... kpis) {
        SortedMap<Span, String> numbers = new TreeMap<>(Map.of(JULY, "20", JUNE, "1.5"));
        Map<String, SortedMap<Span, String>> all = new TreeMap<>();
        for (String kpi : kpis) {
            all.put(kpi, numbers);
        }
        return new FrozenText(text).with(all, "abc");
    }

    @Test
    void a_baseline_in_braces_is_filled_within_them() {
        assertThat(frozen("""
                        # 家居 🏠 合同
                        kpis:
                          - kpi: a   # 第一项
                            baseline: {kind: same_period_last_year} # 上年
                            target: {kind: relative, value: 10%}
                        """, "a")).isEqualTo("""
                        # 家居 🏠 合同
                        kpis:
                          - kpi: a   # 第一项
                            baseline: {kind: same_period_last_year, frozen: [{from: 2026-06-01, to: 2026-07-01, value: 1.5}, {from: 2026-07-01, to: 2026-08-01, value: 20}], snapshot: abc} # 上年
                            target: {kind: relative, value: 10%}
                        """);
    }

    @Test
    void a_baseline_over_lines_gets_lines_before_the_comments_that_follow() {
        assertThat(frozen("""
                        kpis:
                          - kpi: a
                            baseline:
                              kind: window
                              window: {from: 2025-01-01, to: 2025-02-01} # 约定

                            # 目标
                            target: {kind: relative, value: 10%}
                        """, "a")).isEqualTo("""
                        kpis:
                          - kpi: a
                            baseline:
                              kind: window
                              window: {from: 2025-01-01, to: 2025-02-01} # 约定
                              frozen:
                                - {from: 2026-06-01, to: 2026-07-01, value: 1.5}
                                - {from: 2026-07-01, to: 2026-08-01, value: 20}
                              snapshot: abc

                            # 目标
                            target: {kind: relative, value: 10%}
                        """);
    }

    @Test
    void what_is_frozen_is_never_written_again() {
        String text = """
                kpis:
                  - {kpi: a, baseline: {kind: window, frozen: [], snapshot: old}}
                  - {kpi: b, baseline: {kind: window}}
                  - {kpi: c, baseline: {kind: window}}
                """;
        assertThat(frozen(text, "a", "b").lines())
                .contains("  - {kpi: a, baseline: {kind: window, frozen: [], snapshot: old}}")
                .contains("  - {kpi: c, baseline: {kind: window}}")
                .anyMatch(line -> line.contains("kpi: b") && line.endsWith("snapshot: abc}}"));
    }

    @Test
    void periods_that_came_later_are_added_and_signed_numbers_stay() {
        assertThat(frozen("""
                        kpis:
                          - {kpi: a, baseline: {kind: window, frozen: [{from: 2026-06-01, to: 2026-07-01, value: 7}], snapshot: old}} # 一
                          - kpi: b
                            baseline:
                              snapshot: old
                              frozen:
                              - from: 2026-06-01 # 已签
                                to: 2026-07-01
                                value: 7 # 两位小数
                              kind: window
                        """, "a", "b")).isEqualTo("""
                        kpis:
                          - {kpi: a, baseline: {kind: window, frozen: [{from: 2026-06-01, to: 2026-07-01, value: 7}, {from: 2026-07-01, to: 2026-08-01, value: 20}], snapshot: abc}} # 一
                          - kpi: b
                            baseline:
                              snapshot: abc
                              frozen:
                              - from: 2026-06-01 # 已签
                                to: 2026-07-01
                                value: 7 # 两位小数
                              - {from: 2026-07-01, to: 2026-08-01, value: 20}
                              kind: window
                        """);
        String whole = frozen("kpis: [{kpi: a, baseline: {kind: window}}]\n", "a");
        assertThat(frozen(whole, "a")).isEqualTo(whole);
    }

    @Test
    void windows_lines_stay_windows_lines() {
        assertThat(frozen("kpis:\r\n  - kpi: a\r\n    baseline:\r\n      kind: window\r\n", "a"))
                .isEqualTo("kpis:\r\n  - kpi: a\r\n    baseline:\r\n      kind: window\r\n"
                        + "      frozen:\r\n        - {from: 2026-06-01, to: 2026-07-01, value: 1.5}\r\n"
                        + "        - {from: 2026-07-01, to: 2026-08-01, value: 20}\r\n      snapshot: abc\r\n");
    }

    @Test
    void numbers_are_written_as_clauses_write_them() {
        assertThat(FrozenText.written(new BigFraction(1, 3), Unit.PERCENT)).isEqualTo("33.3333333333%");
        assertThat(FrozenText.written(new BigFraction(1250, 100), Unit.YUAN)).isEqualTo("12.5");
        assertThat(FrozenText.written(new BigFraction(12000), Unit.YUAN)).isEqualTo("12000");
    }
}
