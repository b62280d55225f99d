package io.zhanggui.metrics;

import java.util.ServiceLoader;

/** The shipped metrics and what they are made of, for those who compute without the warehouse. */
public interface ShippedMetrics extends Recipes {

    /** The ones there are. */
    static ShippedMetrics find() {
        return ServiceLoader.load(ShippedMetrics.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no shipped metrics"));
    }
}
