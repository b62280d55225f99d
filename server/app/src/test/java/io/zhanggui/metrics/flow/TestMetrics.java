package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.BaseMeasures;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.catalogue.ShippedCatalogue;
import io.zhanggui.warehouse.Facts;

/** The shipped metrics over some facts, for the tests of other modules. */
public final class TestMetrics {

    private TestMetrics() {}

    public static Metrics of(Facts facts) {
        return new AskChanges(new AskFacts(agency -> ShippedCatalogue.get(), facts));
    }

    public static BaseMeasures measures(Facts facts) {
        return new AskMeasures(agency -> ShippedCatalogue.get(), facts);
    }
}
