package io.zhanggui.settlement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.SampleContract;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.rules.KpiTrials.Judged;
import io.zhanggui.settlement.statement.KpiResult.Verdict;
import io.zhanggui.settlement.statement.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Ten days of a January whose target is 31,000. */
class KpiTrialsTest {

    private static final Span JANUARY = new Span(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"));
    private static final Span TEN = new Span(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-11"));
    private static final String SALES = """
            kpis:
              - kpi: sold
                name: 支付金额
                metric: sales
                variant: computed
                scope: all
                period: %s
                %s
                measure: relative
                tolerance: 5%%
                reward: {step: 800}
                penalty: {step: 300}
                owner: operations_manager
                source: 订单
            limits""";

    private static Contract contract(String period, String target) {
        String text = SampleContract.TEXT;
        int from = text.indexOf("kpis:");
        int to = text.indexOf("limits:");
        return SampleContract.contract(
                text.substring(0, from) + SALES.formatted(period, target) + text.substring(to + "limits".length()));
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Done<T>) outcome).value();
    }

    private static KpiTrials trials(Contract contract) {
        return new KpiTrials(
                contract,
                SampleContract.facts(
                        "sales,all,2026-01-01,2026-01-06,6000,computed",
                        "sales,all,2026-01-06,2026-01-10,4400,computed",
                        "refunds,all,2026-01-01,2026-01-11,400,computed",
                        "sales,all,2026-01-10,2026-01-11,600,computed"));
    }

    @Test
    void the_target_of_ten_days_is_their_part_of_the_month() {
        Contract contract = contract("month", "target: {kind: level, value: 31000}");
        Kpi kpi = contract.kpis().getFirst();

        Judged judged = done(trials(contract).soFar(kpi, JANUARY, TEN, Set.of()));

        assertThat(judged.result().value()).isEqualTo(new BigFraction(11_000));
        assertThat(judged.result().target()).isEqualTo(new BigFraction(10_000));
        assertThat(judged.result().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(judged.fen()).isEqualTo(800_00);
    }

    @Test
    void a_day_nobody_knows_counts_in_neither_value_nor_target() {
        Contract contract = contract("month", "target: {kind: level, value: 31000}");

        Judged judged = done(trials(contract)
                .soFar(contract.kpis().getFirst(), JANUARY, TEN, Set.of(LocalDate.parse("2026-01-10"))));

        assertThat(judged.result().value()).isEqualTo(new BigFraction(10_400));
        assertThat(judged.result().target()).isEqualTo(new BigFraction(9_000));
    }

    @Test
    void a_frozen_baseline_and_what_is_stated_for_the_term_count_by_their_days() {
        Contract frozen = contract(
                "month",
                "baseline: {kind: same_period_last_year, frozen: [{from: 2026-01-01, to: 2026-02-01, value: 31000}], snapshot: a}\n"
                        + "    target: {kind: relative, value: 20%}");
        Contract term = contract("term", "target: {kind: level, value: 181000}");
        Span whole = new Span(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-07-01"));

        assertThat(done(trials(frozen).soFar(frozen.kpis().getFirst(), JANUARY, TEN, Set.of()))
                        .result()
                        .target())
                .isEqualTo(new BigFraction(12_000));
        assertThat(done(trials(term).soFar(term.kpis().getFirst(), whole, TEN, Set.of()))
                        .result()
                        .target())
                .isEqualTo(new BigFraction(10_000));
    }

    @Test
    void a_value_of_the_whole_period_is_judged_as_it_will_be() {
        Contract contract = contract("month", "target: {kind: level, value: 31000}");
        Kpi kpi = contract.kpis().getFirst();
        KpiTrials trials = trials(contract);

        assertThat(done(trials.at(kpi, JANUARY, new BigFraction(31_000), 31, Optional.empty()))
                        .result()
                        .verdict())
                .isEqualTo(Verdict.WITHIN);
        assertThat(done(trials.at(kpi, JANUARY, new BigFraction(29_000), 31, Optional.empty()))
                        .fen())
                .isEqualTo(-300_00);
    }

    @Test
    void fees_of_ten_days_are_those_of_ten_days() {
        Contract contract = contract("month", "target: {kind: level, value: 31000}");

        List<Line> lines = done(trials(contract).fees(TEN));

        // 6,000 × 10/31, and 3 % of 11,000 less 400.
        assertThat(lines).extracting(Line::id).containsExactly("base", "commission");
        assertThat(lines).extracting(Line::fen).containsExactly(1935_48L, 318_00L);
    }
}
