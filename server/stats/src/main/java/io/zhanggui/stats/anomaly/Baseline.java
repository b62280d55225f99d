package io.zhanggui.stats.anomaly;

import java.util.Arrays;
import java.util.List;

/**
 * The expected way of a series: level × day of the week × time of the day × festival, as a robust Kalman filter of the
 * logarithms (of the values themselves under {@link Measure#REAL}).
 *
 * <p>Model: y has mean μ = exp(level + week + day + occasion) and variance μ + κμ² (COUNT), κμ² (AMOUNT) or κ (REAL). The
 * level walks with the plan's volatility, week and day walk slowly, the occasion starts anew each day. Within a day only the
 * times of day and the occasion, which then stands for the whole day, are learnt; at its end level and weekday learn from
 * the day's mean effect as from one value. The linearised
 * filter (West, Harrison and Migon 1985, dynamic generalised linear models) keeps one variance for each part instead of
 * all covariances. As in Gelper, Fried and Croux (2010, Journal of Forecasting 29, eq. 2.4–2.6) an error enters at most
 * with 2 standard deviations, and the noise κ is smoothed from errors bounded likewise.
 */
final class Baseline {

    private static final double BOUND = 2;
    /** Mean of min(z², 4) for standard normal z. */
    private static final double BOUNDED_SQUARE = 0.9205;

    /** Rare counts lean upwards: so many events more may enter, else their mean would be underestimated. */
    private static final double SKEW = 2;

    private static final double WEEK_VOLATILITY = 0.01;
    private static final double DAY_VOLATILITY = 0.01;
    private static final double LOWEST = -12;
    private static final double HIGHEST = 240;
    /** Days differ as a whole by so much, which a series of their parts learns anew each day. */
    private static final double DAY_NOISE = 0.15;

    private static final double REAL_DAY_NOISE = 5;
    private static final double HALF_DAY_NOISE = 0.5;
    private static final double LEAST_OF_A_DAY = 0.25;

    /** The hours of a festival are not those of other days: noise as a share of the festival's spread. */
    private static final double ROUGHNESS = 0.15;

    /** The mean a count is given whose first value is zero. */
    private static final double RARE = 0.05;

    private static final double OCCASION_RENEWALS = 4;
    private static final int NOISE_DAYS = 90;
    private static final int INTRADAY_NOISE_DAYS = 7;
    private static final double PRIOR_WEIGHT = 10;

    private final Measure measure;
    private final Rhythm rhythm;
    private final double walk;
    private final double weekWalk;
    private final double dayWalk;
    private final double scale;
    private final double noiseKept;
    private final double leastNoise;
    private final double[] week;
    private final double[] weekVariance;
    private final double[] day;
    private final double[] dayVariance;
    private boolean started;
    private long last;
    private long learnt;
    private double level;
    private double levelVariance;
    private double occasion;
    private double occasionVariance;
    private double roughness;
    private double festivalVariance;
    private double usual;
    private double usualVariance;
    private double effectSum;
    private long effectCount;
    private double noiseSum;
    private double noiseWeight;

    private int dayOfCycle;
    private int knot;
    private double toNextKnot;

    Baseline(WatchPlan plan) {
        measure = plan.measure();
        rhythm = plan.rhythm();
        double perDay = rhythm.slotsPerDay();
        double unit = measure.isMultiplied() ? 1 : plan.noise();
        scale = unit;
        walk = plan.volatility() * plan.volatility() * unit * unit;
        double slow = measure.isMultiplied() ? 1 : 10;
        weekWalk = Math.pow(WEEK_VOLATILITY * slow * unit, 2);
        dayWalk = Math.pow(DAY_VOLATILITY * slow * unit, 2);
        noiseKept = 1 - 1 / (perDay * (rhythm.isIntraday() ? INTRADAY_NOISE_DAYS : NOISE_DAYS));
        leastNoise = unit
                * unit
                * switch (measure) {
                    case COUNT -> 1e-4;
                    case AMOUNT -> 4e-4;
                    case REAL -> 1e-4;
                };
        week = new double[rhythm.daysPerCycle()];
        weekVariance = new double[week.length];
        day = new double[rhythm.knots()];
        dayVariance = new double[day.length];
        double spread = measure.isMultiplied() ? 1 : 100 * unit * unit;
        Arrays.fill(weekVariance, week.length > 1 ? (rhythm.isIntraday() ? 0.04 : 0.1) * spread : 0);
        Arrays.fill(dayVariance, spread);
        double prior = unit * unit * priorNoise();
        noiseWeight = PRIOR_WEIGHT / (prior * prior);
        noiseSum = prior * noiseWeight;
    }

    private double priorNoise() {
        return switch (measure) {
            case COUNT -> rhythm.isIntraday() ? 0.0025 : 0.01;
            case AMOUNT -> 0.04;
            case REAL -> 1;
        };
    }

    Baseline(WatchPlan plan, BaselineState state) {
        this(plan);
        if (state.week().size() != week.length || state.day().size() != day.length) {
            throw new IllegalArgumentException("the state is of another rhythm");
        }
        started = state.started();
        last = state.last();
        learnt = state.learnt();
        level = state.level();
        levelVariance = state.levelVariance();
        fill(week, state.week());
        fill(weekVariance, state.weekVariance());
        fill(day, state.day());
        fill(dayVariance, state.dayVariance());
        occasion = state.occasion();
        occasionVariance = state.occasionVariance();
        noiseSum = state.noiseSum();
        noiseWeight = state.noiseWeight();
        usual = state.usual();
        usualVariance = state.usualVariance();
        effectSum = state.effectSum();
        effectCount = state.effectCount();
        place(last);
    }

    private static void fill(double[] target, List<Double> values) {
        Arrays.setAll(target, values::get);
    }

    BaselineState state() {
        return new BaselineState(
                started,
                last,
                learnt,
                level,
                levelVariance,
                list(week),
                list(weekVariance),
                list(day),
                list(dayVariance),
                occasion,
                occasionVariance,
                usual,
                usualVariance,
                effectSum,
                effectCount,
                noiseSum,
                noiseWeight);
    }

    private static List<Double> list(double... values) {
        return Arrays.stream(values).boxed().toList();
    }

    boolean isStarted() {
        return started;
    }

    long last() {
        return last;
    }

    long learnt() {
        return learnt;
    }

    double level() {
        return level;
    }

    /** How widely today's festival spreads; 0 on ordinary days. */
    double festivalVariance() {
        return festivalVariance;
    }

    private double noise() {
        return Math.max(leastNoise, noiseSum / noiseWeight) + roughness;
    }

    /** Sets the level by a first value. */
    void start(long index, double value) {
        started = true;
        last = rhythm.isIntraday() ? index : index - 1;
        level = measure.isMultiplied() ? Math.log(measure == Measure.COUNT ? Math.max(value, RARE) : value) : value;
        levelVariance = measure.isMultiplied() ? (value > RARE ? 1 : 4) : 100 * scale * scale;
        occasion = 0;
        occasionVariance = levelVariance;
        effectCount = 0;
        place(last);
    }

    /** Goes on to an interval. */
    void advance(long index, Occasion today) {
        double spread = today.spread() * scale;
        long steps = index - last;
        if (!rhythm.isIntraday()) {
            levelVariance = widened(steps);
            occasion = Math.log(today.multiple());
            occasionVariance = spread * spread;
        } else if (rhythm.day(index) == rhythm.day(last)) {
            double renewed = spread * spread * OCCASION_RENEWALS / rhythm.slotsPerDay();
            double most = Math.max(occasionVariance, spread * spread + dayNoise() * dayNoise());
            occasionVariance = Math.min(occasionVariance + steps * (walk / rhythm.slotsPerDay() + renewed), most);
        } else {
            closeDay();
            levelVariance = widened(rhythm.day(index) - rhythm.day(last));
            place(index);
            occasion = Math.log(today.multiple());
            occasionVariance = spread * spread + dayNoise() * dayNoise() + levelVariance + weekVariance[dayOfCycle];
            usual = occasion;
            usualVariance = spread * spread;
            effectSum = 0;
            effectCount = 0;
        }
        festivalVariance = spread * spread;
        roughness = rhythm.isIntraday() ? ROUGHNESS * ROUGHNESS * spread * spread : 0;
        last = index;
        place(index);
    }

    private double widened(long steps) {
        return Math.min(levelVariance + walk * steps, measure.isMultiplied() ? 4 : 1e4 * scale * scale);
    }

    private double dayNoise() {
        return measure.isMultiplied() ? DAY_NOISE : REAL_DAY_NOISE * scale;
    }

    /** Shares what a day did as a whole between level and weekday, as one daily value; the times of day keep mean 0. */
    private void closeDay() {
        if (effectCount >= LEAST_OF_A_DAY * rhythm.slotsPerDay()) {
            double noise = HALF_DAY_NOISE * dayNoise();
            double all = levelVariance + weekVariance[dayOfCycle] + usualVariance + noise * noise;
            double limit = BOUND * Math.sqrt(all);
            double error = effectSum / effectCount - usual;
            double push = Math.clamp(error, -limit, limit) / all;
            level += levelVariance * push;
            levelVariance -= levelVariance * levelVariance / all;
            if (week.length > 1) {
                week[dayOfCycle] += weekVariance[dayOfCycle] * push;
                weekVariance[dayOfCycle] -= weekVariance[dayOfCycle] * weekVariance[dayOfCycle] / all;
                weekVariance[dayOfCycle] += weekWalk;
            }
        }
        double mean = Arrays.stream(day).average().orElse(0);
        Arrays.setAll(day, i -> day[i] - mean);
        level += mean;
    }

    private void place(long index) {
        dayOfCycle = rhythm.dayOfCycle(index);
        if (day.length > 0) {
            double at = (double) rhythm.slot(index) * day.length / rhythm.slotsPerDay();
            knot = (int) at;
            toNextKnot = at - knot;
        }
    }

    private int nextKnot() {
        return knot + 1 == day.length ? 0 : knot + 1;
    }

    /** The value expected at the interval, without noise. */
    double mean() {
        double sum = level + week[dayOfCycle] + occasion;
        if (day.length > 0) {
            sum += (1 - toNextKnot) * day[knot] + toNextKnot * day[nextKnot()];
        }
        return measure.isMultiplied() ? Math.exp(Math.clamp(sum, LOWEST, HIGHEST)) : sum;
    }

    /** What is not known of level, season and festival. */
    double partsVariance() {
        if (!rhythm.isIntraday()) {
            return levelVariance + weekVariance[dayOfCycle] + occasionVariance;
        }
        double sum = occasionVariance;
        if (day.length > 0) {
            double rest = 1 - toNextKnot;
            sum += rest * rest * dayVariance[knot] + toNextKnot * toNextKnot * dayVariance[nextKnot()];
        }
        return sum;
    }

    Expectation expectation() {
        double mean = mean();
        double relative = partsVariance() + noise();
        double variance = switch (measure) {
            case COUNT -> mean + relative * mean * mean;
            case AMOUNT -> relative * mean * mean;
            case REAL -> relative;
        };
        return new Expectation(measure, mean, variance);
    }

    /** Learns from a value, of which at most twice its standard deviation enters. */
    void learn(double value) {
        double mean = mean();
        double parts = partsVariance();
        double counting = measure == Measure.COUNT ? 1 / mean : 0;
        double all = parts + noise() + counting;
        double error = measure.isMultiplied() ? (value - mean) / mean : value - mean;
        double limit = BOUND * Math.sqrt(all);
        double skew = SKEW * counting;
        double bounded = Math.clamp(error, -limit, limit + skew);
        learnNoise(bounded * bounded / BOUNDED_SQUARE - parts - counting, 1 / (all * all));
        double trust = error == 0 ? 1 : bounded / error;
        correct(bounded / all, all / trust);
        learnt++;
    }

    /** The noise of festivals is not that of ordinary days. */
    private void learnNoise(double excess, double weight) {
        if (occasionVariance <= Math.max(noise(), rhythm.isIntraday() ? dayNoise() * dayNoise() : 0)) {
            noiseSum = noiseKept * noiseSum + weight * excess;
            noiseWeight = noiseKept * noiseWeight + weight;
        }
    }

    private void correct(double push, double all) {
        occasion += occasionVariance * push;
        occasionVariance -= occasionVariance * occasionVariance / all;
        if (rhythm.isIntraday()) {
            correct(day, dayVariance, knot, 1 - toNextKnot, push, all);
            correct(day, dayVariance, nextKnot(), toNextKnot, push, all);
            effectSum += occasion;
            effectCount++;
            return;
        }
        level += levelVariance * push;
        levelVariance -= levelVariance * levelVariance / all;
        if (week.length > 1) {
            correct(week, weekVariance, dayOfCycle, 1, push, all);
            weekVariance[dayOfCycle] += weekWalk;
        }
    }

    private void correct(double[] parts, double[] variances, int at, double share, double push, double all) {
        double variance = variances[at];
        parts[at] += share * variance * push;
        variances[at] = variance - share * share * variance * variance / all;
        if (parts == day) {
            variances[at] += share * dayWalk * day.length / rhythm.slotsPerDay();
        }
    }

    /** Moves the level, by a logarithm or under REAL by an amount, and owns up to not knowing the new one exactly. */
    void move(double by) {
        level += by;
        double doubt = measure.isMultiplied() ? 0.1 : scale;
        levelVariance += doubt * doubt;
        occasionVariance += rhythm.isIntraday() ? doubt * doubt : 0;
    }
}
