package io.zhanggui.insight.effect;

import io.zhanggui.insight.effect.EffectAnswer.Control;
import io.zhanggui.insight.effect.EffectAnswer.Note;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.shared.ShopId;
import io.zhanggui.stats.effect.Panel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The treated shop and the others on the days all of them know.
 *
 * @param days in order
 * @param panel the treated first, then the others by their numbers
 * @param controls all others, also those left out
 * @param missing days between the first and the last that are not among them
 */
record Aligned(List<LocalDate> days, Panel panel, List<Control> controls, List<LocalDate> missing) {

    /** A shop that knows less of the days than this would take too many of them from the comparison. */
    private static final double ENOUGH = 0.9;

    /**
     * @param treated from its first to its last known day
     * @param from the action's first day
     */
    static Aligned of(DailySeries treated, Map<ShopId, DailySeries> others, LocalDate from) {
        List<LocalDate> known = new ArrayList<>();
        treated.period().from().datesUntil(treated.period().to()).forEach(day -> {
            if (Double.isFinite(treated.on(day))) {
                known.add(day);
            }
        });
        List<Control> controls = new ArrayList<>();
        List<DailySeries> series = new ArrayList<>(List.of(treated));
        List<String> names = new ArrayList<>(List.of("treated"));
        others.forEach((shop, other) -> {
            int days = (int)
                    known.stream().filter(day -> Double.isFinite(other.on(day))).count();
            Note leftOut = leftOut(known, other, from, days);
            controls.add(new Control(shop.value(), days, leftOut));
            if (leftOut == null) {
                series.add(other);
                names.add(Long.toString(shop.value()));
            }
        });
        List<LocalDate> days = known.stream()
                .filter(day -> series.stream().allMatch(one -> Double.isFinite(one.on(day))))
                .toList();
        double[][] values = series.stream()
                .map(one -> days.stream().mapToDouble(one::on).toArray())
                .toArray(double[][]::new);
        Set<LocalDate> kept = new HashSet<>(days);
        List<LocalDate> missing = treated.period()
                .from()
                .datesUntil(treated.period().to())
                .filter(day -> !kept.contains(day))
                .toList();
        return new Aligned(days, new Panel(names, values), controls, missing);
    }

    private static @Nullable Note leftOut(List<LocalDate> known, DailySeries other, LocalDate from, int days) {
        long during = known.stream()
                .filter(day -> !day.isBefore(from) && Double.isFinite(other.on(day)))
                .count();
        long asked = known.stream().filter(day -> !day.isBefore(from)).count();
        if (days < ENOUGH * known.size() || during < ENOUGH * asked) {
            return new Note(
                    "只有 " + days + " / " + known.size() + " 天有数据",
                    "data of " + days + " / " + known.size() + " days only");
        }
        double before = known.stream()
                .filter(day -> day.isBefore(from))
                .mapToDouble(other::on)
                .filter(Double::isFinite)
                .sum();
        return before > 0 ? null : new Note("行动前一直为零", "nothing but zeros before the action");
    }

    /** How many of the days come before a day: the number of that day, or of the next known one. */
    int numberOf(LocalDate day) {
        return (int) days.stream().filter(other -> other.isBefore(day)).count();
    }

    /** Without the days a rule leaves out. */
    Aligned only(Predicate<LocalDate> stays) {
        int[] kept = IntStream.range(0, days.size())
                .filter(i -> stays.test(days.get(i)))
                .toArray();
        double[][] values = Arrays.stream(panel.values())
                .map(series -> Arrays.stream(kept).mapToDouble(i -> series[i]).toArray())
                .toArray(double[][]::new);
        return new Aligned(days.stream().filter(stays).toList(), new Panel(panel.units(), values), controls, missing);
    }

    /** Only the treated shop. */
    Panel alone() {
        return new Panel(List.of(panel.units().getFirst()), new double[][] {panel.values()[0]});
    }
}
