package io.zhanggui.compliance.gate;

import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A licence that a shop has.
 *
 * @param kind the key of a {@link LicenceKind}
 * @param items the keys of the items it is for; empty for all
 * @param expiresOn the last day on which it holds; null where it does not run out
 * @param scans files that show it
 */
public record Licence(
        long id,
        ShopId shop,
        String kind,
        String number,
        String holder,
        List<String> items,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        boolean revoked,
        List<EvidenceFile> scans,
        UserId by,
        Instant at) {

    public Licence {
        items = List.copyOf(items);
        scans = List.copyOf(scans);
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !revoked
                && (issuedOn == null || !issuedOn.isAfter(day))
                && (expiresOn == null || !expiresOn.isBefore(day));
    }

    /** Whether it is for that item. */
    public boolean covers(String item) {
        return items.isEmpty() || items.contains(item);
    }
}
