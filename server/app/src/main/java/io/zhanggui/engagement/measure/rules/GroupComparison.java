package io.zhanggui.engagement.measure.rules;

import io.zhanggui.engagement.measure.Standing.AgainstGroup;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.effect.MatchedGroup;
import io.zhanggui.stats.effect.MatchedGroup.Rise;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A KPI beside its matched group: the days of the agreed window and those so far on which both have a value. */
public final class GroupComparison {

    private static final double LEVEL = 0.95;

    private GroupComparison() {}

    public static AgainstGroup of(
            Span window, Span days, ToDoubleFunction<LocalDate> ours, ToDoubleFunction<LocalDate> group) {
        List<LocalDate> before = both(window, ours, group);
        List<LocalDate> after = both(days, ours, group);
        Estimate<Rise> estimate =
                MatchedGroup.estimate(values(before, after, ours), values(before, after, group), before.size(), LEVEL);
        return new AgainstGroup(
                before.size(),
                after.size(),
                estimate.find(),
                estimate.findDoubt().map(doubt -> new Words(doubt.zh(), doubt.en())));
    }

    private static List<LocalDate> both(
            Span days, ToDoubleFunction<LocalDate> ours, ToDoubleFunction<LocalDate> group) {
        return days.from()
                .datesUntil(days.to())
                .filter(day -> Double.isFinite(ours.applyAsDouble(day)) && Double.isFinite(group.applyAsDouble(day)))
                .toList();
    }

    private static double[] values(List<LocalDate> before, List<LocalDate> after, ToDoubleFunction<LocalDate> value) {
        return Stream.concat(before.stream(), after.stream()).mapToDouble(value).toArray();
    }
}
