package io.zhanggui.settlement.rules;

import static io.zhanggui.settlement.SampleContract.TEXT;
import static io.zhanggui.settlement.SampleContract.facts;
import static io.zhanggui.settlement.SampleContract.history;
import static io.zhanggui.settlement.SampleContract.month;
import static io.zhanggui.settlement.SampleContract.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.Previous;
import io.zhanggui.settlement.statement.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Statements worked out by hand. */
class SettlementTest {

    private static final Span JANUARY = new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
    private static final Span FEBRUARY = new Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));

    /** 250,000 less 10,000; 2.8 % of 50,000 visitors against a target of 2.5 %. */
    private static final String[] GOOD = month("2026-01-01", "2026-02-01", "250000", "10000.33", "90000", 1400, 50_000);

    @Test
    void fees_reward_and_tax_of_a_good_month() {
        Statement statement = settle(history(TEXT), facts(GOOD), JANUARY);

        // 3 % of 200,000 and 2 % of 39,999.67: 6,799.9934
        assertThat(amounts(statement))
                .containsExactly(
                        Map.entry("base", 600_000L),
                        Map.entry("commission", 679_999L),
                        // 0.3 points beyond the target are three times 0.1: 3,000 yuan
                        Map.entry("reward:conversion:2026-01-01", 300_000L));
        assertThat(statement.payableFen()).isEqualTo(1_579_999);
        assertThat(statement.taxFen()).isEqualTo(94_800);
        assertThat(statement.totalFen()).isEqualTo(1_674_799);
        assertThat(statement.due()).isEqualTo("2026-02-15");
    }

    @Test
    void within_the_tolerance_nothing_is_due_and_its_edges_are_stated() {
        assertThat(kpiLines(1200)).isEmpty(); // 2.4 %: exactly 0.1 points short, which is tolerated
        assertThat(kpiLines(1199)).containsValue(-50_000L); // just beyond
        assertThat(kpiLines(1299)).isEmpty(); // just short of the upper edge
        assertThat(kpiLines(1300)).containsValue(100_000L); // 2.6 %: the upper edge is rewarded from the target on
        assertThat(kpiLines(999)).containsValue(-200_000L); // 0.502 points short: the second tier
    }

    @Test
    void rewards_end_at_their_own_cap_and_at_their_share_of_the_fees() {
        // 1.5 points beyond would pay 15,000; the clause ends at 5,000, which is below half of the fees.
        assertThat(kpiLines(2000)).containsExactly(Map.entry("reward:conversion:2026-01-01", 500_000L));
        Statement poor = settle(
                history(TEXT), facts(month("2026-01-01", "2026-02-01", "0", "0", "900000", 2000, 50_000)), JANUARY);
        assertThat(amounts(poor)).containsEntry("reward_limit", -200_000L); // half of 6,000
    }

    @Test
    void a_loss_lessens_the_commission_base_that_follows() {
        Facts two = facts(join(
                month("2026-01-01", "2026-02-01", "10000", "40000", "90000", 1250, 50_000),
                month("2026-02-01", "2026-03-01", "100000", "0", "90000", 1250, 50_000)));
        Statement january = settle(history(TEXT), two, JANUARY);
        Statement february = settle(history(TEXT), two, FEBRUARY, january);

        assertThat(amounts(january)).containsEntry("commission", 0L);
        assertThat(amounts(february)).containsEntry("commission", 210_000L); // 3 % of 100,000 − 30,000
    }

    @Test
    void a_late_refund_is_corrected_in_the_next_statement_with_its_trace() {
        Statement january = settle(history(TEXT), facts(GOOD), JANUARY);
        Facts later = facts(join(
                month("2026-01-01", "2026-02-01", "250000", "15000.33", "90000", 1400, 50_000),
                month("2026-02-01", "2026-03-01", "100000", "0", "90000", 1250, 50_000)));

        Statement february = settle(history(TEXT), later, FEBRUARY, january);

        Line correction = february.lines().stream()
                .filter(line -> line.id().equals("restatement:2026-01-01:commission"))
                .findFirst()
                .orElseThrow();
        assertThat(correction.fen()).isEqualTo(-10_000); // 2 % of 5,000
        assertThat(correction.formula().zh()).contains("6699.99").contains("6799.99");
        assertThat(february.previous()).contains(Previous.of(january).hash());
    }

    @Test
    void the_cap_takes_back_what_a_loss_no_longer_allows() {
        Statement january = settle(history(TEXT), facts(GOOD), JANUARY);
        assertThat(january.caps().getFirst().allowedFen()).contains(1_350_000L);

        Facts later = facts(join(GOOD, month("2026-02-01", "2026-03-01", "0", "0", "-80000", 1250, 50_000)));
        Statement february = settle(history(TEXT), later, FEBRUARY, january);

        // 15 % of 90,000 − 80,000 is 1,500; 9,799.99 were counted
        assertThat(amounts(february)).containsEntry("cap:2026-01-01", -829_999L);
        assertThat(february.carriedFen()).isEqualTo(-229_999L); // 6,000 base less 8,299.99
        assertThat(february.payableFen()).isZero();
    }

    @Test
    void what_the_cap_took_back_is_not_taken_back_again_where_an_amendment_cuts_its_windows_anew() {
        String amended = TEXT.replace("version: 1\nrules", "version: 2\nrules")
                .replace("settle: month\n", "settle: month\namends: {version: 1, effective: 2026-02-01, hash: h}\n");
        Facts poor = facts(join(
                month("2026-01-01", "2026-02-01", "250000", "0", "10000", 1250, 50_000),
                month("2026-02-01", "2026-03-01", "250000", "0", "10000", 1250, 50_000)));
        Statement january = settle(history(TEXT), poor, JANUARY);
        // 3 % of 200,000 and 2 % of 50,000 are 7,000 each month, and 15 % of 10,000 are 1,500.
        assertThat(amounts(january)).containsEntry("cap:2026-01-01", -550_000L);

        for (String other : List.of(
                amended,
                amended.replace("window: term", "window: period"),
                amended.replace("window: term", "window: year"),
                amended.replace("to: 2026-07-01", "to: 2027-01-01"))) {
            Statement february = settle(history(TEXT, other), poor, FEBRUARY, january);
            assertThat(amounts(february).entrySet())
                    .as(other)
                    .filteredOn(line -> line.getKey().startsWith("cap:"))
                    .extracting(Map.Entry::getValue)
                    .containsExactly(-550_000L);
        }
    }

    @Test
    void a_relative_target_on_a_loss_is_a_smaller_loss() {
        String text = with("metric: conversion\n", "metric: kept\n")
                .replace("variant: reported", "variant: computed")
                .replace("{kind: fixed, value: 2.0%}", "{kind: fixed, value: -10000}")
                .replace("{kind: points, value: 0.5pp}", "{kind: relative, value: 20%}")
                .replace("tolerance: 0.1pp", "tolerance: 0%")
                .replace("per: 0.1pp", "per: 10%")
                .replace("0.1pp, pay: 500", "10%, pay: 500")
                .replace("0.5pp, pay: 2000", "50%, pay: 2000");

        assertThat(kpiLines(text, "1000", "12000"))
                .containsExactly(-50_000L); // −11,000, where −8,000 was to be reached
        assertThat(kpiLines(text, "1000", "8200")).containsExactly(100_000L); // −7,200: a tenth beyond
    }

    private static List<Long> kpiLines(String text, String sales, String refunds) {
        Statement statement = settle(
                history(text),
                facts(month("2026-01-01", "2026-02-01", sales, refunds, "900000", 1250, 50_000)),
                JANUARY);
        return statement.lines().stream()
                .filter(line -> line.id().startsWith("reward:") || line.id().startsWith("penalty:"))
                .map(Line::fen)
                .toList();
    }

    private static final Span JUNE = new Span(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1));
    private static final Span JULY = new Span(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 1));
    private static final Span AUGUST = new Span(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 9, 1));

    @Test
    void after_the_term_late_refunds_of_its_last_month_are_still_corrected() {
        Statement june = settle(history(TEXT), june("0"), JUNE);
        Statement july = settle(history(TEXT), june("5000"), JULY, june);
        Statement august = settle(history(TEXT), june("5000"), AUGUST, july);

        // 3 % of the 5,000 are given back; there is nothing to take it from.
        assertThat(amounts(july)).containsExactly(Map.entry("restatement:2026-06-01:commission", -15_000L));
        assertThat(july.payableFen()).isEqualTo(-15_000);
        assertThat(july.carriedFen()).isZero();
        assertThat(july.kpis()).isEmpty();
        assertThat(july.ledger()).hasSize(1);
        assertThat(august.lines()).isEmpty();
        assertThat(august.payableFen()).isZero();
    }

    @Test
    void what_the_last_month_carries_is_paid_after_the_term() {
        Statement june = settle(history(TEXT), june("0"), JUNE);
        Statement poorer = settle(
                history(TEXT),
                facts(month("2026-06-01", "2026-07-01", "100000", "0", "-900000", 1250, 50_000)),
                JULY,
                june);

        // The whole commission goes back once the month turns out a loss.
        assertThat(amounts(poorer)).containsEntry("cap:2026-01-01", -300_000L);
        assertThat(poorer.payableFen()).isEqualTo(-300_000);
    }

    @Test
    void closings_end_when_no_period_may_be_corrected_any_more() {
        assertThat(history(TEXT).closings()).hasSize(3).startsWith(JULY, AUGUST);
        assertThat(codes(RULES.settle(history(TEXT), june("0"), Optional.empty(), JULY)))
                .containsExactly("SETTLE-3012");
        Span tenth = new Span(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
        assertThat(codes(RULES.settle(history(TEXT), june("0"), Optional.empty(), tenth)))
                .containsExactly("SETTLE-3011");
    }

    @Test
    void without_closings_the_last_month_pays_what_it_cannot_take_from_its_fees() {
        String alone = with("restatable: 3", "restatable: 0")
                .replace("{from: 2026-01-01, to: 2026-07-01}", "{from: 2026-06-01, to: 2026-07-01}")
                .replace("base: {amount: 6000, per: month}", "base: {amount: 100, per: month}")
                .replace("penalty: {share_of_fees: 30%}, beyond_fees", "beyond_fees");
        Facts poor = facts(month("2026-06-01", "2026-07-01", "0", "0", "90000", 0, 50_000));

        Statement june = settle(history(alone), poor, JUNE);

        // 2.5 points short: 2,000 yuan against a fee of 100, and no statement follows that it could be taken from.
        assertThat(history(alone).closings()).isEmpty();
        assertThat(june.payableFen()).isEqualTo(-190_000);
        assertThat(june.carriedFen()).isZero();
    }

    @Test
    void closings_follow_by_quarter_only_where_quarters_are_settled() {
        assertThat(history(with("settle: month", "settle: half_year")).closings())
                .startsWith(JULY, AUGUST);
        assertThat(history(with("settle: month", "settle: quarter")).closings())
                .startsWith(new Span(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 1)));
    }

    private static Facts june(String refunds) {
        return facts(month("2026-06-01", "2026-07-01", "100000", refunds, "90000", 1250, 50_000));
    }

    @Test
    void what_the_cap_held_back_is_paid_once_it_leaves_room() {
        Facts two = facts(join(
                month("2026-01-01", "2026-02-01", "250000", "0", "10000", 1250, 50_000),
                month("2026-02-01", "2026-03-01", "0", "0", "200000", 1250, 50_000)));
        Statement january = settle(history(TEXT), two, JANUARY);
        Statement february = settle(history(TEXT), two, FEBRUARY, january);

        assertThat(amounts(january)).containsEntry("cap:2026-01-01", -550_000L); // 7,000 held to 1,500
        assertThat(amounts(february)).containsEntry("cap:2026-01-01", 550_000L);
    }

    @Test
    void undisclosed_profit_blocks_only_where_the_contract_says_so() {
        String[] hidden =
                Arrays.stream(GOOD).filter(line -> !line.startsWith("profit")).toArray(String[]::new);
        assertThat(codes(RULES.settle(history(TEXT), facts(hidden), Optional.empty(), JANUARY)))
                .containsExactly("SETTLE-3010");

        Statement noted = settle(history(with("undisclosed: block", "undisclosed: note")), facts(hidden), JANUARY);
        assertThat(noted.caps().getFirst().allowedFen()).isEmpty();
        assertThat(noted.notes().getFirst().zh()).contains("没有披露");
    }

    @Test
    void days_both_sides_excluded_do_not_count() {
        String level =
                with("target: {kind: points, value: 0.5pp}", "target: {kind: level, value: 2.5%}\n    measure: points");
        String[] daily = IntStream.rangeClosed(1, 31)
                .mapToObj(day -> LocalDate.of(2026, 1, day))
                .flatMap(day -> Stream.of(
                        "buyers,all," + day + "," + day.plusDays(1) + "," + (day.getDayOfMonth() > 26 ? 0 : 30)
                                + ",reported",
                        "visitors,all," + day + "," + day.plusDays(1) + ",1000,reported"))
                .toArray(String[]::new);
        String[] money =
                Arrays.stream(GOOD).filter(line -> line.endsWith("computed")).toArray(String[]::new);
        String excluded = "excluded.out_of_stock,all,2026-01-27,2026-02-01,5,agreed";

        Statement plain = settle(history(level), facts(join(money, daily)), JANUARY);
        Statement fair = settle(history(level), facts(join(money, daily, new String[] {excluded})), JANUARY);

        assertThat(plain.kpis().getFirst().value().multiply(31_000).intValue()).isEqualTo(780);
        assertThat(fair.kpis().getFirst().value().doubleValue()).isEqualTo(0.03);
        assertThat(fair.kpis().getFirst().days()).isEqualTo(26);
    }

    @Test
    void what_cannot_be_added_is_refused_with_the_reason() {
        String byBuyers = with(
                        "metric: conversion\n    variant: reported", "metric: buyers_of_period\n    variant: computed")
                .replace("baseline: {kind: fixed, value: 2.0%}", "baseline: {kind: fixed, value: 100}")
                .replace("{kind: points, value: 0.5pp}", "{kind: relative, value: 10%}")
                .replace("tolerance: 0.1pp", "tolerance: 1%")
                .replace("per: 0.1pp", "per: 1%")
                .replace("from: 0.1pp", "from: 1%")
                .replace("from: 0.5pp", "from: 5%");
        Facts halves = facts(join(GOOD, new String[] {
            "buyers_once,all,2026-01-01,2026-01-16,60,computed", "buyers_once,all,2026-01-16,2026-02-01,70,computed"
        }));

        Outcome<Statement> outcome = RULES.settle(history(byBuyers), halves, Optional.empty(), JANUARY);

        assertThat(codes(outcome)).containsExactly("SETTLE-3002");
    }

    @Test
    void daily_ratios_are_refused_too() {
        String[] ratios = join(
                Arrays.stream(GOOD).filter(line -> line.endsWith("computed")).toArray(String[]::new), new String[] {
                    "conversion,all,2026-01-01,2026-01-02,2.5%,reported",
                    "conversion,all,2026-01-02,2026-02-01,2.6%,reported"
                });

        assertThat(codes(RULES.settle(history(TEXT), facts(ratios), Optional.empty(), JANUARY)))
                .containsExactly("SETTLE-3002");
    }

    @Test
    void a_missing_day_is_named() {
        String[] gap = Arrays.stream(GOOD)
                .map(line -> line.startsWith("sales") ? line.replace("2026-02-01", "2026-01-31") : line)
                .toArray(String[]::new);

        Outcome<Statement> outcome = RULES.settle(history(TEXT), facts(gap), Optional.empty(), JANUARY);

        assertThat(((Refused<Statement>) outcome).reasons().getFirst().said().zh())
                .contains("2026-01-31..2026-02-01");
    }

    @Test
    void an_amendment_counts_from_its_first_day_on() {
        String amended = with("version: 1\n", "version: 2\namends: {version: 1, effective: 2026-02-01, hash: ab}\n")
                .replace("{amount: 6000, per: month}", "{amount: 9000, per: month}");
        Facts two = facts(join(GOOD, month("2026-02-01", "2026-03-01", "0", "0", "90000", 1250, 50_000)));
        ContractHistory history = history(TEXT, amended);
        Statement january = settle(history, two, JANUARY);
        Statement february = settle(history, two, FEBRUARY, january);

        assertThat(amounts(january)).containsEntry("base", 600_000L);
        assertThat(amounts(february)).containsEntry("base", 900_000L).doesNotContainKey("restatement:2026-01-01:base");
        assertThat(february.version()).isEqualTo(2);
    }

    @Test
    void a_statement_follows_the_one_before() {
        Statement january = settle(history(TEXT), facts(GOOD), JANUARY);
        Span march = new Span(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));

        assertThat(codes(RULES.settle(history(TEXT), facts(GOOD), Optional.of(Previous.of(january)), march)))
                .containsExactly("SETTLE-3012");
        assertThat(codes(RULES.settle(
                        history(TEXT), facts(GOOD), Optional.empty(), new Span(JANUARY.from(), march.from()))))
                .containsExactly("SETTLE-3011");
    }

    private static final SettlementRules RULES = SettlementRules.find(1).orElseThrow();

    private static Map<String, Long> kpiLines(int buyers) {
        Statement statement = settle(
                history(TEXT),
                facts(month("2026-01-01", "2026-02-01", "250000", "0", "900000", buyers, 50_000)),
                JANUARY);
        Map<String, Long> amounts = amounts(statement);
        amounts.keySet().removeIf(id -> !id.contains(":"));
        return amounts;
    }

    private static Statement settle(ContractHistory history, Facts facts, Span period, Statement... before) {
        Optional<Previous> previous = Arrays.stream(before).map(Previous::of).findFirst();
        return switch (RULES.settle(history, facts, previous, period)) {
            case Done<Statement> done -> done.value();
            case Refused<Statement> refused ->
                throw new AssertionError(refused.reasons().toString());
        };
    }

    private static List<String> codes(Outcome<Statement> outcome) {
        return ((Refused<Statement>) outcome)
                .reasons().stream().map(reason -> reason.code()).toList();
    }

    private static Map<String, Long> amounts(Statement statement) {
        return statement.lines().stream().collect(Collectors.toMap(Line::id, Line::fen, Long::sum, LinkedHashMap::new));
    }

    private static String[] join(String[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
