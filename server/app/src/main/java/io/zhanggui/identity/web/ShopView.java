package io.zhanggui.identity.web;

import io.zhanggui.identity.Shop;
import org.jspecify.annotations.Nullable;

/** A shop as the API shows it. */
record ShopView(
        long id,
        String name,
        String platform,
        String platformZh,
        @Nullable String platformShopId) {

    static ShopView of(Shop shop) {
        return new ShopView(
                shop.id().value(),
                shop.name(),
                shop.platform().key(),
                shop.platform().zh(),
                shop.platformShopId());
    }
}
