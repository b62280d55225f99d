package io.zhanggui.desk.health;

import io.zhanggui.desk.health.rules.Doubt;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricKind;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.Unit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether there is enough behind the numbers of a diagnosis to judge them. */
final class Grounds {

    private static final String ORDERS = "orders_paid";
    private static final Pattern RATIO = Pattern.compile("ratio\\(.*, ?([a-z_0-9]+)\\)");

    /** What the amounts of a group are counted in, where a rate is over an amount. */
    private static final Map<String, String> COUNTED_IN = Map.of(
            "trade", ORDERS,
            "conversion", ORDERS,
            "refunds", ORDERS,
            "buyers", ORDERS,
            "profit", ORDERS,
            "advertising", "ad_orders",
            "taoke", "taoke_orders");

    private final Map<String, Answers> all;
    private final long days;
    private final Map<String, String> counts = new HashMap<>();

    Grounds(Map<String, Answers> all, long days) {
        this.all = all;
        this.days = days;
        all.forEach((key, answers) -> {
            if (answers.definition().unit() == Unit.COUNT) {
                answers.definition().formulas().values().forEach(formula -> counts.putIfAbsent(formula, key));
            }
        });
    }

    /** Why the value itself is not judged. */
    Optional<Doubt> ofValue(MetricDefinition metric) {
        if (metric.kind() != MetricKind.LEVEL) {
            return days < Doubt.DAYS_OF_A_GOAL ? Optional.of(new Doubt.TooShort(days)) : Optional.empty();
        }
        return metric.overDays() == OverDays.SUM ? Optional.empty() : few(metric, Answers::value);
    }

    /** Why its change against the days before is not judged, though its value may be. */
    Optional<Doubt> ofChange(MetricDefinition metric) {
        return ofChange(metric, Answers::before);
    }

    /** Why its change against last year is not judged. */
    Optional<Doubt> ofYearChange(MetricDefinition metric) {
        return ofChange(metric, Answers::yearAgo);
    }

    /** Why nothing is told in yuan of the sales of so few orders. */
    Optional<Doubt> ofSales() {
        return fewOf(ORDERS, Answers::value);
    }

    private Optional<Doubt> ofChange(MetricDefinition metric, Function<Answers, @Nullable BigDecimal> earlier) {
        if (metric.overDays() != OverDays.SUM) {
            return ofValue(metric).or(() -> few(metric, earlier)).or(() -> slight(metric, earlier));
        }
        BigDecimal larger = larger(all.get(metric.key()), earlier);
        if (larger == null) {
            return Optional.empty();
        }
        return switch (metric.unit()) {
            case COUNT ->
                larger.intValue() < Doubt.FEWEST
                        ? Optional.of(new Doubt.Few(new Note(metric.zh(), metric.en()), larger))
                        : Optional.empty();
            case YUAN -> isNegligible(larger) ? Optional.of(new Doubt.Tiny()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Doubt> slight(MetricDefinition metric, Function<Answers, @Nullable BigDecimal> earlier) {
        Answers answers = all.get(metric.key());
        BigDecimal now = answers == null ? null : answers.value();
        BigDecimal then = answers == null ? null : earlier.apply(answers);
        return metric.unit() == Unit.PERCENT
                        && now != null
                        && then != null
                        && now.subtract(then).abs().compareTo(Doubt.SLIGHT) < 0
                ? Optional.of(new Doubt.Slight())
                : Optional.empty();
    }

    private boolean isNegligible(BigDecimal amount) {
        Answers paid = all.get("pay_amount");
        BigDecimal whole = paid == null ? null : paid.value();
        return whole != null && amount.abs().compareTo(whole.multiply(Doubt.NEGLIGIBLE)) < 0;
    }

    private static @Nullable BigDecimal larger(
            @Nullable Answers answers, Function<Answers, @Nullable BigDecimal> earlier) {
        BigDecimal now = answers == null ? null : answers.value();
        BigDecimal then = answers == null ? null : earlier.apply(answers);
        return now == null || then == null ? null : now.abs().max(then.abs());
    }

    private Optional<Doubt> few(MetricDefinition metric, Function<Answers, @Nullable BigDecimal> when) {
        Matcher ratio = RATIO.matcher(metric.formulas().getOrDefault(metric.defaultSource(), ""));
        if (!ratio.matches()) {
            return Optional.empty();
        }
        String base = counts.getOrDefault(
                ratio.group(1), COUNTED_IN.getOrDefault(metric.group().key(), ""));
        return fewOf(base, when);
    }

    private Optional<Doubt> fewOf(String base, Function<Answers, @Nullable BigDecimal> when) {
        Answers answers = all.get(base);
        BigDecimal cases = answers == null ? null : when.apply(answers);
        if (answers == null || cases == null || cases.compareTo(BigDecimal.valueOf(Doubt.FEWEST)) >= 0) {
            return Optional.empty();
        }
        MetricDefinition of = answers.definition();
        return Optional.of(new Doubt.Few(new Note(of.zh(), of.en()), cases));
    }
}
