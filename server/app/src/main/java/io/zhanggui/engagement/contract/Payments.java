package io.zhanggui.engagement.contract;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.contract.Statements.EvidenceFile;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Side;
import io.zhanggui.settlement.Span;
import java.time.LocalDate;
import java.util.List;

/**
 * What was paid on statements that both sides confirmed. One side records a payment, the other says whether it arrived; the
 * tasks of payment close once everything is confirmed. Whatever is refused fails with {@link ContractError}.
 */
public interface Payments {

    /** Every confirmed statement of a client that owes something, the earliest first. */
    List<Account> list(Caller caller, ClientId client);

    /**
     * Records a payment for the caller's side.
     *
     * @param fen positive, at most what is open and not recorded yet
     */
    KeptStatement record(Caller caller, StatementId id, LocalDate day, long fen, String reference);

    /** Adds the file that shows a payment which waits for its answer; another file takes its place. */
    KeptStatement addEvidence(Caller caller, StatementId id, long payment, String name, byte[] content);

    EvidenceFile evidence(Caller caller, StatementId id, long payment);

    /** The other side says whether it arrived; where it did not, why. */
    KeptStatement answer(Caller caller, StatementId id, long payment, boolean arrived, String answer);

    /** The side that recorded it takes it back. */
    KeptStatement withdraw(Caller caller, StatementId id, long payment);

    /**
     * What a statement owes and what was paid of it, in fen, all positive.
     *
     * @param payer who pays
     * @param paidFen confirmed by both sides
     * @param toldFen recorded by one side and not answered
     * @param openFen neither
     * @param payBy last day of payment
     * @param overdue that day is over, and not all of it is confirmed
     */
    record Account(
            StatementId statement,
            AgreementId agreement,
            Span period,
            Side payer,
            long totalFen,
            long paidFen,
            long toldFen,
            long openFen,
            LocalDate payBy,
            boolean overdue) {}
}
