package io.zhanggui.compliance.gate;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price policy as people write it: sums in yuan, a discount in percent; empty where not said.
 *
 * @param shop null for all shops
 */
public record PricePolicyDraft(
        @Nullable ShopId shop,
        String name,
        String item,
        String brand,
        String floor,
        String list,
        boolean sameEverywhere,
        String tolerance,
        String mostDiscount,
        List<Period> windows) {

    public PricePolicyDraft {
        windows = List.copyOf(windows);
    }
}
