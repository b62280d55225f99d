package io.zhanggui.compliance.shopcheck.store;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person sees of others' checks.
 *
 * @param shops the shops they see
 * @param ownOnly whether they see their own checks only
 */
public record Sight(AgencyId agency, UserId user, Set<ShopId> shops, boolean ownOnly) {

    Set<Long> shopNumbers() {
        return shops.stream().map(ShopId::value).collect(Collectors.toUnmodifiableSet());
    }
}
