package io.zhanggui.desk.today;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The names from the register of shops. */
@Component
class SeenShopNames implements ShopNames {

    private final Shops shops;

    SeenShopNames(Shops shops) {
        this.shops = shops;
    }

    @Override
    public Map<Long, String> of(Caller caller) {
        return shops.listShops(caller).stream()
                .collect(Collectors.toMap(shop -> shop.id().value(), Shop::name));
    }
}
