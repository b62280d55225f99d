package io.zhanggui.engagement.contract.web;

import io.zhanggui.engagement.contract.Dispute;
import io.zhanggui.engagement.contract.DisputeState;
import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.contract.Payment;
import io.zhanggui.engagement.contract.PaymentState;
import io.zhanggui.engagement.contract.StatementState;
import io.zhanggui.engagement.contract.Statements.Standing;
import io.zhanggui.engagement.contract.Statements.Turn;
import io.zhanggui.engagement.contract.rules.PaymentDays;
import io.zhanggui.engagement.contract.web.AgreementViews.ConfirmationView;
import io.zhanggui.settlement.Fractions;
import io.zhanggui.shared.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Statements as the API shows them; amounts in yuan as text. */
final class StatementViews {

    private StatementViews() {}

    /** @param to the day after its last */
    record TurnView(LocalDate from, LocalDate to, boolean closing, String standing) {}

    /**
     * A statement.
     *
     * @param due last day of payment as the contract counts it
     * @param payBy the last day of payment that holds: later than {@code due} where the statement came after that
     * @param late says so; null where both are the same
     */
    record StatementView(
            long id,
            long agreement,
            LocalDate from,
            LocalDate to,
            int revision,
            StatementState state,
            Bilingual stateName,
            int version,
            String root,
            String payable,
            String total,
            LocalDate due,
            LocalDate payBy,
            @Nullable Bilingual late,
            Instant at,
            @Nullable Instant issuedAt,
            List<ConfirmationView> confirmations,
            List<DisputeView> disputes,
            List<PaymentView> payments) {}

    /** @param fen positive, whoever pays */
    record PaymentView(
            long id,
            LocalDate day,
            long fen,
            String reference,
            String side,
            Bilingual sideName,
            PaymentState state,
            Bilingual stateName,
            @Nullable String answer,
            String who,
            Instant at,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String evidence) {}

    record DisputeView(
            long id,
            String line,
            String side,
            Bilingual sideName,
            String says,
            DisputeState state,
            Bilingual stateName,
            @Nullable String answer,
            String who,
            Instant at,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            List<Dispute.Evidence> evidence) {}

    static TurnView of(Turn turn) {
        return new TurnView(turn.period().from(), turn.period().to(), turn.closing(), word(turn.standing()));
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    static StatementView of(KeptStatement statement) {
        return new StatementView(
                statement.id().value(),
                statement.agreement().value(),
                statement.period().from(),
                statement.period().to(),
                statement.revision(),
                statement.state(),
                new Bilingual(statement.state().zh(), statement.state().en()),
                statement.version(),
                statement.root(),
                Fractions.money(statement.payableFen()),
                Fractions.money(statement.totalFen()),
                statement.due(),
                PaymentDays.last(statement),
                PaymentDays.moved(statement).orElse(null),
                statement.at(),
                statement.issuedAt(),
                AgreementViews.confirmations(statement.confirmations()),
                statement.disputes().stream().map(StatementViews::of).toList(),
                statement.payments().stream().map(StatementViews::of).toList());
    }

    private static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.id(),
                payment.day(),
                payment.fen(),
                payment.reference(),
                payment.side().key(),
                new Bilingual(payment.side().zh(), payment.side().en()),
                payment.state(),
                new Bilingual(payment.state().zh(), payment.state().en()),
                payment.answer(),
                payment.who(),
                payment.at(),
                payment.answeredBy(),
                payment.answeredAt(),
                payment.evidence());
    }

    private static DisputeView of(Dispute dispute) {
        return new DisputeView(
                dispute.id(),
                dispute.line(),
                dispute.side().key(),
                new Bilingual(dispute.side().zh(), dispute.side().en()),
                dispute.says(),
                dispute.state(),
                new Bilingual(dispute.state().zh(), dispute.state().en()),
                dispute.answer(),
                dispute.who(),
                dispute.at(),
                dispute.answeredBy(),
                dispute.answeredAt(),
                dispute.evidence());
    }
}
