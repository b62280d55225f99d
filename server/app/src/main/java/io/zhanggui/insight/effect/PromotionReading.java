package io.zhanggui.insight.effect;

import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.shared.Period;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.effect.PromotionEffect;
import io.zhanggui.stats.effect.WindowEffect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a promotion added and what it only moved, of one series by itself: sales beside what they would have been.
 *
 * @param days the known days the effect was read from, in order; windows count them
 */
public record PromotionReading(List<LocalDate> days, PromotionEffect effect) {

    private static final int WEEKS_BEFORE = 4;

    /** A day in yuan or pieces: what was, and what would have been. */
    public record Day(LocalDate day, double actual, double expected) {}

    /**
     * @param series the shop's days, with at least a month before the waiting
     * @param promotion its own days
     * @param waiting days before it in which buyers may wait
     * @param stocked days after it in which buyers may be stocked; fewer are taken where they are yet to come
     */
    public static Estimate<PromotionReading> of(DailySeries series, Period promotion, int waiting, int stocked) {
        Aligned all = Aligned.of(series, Map.of(), promotion.from());
        return PromotionOutcome.estimate(all, promotion.from(), promotion.to(), waiting, stocked)
                .map(effect -> new PromotionReading(all.days(), effect));
    }

    /**
     * What was sold in the four weeks before it was felt over what is expected of them: an expectation that has drifted off by
     * then says nothing of the days that follow.
     */
    public double tracking(DailySeries series) {
        int start = effect.waiting().orElse(effect.lift()).start();
        List<Day> before = listDays(series, Math.max(0, start - WEEKS_BEFORE * 7), start);
        return before.stream().mapToDouble(Day::actual).sum()
                / before.stream().mapToDouble(Day::expected).sum();
    }

    /** A window's days, from its first known to its last known one. */
    public Period period(WindowEffect window) {
        return new Period(days.get(window.start()), days.get(window.end() - 1).plusDays(1));
    }

    /** From the first day of waiting to the last of being stocked. */
    public Period felt() {
        WindowEffect first = effect.waiting().orElse(effect.lift());
        WindowEffect last = effect.dip().orElse(effect.lift());
        return new Period(days.get(first.start()), days.get(last.end() - 1).plusDays(1));
    }

    /** The days from a window on, as they were and as they would have been. */
    public List<Day> listDays(DailySeries series, int from, int to) {
        List<Day> told = new ArrayList<>();
        for (int i = from; i < Math.min(to, effect.expected().length); i++) {
            told.add(new Day(days.get(i), series.on(days.get(i)), effect.expected()[i]));
        }
        return told;
    }

    /** What was sold more on each day after it. */
    public double[] liftsAfter(DailySeries series) {
        Optional<WindowEffect> dip = effect.dip();
        return dip.isEmpty()
                ? new double[0]
                : listDays(series, dip.get().start(), dip.get().end()).stream()
                        .mapToDouble(day -> day.actual() - day.expected())
                        .toArray();
    }
}
