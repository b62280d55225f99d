package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.contract.AgreementId;
import io.zhanggui.engagement.contract.ContractAction;
import io.zhanggui.engagement.contract.ContractError;
import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.contract.StatementId;
import io.zhanggui.engagement.contract.StatementState;
import io.zhanggui.engagement.contract.Statements;
import io.zhanggui.engagement.contract.rules.PaymentDays;
import io.zhanggui.engagement.contract.rules.Turns;
import io.zhanggui.engagement.contract.store.JooqAgreements.Kept;
import io.zhanggui.engagement.contract.store.JooqConfirmations;
import io.zhanggui.engagement.contract.store.JooqStatements;
import io.zhanggui.engagement.contract.store.JooqStatements.Computed;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Side;
import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Statements of contracts: computed in order, issued, confirmed. What is disputed in them: {@link DisputeDesk}. */
@Component
class StatementDesk implements Statements {

    private final JooqStatements statements;
    private final JooqConfirmations confirmations;
    private final AgreementDesk agreements;
    private final ContractTexts texts;
    private final Settling settling;
    private final DisputeDesk disputes;
    private final ContractBell bell;
    private final ContractClocks clocks;
    private final Signatories signatories;
    private final Audit audit;
    private final Clock clock;

    StatementDesk(
            JooqStatements statements,
            JooqConfirmations confirmations,
            AgreementDesk agreements,
            ContractTexts texts,
            Settling settling,
            DisputeDesk disputes,
            ContractBell bell,
            ContractClocks clocks,
            Signatories signatories,
            Audit audit,
            Clock clock) {
        this.statements = statements;
        this.confirmations = confirmations;
        this.agreements = agreements;
        this.texts = texts;
        this.settling = settling;
        this.disputes = disputes;
        this.bell = bell;
        this.clocks = clocks;
        this.signatories = signatories;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Turn> listTurns(Caller caller, AgreementId id) {
        Kept kept = agreements.kept(caller, id);
        return texts.history(caller, kept)
                .map(history -> Turns.of(history.periods(), history.closings(), statements.list(id), today()))
                .orElse(List.of());
    }

    @Override
    public List<KeptStatement> list(Caller caller, AgreementId id) {
        agreements.kept(caller, id);
        return statements.list(id).stream()
                .filter(statement -> isShown(caller, statement))
                .toList();
    }

    /** Merchants see what was issued to them. */
    private static boolean isShown(Caller caller, KeptStatement statement) {
        return caller.role().isProvider() || statement.issuedAt() != null;
    }

    @Override
    public KeptStatement get(Caller caller, StatementId id) {
        KeptStatement statement = statements
                .find(caller.agency(), id)
                .filter(found -> isShown(caller, found))
                .orElseThrow(() -> new Failure(ContractError.NO_SUCH_STATEMENT));
        agreements.kept(caller, statement.agreement());
        return statement;
    }

    /** A statement as it is once nobody else changes its contract. */
    private KeptStatement held(Caller caller, StatementId id) {
        agreements.held(caller, get(caller, id).agreement());
        return get(caller, id);
    }

    @Override
    @Transactional
    public Outcome<KeptStatement> compute(Caller caller, AgreementId id, LocalDate from) {
        Kept kept = agreements.held(caller, id);
        ContractHistory history =
                texts.history(caller, kept).orElseThrow(() -> new Failure(ContractError.NOT_IN_FORCE));
        List<KeptStatement> all = statements.list(id);
        Span period = history.turns().stream()
                .filter(each -> each.from().equals(from))
                .findFirst()
                .orElseThrow(() -> new Failure(ContractError.NO_SUCH_PERIOD, from));
        if (period.to().isAfter(today())) {
            throw new Failure(ContractError.NOT_OVER, period.to().minusDays(1));
        }
        Optional<KeptStatement> before = before(history, all, period);
        if (before.isPresent() && before.get().state() == StatementState.DRAFT) {
            throw new Failure(ContractError.BEFORE_OPEN, before.get().period().from());
        }
        Optional<KeptStatement> live = Turns.live(all, period);
        live.ifPresent(StatementDesk::requireOpen);
        Optional<byte[]> file = before.map(statement -> statements.content(statement.id()));
        return settling.settle(caller, kept, history, period, file)
                .map(computed -> keep(caller, id, all, live, computed));
    }

    /** The statement of the period before; fails where there should be one. */
    private static Optional<KeptStatement> before(ContractHistory history, List<KeptStatement> all, Span period) {
        int at = history.turns().indexOf(period);
        if (at == 0) {
            return Optional.empty();
        }
        Span earlier = history.turns().get(at - 1);
        return Optional.of(
                Turns.live(all, earlier).orElseThrow(() -> new Failure(ContractError.BEFORE_OPEN, earlier.from())));
    }

    /** Only what was not issued is computed again, and what both sides agreed is wrong. */
    private static void requireOpen(KeptStatement live) {
        boolean agreedWrong = live.state() == StatementState.DISPUTED && DisputeDesk.isAgreedWrong(live);
        if (live.state() != StatementState.DRAFT && !agreedWrong) {
            throw new Failure(ContractError.FIXED);
        }
    }

    private KeptStatement keep(
            Caller caller, AgreementId id, List<KeptStatement> all, Optional<KeptStatement> live, Computed computed) {
        StatementId kept;
        if (live.isPresent() && live.get().state() == StatementState.DRAFT) {
            kept = live.get().id();
            statements.update(kept, computed, caller.user(), clock.instant());
        } else {
            live.ifPresent(old -> {
                statements.setState(old.id(), old.state(), StatementState.REPLACED);
                clocks.replaced(agreements.kept(caller, id), old);
            });
            int revision = 1
                    + (int) all.stream()
                            .filter(old ->
                                    old.period().equals(computed.statement().period()))
                            .count();
            kept = statements.insert(id, revision, computed, caller.user(), clock.instant());
        }
        audit.record(
                caller,
                ContractAction.COMPUTED,
                "statement " + kept.value(),
                live.map(KeptStatement::root).orElse(null),
                computed.root());
        return get(caller, kept);
    }

    @Override
    @Transactional
    public KeptStatement issue(Caller caller, StatementId id) {
        KeptStatement statement = held(caller, id);
        Kept kept = agreements.kept(caller, statement.agreement());
        ContractHistory history = texts.history(caller, kept).orElseThrow();
        before(history, statements.list(kept.id()), statement.period())
                .filter(earlier -> earlier.state() != StatementState.CONFIRMED)
                .ifPresent(earlier -> {
                    throw new Failure(
                            ContractError.BEFORE_OPEN, earlier.period().from());
                });
        if (!statements.setState(id, StatementState.DRAFT, StatementState.ISSUED)) {
            throw new Failure(ContractError.FIXED);
        }
        statements.setIssued(id, clock.instant());
        audit.record(caller, ContractAction.ISSUED, "statement " + id.value(), null, statement.root());
        KeptStatement issued = get(caller, id);
        clocks.issued(kept, issued, DisputeDesk.lastDay(history, issued).orElse(null));
        Bilingual late = PaymentDays.moved(issued).orElse(new Bilingual("", ""));
        tell(
                caller,
                kept,
                statement,
                "issued",
                new Bilingual("结算单待确认：", "Statement to confirm: "),
                new Bilingual(
                        "请核对每一行，确认或提出异议。" + late.zh(),
                        ("Look at every line, then confirm or dispute. " + late.en()).strip()));
        return issued;
    }

    @Override
    @Transactional
    public KeptStatement confirm(Caller caller, StatementId id, String root) {
        KeptStatement statement = held(caller, id);
        Side side = Sides.confirming(caller);
        if (statement.state() == StatementState.DISPUTED) {
            throw new Failure(ContractError.DISPUTE_OPEN);
        }
        if (statement.state() != StatementState.ISSUED) {
            throw new Failure(ContractError.NOT_ISSUED);
        }
        if (!statement.root().equals(root)) {
            throw new Failure(ContractError.OTHER_ROOT);
        }
        Sides.first(side, statement.confirmations());
        confirmations.ofStatement(
                statement.agreement(), id.value(), side, root, signatories.named(caller), clock.instant());
        audit.record(
                caller, ContractAction.STATEMENT_CONFIRMED, "statement " + id.value(), null, side.key() + " " + root);
        Kept kept = agreements.kept(caller, statement.agreement());
        clocks.confirmed(kept, statement, side);
        if (Sides.isLast(statement.confirmations())) {
            statements.setState(id, StatementState.ISSUED, StatementState.CONFIRMED);
            clocks.payable(kept, statement);
            LocalDate due = PaymentDays.last(statement);
            tell(
                    caller,
                    kept,
                    statement,
                    "settled",
                    new Bilingual("结算单双方已确认：", "Statement confirmed: "),
                    new Bilingual(
                            "付款截止 " + due + "，含税合计 " + Fractions.money(statement.totalFen()) + " 元。",
                            "Due " + due + ", " + Fractions.money(statement.totalFen()) + " yuan with tax."));
        }
        return get(caller, id);
    }

    private void tell(
            Caller caller, Kept kept, KeptStatement statement, String occasion, Bilingual title, Bilingual text) {
        String period =
                statement.period().from() + " — " + statement.period().to().minusDays(1);
        bell.tellBoth(
                caller,
                kept.client(),
                kept.id(),
                occasion + ":" + statement.id().value(),
                new Bilingual(title.zh() + period, title.en() + period),
                text);
    }

    @Override
    @Transactional
    public KeptStatement dispute(Caller caller, StatementId id, String line, String says) {
        KeptStatement statement = held(caller, id);
        Kept kept = agreements.kept(caller, statement.agreement());
        disputes.raise(caller, kept, texts.history(caller, kept).orElseThrow(), statement, line, says);
        return get(caller, id);
    }

    @Override
    @Transactional
    public KeptStatement addEvidence(Caller caller, StatementId id, long dispute, String name, byte[] content) {
        disputes.addEvidence(caller, held(caller, id), dispute, name, content);
        return get(caller, id);
    }

    @Override
    public EvidenceFile evidence(Caller caller, StatementId id, long evidence) {
        return disputes.evidence(get(caller, id), evidence);
    }

    @Override
    @Transactional
    public KeptStatement answer(Caller caller, StatementId id, long dispute, boolean accepted, String answer) {
        KeptStatement statement = held(caller, id);
        disputes.answer(caller, agreements.kept(caller, statement.agreement()), statement, dispute, accepted, answer);
        return get(caller, id);
    }

    @Override
    @Transactional
    public KeptStatement withdrawDispute(Caller caller, StatementId id, long dispute) {
        KeptStatement statement = held(caller, id);
        disputes.withdraw(caller, agreements.kept(caller, statement.agreement()), statement, dispute);
        return get(caller, id);
    }

    @Override
    public byte[] content(Caller caller, StatementId id) {
        return statements.content(get(caller, id).id());
    }

    @Override
    public byte[] bundle(Caller caller, StatementId id) {
        return statements.bundle(get(caller, id).id());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BEIJING);
    }
}
