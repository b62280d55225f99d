package io.zhanggui.engagement.measure.flow;

import io.zhanggui.engagement.measure.LiveFacts.Asked;
import io.zhanggui.engagement.measure.LiveFacts.Collected;
import io.zhanggui.engagement.measure.Standing.Ahead;
import io.zhanggui.engagement.measure.Standing.Effect;
import io.zhanggui.engagement.measure.Standing.KpiStanding;
import io.zhanggui.engagement.measure.Standing.Point;
import io.zhanggui.engagement.measure.Standing.SoFar;
import io.zhanggui.engagement.measure.rules.DayValues;
import io.zhanggui.engagement.measure.rules.GroupComparison;
import io.zhanggui.engagement.measure.rules.PeriodEnd;
import io.zhanggui.engagement.measure.rules.Seasons;
import io.zhanggui.engagement.measure.rules.Want;
import io.zhanggui.engagement.measure.rules.Wants;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Baseline;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Contract.Shop;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.rules.KpiTrials;
import io.zhanggui.settlement.rules.KpiTrials.Judged;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/** The course of one KPI over the period a day lies in. */
final class KpiCourse {

    private static final int PAST_DAYS = 1096;
    private static final int SHOWN_BEFORE = 28;

    private final LiveFactCollector live;
    private final Asked asked;
    private final Contract contract;
    private final Kpi kpi;
    private final Span span;
    private final LocalDate today;

    KpiCourse(LiveFactCollector live, Asked asked, Contract contract, Kpi kpi, Span span, LocalDate today) {
        this.live = live;
        this.asked = asked;
        this.contract = contract;
        this.kpi = kpi;
        this.span = span;
        this.today = today;
    }

    /** The day after the last known one of some days, or their first where none is known. */
    static LocalDate end(Span days, Set<LocalDate> missing) {
        LocalDate end = days.to();
        while (end.isAfter(days.from()) && missing.contains(end.minusDays(1))) {
            end = end.minusDays(1);
        }
        return end;
    }

    KpiStanding standing() {
        LocalDate last = today.isBefore(span.to()) ? today : span.to();
        if (!span.from().isBefore(last)) {
            return nothing(List.of(), List.of());
        }
        Span asFar = new Span(span.from(), last);
        Set<LocalDate> missing = new TreeSet<>(live.missing(asked, want(asFar)));
        LocalDate end = end(asFar, missing);
        if (!span.from().isBefore(end)) {
            return nothing(List.of(), List.copyOf(missing));
        }
        return standing(
                new Span(span.from(), end),
                missing.stream().filter(day -> day.isBefore(end)).toList());
    }

    private KpiStanding nothing(List<Refusal> doubts, List<LocalDate> missing) {
        return new KpiStanding(
                kpi,
                span,
                Optional.empty(),
                missing,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                doubts);
    }

    private KpiStanding standing(Span days, List<LocalDate> missing) {
        boolean daily = DayValues.has(kpi);
        Set<Want> wants = new LinkedHashSet<>(Wants.of(contract, kpi, days));
        wants.addAll(Wants.of(contract, kpi, span));
        if (daily) {
            wants.add(want(new Span(days.to().minusDays(PAST_DAYS), days.to())));
        }
        Collected collected = live.collect(asked, wants);
        KpiTrials trials = new KpiTrials(contract, collected.facts());
        Outcome<Judged> judged = trials.soFar(kpi, span, days, Set.copyOf(missing));
        if (judged instanceof Refused<Judged> refused) {
            return nothing(refused.reasons(), missing);
        }
        Judged known = ((Done<Judged>) judged).value();
        SoFar soFar = new SoFar(
                days,
                known.result(),
                known.fen(),
                known.lines().stream().map(Line::formula).findFirst());
        if (!daily) {
            return new KpiStanding(
                    kpi,
                    span,
                    Optional.of(soFar),
                    missing,
                    Optional.empty(),
                    Optional.of(
                            new Words(
                                    "这个指标按整段期间去重、取平均或取期末，单日没有可外推的数，不做预测",
                                    "this metric counts persons once, is a mean or a standing: single days have nothing to go on from")),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of());
        }
        return withDays(days, missing, soFar, trials, collected.facts());
    }

    private KpiStanding withDays(Span days, List<LocalDate> missing, SoFar soFar, KpiTrials trials, Facts facts) {
        DayValues values = new DayValues(contract, kpi, facts);
        List<Point> points = new ArrayList<>();
        days.from().minusDays(SHOWN_BEFORE).datesUntil(days.to()).forEach(day -> {
            double value = values.on(day);
            if (Double.isFinite(value)) {
                points.add(new Point(day, value, Optional.empty(), Optional.empty()));
            }
        });
        Optional<Ahead> ahead = Optional.empty();
        Optional<Words> silent = Optional.empty();
        int left = (int) (span.to().toEpochDay() - days.to().toEpochDay());
        if (left > 0) {
            LocalDate first = days.to().minusDays(PAST_DAYS);
            DayOutlook outlook = DayOutlook.of(first, days.to(), left, values::on);
            silent = outlook.silent();
            if (outlook.outlook().isPresent()) {
                points.addAll(outlook.points());
                ahead = ahead(days, soFar, trials, values, outlook, left);
                silent = ahead.isPresent()
                        ? silent
                        : Optional.of(new Words("整期的基线还不知道，算不出期末会怎样", "the whole period's baseline is not known yet"));
            }
        }
        return new KpiStanding(
                kpi,
                span,
                Optional.of(soFar),
                missing,
                ahead,
                silent,
                effect(days, values),
                kpi.baseline()
                        .filter(baseline -> baseline.kind() == Baseline.Kind.MATCHED_GROUP)
                        .map(baseline -> GroupComparison.of(
                                baseline.window().orElseThrow(),
                                days,
                                values::on,
                                new DayValues(contract, kpi, baseline.group(), facts)::on)),
                points,
                List.of());
    }

    private Optional<Ahead> ahead(
            Span days, SoFar soFar, KpiTrials trials, DayValues values, DayOutlook outlook, int left) {
        long counted = soFar.result().days() + left;
        Outcome<Optional<BigFraction>> baseline = trials.baseline(kpi, span, counted);
        if (!(baseline instanceof Done<Optional<BigFraction>> known)) {
            return Optional.empty();
        }
        double done = soFar.result().value().doubleValue();
        double[] ends;
        if (kpi.metric().adds()) {
            ends = Arrays.stream(outlook.sums()).map(sum -> done + sum).toArray();
        } else {
            double weight = days.from()
                    .datesUntil(days.to())
                    .mapToDouble(values::weight)
                    .filter(Double::isFinite)
                    .sum();
            DayOutlook weights = DayOutlook.of(days.to().minusDays(PAST_DAYS), days.to(), left, values::weight);
            double rest = weights.outlook().isPresent()
                    ? Arrays.stream(weights.sums()).average().orElseThrow()
                    : weight / soFar.result().days() * left;
            ends = Arrays.stream(outlook.sums())
                    .map(sum -> (done * weight + sum / left * rest) / (weight + rest))
                    .toArray();
        }
        return PeriodEnd.of(trials, kpi, span, counted, known.value(), ends);
    }

    private Optional<Effect> effect(Span days, DayValues values) {
        LocalDate start = contract.term().from();
        List<LocalDate> after = start.datesUntil(days.to()).toList();
        List<LocalDate> before = start.minusDays(after.size()).datesUntil(start).toList();
        OptionalDouble plain = Seasons.change(before, after, values::on);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble net = new Seasons(SalesCalendar.china()).netChange(before, after, values::on);
        return Optional.of(new Effect(
                after.size(),
                plain.getAsDouble(),
                net.isPresent() ? Optional.of(net.getAsDouble()) : Optional.empty()));
    }

    private Want want(Span of) {
        return new Want(
                kpi.metric(),
                kpi.scope(),
                kpi.variant(),
                of,
                contract.shops().stream().map(Shop::label).toList());
    }
}
