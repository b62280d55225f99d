package io.zhanggui.stats.forecast.daily;

import io.zhanggui.stats.calendar.DayKind;
import io.zhanggui.stats.calendar.Festival;
import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.forecast.season.Decomposition;
import io.zhanggui.stats.forecast.season.Stl;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Logarithms of daily sales as trend, week, kind of day, festivals and noise, by backfitting (Hastie and Tibshirani
 * 1986): each part is learned from what the others leave, {@value #TURNS} times over.
 */
final class CalendarFit {

    private static final int TURNS = 5;
    private static final int WEEK = 7;
    private static final int WEEK_WINDOW = 35;
    private static final int TREND_WINDOW = 91;
    /** Pseudo-observations at 0 that a kind of day begins with. */
    private static final int PRIOR_DAYS = 4;
    /** Days without festival from which on they alone tell the noise. */
    private static final int LEAST_FREE = 28;

    private static final double MOST_TAKEN = 3;

    private final double[] logarithms;
    private final LocalDate first;
    private final SalesCalendar calendar;
    private final Map<Festival, FestivalProfile> profiles = new LinkedHashMap<>();
    private final double[] festivalEffects;
    private final PromotionFit promotions;
    private double dayOffEffect;
    private double makeUpEffect;
    private double noise;
    private double taken = 1;

    private CalendarFit(double[] logarithms, LocalDate first, SalesCalendar calendar, List<Promotion> promotions) {
        this.logarithms = logarithms;
        this.first = first;
        this.calendar = calendar;
        this.festivalEffects = new double[logarithms.length];
        this.promotions = new PromotionFit(promotions);
    }

    static CalendarFit of(double[] logarithms, LocalDate first, SalesCalendar calendar, List<Promotion> promotions) {
        CalendarFit fit = new CalendarFit(logarithms, first, calendar, promotions);
        for (int turn = 0; turn < TURNS; turn++) {
            fit.turn();
        }
        return fit;
    }

    /** What remains for the forecast: trend, week and noise. */
    double[] adjusted() {
        double[] rest = logarithms.clone();
        for (int day = 0; day < rest.length; day++) {
            rest[day] -= festivalEffects[day] + kindEffect(date(day)) + promotions.effect(date(day));
        }
        return rest;
    }

    PromotionFit promotions() {
        return promotions;
    }

    /** Variance of a usual day's logarithm. */
    double noise() {
        return noise;
    }

    /**
     * By how much the variance of usual days exceeds that of all days, at least 1: festivals seen once take some of the
     * noise of their days with them, which makes the rest look quieter than the days to come will be.
     */
    double varianceTaken() {
        return taken;
    }

    FestivalProfile profile(Festival festival) {
        FestivalProfile profile = profiles.get(festival);
        return profile == null
                ? new FestivalProfile(new double[festival.length()], new double[0], new int[0], 0, noise)
                : profile;
    }

    double kindEffect(LocalDate date) {
        return switch (calendar.kind(date)) {
            case DAY_OFF -> dayOffEffect;
            case MAKE_UP_WORKDAY -> makeUpEffect;
            case WORKDAY, WEEKEND -> 0;
        };
    }

    private void turn() {
        Decomposition parts =
                Stl.changing(WEEK, WEEK_WINDOW).trendOver(TREND_WINDOW).robust().decompose(adjusted());
        double[] rest = logarithms.clone();
        double[] usual = parts.remainder();
        for (int day = 0; day < rest.length; day++) {
            rest[day] -= parts.trend()[day] + parts.seasons().getFirst()[day];
        }
        learnNoise(usual);
        learnKinds(rest);
        for (int day = 0; day < rest.length; day++) {
            rest[day] -= kindEffect(date(day));
        }
        learnPromotions(rest);
        for (int day = 0; day < rest.length; day++) {
            rest[day] -= promotions.effect(date(day));
        }
        learnFestivals(rest);
    }

    private void learnPromotions(double[] rest) {
        double[] own = rest.clone();
        for (int day = 0; day < own.length; day++) {
            own[day] -= festivalEffects[day];
        }
        promotions.learn(own, first, noise);
    }

    private void learnNoise(double[] remainder) {
        List<Occurrence> all = calendar.listOccurrences(first, date(remainder.length - 1));
        double[] free = IntStream.range(0, remainder.length)
                .filter(day -> promotions.isFree(date(day)))
                .filter(day -> all.stream().noneMatch(one -> one.isFelt(date(day))))
                .mapToDouble(day -> remainder[day])
                .toArray();
        boolean enough = free.length >= LEAST_FREE;
        noise = Math.max(robustVariance(enough ? free : remainder), 1e-12);
        double whole = meanSquare(remainder);
        taken = enough && whole > 0 ? Math.clamp(meanSquare(free) / whole, 1, MOST_TAKEN) : 1;
    }

    private static double meanSquare(double[] values) {
        return Arrays.stream(values).map(value -> value * value).average().orElse(0);
    }

    private void learnKinds(double[] rest) {
        double[] sums = new double[DayKind.values().length];
        int[] counts = new int[sums.length];
        for (int day = 0; day < rest.length; day++) {
            int kind = calendar.kind(date(day)).ordinal();
            sums[kind] += rest[day] - festivalEffects[day] - promotions.effect(date(day));
            counts[kind]++;
        }
        dayOffEffect = sums[DayKind.DAY_OFF.ordinal()] / (counts[DayKind.DAY_OFF.ordinal()] + PRIOR_DAYS);
        makeUpEffect =
                sums[DayKind.MAKE_UP_WORKDAY.ordinal()] / (counts[DayKind.MAKE_UP_WORKDAY.ordinal()] + PRIOR_DAYS);
    }

    /** Festivals that overlap share what they leave one another. */
    private void learnFestivals(double[] rest) {
        List<Occurrence> all = calendar.listOccurrences(first, date(rest.length - 1));
        for (Festival festival : calendar.listFestivals()) {
            List<Occurrence> seen = all.stream()
                    .filter(one -> one.festival().equals(festival))
                    .filter(one -> index(one.date()) >= 0 && index(one.date()) < rest.length)
                    .toList();
            List<Occurrence> touched =
                    all.stream().filter(one -> one.festival().equals(festival)).toList();
            touched.forEach(one -> add(one, -1));
            double[][] rows = seen.stream().map(one -> window(one, rest)).toArray(double[][]::new);
            int[] years = seen.stream().mapToInt(one -> one.date().getYear()).toArray();
            profiles.put(festival, FestivalProfile.learn(rows, years, festival.length(), noise));
            touched.forEach(one -> add(one, 1));
        }
    }

    private double[] window(Occurrence occurrence, double[] rest) {
        Festival festival = occurrence.festival();
        double[] window = new double[festival.length()];
        int start = index(occurrence.date()) - festival.daysBefore();
        for (int day = 0; day < window.length; day++) {
            int at = start + day;
            window[day] = at < 0 || at >= rest.length ? Double.NaN : rest[at] - festivalEffects[at];
        }
        return window;
    }

    private void add(Occurrence occurrence, int sign) {
        FestivalProfile profile = profile(occurrence.festival());
        int start = index(occurrence.date()) - occurrence.festival().daysBefore();
        double multiple = multiple(profile, occurrence);
        for (int day = 0; day < occurrence.festival().length(); day++) {
            int at = start + day;
            if (at >= 0 && at < festivalEffects.length) {
                festivalEffects[at] += sign * profile.effect(day, multiple);
            }
        }
    }

    /** As it was seen, or as it is expected where its own day is not in history. */
    double multiple(FestivalProfile profile, Occurrence occurrence) {
        for (int time = 0; time < profile.timesSeen(); time++) {
            if (profile.years()[time] == occurrence.date().getYear()) {
                return profile.multiples()[time];
            }
        }
        return profile.multiple(occurrence.date().getYear());
    }

    private LocalDate date(int day) {
        return first.plusDays(day);
    }

    private int index(LocalDate date) {
        return (int) (date.toEpochDay() - first.toEpochDay());
    }

    /** By the median absolute deviation. */
    private static double robustVariance(double[] values) {
        double[] sizes = Arrays.stream(values).map(Math::abs).sorted().toArray();
        double deviation = 1.4826 * sizes[sizes.length / 2];
        return deviation * deviation;
    }
}
