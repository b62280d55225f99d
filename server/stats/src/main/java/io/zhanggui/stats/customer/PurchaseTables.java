package io.zhanggui.stats.customer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables by number of purchases, found fast where that number is small. */
final class PurchaseTables {

    private final Map<Double, ChebyshevCurve> curves;
    private final @Nullable ChebyshevCurve[] dense = new ChebyshevCurve[256];

    PurchaseTables(Map<Double, ChebyshevCurve> curves) {
        this.curves = curves;
        curves.forEach((purchases, curve) -> {
            if (purchases < dense.length) {
                dense[purchases.intValue()] = curve;
            }
        });
    }

    /** The table, or null where this number of purchases has none. */
    @Nullable
    ChebyshevCurve find(double purchases) {
        return purchases < dense.length ? dense[(int) purchases] : curves.get(purchases);
    }
}
