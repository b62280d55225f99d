package io.zhanggui.compliance.shopcheck;

import io.zhanggui.compliance.TextChecks;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import org.jspecify.annotations.Nullable;

/** The checks that hold for a shop: the rules, the words of its agency's own cases, and the phrases it may say today. */
public interface ShopTextChecks {

    /** @param shop null for the rules and the words of the agency's own cases alone */
    TextChecks of(AgencyId agency, @Nullable ShopId shop);
}
