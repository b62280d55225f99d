package io.zhanggui.settlement.rules;

import static io.zhanggui.settlement.SampleContract.TEXT;
import static io.zhanggui.settlement.SampleContract.facts;
import static io.zhanggui.settlement.SampleContract.history;
import static io.zhanggui.settlement.SampleContract.month;
import static io.zhanggui.settlement.SampleContract.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.rules.CapTrial.SoFar;
import io.zhanggui.settlement.statement.CapState.State;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.LineKind;
import io.zhanggui.settlement.statement.Previous;
import io.zhanggui.settlement.statement.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class CapTrialTest {

    private static final Span JANUARY = new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
    private static final Span FEBRUARY = new Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
    private static final Span TEN = new Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 11));

    private static final Words NONE = new Words("", "");

    /** A commission of 7,000 against 15 % of 10,000: 5,500 are held back. */
    private static final String[] JANUARY_FACTS =
            month("2026-01-01", "2026-02-01", "250000", "0", "10000", 1250, 50_000);

    private static Previous january(ContractHistory history) {
        return Previous.of(done(SettlementRules.find(1)
                .orElseThrow()
                .settle(history, facts(JANUARY_FACTS), Optional.empty(), JANUARY)));
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Done<T>) outcome).value();
    }

    private static Facts both(String... later) {
        return facts(Stream.of(JANUARY_FACTS, later).flatMap(Stream::of).toArray(String[]::new));
    }

    @Test
    void ten_days_use_what_the_window_lets_and_pay_what_was_held_back() {
        Facts known = both(month("2026-02-01", "2026-02-11", "100000", "0", "50000", 250, 10_000));

        SoFar now = done(new CapTrial(history(TEXT), known)
                        .running(Optional.of(january(history(TEXT))), FEBRUARY, TEN, List.of()))
                .orElseThrow();

        // 7,000 and 3,000 against 15 % of 60,000: 9,000, of which 1,500 were taken.
        assertThat(now.state().countedFen()).isEqualTo(1_000_000);
        assertThat(now.state().allowedFen()).contains(900_000L);
        assertThat(now.state().adjustedFen()).isEqualTo(-100_000);
        assertThat(now.heldFen()).isEqualTo(-550_000);
        assertThat(now.changeFen()).isEqualTo(450_000);
        assertThat(now.profit()).contains(new BigFraction(60_000));
    }

    @Test
    void rewards_count_as_they_stand_where_the_clause_says_so() {
        Facts known = both(month("2026-02-01", "2026-02-11", "0", "0", "0", 250, 10_000));
        Line reward = new Line("reward:conversion:2026-02-01", LineKind.REWARD, FEBRUARY, 120_000, NONE);
        ContractHistory without = history(with("counts: [commission, reward]", "counts: [commission]"));

        SoFar counted = done(new CapTrial(history(TEXT), known)
                        .running(Optional.of(january(history(TEXT))), FEBRUARY, TEN, List.of(reward)))
                .orElseThrow();
        SoFar left = done(new CapTrial(without, known)
                        .running(Optional.of(january(without)), FEBRUARY, TEN, List.of(reward)))
                .orElseThrow();

        // A base fee of 6,000 × 10/28 lets no more than half of itself, 1,071.43, be paid as a reward.
        assertThat(counted.state().countedFen()).isEqualTo(700_000 + 107_143);
        assertThat(counted.changeFen()).isEqualTo(-107_143);
        assertThat(left.state().countedFen()).isEqualTo(700_000);
        assertThat(left.changeFen()).isZero();
    }

    @Test
    void at_the_end_of_a_period_it_says_what_the_statement_says() {
        Facts known = both(month("2026-02-01", "2026-03-01", "300000", "100", "20000", 1400, 50_000));
        Previous before = january(history(TEXT));
        Statement february =
                done(SettlementRules.find(1).orElseThrow().settle(history(TEXT), known, Optional.of(before), FEBRUARY));
        List<Line> kpis = february.lines().stream()
                .filter(line -> line.kind() == LineKind.REWARD || line.kind() == LineKind.PENALTY)
                .toList();

        SoFar now = done(new CapTrial(history(TEXT), known).running(Optional.of(before), FEBRUARY, FEBRUARY, kpis))
                .orElseThrow();

        assertThat(kpis).isNotEmpty();
        assertThat(now.state()).isEqualTo(february.caps().getLast());
        assertThat(now.changeFen())
                .isEqualTo(february.lines().stream()
                        .filter(line -> line.kind() == LineKind.CAP)
                        .mapToLong(Line::fen)
                        .sum());
        assertThat(new CapTrial(history(TEXT), known).after(Previous.of(february)))
                .hasValueSatisfying(settled -> assertThat(settled.changeFen()).isZero());
    }

    @Test
    void hidden_profit_and_contracts_without_a_cap_say_so() {
        Facts hidden =
                both("sales,all,2026-02-01,2026-02-11,100000,computed", "refunds,all,2026-02-01,2026-02-11,0,computed");
        ContractHistory uncapped = history(TEXT.replaceAll("(?m)^cap: .*\n", ""));

        SoFar now = done(new CapTrial(history(TEXT), hidden)
                        .running(Optional.of(january(history(TEXT))), FEBRUARY, TEN, List.of()))
                .orElseThrow();

        assertThat(now.state().state()).isEqualTo(State.NOT_COMPUTABLE);
        assertThat(now.profit()).isEmpty();
        assertThat(now.changeFen()).isZero();
        assertThat(done(new CapTrial(uncapped, hidden).running(Optional.empty(), FEBRUARY, TEN, List.of())))
                .isEmpty();
    }
}
