package io.zhanggui.insight.forecast;

import io.zhanggui.insight.StudyProgress;
import io.zhanggui.insight.forecast.ForecastAnswer.Candidate;
import io.zhanggui.insight.forecast.ForecastAnswer.Trial;
import io.zhanggui.insight.forecast.ForecastAnswer.Trust;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.forecast.daily.DailyTrial;
import io.zhanggui.stats.forecast.daily.DailyTrial.Rival;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The forecast made again at earlier days. One of them is a year ago, where the past is long enough: only it says how
 * well the same season would have been told.
 */
final class EarlierForecasts {

    private static final int MOST = 5;
    private static final int LEAST_PAST = 56;
    private static final int YEAR = 365;

    private final List<Tried> tried = new ArrayList<>();

    private record Tried(DailyTrial trial, Trial told) {}

    private EarlierForecasts() {}

    static EarlierForecasts of(
            DailySeries past, int horizon, double level, SalesCalendar calendar, StudyProgress progress) {
        EarlierForecasts all = new EarlierForecasts();
        int size = past.values().length;
        int ahead = Math.min(horizon, size / 4);
        List<Integer> origins = origins(size, ahead);
        for (int origin : origins) {
            progress.report(
                    0.2 + 0.3 * all.tried.size() / origins.size(),
                    "回到过去第 %d/%d 个起点重新预测".formatted(all.tried.size() + 1, origins.size()),
                    "forecasting again from %d of %d earlier days".formatted(all.tried.size() + 1, origins.size()));
            DailyTrial.at(past.from(), past.values(), origin, ahead, level, calendar)
                    .find()
                    .filter(trial -> trial.days() > 0)
                    .ifPresent(trial -> all.tried.add(new Tried(
                            trial,
                            new Trial(
                                    past.day(origin),
                                    past.day(origin + ahead - 1),
                                    trial.actualTotal(),
                                    trial.forecastTotal(),
                                    trial.totalInside()))));
        }
        return all;
    }

    /** Ascending. */
    private static List<Integer> origins(int size, int ahead) {
        TreeSet<Integer> origins = new TreeSet<>();
        int stride = Math.max(7, ahead / 2);
        for (int which = 0; which < MOST; which++) {
            origins.add(size - ahead - which * stride);
        }
        origins.add(size - YEAR);
        origins.removeIf(origin -> origin < LEAST_PAST || origin + ahead > size);
        return List.copyOf(origins);
    }

    @Nullable
    Trust trust() {
        if (tried.isEmpty()) {
            return null;
        }
        int days = tried.stream().mapToInt(one -> one.trial().days()).sum();
        int inside = tried.stream().mapToInt(one -> one.trial().inside()).sum();
        return new Trust(
                tried.size(),
                tried.getFirst().trial().forecast().length,
                mean(DailyTrial::symmetricPercentageError),
                mean(trial -> trial.scaledError(trial.forecast())),
                (double) inside / days,
                (int) tried.stream().filter(one -> one.trial().totalInside()).count(),
                mean(trial -> trial.actualTotal() == 0
                        ? Double.NaN
                        : Math.abs(trial.forecastTotal() / trial.actualTotal() - 1)),
                tried.stream().map(Tried::told).toList());
    }

    /** The method used and the simpler ones, on the same earlier days. */
    List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        if (tried.isEmpty()) {
            return candidates;
        }
        candidates.add(MethodWords.chosen(
                mean(DailyTrial::symmetricPercentageError), mean(trial -> trial.scaledError(trial.forecast()))));
        for (String rival : DailyTrial.RIVALS) {
            if (tried.stream().allMatch(one -> findMeans(one.trial(), rival) != null)) {
                candidates.add(MethodWords.rival(
                        rival,
                        mean(trial -> trial.symmetricPercentageError(means(trial, rival))),
                        mean(trial -> trial.scaledError(means(trial, rival)))));
            }
        }
        return candidates;
    }

    private static double[] means(DailyTrial trial, String rival) {
        double[] means = findMeans(trial, rival);
        return means == null ? new double[0] : means;
    }

    private static double @Nullable [] findMeans(DailyTrial trial, String rival) {
        return trial.rivals().stream()
                .filter(each -> each.name().equals(rival))
                .findFirst()
                .map(Rival::means)
                .orElse(null);
    }

    private double mean(ToDoubleFunction<DailyTrial> figure) {
        return tried.stream()
                .mapToDouble(one -> figure.applyAsDouble(one.trial()))
                .filter(Double::isFinite)
                .average()
                .orElse(0);
    }
}
