package io.zhanggui.insight.forecast;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a metric goes on. Figures are in the metric's unit; last days are included.
 *
 * @param overall {@code sum}, or {@code daily_mean} where days do not add up: then every total is a mean of days
 * @param known the days the forecast rests on
 * @param history the newest of them, for the chart
 * @param lastYear the same days a year before; null where one of them is not known
 * @param trust how well the same would have told the past; null where the past is too short
 * @param target null where none was set
 * @param parts null without a split
 */
record ForecastAnswer(
        String metric,
        String zh,
        String en,
        String unit,
        String overall,
        Known known,
        List<PastDay> history,
        List<ComingDay> days,
        Total total,
        List<Month> months,
        @Nullable LastYear lastYear,
        List<FestivalTold> festivals,
        List<FestivalDay> pastFestivals,
        List<PromotionTold> promotions,
        Method method,
        @Nullable Trust trust,
        @Nullable Target target,
        @Nullable Parts parts,
        List<Words> caveats) {

    /** A sentence in both languages. */
    record Words(String zh, String en) {}

    /** The days from the first known one to the last, and those between that are not known. */
    record Known(LocalDate from, LocalDate to, int days, List<LocalDate> unknownDays) {}

    /** One day of the past; no value where it is not known. */
    record PastDay(LocalDate day, @Nullable Double value) {}

    /**
     * One day to come.
     *
     * @param kind workday, weekend, day_off, make_up_workday
     * @param festivals keys of those it feels
     */
    record ComingDay(LocalDate day, String kind, double mean, double lower, double upper, List<String> festivals) {}

    /**
     * The whole horizon. The interval is of the total itself, from paths drawn together.
     *
     * @param quantiles those of 1 %, 2 % … 99 %
     */
    record Total(
            LocalDate from,
            LocalDate to,
            double mean,
            double lower,
            double upper,
            double level,
            List<Double> quantiles) {}

    /**
     * The part of a calendar month that lies in the horizon.
     *
     * @param exact the mean in whole units, so that months add up to their total
     * @param target its part of the target, likewise; null without a target
     */
    record Month(
            String month,
            LocalDate from,
            LocalDate to,
            double mean,
            double lower,
            double upper,
            @Nullable String exact,
            @Nullable String target) {}

    record LastYear(LocalDate from, LocalDate to, double value, double change) {}

    /**
     * A festival to come.
     *
     * @param from the first day to come that feels it
     * @param timesSeen in the past; at 0 nothing was added for it
     * @param peakFactor its strongest day over a usual one
     * @param coreFrom the day before it and the one after, as far as they lie in the horizon; null where they do not
     * @param coreShare of the total that falls on those days
     */
    record FestivalTold(
            String key,
            String zh,
            String en,
            LocalDate date,
            LocalDate from,
            LocalDate to,
            int timesSeen,
            double peakFactor,
            @Nullable LocalDate coreFrom,
            @Nullable LocalDate coreTo,
            int coreDays,
            @Nullable Double coreShare) {}

    /**
     * A promotion of the shop's own in the horizon.
     *
     * @param origin {@code learned} from past ones of its kind, {@code stated} by the user, or {@code unknown}: then it
     *     adds nothing
     * @param factor sales on its days over usual ones
     */
    record PromotionTold(String kind, LocalDate from, LocalDate to, String origin, int timesSeen, double factor) {}

    /** A festival's own day in the history shown. */
    record FestivalDay(String key, String zh, String en, LocalDate date) {}

    /** What was chosen, and how the simpler methods would have done. */
    record Method(String name, String zh, String en, List<Candidate> candidates) {}

    /** @param symmetricError sMAPE in per cent; {@code scaledError} MASE: below 1 beats repeating last week */
    record Candidate(String name, String zh, String en, double symmetricError, double scaledError, boolean chosen) {}

    /**
     * Forecasts made again at earlier days from what was known then.
     *
     * @param covered share of the days within their intervals
     * @param totalsCovered of the trials, how many totals lay within their intervals
     * @param totalError mean absolute error of the totals, as a share
     */
    record Trust(
            int trials,
            int horizon,
            double symmetricError,
            double scaledError,
            double covered,
            int totalsCovered,
            double totalError,
            List<Trial> list) {}

    record Trial(LocalDate from, LocalDate to, double actual, double forecast, boolean inside) {}

    /** @param chance that the horizon reaches the target; {@code overLastYear} the target over last year's value */
    record Target(double value, double chance, @Nullable Double overLastYear) {}

    /** @param months in the order of the answer's months */
    record Parts(String dimension, List<Part> list) {}

    /**
     * One part; parts add up to the whole exactly, month by month.
     *
     * @param key its value of the dimension; empty for all others together
     * @param basis {@code forecast}, or {@code recent_mean} where its own past is too
     *     short, too empty or too wild to forecast
     * @param recent its last days, as many as the horizon, where all are known
     * @param exact total and months in whole units; {@code targets} likewise, null without a target
     */
    record Part(
            String key,
            @Nullable String title,
            String basis,
            @Nullable Double recent,
            @Nullable Double lower,
            @Nullable Double upper,
            double share,
            String exact,
            List<String> months,
            @Nullable String target,
            @Nullable List<String> targetMonths) {}
}
