package io.zhanggui.insight.forecast;

import io.zhanggui.insight.Studies;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.StudyId;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.forecast.ForecastAnswer.ComingDay;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.insight.series.SeriesReader;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Forecasts that were asked before, held against what has come since. */
@Component
public class PastForecasts {

    private static final int MOST = 200;
    private static final int DAYS_TO_COMPARE = 14;

    private final Studies studies;
    private final SeriesReader reader;
    private final JsonMapper json;
    private final Clock clock;

    PastForecasts(Studies studies, SeriesReader reader, JsonMapper json, Clock clock) {
        this.studies = studies;
        this.reader = reader;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One forecast and what came.
     *
     * @param hindsight asked for days that were over, to see what would have been told
     * @param daysCome days of its horizon that are known by now
     * @param forecast of those days, in the metric's unit: total, or daily mean where days do not add up
     * @param actual of the same days; null while none is known
     * @param error share by which the forecast missed, always positive; null where the actual is 0
     * @param insideShare of those days, how many came within their intervals
     * @param totalInside whether the total came within its interval; null until all days are known
     */
    public record Scored(
            StudyId study,
            @Nullable String title,
            Instant askedAt,
            LocalDate from,
            LocalDate to,
            boolean hindsight,
            int daysCome,
            @Nullable Double forecast,
            @Nullable Double actual,
            @Nullable Double error,
            @Nullable Double insideShare,
            @Nullable Boolean totalInside) {}

    private record Kept(Study study, ForecastQuestion question, ForecastAnswer answer) {}

    /** The newest first, of exactly these shops and without a split. */
    public List<Scored> list(Scope scope, String metric) {
        List<Kept> kept = new ArrayList<>();
        for (Study study : studies.list(scope, StudyKind.FORECAST, false, 0, MOST)) {
            if (study.scope().shops().equals(scope.shops())) {
                read(study)
                        .filter(one -> one.question().metricKey().equals(metric))
                        .filter(one -> !one.question().splits())
                        .ifPresent(kept::add);
            }
        }
        if (kept.isEmpty()) {
            return List.of();
        }
        LocalDate first = kept.stream()
                .map(one -> one.answer().total().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        DailySeries actual = come(scope, metric, first, today);
        return kept.stream().map(one -> score(one, actual)).toList();
    }

    /** What is known from a day on, without a last day that was not over. */
    private DailySeries come(Scope scope, String metric, LocalDate first, LocalDate today) {
        LocalDate from = first.minusDays(DAYS_TO_COMPARE);
        if (!from.isBefore(today)) {
            return new DailySeries(from, new double[0]);
        }
        return KnownPast.of(reader.read(scope, metric, new Period(from, today)).trimmed())
                .series();
    }

    /** Empty for one without an answer, or whose answer an older program wrote otherwise. */
    private Optional<Kept> read(Study study) {
        String answer = study.answer();
        if (answer == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Kept(
                    study,
                    json.readValue(study.question(), ForecastQuestion.class),
                    json.readValue(answer, ForecastAnswer.class)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Scored score(Kept kept, DailySeries actual) {
        ForecastAnswer answer = kept.answer();
        int come = 0;
        int inside = 0;
        double told = 0;
        double came = 0;
        for (ComingDay day : answer.days()) {
            double value = actual.on(day.day());
            if (Double.isFinite(value)) {
                come++;
                inside += day.lower() <= value && value <= day.upper() ? 1 : 0;
                told += day.mean();
                came += value;
            }
        }
        double per = answer.overall().equals("sum") ? 1 : Math.max(1, come);
        boolean some = come > 0;
        boolean all = come == answer.days().size();
        double whole = came / per;
        return new Scored(
                kept.study().id(),
                kept.study().title(),
                kept.study().askedAt(),
                answer.total().from(),
                answer.total().to(),
                kept.question().until() != null,
                come,
                some ? told / per : null,
                some ? whole : null,
                some && came > 0 ? Math.abs(told / came - 1) : null,
                some ? (double) inside / come : null,
                all ? answer.total().lower() <= whole && whole <= answer.total().upper() : null);
    }
}
