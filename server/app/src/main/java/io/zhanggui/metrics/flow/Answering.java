package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.catalogue.Measure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers questions together: those of the same period, moment and splits share one reading of the facts. */
final class Answering {

    private record Shared(Period period, @Nullable Instant asOf, List<String> readBy) {}

    private final Facts facts;
    private final Scope scope;
    private final List<Plan> plans;

    Answering(Facts facts, Scope scope, List<Plan> plans) {
        this.facts = facts;
        this.scope = scope;
        this.plans = plans;
    }

    List<MetricAnswer> answers() {
        Map<Shared, List<Plan>> together = new LinkedHashMap<>();
        for (Plan plan : plans) {
            Shared shared = new Shared(plan.question().period(), plan.question().asOf(), plan.readBy());
            together.computeIfAbsent(shared, key -> new ArrayList<>()).add(plan);
        }
        Map<Plan, MetricAnswer> answers = new java.util.IdentityHashMap<>();
        together.forEach((shared, of) -> {
            MeasureTable table = new MeasureTable(facts, scope, shared.period(), shared.asOf());
            Map<String, Measure> measures = new LinkedHashMap<>();
            of.forEach(plan -> measures.putAll(plan.measures()));
            List<FactQuestion.By> splits = List.of();
            for (Plan plan : of) {
                splits = Splits.of(plan);
            }
            table.read(measures.values(), splits);
            of.forEach(plan -> answers.put(plan, answer(plan, table)));
        });
        return plans.stream()
                .map(plan -> Objects.requireNonNull(answers.get(plan)))
                .toList();
    }

    private MetricAnswer answer(Plan plan, MeasureTable table) {
        List<MetricRow> rows = plan.meansOverDays() ? means(plan, table) : each(plan, table);
        if (mixesStandings(plan)) {
            rows = rows.stream()
                    .map(row -> new MetricRow(row.period(), row.dims(), null, NoValue.SEVERAL_SHOPS))
                    .toList();
        }
        Set<LocalDate> missing = new LinkedHashSet<>();
        Period period = plan.question().period();
        for (Measure measure : plan.measures().values()) {
            Set<LocalDate> known = table.knownDays(measure);
            period.from()
                    .datesUntil(period.to())
                    .filter(day -> !known.contains(day))
                    .forEach(missing::add);
        }
        return new MetricAnswer(
                plan.definition(),
                plan.source(),
                rows,
                missing.stream().sorted().toList(),
                table.latestLoad());
    }

    /** The last score of several shops is that of whichever reported last: no number of them together. */
    private boolean mixesStandings(Plan plan) {
        return plan.definition().overDays() == OverDays.LAST
                && scope.shops().size() > 1
                && !plan.question().by().contains("shop");
    }

    private static List<MetricRow> each(Plan plan, MeasureTable table) {
        List<MetricRow> rows = new ArrayList<>();
        for (List<@Nullable Object> group : wanted(plan, table)) {
            Period days = daysOf(plan.question().by(), group, plan.question().period());
            rows.add(row(plan, group, days, value(plan, table, group, days)));
        }
        return rows;
    }

    /** Every group that was found, and every day asked for, found or not. */
    private static List<List<@Nullable Object>> wanted(Plan plan, MeasureTable table) {
        Period period = plan.question().period();
        List<String> by = plan.question().by();
        if (by.isEmpty()) {
            return List.of(List.of());
        }
        Set<List<@Nullable Object>> all = new HashSet<>(table.groups());
        if (by.equals(List.of("day"))) {
            period.from().datesUntil(period.to()).forEach(day -> all.add(List.<@Nullable Object>of(day)));
        }
        return all.stream().sorted(Comparator.comparing(Answering::sortKey)).toList();
    }

    private static Known value(Plan plan, MeasureTable table, List<@Nullable Object> group, Period days) {
        return Evaluation.value(
                plan.formula(),
                name -> table.value(Objects.requireNonNull(plan.measures().get(name)), group, days));
    }

    /** The mean over the known days of each group, days being the last or only time split that was read. */
    private static List<MetricRow> means(Plan plan, MeasureTable table) {
        List<String> by = plan.question().by();
        int dayAt = plan.readBy().indexOf("day");
        Map<List<@Nullable Object>, List<BigDecimal>> values = new LinkedHashMap<>();
        Map<List<@Nullable Object>, NoValue> reasons = new LinkedHashMap<>();
        if (by.isEmpty()) {
            values.put(List.of(), new ArrayList<>());
        }
        List<List<@Nullable Object>> groups = new ArrayList<>(table.groups());
        groups.sort(Comparator.comparing(Answering::sortKey));
        for (List<@Nullable Object> group : groups) {
            LocalDate day = (LocalDate) Objects.requireNonNull(group.get(dayAt));
            List<@Nullable Object> bucket = new ArrayList<>(group);
            if (dayAt < by.size()) {
                bucket.set(
                        dayAt,
                        "week".equals(by.get(dayAt)) ? day.with(java.time.DayOfWeek.MONDAY) : day.withDayOfMonth(1));
            } else {
                bucket.remove(dayAt);
            }
            Known known = value(plan, table, group, Period.day(day));
            values.computeIfAbsent(bucket, key -> new ArrayList<>());
            if (known.value() != null) {
                Objects.requireNonNull(values.get(bucket)).add(known.value());
            } else if (known.reason() != null) {
                reasons.put(bucket, known.reason());
            }
        }
        List<MetricRow> rows = new ArrayList<>();
        for (Map.Entry<List<@Nullable Object>, List<BigDecimal>> entry : values.entrySet()) {
            List<@Nullable Object> group = entry.getKey();
            List<BigDecimal> found = entry.getValue();
            Known mean = found.isEmpty()
                    ? Known.none(reasons.getOrDefault(group, NoValue.NOT_LOADED))
                    : Known.of(found.stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .divide(BigDecimal.valueOf(found.size()), 10, RoundingMode.HALF_UP));
            rows.add(row(plan, group, daysOf(by, group, plan.question().period()), mean));
        }
        return rows;
    }

    private static MetricRow row(Plan plan, List<@Nullable Object> group, Period days, Known known) {
        Map<String, String> dims = new LinkedHashMap<>();
        List<String> by = plan.question().by();
        for (int i = 0; i < by.size(); i++) {
            Object value = group.get(i);
            dims.put(by.get(i), value == null ? "" : value.toString());
        }
        BigDecimal value = known.value();
        return new MetricRow(
                days,
                dims,
                value == null
                        ? null
                        : Evaluation.rounded(value, plan.definition().unit()),
                known.reason());
    }

    private static Period daysOf(List<String> by, List<@Nullable Object> group, Period asked) {
        for (int i = 0; i < by.size(); i++) {
            if (group.get(i) instanceof LocalDate start) {
                LocalDate end = switch (by.get(i)) {
                    case "week" -> start.plusWeeks(1);
                    case "month" -> start.plusMonths(1);
                    default -> start.plusDays(1);
                };
                return new Period(
                        start.isBefore(asked.from()) ? asked.from() : start,
                        end.isAfter(asked.to()) ? asked.to() : end);
            }
        }
        return asked;
    }

    private static String sortKey(List<@Nullable Object> group) {
        StringBuilder key = new StringBuilder();
        for (Object value : group) {
            key.append(value instanceof Number number ? "%020d".formatted(number.longValue()) : String.valueOf(value))
                    .append(' ');
        }
        return key.toString();
    }
}
