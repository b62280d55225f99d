package io.zhanggui.insight.forecast;

import io.zhanggui.insight.StudyProgress;
import io.zhanggui.insight.forecast.ForecastAnswer.Part;
import io.zhanggui.insight.forecast.ForecastAnswer.Parts;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.forecast.daily.DailyForecast;
import io.zhanggui.stats.forecast.daily.DailyOutlook;
import io.zhanggui.stats.forecast.hierarchy.Hierarchy;
import io.zhanggui.stats.forecast.hierarchy.Reconciliation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a forecast. Each is forecast by itself, then each month of the whole is split in the proportion of the
 * parts' forecasts, so that parts add up to the whole that was told.
 */
final class ForecastParts {

    private static final int RECENT = 91;

    private final Horizon horizon;
    private final WholeFigures figures;
    private final double level;
    private final SalesCalendar calendar;

    ForecastParts(Horizon horizon, WholeFigures figures, double level, SalesCalendar calendar) {
        this.horizon = horizon;
        this.figures = figures;
        this.level = level;
        this.calendar = calendar;
    }

    /** A part's past and what it is called. */
    record Named(String key, @Nullable String title, DailySeries past) {}

    /** A part as it goes on by itself. */
    private record Ahead(
            Named named,
            String basis,
            double[] months,
            @Nullable Interval interval) {}

    Parts of(String dimension, List<Named> parts, DailyOutlook whole, @Nullable Double target, StudyProgress progress) {
        List<Ahead> ahead = new ArrayList<>();
        for (Named part : parts) {
            progress.report(
                    0.5 + 0.5 * ahead.size() / parts.size(),
                    "预测第 %d/%d 个部分".formatted(ahead.size() + 1, parts.size()),
                    "forecasting part %d of %d".formatted(ahead.size() + 1, parts.size()));
            ahead.add(ahead(part));
        }
        Hierarchy hierarchy = horizon.hierarchy(parts.size());
        double[] values = new Reconciliation(hierarchy).topDown(base(ahead, whole, hierarchy));
        WholeFigures.Split told = figures.split(hierarchy, values);
        WholeFigures.Split wanted = target == null ? null : figures.split(hierarchy, scaled(values, target));
        List<Part> list = new ArrayList<>();
        for (int part = 0; part < ahead.size(); part++) {
            list.add(part(ahead.get(part), part, ahead.size(), values, told, wanted));
        }
        // The largest first, as forecast; all others together stay last.
        list.sort(Comparator.comparing((Part part) -> part.key().isEmpty())
                .thenComparing(Comparator.comparingDouble(Part::share).reversed()));
        return new Parts(dimension, list);
    }

    private Part part(
            Ahead one,
            int part,
            int parts,
            double[] values,
            WholeFigures.Split told,
            WholeFigures.@Nullable Split wanted) {
        int[] leaves = leaves(part, parts);
        double agreed = Arrays.stream(leaves).mapToDouble(leaf -> values[leaf]).sum();
        double alone = Arrays.stream(one.months()).sum();
        double factor = alone > 0 ? agreed / alone : 1;
        Interval interval = one.interval();
        DailySeries past = one.named().past();
        int end = past.values().length;
        double recent = end < horizon.days()
                ? Double.NaN
                : ForecastHistory.sum(past, past.day(end - horizon.days()), past.day(end - 1));
        return new Part(
                one.named().key(),
                one.named().title(),
                one.basis(),
                Double.isNaN(recent) ? null : recent,
                interval == null ? null : interval.lower() * factor,
                interval == null ? null : interval.upper() * factor,
                values[0] > 0 ? agreed / values[0] : 0,
                told.sum(leaves),
                told.each(leaves),
                wanted == null ? null : wanted.sum(leaves),
                wanted == null ? null : wanted.each(leaves));
    }

    private int[] leaves(int part, int parts) {
        int months = horizon.months().size();
        int[] leaves = new int[months];
        Arrays.setAll(leaves, month -> 1 + months + month * parts + part);
        return leaves;
    }

    private double[] base(List<Ahead> ahead, DailyOutlook whole, Hierarchy hierarchy) {
        List<Horizon.MonthDays> months = horizon.months();
        double[] base = new double[hierarchy.size()];
        base[0] = Horizon.sum(whole, 0, horizon.days());
        for (int month = 0; month < months.size(); month++) {
            base[1 + month] = Horizon.sum(
                    whole, months.get(month).from(), months.get(month).to());
            for (int part = 0; part < ahead.size(); part++) {
                base[1 + months.size() + month * ahead.size() + part] =
                        ahead.get(part).months()[month];
            }
        }
        return base;
    }

    private static double[] scaled(double[] values, double target) {
        double whole = values[0];
        return Arrays.stream(values)
                .map(value -> whole == 0 ? 0 : value / whole * target)
                .toArray();
    }

    private Ahead ahead(Named part) {
        DailySeries past = part.past();
        return DailyForecast.of(past.from(), past.values(), horizon.days(), level, calendar)
                .flatMap(outlook -> ForecastCheck.narrowEnough(outlook, past, level))
                .map(outlook -> new Ahead(
                        part,
                        "forecast",
                        horizon.months().stream()
                                .mapToDouble(month -> Horizon.sum(outlook, month.from(), month.to()))
                                .toArray(),
                        outlook.paths().sumInterval(0, horizon.days(), level)))
                .find()
                .orElseGet(() -> new Ahead(part, "recent_mean", recentMean(past), null));
    }

    private double[] recentMean(DailySeries past) {
        double usual = Arrays.stream(past.values())
                .skip(Math.max(0, past.values().length - RECENT))
                .filter(Double::isFinite)
                .average()
                .orElse(0);
        return horizon.months().stream()
                .mapToDouble(month -> Math.max(0, usual) * (month.to() - month.from()))
                .toArray();
    }

    /** The largest parts of the newest days, and all others as one. */
    static List<Named> largest(
            Map<String, DailySeries> parts,
            Map<String, String> titles,
            DailySeries whole,
            int most,
            boolean absentIsZero) {
        List<Named> all = parts.entrySet().stream()
                .map(entry -> new Named(
                        entry.getKey(), titles.get(entry.getKey()), alongside(entry.getValue(), whole, absentIsZero)))
                .sorted(Comparator.comparingDouble((Named one) -> -size(one.past())))
                .toList();
        if (all.size() <= most + 1) {
            return all;
        }
        List<Named> kept = new ArrayList<>(all.subList(0, most));
        double[] rest = new double[whole.values().length];
        for (Named other : all.subList(most, all.size())) {
            for (int day = 0; day < rest.length; day++) {
                rest[day] += other.past().values()[day];
            }
        }
        kept.add(new Named("", null, new DailySeries(whole.from(), rest)));
        return kept;
    }

    private static double size(DailySeries series) {
        return Arrays.stream(series.values())
                .skip(Math.max(0, series.values().length - RECENT))
                .filter(Double::isFinite)
                .sum();
    }

    /** On the days of the whole; a part that is not in a report that is there sold nothing that day. */
    private static DailySeries alongside(DailySeries part, DailySeries whole, boolean absentIsZero) {
        double[] values = new double[whole.values().length];
        for (int day = 0; day < values.length; day++) {
            double value = part.on(whole.day(day));
            boolean nothing = absentIsZero && Double.isNaN(value) && Double.isFinite(whole.values()[day]);
            values[day] = nothing ? 0 : value;
        }
        return new DailySeries(whole.from(), values);
    }
}
