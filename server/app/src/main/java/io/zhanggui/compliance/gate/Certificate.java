package io.zhanggui.compliance.gate;

import io.zhanggui.compliance.Category;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a checklist was gone through and signed.
 *
 * @param number in the agency's chain, from 1
 * @param title of the publication, as it was then
 * @param category of the publication, as it was then; null where it was signed before this was kept
 * @param brand likewise; empty where it had none
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
        @Nullable Category category,
        @Nullable String brand,
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
