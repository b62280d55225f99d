package io.zhanggui.compliance.gate;

import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That a checklist was gone through and signed.
 *
 * @param number in the agency's chain, from 1
 * @param title of the publication, as it was then
 * @param grade empty where the list gives none
 * @param hash SHA-256 over all that was found
 * @param validUntil the last day on which it holds
 * @param stamp of the certificate and of the one before it
 */
public record Certificate(
        long number,
        long run,
        long publication,
        String title,
        String grade,
        String hash,
        LocalDate validUntil,
        UserId by,
        Instant at,
        String stamp) {

    /** How it is cited, such as {@code ZG-3-000012}. */
    public String citation(long agency) {
        return "ZG-%d-%06d".formatted(agency, number);
    }
}
