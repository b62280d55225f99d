package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricError;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.warehouse.FactQuestion.Filter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what a question splits by and narrows to, and turns it into scope, period and filters. */
final class Narrowing {

    private static final int LONGEST_ROLLING = 366;

    private final MetricQuestion question;
    private final String metric;
    private final Set<Dimension> allowed;

    Narrowing(MetricQuestion question, String metric, Set<Dimension> allowed) {
        this.question = question;
        this.metric = metric;
        this.allowed = allowed;
    }

    List<Dimension> by() {
        return question.by().stream()
                .map(word -> dimension(word, MetricError.NO_SUCH_SPLIT))
                .toList();
    }

    /** A filter by shop or by days narrows what is asked, so that what is known of them is asked alike. */
    Plan.Slice slice(Scope asked) {
        Scope scope = asked;
        Period period = question.period();
        List<Filter> filters = new ArrayList<>();
        for (Map.Entry<String, String> where : question.where().entrySet()) {
            Dimension dimension = dimension(where.getKey(), MetricError.NO_SUCH_FILTER);
            String value = where.getValue();
            if (dimension == Dimension.SHOP) {
                scope = shop(scope, value);
            } else if (Buckets.isBucket(dimension)) {
                period = days(period, dimension, value);
            } else {
                filters.add(new Filter(Splits.by(dimension), value));
            }
        }
        return new Plan.Slice(scope, period, rollingDays(), filters, question.asOf());
    }

    private int rollingDays() {
        Integer days = question.rollingDays();
        if (days == null) {
            return 1;
        }
        long pieces = by().stream().filter(Dimension::ofTime).count();
        if (days < 1 || days > LONGEST_ROLLING || pieces != 1 || !by().contains(Dimension.DAY)) {
            throw new Failure(MetricError.BAD_ROLLING, days);
        }
        return days;
    }

    private Dimension dimension(String word, MetricError otherwise) {
        return Dimension.find(word)
                .filter(allowed::contains)
                .orElseThrow(() -> new Failure(
                        otherwise,
                        metric,
                        word,
                        allowed.stream().map(Dimension::word).collect(Collectors.joining(", "))));
    }

    private static Scope shop(Scope scope, String value) {
        Optional<ShopId> shop = scope.shops().stream()
                .filter(each -> String.valueOf(each.value()).equals(value))
                .findFirst();
        return Scope.of(scope.agency(), shop.orElseThrow(() -> bad(Dimension.SHOP, value)));
    }

    private static Period days(Period period, Dimension dimension, String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            return Buckets.within(dimension, day, period).orElseThrow(() -> bad(dimension, value));
        } catch (DateTimeException e) {
            throw new Failure(MetricError.BAD_FILTER, e, dimension.word() + ":" + value);
        }
    }

    private static Failure bad(Dimension dimension, String value) {
        return new Failure(MetricError.BAD_FILTER, dimension.word() + ":" + value);
    }
}
