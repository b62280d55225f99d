package io.zhanggui.insight.promotion;

import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The metrics an account is made of, over one period. */
@Component
class ShopMoney {

    private static final List<String> KEYS = List.of(
            "pay_amount",
            "kept_amount",
            "orders_paid",
            "gross_margin",
            "ad_spend",
            "taoke_commission",
            "freight_cost",
            "platform_fees",
            "pay_conversion");

    private final Metrics metrics;

    ShopMoney(Metrics metrics) {
        this.metrics = metrics;
    }

    /** What is known of a period, by the metric's key; null where it is not. */
    record Known(Period period, Map<String, Double> values) {

        @Nullable
        Double find(String metric) {
            return values.get(metric);
        }

        /** Null where either is not known or the second is 0. */
        @Nullable
        Double ratio(String metric, String by) {
            Double above = find(metric);
            Double below = find(by);
            return above == null || below == null || below == 0 ? null : above / below;
        }
    }

    /** When the newest of the orders were loaded, in Beijing: later refunds are in none of the figures. */
    Optional<LocalDate> knownOn(Scope scope, Period period) {
        return Optional.ofNullable(metrics.ask(scope, MetricQuestion.of("kept_amount", period))
                        .latestLoad())
                .map(moment -> LocalDate.ofInstant(moment, Period.BEIJING));
    }

    Known read(Scope scope, Period period) {
        Map<String, Double> values = new HashMap<>();
        List<MetricQuestion> questions =
                KEYS.stream().map(key -> MetricQuestion.of(key, period)).toList();
        metrics.ask(scope, questions).forEach(answer -> {
            BigDecimal value = answer.rows().getFirst().value();
            if (value != null) {
                values.put(answer.definition().key(), value.doubleValue());
            }
        });
        return new Known(period, values);
    }
}
