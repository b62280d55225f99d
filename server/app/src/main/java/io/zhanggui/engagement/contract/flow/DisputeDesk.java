package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.contract.ContractAction;
import io.zhanggui.engagement.contract.ContractError;
import io.zhanggui.engagement.contract.Dispute;
import io.zhanggui.engagement.contract.DisputeState;
import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.contract.StatementId;
import io.zhanggui.engagement.contract.StatementState;
import io.zhanggui.engagement.contract.Statements.EvidenceFile;
import io.zhanggui.engagement.contract.store.JooqAgreements.Kept;
import io.zhanggui.engagement.contract.store.JooqDisputes;
import io.zhanggui.engagement.contract.store.JooqStatements;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Side;
import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.Seal;
import io.zhanggui.settlement.Json;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.statement.Hashes;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.TextCheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Disputes over lines of statements. The other side answers; a line both agree is wrong is computed again. */
@Component
class DisputeDesk {

    private static final TextCheck TEXTS = new TextCheck(ContractError.MISSING, ContractError.TOO_LONG);
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int MEGABYTES = 20;

    private final JooqStatements statements;
    private final JooqDisputes disputes;
    private final ContractBell bell;
    private final ContractClocks clocks;
    private final Signatories signatories;
    private final Audit audit;
    private final Seal seal;
    private final Clock clock;

    DisputeDesk(
            JooqStatements statements,
            JooqDisputes disputes,
            ContractBell bell,
            ContractClocks clocks,
            Signatories signatories,
            Audit audit,
            KeyFolder keys,
            Clock clock) {
        this.statements = statements;
        this.disputes = disputes;
        this.bell = bell;
        this.clocks = clocks;
        this.signatories = signatories;
        this.audit = audit;
        this.seal = new Seal(keys, "dispute-evidence");
        this.clock = clock;
    }

    /** Whether nothing is left to answer and the other side accepted something. */
    static boolean isAgreedWrong(KeptStatement statement) {
        return statement.disputes().stream().noneMatch(dispute -> dispute.state() == DisputeState.OPEN)
                && statement.disputes().stream().anyMatch(dispute -> dispute.state() == DisputeState.ACCEPTED);
    }

    void raise(Caller caller, Kept kept, ContractHistory history, KeptStatement statement, String line, String says) {
        if (statement.state() != StatementState.ISSUED && statement.state() != StatementState.DISPUTED) {
            throw new Failure(ContractError.NOT_ISSUED);
        }
        Side side = caller.role().side();
        Sides.first(side, statement.confirmations());
        requireInTime(history, statement);
        requireLine(statement.id(), line);
        long id = disputes.insert(
                statement.id(),
                line,
                side,
                TEXTS.needed("says", says, LONGEST),
                signatories.named(caller),
                clock.instant());
        statements.setState(statement.id(), StatementState.ISSUED, StatementState.DISPUTED);
        audit.record(
                caller, ContractAction.DISPUTED, "statement " + statement.id().value(), null, line);
        clocks.disputed(kept, statement, id, side, line);
        bell.tell(
                caller,
                kept.client(),
                kept.id(),
                side == Side.MERCHANT ? Side.PROVIDER : Side.MERCHANT,
                "disputed:" + statement.id().value() + ":"
                        + statement.disputes().size(),
                new Bilingual("结算单有异议：" + line, "Statement disputed: " + line),
                new Bilingual(says, says));
    }

    /** The last day on which lines of a statement that was issued may be disputed; empty where the contract says none. */
    static Optional<LocalDate> lastDay(ContractHistory history, KeptStatement statement) {
        return history.during(statement.period())
                .disputes()
                .map(agreed -> LocalDate.ofInstant(statement.issuedAt(), Period.BEIJING)
                        .plusDays(agreed.days()));
    }

    private void requireInTime(ContractHistory history, KeptStatement statement) {
        Optional<LocalDate> last = lastDay(history, statement);
        if (last.isPresent()
                && LocalDate.ofInstant(clock.instant(), Period.BEIJING).isAfter(last.get())) {
            throw new Failure(ContractError.TOO_LATE, last.get());
        }
    }

    private void requireLine(StatementId id, String line) {
        boolean there = StreamSupport.stream(
                        Json.read(statements.content(id)).path("lines").spliterator(), false)
                .anyMatch(each -> each.path("id").asString().equals(line));
        if (!there) {
            throw new Failure(ContractError.NO_SUCH_LINE, line);
        }
    }

    void addEvidence(Caller caller, KeptStatement statement, long id, String name, byte[] content) {
        Dispute dispute = open(statement, id);
        if (dispute.side() != caller.role().side()) {
            throw new Failure(ContractError.NOT_THEIRS);
        }
        if (content.length > MEGABYTES << 20) {
            throw new Failure(ContractError.TOO_LARGE, MEGABYTES);
        }
        disputes.addEvidence(
                id,
                TEXTS.needed("name", name, LONGEST_NAME),
                Hashes.sha256(content),
                seal.close(content),
                signatories.named(caller),
                clock.instant());
    }

    EvidenceFile evidence(KeptStatement statement, long id) {
        return disputes.findEvidence(statement.id(), id)
                .map(file -> new EvidenceFile(file.name(), seal.open(file.sealed())))
                .orElseThrow(() -> new Failure(ContractError.NO_SUCH_DISPUTE));
    }

    void answer(Caller caller, Kept kept, KeptStatement statement, long id, boolean accepted, String answer) {
        Dispute dispute = open(statement, id);
        if (dispute.side() == caller.role().side()) {
            throw new Failure(ContractError.NOT_YOURS);
        }
        settle(
                caller,
                statement,
                id,
                accepted ? DisputeState.ACCEPTED : DisputeState.REJECTED,
                TEXTS.needed("answer", answer, LONGEST));
        clocks.answered(kept, id, accepted ? "对方认可" : "对方不认可，已写明依据");
        audit.record(
                caller,
                ContractAction.ANSWERED,
                "dispute " + id,
                null,
                accepted ? DisputeState.ACCEPTED.key() : DisputeState.REJECTED.key());
        bell.tell(
                caller,
                kept.client(),
                kept.id(),
                dispute.side(),
                "answered:" + id,
                new Bilingual(
                        accepted ? "异议被认可：" + dispute.line() : "异议未被认可：" + dispute.line(),
                        accepted ? "Dispute accepted: " + dispute.line() : "Dispute not accepted: " + dispute.line()),
                new Bilingual(answer, answer));
    }

    void withdraw(Caller caller, Kept kept, KeptStatement statement, long id) {
        Dispute dispute = open(statement, id);
        if (dispute.side() != caller.role().side()) {
            throw new Failure(ContractError.NOT_THEIRS);
        }
        settle(caller, statement, id, DisputeState.WITHDRAWN, null);
        clocks.answered(kept, id, "异议已撤回");
        audit.record(caller, ContractAction.DISPUTE_WITHDRAWN, "dispute " + id, null, null);
    }

    private static Dispute open(KeptStatement statement, long id) {
        Dispute dispute = statement.disputes().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new Failure(ContractError.NO_SUCH_DISPUTE));
        if (dispute.state() != DisputeState.OPEN) {
            throw new Failure(ContractError.DISPUTE_SETTLED);
        }
        return dispute;
    }

    /** Where nothing is open and nothing was accepted, the statement waits for confirmation again. */
    private void settle(Caller caller, KeptStatement before, long id, DisputeState state, @Nullable String answer) {
        disputes.settle(id, state, answer, signatories.named(caller), clock.instant());
        KeptStatement now = statements.find(caller.agency(), before.id()).orElseThrow();
        boolean open = now.disputes().stream().anyMatch(dispute -> dispute.state() == DisputeState.OPEN);
        if (!open && !isAgreedWrong(now)) {
            statements.setState(before.id(), StatementState.DISPUTED, StatementState.ISSUED);
        }
    }
}
