package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.contract.Agreements;
import io.zhanggui.engagement.contract.ContractAction;
import io.zhanggui.engagement.contract.ContractError;
import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.contract.Payment;
import io.zhanggui.engagement.contract.PaymentState;
import io.zhanggui.engagement.contract.Payments;
import io.zhanggui.engagement.contract.StatementId;
import io.zhanggui.engagement.contract.Statements;
import io.zhanggui.engagement.contract.Statements.EvidenceFile;
import io.zhanggui.engagement.contract.rules.Accounts;
import io.zhanggui.engagement.contract.store.JooqPayments;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Side;
import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.Seal;
import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.statement.Hashes;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.TextCheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Payments: one side records, the other says whether they arrived. */
@Component
class PaymentDesk implements Payments {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 1000;
    private static final int MEGABYTES = 20;
    private static final TextCheck TEXTS = new TextCheck(ContractError.MISSING, ContractError.TOO_LONG);

    private final JooqPayments payments;
    private final Statements statements;
    private final Agreements agreements;
    private final AgreementDesk desk;
    private final ContractClocks clocks;
    private final Signatories signatories;
    private final Seal seal;
    private final Audit audit;
    private final Clock clock;

    PaymentDesk(
            JooqPayments payments,
            Statements statements,
            Agreements agreements,
            AgreementDesk desk,
            ContractClocks clocks,
            Signatories signatories,
            KeyFolder keys,
            Audit audit,
            Clock clock) {
        this.payments = payments;
        this.statements = statements;
        this.agreements = agreements;
        this.desk = desk;
        this.clocks = clocks;
        this.signatories = signatories;
        this.seal = new Seal(keys, "payment-evidence");
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Account> list(Caller caller, ClientId client) {
        return agreements.list(caller, client).stream()
                .flatMap(agreement -> statements.list(caller, agreement.id()).stream())
                .flatMap(statement -> Accounts.of(statement, today()).stream())
                .sorted(Comparator.comparing(Account::period))
                .toList();
    }

    @Override
    @Transactional
    public KeptStatement record(Caller caller, StatementId id, LocalDate day, long fen, String reference) {
        KeptStatement statement = held(caller, id);
        Account account = Accounts.of(statement, today()).orElseThrow(() -> new Failure(ContractError.NOT_PAYABLE));
        if (fen <= 0 || fen > account.openFen()) {
            throw new Failure(ContractError.BAD_AMOUNT, Fractions.money(account.openFen()));
        }
        if (day.isAfter(today())) {
            throw new Failure(ContractError.FUTURE_DAY, today());
        }
        Side side = Sides.acting(caller);
        long payment = payments.insert(
                id,
                day,
                fen,
                TEXTS.needed("reference", reference, LONGEST_NAME),
                side,
                signatories.named(caller),
                clock.instant());
        audit.record(
                caller,
                ContractAction.PAYMENT_RECORDED,
                "payment " + payment,
                null,
                "statement " + id.value() + ", " + day + ", " + Fractions.money(fen));
        return statements.get(caller, id);
    }

    @Override
    @Transactional
    public KeptStatement addEvidence(Caller caller, StatementId id, long payment, String name, byte[] content) {
        Payment open = open(held(caller, id), payment);
        requireOwn(caller, open);
        if (content.length > MEGABYTES << 20) {
            throw new Failure(ContractError.TOO_LARGE, MEGABYTES);
        }
        payments.setEvidence(
                payment, TEXTS.needed("name", name, LONGEST_NAME), Hashes.sha256(content), seal.close(content));
        return statements.get(caller, id);
    }

    @Override
    public EvidenceFile evidence(Caller caller, StatementId id, long payment) {
        return payments.findEvidence(statements.get(caller, id).id(), payment)
                .map(file -> new EvidenceFile(file.name(), seal.open(file.sealed())))
                .orElseThrow(() -> new Failure(ContractError.NO_SUCH_PAYMENT));
    }

    @Override
    @Transactional
    public KeptStatement answer(Caller caller, StatementId id, long payment, boolean arrived, String answer) {
        Payment open = open(held(caller, id), payment);
        if (open.side() == Sides.acting(caller)) {
            throw new Failure(ContractError.OTHER_SIDE_ANSWERS);
        }
        String said = arrived ? answer.strip() : TEXTS.needed("answer", answer, LONGEST);
        settle(caller, payment, arrived ? PaymentState.CONFIRMED : PaymentState.REJECTED, said);
        KeptStatement now = statements.get(caller, id);
        Optional<Account> account = Accounts.of(now, today());
        if (account.filter(each -> each.paidFen() == each.totalFen()).isPresent()) {
            clocks.paid(desk.kept(caller, now.agreement()), now);
        }
        return now;
    }

    @Override
    @Transactional
    public KeptStatement withdraw(Caller caller, StatementId id, long payment) {
        requireOwn(caller, open(held(caller, id), payment));
        settle(caller, payment, PaymentState.WITHDRAWN, null);
        return statements.get(caller, id);
    }

    private void settle(Caller caller, long payment, PaymentState state, @Nullable String answer) {
        payments.settle(payment, state, answer, signatories.named(caller), clock.instant());
        audit.record(caller, ContractAction.PAYMENT_SETTLED, "payment " + payment, null, state.key());
    }

    /** A statement as it is once nobody else changes its contract. */
    private KeptStatement held(Caller caller, StatementId id) {
        desk.held(caller, statements.get(caller, id).agreement());
        return statements.get(caller, id);
    }

    private static Payment open(KeptStatement statement, long id) {
        Payment found = statement.payments().stream()
                .filter(payment -> payment.id() == id)
                .findFirst()
                .orElseThrow(() -> new Failure(ContractError.NO_SUCH_PAYMENT));
        if (found.state() != PaymentState.RECORDED) {
            throw new Failure(ContractError.PAYMENT_ANSWERED);
        }
        return found;
    }

    private static void requireOwn(Caller caller, Payment payment) {
        if (payment.side() != Sides.acting(caller)) {
            throw new Failure(ContractError.OWN_PAYMENTS_ONLY);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BEIJING);
    }
}
