package io.zhanggui.engagement.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.contract.AgreementId;
import io.zhanggui.engagement.contract.AgreementState;
import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.contract.Payment;
import io.zhanggui.engagement.contract.PaymentState;
import io.zhanggui.engagement.contract.Payments.Account;
import io.zhanggui.engagement.contract.Revision;
import io.zhanggui.engagement.contract.RevisionState;
import io.zhanggui.engagement.contract.StatementId;
import io.zhanggui.engagement.contract.StatementState;
import io.zhanggui.engagement.contract.Statements.Standing;
import io.zhanggui.engagement.contract.Statements.Turn;
import io.zhanggui.identity.Side;
import io.zhanggui.settlement.Rhythm;
import io.zhanggui.settlement.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractRulesTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Span TERM = new Span(JUNE, JUNE.plusMonths(3));
    private static final List<Span> MONTHS = Rhythm.MONTH.spans(TERM);

    private static Revision revision(RevisionState state) {
        return new Revision(
                1, 1, 1, state, "h", "N", "T", TERM.from(), TERM.to(), null, Instant.EPOCH, null, List.of());
    }

    private static KeptStatement statement(Span period, StatementState state) {
        return new KeptStatement(
                new StatementId(1),
                new AgreementId(1),
                period,
                1,
                state,
                1,
                "root",
                0,
                0,
                period.to(),
                Instant.EPOCH,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void a_contract_stands_where_its_confirmed_text_and_the_day_say() {
        List<Revision> confirmed = List.of(revision(RevisionState.DRAFT), revision(RevisionState.CONFIRMED));

        assertThat(AgreementStates.of(List.of(revision(RevisionState.REFUSED)), JUNE))
                .isEqualTo(AgreementState.DRAFTING);
        assertThat(AgreementStates.of(List.of(revision(RevisionState.OFFERED)), JUNE))
                .isEqualTo(AgreementState.OFFERED);
        assertThat(AgreementStates.of(confirmed, JUNE.minusDays(1))).isEqualTo(AgreementState.AGREED);
        assertThat(AgreementStates.of(confirmed, TERM.to().minusDays(1))).isEqualTo(AgreementState.IN_FORCE);
        assertThat(AgreementStates.of(confirmed, TERM.to())).isEqualTo(AgreementState.ENDED);
    }

    @Test
    void a_month_is_due_once_it_is_over_and_the_one_before_was_issued() {
        assertThat(Turns.of(MONTHS, List.of(), List.of(), JUNE.plusDays(40)).stream()
                        .map(Turn::standing))
                .containsExactly(Standing.DUE, Standing.RUNNING, Standing.COMING);
        assertThat(
                        Turns.of(MONTHS, List.of(), List.of(statement(MONTHS.get(0), StatementState.DRAFT)), TERM.to())
                                .stream()
                                .map(Turn::standing))
                .containsExactly(Standing.COMPUTED, Standing.WAITING, Standing.WAITING);
        assertThat(
                        Turns.of(MONTHS, List.of(), List.of(statement(MONTHS.get(0), StatementState.ISSUED)), TERM.to())
                                .stream()
                                .map(Turn::standing))
                .containsExactly(Standing.COMPUTED, Standing.DUE, Standing.WAITING);
        assertThat(
                        Turns.of(
                                        MONTHS,
                                        List.of(),
                                        List.of(statement(MONTHS.get(0), StatementState.REPLACED)),
                                        TERM.to())
                                .stream()
                                .map(Turn::standing))
                .containsExactly(Standing.DUE, Standing.WAITING, Standing.WAITING);
    }

    @Test
    void a_closing_after_the_term_is_listed_once_it_is_over_and_the_last_period_was_issued() {
        List<Span> closings = List.of(new Span(TERM.to(), TERM.to().plusMonths(1)));
        KeptStatement last = statement(MONTHS.getLast(), StatementState.CONFIRMED);

        assertThat(Turns.of(MONTHS, closings, List.of(last), TERM.to().plusDays(20)))
                .hasSameSizeAs(MONTHS);
        assertThat(Turns.of(MONTHS, closings, List.of(last), TERM.to().plusMonths(1))
                        .getLast()
                        .standing())
                .isEqualTo(Standing.DUE);
        assertThat(Turns.of(MONTHS, closings, List.of(), TERM.to().plusMonths(1)))
                .hasSameSizeAs(MONTHS);
    }

    /** A statement of June that was issued in time, and is due on some day. */
    private static KeptStatement due(LocalDate day, long totalFen, List<Payment> payments) {
        return new KeptStatement(
                new StatementId(1),
                new AgreementId(1),
                MONTHS.getFirst(),
                1,
                StatementState.CONFIRMED,
                1,
                "root",
                totalFen,
                totalFen,
                day,
                Instant.parse("2026-07-01T01:00:00Z"),
                Instant.parse("2026-07-01T01:00:00Z"),
                List.of(),
                List.of(),
                payments);
    }

    @Test
    void a_day_of_payment_that_is_not_worked_moves_to_the_next_that_is() {
        LocalDate saturday = LocalDate.of(2026, 7, 11);
        LocalDate nationalDay = LocalDate.of(2026, 10, 1);
        LocalDate wednesday = LocalDate.of(2026, 7, 15);

        assertThat(PaymentDays.last(due(saturday, 1, List.of()))).isEqualTo("2026-07-13");
        assertThat(PaymentDays.last(due(nationalDay, 1, List.of()))).isEqualTo("2026-10-08");
        assertThat(PaymentDays.last(due(wednesday, 1, List.of()))).isEqualTo(wednesday);
        assertThat(PaymentDays.moved(due(wednesday, 1, List.of()))).isEmpty();
        assertThat(PaymentDays.moved(due(saturday, 1, List.of())).orElseThrow().zh())
                .isEqualTo("付款日 2026-07-11 不是工作日，顺延，付款截止 2026-07-13。");
    }

    private static Payment paid(long fen, PaymentState state) {
        return new Payment(1, JUNE, fen, "r", Side.MERCHANT, state, null, "w", Instant.EPOCH, null, null, null, null);
    }

    @Test
    void an_account_counts_what_is_confirmed_told_and_open() {
        LocalDate day = LocalDate.of(2026, 7, 15);
        KeptStatement part = due(
                day,
                -1000,
                List.of(
                        paid(300, PaymentState.CONFIRMED),
                        paid(200, PaymentState.RECORDED),
                        paid(400, PaymentState.REJECTED),
                        paid(400, PaymentState.WITHDRAWN)));

        Account account = Accounts.of(part, day).orElseThrow();

        assertThat(account.payer()).isEqualTo(Side.PROVIDER);
        assertThat(List.of(account.totalFen(), account.paidFen(), account.toldFen(), account.openFen()))
                .containsExactly(1000L, 300L, 200L, 500L);
        assertThat(account.overdue()).isFalse();
        assertThat(Accounts.of(part, day.plusDays(1)).orElseThrow().overdue()).isTrue();
        assertThat(Accounts.of(due(day, 700, List.of(paid(700, PaymentState.CONFIRMED))), day.plusDays(1))
                        .orElseThrow()
                        .overdue())
                .isFalse();
        assertThat(Accounts.of(due(day, 0, List.of()), day)).isEmpty();
        assertThat(Accounts.of(statement(MONTHS.getFirst(), StatementState.ISSUED), day))
                .isEmpty();
    }

    @Test
    void an_amendment_begins_with_the_text_it_changes() {
        String text = "# 约定 🙂\nversion: 1 # 第一版\ntitle: 协议\n# 末尾";

        String amended = AmendedText.of(text, 1, "abc", JUNE);

        assertThat(amended)
                .isEqualTo("# 约定 🙂\nversion: 2 # 第一版\ntitle: 协议\n# 末尾\n"
                        + "amends: {version: 1, effective: 2026-06-01, hash: abc}\n");
        assertThat(AmendedText.of(amended, 2, "def", JUNE.plusMonths(1)))
                .isEqualTo("# 约定 🙂\nversion: 3 # 第一版\ntitle: 协议\n# 末尾\n"
                        + "amends: {version: 2, effective: 2026-07-01, hash: def}\n");
    }

    @Test
    void a_clause_over_several_lines_is_exchanged_as_a_whole() {
        String text = "a: 1\nmetrics:\n  - {metric: x}\n  - {metric: y}\n\nb: 2\n";

        assertThat(new ClauseText(text).with("metrics", "metrics:\n  - {metric: z}\n"))
                .hasToString("a: 1\nmetrics:\n  - {metric: z}\n\nb: 2\n");
    }
}
