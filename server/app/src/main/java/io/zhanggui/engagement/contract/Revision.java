package io.zhanggui.engagement.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text of a contract.
 *
 * @param version as the text says; the next one is an amendment
 * @param revision 1 for the first text of a version, one more for each that was refused or withdrawn
 * @param hash SHA-256 of the text, as hex
 * @param number as the text says; null where it cannot be read
 * @param from first day of the term
 * @param to the day after its last
 * @param reason why it was refused or withdrawn
 */
public record Revision(
        long id,
        int version,
        int revision,
        RevisionState state,
        String hash,
        @Nullable String number,
        @Nullable String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String reason,
        Instant at,
        @Nullable Instant offeredAt,
        List<Confirmation> confirmations) {}
