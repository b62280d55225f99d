package io.zhanggui.desk.health;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The numbers of the shops beside this one. */
final class OtherShops {

    private OtherShops() {}

    /**
     * Their values.
     *
     * @param shops all of them the caller's to see
     * @return by metric and shop; a shop without a value is absent
     */
    static Map<String, Map<String, BigDecimal>> read(
            Metrics metrics, AgencyId agency, Set<Long> shops, List<String> keys, Period period) {
        Scope scope = new Scope(agency, shops.stream().map(ShopId::new).collect(Collectors.toSet()));
        Map<String, Map<String, BigDecimal>> found = new HashMap<>();
        for (MetricAnswer answer : metrics.ask(
                scope,
                keys.stream().map(key -> MetricQuestion.of(key, period, "shop")).toList())) {
            Map<String, BigDecimal> values = new HashMap<>();
            answer.rows().forEach(row -> {
                if (row.value() != null) {
                    values.put(row.dims().getOrDefault("shop", ""), row.value());
                }
            });
            found.put(answer.definition().key(), values);
        }
        return found;
    }
}
