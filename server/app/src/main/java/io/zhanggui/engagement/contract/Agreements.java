package io.zhanggui.engagement.contract;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.identity.Caller;
import io.zhanggui.settlement.contract.ContractHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Contracts with clients. One whose client the caller does not see does not exist. Whatever is refused fails with {@link
 * ContractError}.
 */
public interface Agreements {

    /** The newest first. */
    List<Agreement> list(Caller caller, ClientId client);

    /** All that the caller sees, the newest first. */
    List<Agreement> listAll(Caller caller);

    /** Fails with {@link ContractError#NO_SUCH_CONTRACT}. */
    Agreement get(Caller caller, AgreementId id);

    /** A text with its findings; fails with {@link ContractError#NO_SUCH_TEXT}. */
    RevisionText read(Caller caller, AgreementId id, long revision);

    /** Begins a contract with a text, which may still be wrong. */
    Agreement draft(Caller caller, ClientId client, String text);

    /**
     * Writes the draft anew, or begins the next revision where the last text was refused or withdrawn.
     *
     * @param seen the hash of the text the writer changed
     */
    Agreement write(Caller caller, AgreementId id, String text, String seen);

    /** Begins an amendment of the version in force, from a first day. */
    Agreement amend(Caller caller, AgreementId id, LocalDate effective);

    /** Writes the baselines as they are known now into the draft, and keeps the facts they came from. */
    Agreement freeze(Caller caller, AgreementId id);

    /** Fixes the draft and asks both sides; refused while anything in it is vague. */
    Agreement offer(Caller caller, AgreementId id);

    /** Takes back what was offered, for a reason. */
    Agreement withdraw(Caller caller, AgreementId id, String reason);

    /**
     * Confirms what was offered for the caller's side.
     *
     * @param hash of the text they read
     */
    Agreement confirm(Caller caller, AgreementId id, String hash);

    /** Sends back what was offered, for a reason. */
    Agreement refuse(Caller caller, AgreementId id, String reason);

    /** The confirmed versions; empty where none is. */
    Optional<ContractHistory> history(Caller caller, AgreementId id);

    /** The contract that counts for a client on a day. */
    Optional<Agreement> inForce(Caller caller, ClientId client, LocalDate day);
}
