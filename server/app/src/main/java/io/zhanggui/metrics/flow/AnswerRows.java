package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one answer, out of the values of its measures. */
final class AnswerRows {

    private final Plan plan;
    private final MeasureTable table;
    private final List<Dimension> by;
    private final Period asked;

    AnswerRows(Plan plan, MeasureTable table) {
        this.plan = plan;
        this.table = table;
        this.by = plan.by();
        this.asked = plan.slice().period();
    }

    List<MetricRow> list() {
        List<MetricRow> rows = new ArrayList<>();
        if (plan.meansOverDays()) {
            for (Map.Entry<List<@Nullable Object>, Known> mean : means().entrySet()) {
                rows.add(row(mean.getKey(), mean.getValue()));
            }
        } else {
            for (List<@Nullable Object> group : wanted(found())) {
                rows.add(row(group, value(group, daysOf(group))));
            }
        }
        return rows;
    }

    private Set<List<@Nullable Object>> found() {
        return table.groups(plan.measures().values());
    }

    /** Every group that was found in order, and every day asked for, found or not. */
    private List<List<@Nullable Object>> wanted(Set<List<@Nullable Object>> found) {
        if (by.isEmpty()) {
            return List.of(List.of());
        }
        Set<List<@Nullable Object>> all = new HashSet<>(found);
        if (by.equals(List.of(Dimension.DAY))) {
            asked.from().datesUntil(asked.to()).forEach(day -> all.add(List.<@Nullable Object>of(day)));
        }
        return all.stream().sorted(Comparator.comparing(AnswerRows::sortKey)).toList();
    }

    private Known value(List<@Nullable Object> group, Period days) {
        return Evaluation.value(
                plan.formula(),
                name -> table.value(Objects.requireNonNull(plan.measures().get(name)), group, days));
    }

    /** The mean over the known days of each group; the facts were read by day. */
    private Map<List<@Nullable Object>, Known> means() {
        Map<List<@Nullable Object>, List<Known>> daily = new LinkedHashMap<>();
        for (List<@Nullable Object> read : found()) {
            LocalDate day = (LocalDate) Objects.requireNonNull(read.get(dayAt()));
            Known known = value(read, Period.day(day));
            for (List<@Nullable Object> group : groupsOf(read, day)) {
                daily.computeIfAbsent(group, key -> new ArrayList<>()).add(known);
            }
        }
        Map<List<@Nullable Object>, Known> means = new LinkedHashMap<>();
        for (List<@Nullable Object> group : wanted(daily.keySet())) {
            List<Known> of = daily.get(group);
            // Known days without a row are nobody, as they are where each stands by itself.
            means.put(group, of == null ? value(group, daysOf(group)) : mean(of));
        }
        return means;
    }

    private int dayAt() {
        int asked = by.indexOf(Dimension.DAY);
        return asked < 0 ? by.size() : asked;
    }

    /** The groups that a day's value counts for: with rolling days those of the days after it too. */
    private List<List<@Nullable Object>> groupsOf(List<@Nullable Object> read, LocalDate day) {
        if (dayAt() == by.size()) {
            return List.of(read.subList(0, by.size()));
        }
        List<List<@Nullable Object>> groups = new ArrayList<>();
        for (int ahead = 0; ahead < plan.slice().rollingDays(); ahead++) {
            if (asked.contains(day.plusDays(ahead))) {
                List<@Nullable Object> group = new ArrayList<>(read);
                group.set(dayAt(), day.plusDays(ahead));
                groups.add(group);
            }
        }
        return groups;
    }

    private static Known mean(List<Known> days) {
        List<BigDecimal> values = days.stream()
                .map(Known::value)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (values.isEmpty()) {
            return days.stream().findFirst().orElse(Known.none(NoValue.NOT_LOADED));
        }
        return Known.of(values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), 10, RoundingMode.HALF_UP));
    }

    private MetricRow row(List<@Nullable Object> group, Known known) {
        Map<String, String> dims = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            Object value = group.get(i);
            dims.put(by.get(i).word(), value == null ? "" : value.toString());
        }
        BigDecimal value = known.value();
        return new MetricRow(
                daysOf(group),
                Collections.unmodifiableMap(dims),
                value == null
                        ? null
                        : Evaluation.rounded(value, plan.definition().unit()),
                known.reason());
    }

    /** The days a group's value is over: those of its pieces of time, and before a day those that roll into it. */
    private Period daysOf(List<@Nullable Object> group) {
        Period days = asked;
        for (int i = 0; i < by.size(); i++) {
            if (group.get(i) instanceof LocalDate start) {
                days = Buckets.within(by.get(i), start, days).orElse(days);
            }
        }
        return new Period(days.from().minusDays(plan.slice().rollingDays() - 1L), days.to());
    }

    /** Numbers, also those a text begins with, stand in their own order. */
    private static String sortKey(List<@Nullable Object> group) {
        StringBuilder key = new StringBuilder();
        for (Object value : group) {
            String text = String.valueOf(value);
            int digits = 0;
            while (!(value instanceof LocalDate) && digits < text.length() && Character.isDigit(text.charAt(digits))) {
                digits++;
            }
            key.append(digits == 0 ? "" : "0".repeat(Math.max(0, 20 - digits)))
                    .append(text)
                    .append(' ');
        }
        return key.toString();
    }
}
