package io.zhanggui.engagement.contract;

import io.zhanggui.identity.Caller;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Span;
import java.time.LocalDate;
import java.util.List;

/**
 * Settlements. Statements of a contract the caller does not see do not exist, and merchants do not see those that were not
 * issued. Whatever is refused fails with {@link ContractError}, except numbers that are not there: those are reasons.
 */
public interface Statements {

    /** Every settlement period of the confirmed versions, the first one first. */
    List<Turn> listTurns(Caller caller, AgreementId id);

    /** The latest first, replaced ones among them. */
    List<KeptStatement> list(Caller caller, AgreementId id);

    /** Fails with {@link ContractError#NO_SUCH_STATEMENT}. */
    KeptStatement get(Caller caller, StatementId id);

    /**
     * Computes a period from what the shop's facts say now. What was computed before and not issued is written anew; one
     * that is disputed, and the other side agreed, is replaced.
     */
    Outcome<KeptStatement> compute(Caller caller, AgreementId id, LocalDate from);

    /** Fixes a statement and asks both sides. */
    KeptStatement issue(Caller caller, StatementId id);

    /**
     * Confirms it for the caller's side; not while a dispute is open.
     *
     * @param root of the bundle they looked at
     */
    KeptStatement confirm(Caller caller, StatementId id, String root);

    KeptStatement dispute(Caller caller, StatementId id, String line, String says);

    /** Adds a file to a dispute that is open. */
    KeptStatement addEvidence(Caller caller, StatementId id, long dispute, String name, byte[] content);

    /** The bytes of a file that was added. */
    EvidenceFile evidence(Caller caller, StatementId id, long evidence);

    /** The other side answers. What it accepts is mended in the facts and computed again. */
    KeptStatement answer(Caller caller, StatementId id, long dispute, boolean accepted, String answer);

    /** The side that disputes takes it back. */
    KeptStatement withdrawDispute(Caller caller, StatementId id, long dispute);

    /** The statement's own file (schema {@code statement.schema.json}). */
    byte[] content(Caller caller, StatementId id);

    /** Everything it was computed from, signed by the agency's key. */
    byte[] bundle(Caller caller, StatementId id);

    /** A file with its name. */
    record EvidenceFile(String name, byte[] content) {}

    /**
     * A settlement period, or a closing after the term.
     *
     * @param closing whether it only corrects, caps and pays what was carried
     * @param standing what can be done with it
     */
    record Turn(Span period, boolean closing, Standing standing) {}

    /** Where a settlement period stands. */
    enum Standing {
        /** Has not begun. */
        COMING,
        /** Not over yet. */
        RUNNING,
        /** The one before it is not settled. */
        WAITING,
        /** Can be computed. */
        DUE,
        /** Has a statement. */
        COMPUTED
    }
}
