package io.zhanggui.compliance.shopcheck;

import io.zhanggui.compliance.TextChecks;
import io.zhanggui.shared.ShopId;
import org.jspecify.annotations.Nullable;

/** The checks that hold for a shop: the rules, and the phrases it may say today. */
public interface ShopTextChecks {

    /** @param shop null for the rules alone */
    TextChecks of(@Nullable ShopId shop);
}
