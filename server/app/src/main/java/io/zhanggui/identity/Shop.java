package io.zhanggui.identity;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * A shop, told from others by agency, platform and name.
 *
 * @param agency who runs it now
 * @param platformShopId the platform's own id, where known
 */
public record Shop(
        ShopId id,
        AgencyId agency,
        Platform platform,
        @Nullable String platformShopId,
        String name) {}
