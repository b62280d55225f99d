package io.zhanggui.settlement.facts;

import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.MetricTerms;
import io.zhanggui.settlement.contract.Variant;
import io.zhanggui.settlement.facts.Measured.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * Finds the value of a metric over a span. A fact of the metric itself over exactly these days goes first; otherwise the
 * value is made of base measures that may be added; what may not be added, such as daily ratios or unique counts, is
 * refused with the reason (invariant 10 of the house).
 */
public final class Measuring {

    private final Facts facts;
    private final List<String> shops;

    /** Measures within the shops of a contract, given by their labels. */
    public Measuring(Facts facts, List<String> shops) {
        this.facts = facts;
        this.shops = List.copyOf(shops);
    }

    /**
     * The value of a metric.
     *
     * @param scope labels it is of; {@code all} for all shops of the contract
     * @param without days that do not count
     */
    public Outcome<Measured> value(
            MetricTerms metric, List<String> scope, Variant variant, Span span, Set<LocalDate> without) {
        Set<LocalDate> left = without.stream().filter(span::contains).collect(Collectors.toSet());
        for (List<String> labels : alternatives(scope)) {
            Optional<Fact> direct =
                    labels.size() == 1 ? facts.of(metric.key(), labels.getFirst(), variant, span) : Optional.empty();
            if (direct.isPresent() && left.isEmpty()) {
                Fact fact = direct.get();
                return new Outcome.Done<>(new Measured(
                        fact.value(), List.of(new Input(metric.key(), fact.scope(), fact.value(), 1)), span.days()));
            }
        }
        long counted = span.days() - left.size();
        if (counted == 0) {
            return Outcome.refused(refusal(
                    metric,
                    "3004",
                    span,
                    "整个期间都约定不计入",
                    "every day of it is agreed not to count",
                    "这一期没有可考核的日子，双方另行确认",
                    "there is nothing to judge in this period"));
        }
        return metric.adds()
                ? added(metric, scope, variant, span, left, counted)
                : made(metric, scope, variant, span, left, counted);
    }

    private Outcome<Measured> added(
            MetricTerms metric, List<String> scope, Variant variant, Span span, Set<LocalDate> left, long counted) {
        Optional<List<Input>> own = sum(metric.key(), scope, variant, span, left);
        if (own.isPresent()) {
            return new Done<>(new Measured(total(own.get()), own.get(), counted));
        }
        return made(metric, scope, variant, span, left, counted);
    }

    private Outcome<Measured> made(
            MetricTerms metric, List<String> scope, Variant variant, Span span, Set<LocalDate> left, long counted) {
        List<Input> inputs = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        Map<String, BigFraction> values = new HashMap<>();
        for (String measure : metric.formula().measures()) {
            switch (measure(metric, measure, scope, variant, span, left)) {
                case Done<List<Input>> done -> {
                    inputs.addAll(done.value());
                    values.put(measure, total(done.value()));
                }
                case Refused<List<Input>> refused -> refusals.addAll(refused.reasons());
            }
        }
        if (!refusals.isEmpty()) {
            return new Refused<>(
                    unadded(metric, scope, variant, span).map(List::of).orElse(refusals));
        }
        return metric.formula()
                .value(values)
                .<Outcome<Measured>>map(value -> new Done<>(new Measured(value, inputs, counted)))
                .orElseGet(() -> Outcome.refused(refusal(
                        metric, "3003", span, "分母是 0，算不出来", "it divides by zero", "核对分母的数据", "check the denominator")));
    }

    private Outcome<List<Input>> measure(
            MetricTerms metric, String measure, List<String> scope, Variant variant, Span span, Set<LocalDate> left) {
        for (List<String> labels : alternatives(scope)) {
            Optional<Fact> direct =
                    labels.size() == 1 ? facts.of(measure, labels.getFirst(), variant, span) : Optional.empty();
            if (direct.isPresent() && left.isEmpty()) {
                return new Done<>(List.of(
                        new Input(measure, labels.getFirst(), direct.get().value(), 1)));
            }
        }
        boolean adds = metric.addable().contains(measure);
        Optional<List<Input>> sum = adds ? sum(measure, scope, variant, span, left) : Optional.empty();
        if (sum.isPresent()) {
            return new Done<>(sum.get());
        }
        return Outcome.refused(
                adds
                        ? missing(metric, measure, scope, variant, span)
                        : notAddable(metric, measure, scope, variant, span));
    }

    /** The sum over the labels of a scope, where facts cover all days that count. */
    private Optional<List<Input>> sum(
            String measure, List<String> scope, Variant variant, Span span, Set<LocalDate> left) {
        for (List<String> labels : alternatives(scope)) {
            List<Input> inputs = new ArrayList<>();
            for (String label : labels) {
                sum(measure, label, variant, span, left).ifPresent(inputs::add);
            }
            if (inputs.size() == labels.size()) {
                return Optional.of(inputs);
            }
        }
        return Optional.empty();
    }

    private Optional<Input> sum(String measure, String label, Variant variant, Span span, Set<LocalDate> left) {
        BigFraction sum = BigFraction.ZERO;
        int rows = 0;
        for (Span part : parts(span, left)) {
            Optional<List<Fact>> tiles = facts.tiling(measure, label, variant, part);
            if (tiles.isEmpty()) {
                return Optional.empty();
            }
            for (Fact fact : tiles.get()) {
                sum = sum.add(fact.value());
                rows++;
            }
        }
        return Optional.of(new Input(measure, label, sum, rows));
    }

    /** The runs of days that count. */
    private static List<Span> parts(Span span, Set<LocalDate> left) {
        if (left.isEmpty()) {
            return List.of(span);
        }
        List<Span> parts = new ArrayList<>();
        LocalDate start = span.from();
        for (LocalDate day = span.from(); day.isBefore(span.to()); day = day.plusDays(1)) {
            if (left.contains(day)) {
                if (start.isBefore(day)) {
                    parts.add(new Span(start, day));
                }
                start = day.plusDays(1);
            }
        }
        if (start.isBefore(span.to())) {
            parts.add(new Span(start, span.to()));
        }
        return parts;
    }

    /** Ways to write a scope, the one of a single label first. */
    private List<List<String>> alternatives(List<String> scope) {
        List<List<String>> ways = new ArrayList<>();
        ways.add(List.of(String.join("+", scope)));
        if (scope.equals(List.of("all"))) {
            ways.add(shops);
        } else if (scope.size() > 1) {
            ways.add(scope);
        } else if (shops.size() == 1 && scope.equals(shops)) {
            ways.add(List.of("all"));
        }
        return ways;
    }

    private static BigFraction total(List<Input> inputs) {
        return inputs.stream().map(Input::value).reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** Where there are facts of the metric for parts of the span, the reason why they do not make one for the whole. */
    private Optional<Refusal> unadded(MetricTerms metric, List<String> scope, Variant variant, Span span) {
        if (metric.adds()) {
            return Optional.empty();
        }
        boolean parts = alternatives(scope).stream()
                .flatMap(List::stream)
                .anyMatch(label -> facts.hasWithin(metric.key(), label, variant, span));
        return parts
                ? Optional.of(refusal(
                        metric,
                        "3002",
                        span,
                        "有的是各日（或各段）的“" + metric.zh() + "”，不能相加或平均成整期的数",
                        "there are values of days or parts, which neither add up nor average to that of the whole",
                        "给出整期的一个数，或它的基础量：" + String.join("、", metric.formula().measures()),
                        "give one value of the whole period, or its base measures: "
                                + String.join(", ", metric.formula().measures())))
                : Optional.empty();
    }

    private Refusal missing(MetricTerms metric, String measure, List<String> scope, Variant variant, Span span) {
        String label = String.join("+", scope);
        List<Span> gaps = alternatives(scope).stream()
                .flatMap(List::stream)
                .filter(each -> facts.hasWithin(measure, each, variant, span))
                .findFirst()
                .map(each -> facts.gaps(measure, each, variant, span))
                .orElse(List.of(span));
        String which = gaps.size() > 3 ? gaps.subList(0, 3) + "…" : gaps.toString();
        return refusal(
                metric,
                "3001",
                span,
                "缺少 " + measure + "（" + label + "，" + variant.word() + "）：没有覆盖 " + which,
                measure + " (" + label + ", " + variant.word() + ") is missing for " + which,
                "补上这些日子的数，或给出整期的 " + metric.key(),
                "add these days, or give " + metric.key() + " of the whole period");
    }

    private Refusal notAddable(MetricTerms metric, String measure, List<String> scope, Variant variant, Span span) {
        boolean parts = alternatives(scope).stream()
                .flatMap(List::stream)
                .anyMatch(label -> facts.hasWithin(measure, label, variant, span));
        if (!parts) {
            return missing(metric, measure, scope, variant, span);
        }
        return refusal(
                metric,
                "3002",
                span,
                measure + " 是去重人数或平均值，各日、各店不可相加",
                measure + " counts distinct persons or is a mean: days and shops do not add up",
                "给出整期的 " + measure + "（一行，" + span.from() + " 到 " + span.to() + "）",
                "give " + measure + " of the whole period in one line, " + span);
    }

    private static Refusal refusal(
            MetricTerms metric, String code, Span span, String zh, String en, String hintZh, String hintEn) {
        return new Refusal("SETTLE-" + code, metric.key() + " " + span, new Words(zh, en), new Words(hintZh, hintEn));
    }
}
