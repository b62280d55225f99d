package io.zhanggui.insight.why;

import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Source;
import io.zhanggui.shared.Period;
import io.zhanggui.stats.cause.ShopDays;
import java.util.Map;

/**
 * What was read for one question.
 *
 * @param read the days of all arrays, long before the compared ones on
 * @param visitors of the shop by day, each counted once a day where the shop's report says it
 * @param buyers the same
 * @param counted whether the shop's own report says visitors and buyers; else they are those of items added up
 * @param titles of the items
 */
record WhyFacts(
        MetricDefinition metric,
        Source source,
        Basis basis,
        Period read,
        ShopDays shop,
        double[] visitors,
        double[] buyers,
        boolean counted,
        Map<String, String> titles) {

    /** What the amount can be told by. */
    enum Basis {
        items,
        shop,
        orders
    }

    /** The word for all items without a place of their own. */
    static final String OTHERS = "others";

    String title(String item) {
        return titles.getOrDefault(item, item);
    }
}
