package io.zhanggui.compliance.gate;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked for an item, for the items of a brand, or for all. Money is in fen.
 *
 * @param shop null for all shops of the agency
 * @param item the key of an item; empty for all of the brand
 * @param brand empty for all brands
 * @param floor the least that may be asked
 * @param list the list price: the most that may be asked, and what discounts are reckoned from
 * @param sameEverywhere whether every channel asks the same, give or take the tolerance
 * @param mostDiscount the largest share of the list price that may be taken off
 * @param windows the only days on which less than the list price may be asked; empty for any day
 */
public record PricePolicy(
        long id,
        @Nullable ShopId shop,
        String name,
        String item,
        String brand,
        @Nullable Long floor,
        @Nullable Long list,
        boolean sameEverywhere,
        long tolerance,
        @Nullable BigDecimal mostDiscount,
        List<Period> windows,
        UserId by,
        Instant at) {

    public PricePolicy {
        windows = List.copyOf(windows);
    }

    /** Whether it speaks of that item. */
    public boolean isOf(ShopId where, String key, String itsBrand) {
        return (shop == null || shop.equals(where))
                && (item.isEmpty() || item.equals(key))
                && (brand.isEmpty() || brand.equals(itsBrand));
    }

    /** The more it names, the more it counts: of several policies of one item only the closest holds. */
    public int closeness() {
        return (item.isEmpty() ? 0 : 4) + (brand.isEmpty() ? 0 : 2) + (shop == null ? 0 : 1);
    }
}
