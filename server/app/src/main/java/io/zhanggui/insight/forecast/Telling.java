package io.zhanggui.insight.forecast;

import io.zhanggui.insight.forecast.ForecastAnswer.ComingDay;
import io.zhanggui.insight.forecast.ForecastAnswer.FestivalTold;
import io.zhanggui.insight.forecast.ForecastAnswer.LastYear;
import io.zhanggui.insight.forecast.ForecastAnswer.Month;
import io.zhanggui.insight.forecast.ForecastAnswer.PastDay;
import io.zhanggui.insight.forecast.ForecastAnswer.Target;
import io.zhanggui.insight.forecast.ForecastAnswer.Total;
import io.zhanggui.insight.forecast.ForecastAnswer.Words;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.forecast.daily.DailyOutlook;
import io.zhanggui.stats.forecast.hierarchy.Hierarchy;
import io.zhanggui.stats.forecast.hierarchy.Reconciliation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts what the engine found into the words and figures of the answer. */
final class Telling {

    private final ForecastQuestion question;
    private final MetricDefinition metric;
    private final DailySeries past;
    private final @Nullable LocalDate unfinished;
    private final DailyOutlook outlook;
    private final EarlierForecasts earlier;
    private final SalesCalendar calendar;
    private final LocalDate today;
    private final Horizon horizon;
    private final boolean adds;

    Telling(
            ForecastQuestion question,
            MetricDefinition metric,
            KnownPast past,
            DailyOutlook outlook,
            EarlierForecasts earlier,
            SalesCalendar calendar,
            LocalDate today) {
        this.question = question;
        this.metric = metric;
        this.past = past.series();
        this.unfinished = past.unfinished();
        this.outlook = outlook;
        this.earlier = earlier;
        this.calendar = calendar;
        this.today = today;
        this.horizon = Horizon.of(outlook);
        this.adds = metric.overDays() == OverDays.SUM;
    }

    ForecastAnswer answer(ForecastAnswer.@Nullable Parts parts) {
        Total total = total();
        LastYear lastYear = ForecastHistory.lastYear(past, horizon.first(), horizon.last(), !adds, total.mean());
        List<PastDay> shown = ForecastHistory.shown(past);
        List<FestivalTold> festivals = Festivals.coming(calendar, outlook);
        Words method = MethodWords.of(outlook.method());
        return new ForecastAnswer(
                metric.key(),
                metric.zh(),
                metric.en(),
                metric.unit().name().toLowerCase(Locale.ROOT),
                adds ? "sum" : "daily_mean",
                ForecastHistory.known(past),
                shown,
                days(),
                total,
                months(),
                lastYear,
                festivals,
                Festivals.past(calendar, shown.getFirst().day(), shown.getLast().day()),
                promotions(),
                new ForecastAnswer.Method(outlook.method(), method.zh(), method.en(), earlier.candidates()),
                earlier.trust(),
                target(lastYear),
                parts,
                new ForecastCaveats(past, unfinished, horizon, calendar, today)
                        .list(festivals, question.until() != null, earlier.trust() != null, adds));
    }

    private List<ForecastAnswer.PromotionTold> promotions() {
        return outlook.promotions().stream()
                .map(planned -> new ForecastAnswer.PromotionTold(
                        planned.promotion().kind(),
                        planned.promotion().from(),
                        planned.promotion().to(),
                        planned.origin().name().toLowerCase(Locale.ROOT),
                        planned.timesSeen(),
                        planned.factor()))
                .toList();
    }

    private List<ComingDay> days() {
        return outlook.days().stream()
                .map(day -> new ComingDay(
                        day.date(),
                        day.kind().name().toLowerCase(Locale.ROOT),
                        day.mean(),
                        day.interval().lower(),
                        day.interval().upper(),
                        day.festivals().stream()
                                .map(one -> one.festival().key())
                                .toList()))
                .toList();
    }

    /** What a figure of so many days is divided by. */
    private double per(int days) {
        return adds ? 1 : days;
    }

    private Total total() {
        int days = horizon.days();
        Interval interval = outlook.paths().sumInterval(0, days, question.chance());
        double[] chances =
                IntStream.rangeClosed(1, 99).mapToDouble(each -> each / 100.0).toArray();
        return new Total(
                horizon.first(),
                horizon.last(),
                Horizon.sum(outlook, 0, days) / per(days),
                interval.lower() / per(days),
                interval.upper() / per(days),
                question.chance(),
                Arrays.stream(outlook.paths().sumQuantiles(0, days, chances))
                        .map(quantile -> quantile / per(days))
                        .boxed()
                        .toList());
    }

    private List<Month> months() {
        List<Horizon.MonthDays> months = horizon.months();
        double whole = Horizon.sum(outlook, 0, horizon.days());
        Hierarchy hierarchy = horizon.hierarchy(0);
        double[] base = new double[hierarchy.size()];
        base[0] = whole;
        for (int month = 0; month < months.size(); month++) {
            base[1 + month] = Horizon.sum(
                    outlook, months.get(month).from(), months.get(month).to());
        }
        double[] values = new Reconciliation(hierarchy).topDown(base);
        WholeFigures figures = WholeFigures.of(metric.unit());
        WholeFigures.Split exact = adds ? figures.split(hierarchy, values) : null;
        Double target = question.target();
        WholeFigures.Split wanted = !adds || target == null
                ? null
                : figures.split(
                        hierarchy,
                        Arrays.stream(values)
                                .map(value -> whole == 0 ? 0 : value / whole * target)
                                .toArray());
        List<Month> told = new ArrayList<>();
        for (int month = 0; month < months.size(); month++) {
            told.add(month(months.get(month), base[1 + month], figure(exact, month), figure(wanted, month)));
        }
        return told;
    }

    private static @Nullable String figure(WholeFigures.@Nullable Split split, int month) {
        return split == null ? null : split.figure(1 + month);
    }

    private Month month(Horizon.MonthDays month, double sum, @Nullable String exact, @Nullable String target) {
        double per = per(month.to() - month.from());
        Interval interval = outlook.paths().sumInterval(month.from(), month.to(), question.chance());
        return new Month(
                month.month().toString(),
                horizon.day(month.from()),
                horizon.day(month.to() - 1),
                sum / per,
                interval.lower() / per,
                interval.upper() / per,
                exact,
                target);
    }

    private @Nullable Target target(@Nullable LastYear lastYear) {
        Double target = question.target();
        if (target == null) {
            return null;
        }
        int days = horizon.days();
        double chance = outlook.paths().chanceOfAtLeast(0, days, target * per(days));
        return new Target(target, chance, lastYear == null ? null : target / lastYear.value());
    }
}
