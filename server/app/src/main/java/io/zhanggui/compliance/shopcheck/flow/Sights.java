package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.shopcheck.store.Sight;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who sees what of checks. */
@Component
class Sights {

    private final Shops shops;

    Sights(Shops shops) {
        this.shops = shops;
    }

    Sight of(Caller caller) {
        return new Sight(
                caller.agency(),
                caller.user(),
                shops.listShops(caller).stream().map(Shop::id).collect(Collectors.toUnmodifiableSet()),
                !caller.role().isProvider());
    }

    /** Fails where the shop is none the caller sees. */
    void check(Caller caller, @Nullable ShopId shop) {
        if (shop != null && shops.findShop(caller, shop).isEmpty()) {
            throw new Failure(IdentityError.NO_SUCH_SHOP);
        }
    }
}
