package io.zhanggui.compliance.shipped;

import io.zhanggui.compliance.TextChecks;
import io.zhanggui.compliance.rules.ShippedRules;

/** Opens the shipped rules without Spring and without a store. */
public final class ShippedChecks {

    private ShippedChecks() {}

    /** Reads and compiles the rules; takes some hundred milliseconds. */
    public static TextChecks open() {
        return ShippedRules.checker();
    }
}
