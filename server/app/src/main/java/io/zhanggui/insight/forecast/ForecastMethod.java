package io.zhanggui.insight.forecast;

import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.StudyMethod;
import io.zhanggui.insight.StudyProgress;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.insight.series.SeriesReader;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.forecast.daily.DailyForecast;
import io.zhanggui.stats.forecast.daily.DailyOutlook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a metric's past, and asks the engine how it goes on. */
@Component
final class ForecastMethod implements StudyMethod<ForecastQuestion> {

    private static final int PAST_DAYS = 1461;
    private static final LocalDate FIRST_EVER = LocalDate.of(2012, 1, 1);
    private static final int MOST_PARTS = 20;
    private static final int TITLE_DAYS = 91;

    private final SeriesReader reader;
    private final Metrics metrics;
    private final Clock clock;
    private final SalesCalendar calendar = SalesCalendar.china();

    ForecastMethod(SeriesReader reader, Metrics metrics, Clock clock) {
        this.reader = reader;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public StudyKind kind() {
        return StudyKind.FORECAST;
    }

    @Override
    public Class<ForecastQuestion> question() {
        return ForecastQuestion.class;
    }

    @Override
    public Estimate<ForecastAnswer> answer(Scope scope, ForecastQuestion question, StudyProgress progress) {
        return ForecastCheck.metric(metrics, scope, question)
                .flatMap(metric -> past(scope, question, metric).flatMap(past -> {
                    progress.report(0.1, "预测每一天", "forecasting each day");
                    return DailyForecast.of(
                                    past.series().from(),
                                    past.series().values(),
                                    question.horizon(),
                                    question.chance(),
                                    calendar,
                                    question.ownPromotions())
                            .flatMap(outlook -> ForecastCheck.narrowEnough(outlook, past.series(), question.chance()))
                            .map(outlook -> whole(scope, question, metric, past, outlook, progress));
                }));
    }

    /** The known days before the one that is not looked at; today is not over and is never one of them. */
    private Estimate<KnownPast> past(Scope scope, ForecastQuestion question, MetricDefinition metric) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        LocalDate until = question.until();
        LocalDate end = until == null || until.isAfter(today) ? today : until;
        DailySeries recent = end.isAfter(FIRST_EVER.plusDays(PAST_DAYS))
                ? read(scope, metric, end.minusDays(PAST_DAYS), end)
                : read(scope, metric, FIRST_EVER, end);
        if (recent.isEmpty()) {
            recent = read(scope, metric, FIRST_EVER, end);
        }
        if (recent.isEmpty()) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "%s 之前没有“%s”的数据：请先导入订单或对应报表".formatted(end, metric.zh()),
                    "there is no data of \"%s\" before %s: import orders or its report first"
                            .formatted(metric.en(), end));
        }
        return Estimate.of(KnownPast.of(recent));
    }

    private DailySeries read(Scope scope, MetricDefinition metric, LocalDate from, LocalDate to) {
        return reader.read(scope, metric.key(), new Period(from, to)).trimmed();
    }

    private ForecastAnswer whole(
            Scope scope,
            ForecastQuestion question,
            MetricDefinition metric,
            KnownPast past,
            DailyOutlook outlook,
            StudyProgress progress) {
        EarlierForecasts earlier =
                EarlierForecasts.of(past.series(), question.horizon(), question.chance(), calendar, progress);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        Telling telling = new Telling(question, metric, past, outlook, earlier, calendar, today);
        return telling.answer(
                question.splits() ? parts(scope, question, metric, past.series(), outlook, progress) : null);
    }

    private ForecastAnswer.Parts parts(
            Scope scope,
            ForecastQuestion question,
            MetricDefinition metric,
            DailySeries past,
            DailyOutlook outlook,
            StudyProgress progress) {
        progress.report(0.5, "读取各部分", "reading the parts");
        String dimension = question.dimension();
        Map<String, DailySeries> read = reader.readBy(scope, metric.key(), past.period(), dimension);
        Map<String, String> titles = dimension.equals("item") ? titles(scope, metric, past) : Map.of();
        List<ForecastParts.Named> parts =
                ForecastParts.largest(read, titles, past, MOST_PARTS, !dimension.equals("shop"));
        ForecastParts forecast =
                new ForecastParts(Horizon.of(outlook), WholeFigures.of(metric.unit()), question.chance(), calendar);
        return forecast.of(dimension, parts, outlook, question.target(), progress);
    }

    /** What items were called lately. */
    private Map<String, String> titles(Scope scope, MetricDefinition metric, DailySeries past) {
        LocalDate end = past.period().to();
        LocalDate from = end.minusDays(TITLE_DAYS);
        Period lately = new Period(from.isBefore(past.from()) ? past.from() : from, end);
        Map<String, String> titles = new HashMap<>();
        for (MetricRow row : metrics.ask(scope, MetricQuestion.of(metric.key(), lately, "item", "title"))
                .rows()) {
            titles.put(row.dims().getOrDefault("item", ""), row.dims().getOrDefault("title", ""));
        }
        return titles;
    }
}
