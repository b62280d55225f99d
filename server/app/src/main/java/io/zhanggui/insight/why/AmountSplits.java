package io.zhanggui.insight.why;

import io.zhanggui.insight.why.WhyAnswer.Note;
import io.zhanggui.insight.why.WhyAnswer.RowTold;
import io.zhanggui.insight.why.WhyAnswer.SplitTold;
import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Source;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.cause.Explained;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The change of the amount by dimensions in which nobody counts visitors: it is parted alone, and says so. */
@Component
final class AmountSplits {

    private static final String BUYER_KIND = "buyer_kind";
    private static final List<String> DIMENSIONS =
            List.of(BUYER_KIND, "category", "role", "price_band", "device", "province", "city", "hour");

    private static final Note ALONE = new Note(
            "这一维度没有访客数据，只分解金额本身，不分流量与转化。",
            "No visitors are known by this, so the amount alone is parted, not traffic and conversion.");

    private static final Note UNKNOWN = new Note("未知", "unknown");
    private static final Note NEW = new Note("新买家", "new buyers");
    private static final Note OLD = new Note("老买家", "returning buyers");

    private final Metrics metrics;

    AmountSplits(Metrics metrics) {
        this.metrics = metrics;
    }

    List<SplitTold> of(Scope scope, WhyQuestion question, WhyFacts facts, Explained explained) {
        List<SplitTold> splits = new ArrayList<>();
        if (facts.source() == Source.COMPUTED) {
            Set<String> offered = offered(scope, facts);
            DIMENSIONS.stream()
                    .filter(offered::contains)
                    .filter(dimension -> !dimension.equals(BUYER_KIND) || isWhole(question, explained))
                    .forEach(dimension -> splits.add(split(scope, question, facts, explained, dimension)));
        } else if (facts.metric().key().equals("pay_amount") && facts.counted()) {
            splits.add(0, returning(scope, question, explained));
        }
        return splits.stream().filter(split -> split.rows().size() > 1).toList();
    }

    private Set<String> offered(Scope scope, WhyFacts facts) {
        MetricQuestion asked =
                MetricQuestion.of(facts.metric().key(), facts.read()).from(facts.source());
        return metrics.dimensions(scope.agency(), asked).stream()
                .map(Dimension::word)
                .collect(Collectors.toSet());
    }

    /** Who is new is asked of a period as a whole, so no day of it may be left out. */
    private static boolean isWhole(WhyQuestion question, Explained explained) {
        return explained.countedBefore().size() == question.before().days()
                && explained.countedNow().size() == question.now().days();
    }

    private SplitTold split(Scope scope, WhyQuestion question, WhyFacts facts, Explained explained, String dimension) {
        Map<String, double[]> amounts = new LinkedHashMap<>();
        String metric = facts.metric().key();
        collect(scope, metric, question.before(), explained.countedBefore(), dimension, amounts, 0);
        collect(scope, metric, question.now(), explained.countedNow(), dimension, amounts, 1);
        double scale = scale(explained);
        List<RowTold> rows = new ArrayList<>();
        amounts.forEach((value, sums) -> {
            Note name = name(dimension, value);
            rows.add(new RowTold(
                    value.isBlank() ? "unknown" : value,
                    name.zh(),
                    name.en(),
                    ExactYuan.of(sums[0] * scale),
                    ExactYuan.of(sums[1]),
                    sums[1] - sums[0] * scale));
        });
        return DriverSplits.split(dimension, "yuan", metric, rows, explained.change(), ALONE);
    }

    private static Note name(String dimension, String value) {
        if (value.isBlank()) {
            return UNKNOWN;
        }
        return dimension.equals(BUYER_KIND) ? (value.equals("new") ? NEW : OLD) : new Note(value, value);
    }

    private void collect(
            Scope scope,
            String metric,
            Period period,
            List<LocalDate> counted,
            String dimension,
            Map<String, double[]> into,
            int side) {
        Set<LocalDate> days = new HashSet<>(counted);
        boolean whole = dimension.equals(BUYER_KIND);
        MetricQuestion asked = whole
                ? MetricQuestion.of(metric, period, dimension)
                : MetricQuestion.of(metric, period, "day", dimension);
        for (MetricRow row : metrics.ask(scope, asked).rows()) {
            if (row.value() != null && (whole || days.contains(row.period().from()))) {
                String value = row.dims().getOrDefault(dimension, "");
                into.computeIfAbsent(value, key -> new double[2])[side] +=
                        row.value().doubleValue();
            }
        }
    }

    /** What the platform says of returning buyers, the others being new. */
    private SplitTold returning(Scope scope, WhyQuestion question, Explained explained) {
        double before = sum(scope, question.before(), explained.countedBefore()) * scale(explained);
        double now = sum(scope, question.now(), explained.countedNow());
        double freshBefore = explained.before() - before;
        double freshNow = explained.now() - now;
        List<RowTold> rows = List.of(
                new RowTold(
                        "new",
                        NEW.zh(),
                        NEW.en(),
                        ExactYuan.of(freshBefore),
                        ExactYuan.of(freshNow),
                        freshNow - freshBefore),
                new RowTold("old", OLD.zh(), OLD.en(), ExactYuan.of(before), ExactYuan.of(now), now - before));
        return DriverSplits.split("returning", "yuan", "old_buyer_amount", rows, explained.change(), ALONE);
    }

    private double sum(Scope scope, Period period, List<LocalDate> counted) {
        Set<LocalDate> days = new HashSet<>(counted);
        double sum = 0;
        for (MetricRow row : metrics.ask(
                        scope,
                        MetricQuestion.of("old_buyer_amount", period, "day").from(Source.REPORTED))
                .rows()) {
            if (row.value() != null && days.contains(row.period().from())) {
                sum += row.value().doubleValue();
            }
        }
        return sum;
    }

    private static double scale(Explained explained) {
        return (double) explained.countedNow().size()
                / explained.countedBefore().size();
    }
}
