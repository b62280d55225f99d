package io.zhanggui.desk.people;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.BuyerKinds;
import io.zhanggui.warehouse.BuyerSegments;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the portrait of the buyers of a period. */
@Component
public class Portraits {

    private static final int PLACES = 3;

    private final Metrics metrics;
    private final BuyerSegments segments;
    private final BuyerValues values;

    Portraits(Metrics metrics, BuyerSegments segments, BuyerValues values) {
        this.metrics = metrics;
        this.segments = segments;
        this.values = values;
    }

    /** The paragraph; of a period without orders it only says what to import. */
    public Portrait of(Scope scope, Period period) {
        List<MetricAnswer> answers = metrics.ask(
                scope,
                List.of(
                        MetricQuestion.of("pay_amount", period),
                        MetricQuestion.of("orders_paid", period),
                        MetricQuestion.of("order_value", period),
                        MetricQuestion.of("pay_amount", period, "province"),
                        MetricQuestion.of("orders_paid", period, "hour")));
        BigDecimal amount = value(answers.get(0));
        BigDecimal orders = value(answers.get(1));
        PortraitText text = new PortraitText();
        if (amount == null || orders == null || orders.signum() == 0) {
            text.nothing();
            return text.portrait();
        }
        text.volume(orders, value(answers.get(2)));
        kinds(text, segments.kinds(scope, period, 1, null));
        text.places(best(answers.get(3), "province"), amount);
        text.hours(best(answers.get(4), "hour"), orders);
        text.prices(segments.listPriceBands(scope, period, PriceBounds.SHIPPED, null), orders);
        value(text, values.of(scope, period, BuyerValues.Scoring.LIMITS));
        text.ages();
        return text.portrait();
    }

    private static void kinds(PortraitText text, BuyerKinds kinds) {
        BuyerKinds.Row fresh = find(kinds, BuyerKinds.Kind.NEW);
        BuyerKinds.Row old = find(kinds, BuyerKinds.Kind.OLD);
        long buyers = (fresh == null ? 0 : fresh.buyers()) + (old == null ? 0 : old.buyers());
        if (buyers == 0) {
            text.noBuyers();
        } else {
            text.kinds(buyers, fresh == null ? 0 : fresh.buyers());
        }
    }

    private static void value(PortraitText text, BuyerValue value) {
        if (value.curve() != null && value.buyers() >= 5) {
            text.value(value.curve().best20(), (double) value.repeaters() / value.buyers());
        }
    }

    private static BuyerKinds.@Nullable Row find(BuyerKinds kinds, BuyerKinds.Kind kind) {
        return kinds.whole().stream()
                .filter(row -> row.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private static List<PortraitText.Ranked> best(MetricAnswer answer, String dimension) {
        return answer.rows().stream()
                .filter(row -> row.value() != null
                        && !row.dims().getOrDefault(dimension, "").isEmpty())
                .sorted(Comparator.comparing((MetricRow row) -> java.util.Objects.requireNonNull(row.value()))
                        .reversed())
                .limit(PLACES)
                .map(row -> new PortraitText.Ranked(
                        row.dims().getOrDefault(dimension, ""), java.util.Objects.requireNonNull(row.value())))
                .toList();
    }

    private static @Nullable BigDecimal value(MetricAnswer answer) {
        return answer.rows().getFirst().value();
    }
}
