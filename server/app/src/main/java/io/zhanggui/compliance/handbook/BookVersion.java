package io.zhanggui.compliance.handbook;

import io.zhanggui.compliance.Handbook;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A handbook as it was published.
 *
 * @param hash SHA-256 of its content, as 64 hexadecimal digits
 * @param why what changed, or that a review found nothing to change
 * @param validFrom the first day it holds
 */
public record BookVersion(
        long id,
        AgencyId agency,
        Handbook book,
        int number,
        String hash,
        Occasion occasion,
        String why,
        LocalDate validFrom,
        UserId by,
        Instant at) {}
