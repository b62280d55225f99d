package io.zhanggui.engagement.contract;

import io.zhanggui.identity.Side;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment on a statement.
 *
 * @param day on which it was paid, in Beijing
 * @param fen positive, whoever pays
 * @param reference of the bank's slip or the invoice
 * @param side that recorded it; the other one answers
 * @param answer of the other side
 * @param evidence name of the file that shows it
 * @param hash SHA-256 of that file, as hex
 */
public record Payment(
        long id,
        LocalDate day,
        long fen,
        String reference,
        Side side,
        PaymentState state,
        @Nullable String answer,
        String who,
        Instant at,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String evidence,
        @Nullable String hash) {}
