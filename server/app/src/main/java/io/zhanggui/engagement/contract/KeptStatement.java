package io.zhanggui.engagement.contract;

import io.zhanggui.settlement.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one period of a contract owes, as it was computed.
 *
 * @param revision 1 for the first time it was computed and issued, one more for each time after a dispute
 * @param version of the contract
 * @param root of its bundle, as hex: what both sides confirm
 * @param payableFen positive where the merchant pays
 * @param totalFen with tax
 * @param due last day of payment
 * @param disputes the latest first
 * @param payments in the order they were recorded
 */
public record KeptStatement(
        StatementId id,
        AgreementId agreement,
        Span period,
        int revision,
        StatementState state,
        int version,
        String root,
        long payableFen,
        long totalFen,
        LocalDate due,
        Instant at,
        @Nullable Instant issuedAt,
        List<Confirmation> confirmations,
        List<Dispute> disputes,
        List<Payment> payments) {}
