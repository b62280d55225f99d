package io.zhanggui.compliance.gate;

import io.zhanggui.shared.ShopId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A licence as people write it. */
public record LicenceDraft(
        ShopId shop,
        String kind,
        String number,
        String holder,
        List<String> items,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn) {

    public LicenceDraft {
        items = List.copyOf(items);
    }
}
