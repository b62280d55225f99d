package io.zhanggui.stats.anomaly;

import java.util.Arrays;
import java.util.List;

/**
 * The expected way of a series: level × day of the week × time of the day × festival, as a robust Kalman filter of the
 * logarithms (of the values themselves under {@link Measure#REAL}).
 *
 * <p>Model: y has mean μ = exp(level + week + day + occasion) and variance μ + κμ² (COUNT), κμ² (AMOUNT) or κ (REAL). The
 * level walks with the plan's volatility, week and day walk slowly, the occasion starts anew each day. The linearised
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
        walk = plan.volatility() * plan.volatility() * unit * unit / perDay;
        double slow = measure.isMultiplied() ? 1 : 10;
        weekWalk = Math.pow(WEEK_VOLATILITY * slow * unit, 2) / perDay;
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
        Arrays.fill(weekVariance, week.length > 1 ? 0.1 * spread : 0);
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

    /** What the day's festival is thought to do, and how well that is known. */
    double occasionVariance() {
        return occasionVariance;
    }

    double noise() {
        return Math.max(leastNoise, noiseSum / noiseWeight);
    }

    /** Sets the level by a first value. */
    void start(long index, double value) {
        started = true;
        last = index - 1;
        level = measure.isMultiplied() ? Math.log(measure == Measure.COUNT ? Math.max(value, RARE) : value) : value;
        levelVariance = measure.isMultiplied() ? (value > RARE ? 1 : 4) : 100 * scale * scale;
        occasion = 0;
        occasionVariance = 0;
    }

    /** Goes on to an interval. */
    void advance(long index, Occasion today) {
        double steps = index - last;
        levelVariance = Math.min(levelVariance + walk * steps, measure.isMultiplied() ? 4 : 1e4 * scale * scale);
        double spread = today.spread() * scale;
        if (!rhythm.isIntraday() || rhythm.day(index) != rhythm.day(last)) {
            occasion = Math.log(today.multiple());
            occasionVariance = spread * spread;
        } else {
            double renewed = occasionVariance + spread * spread * OCCASION_RENEWALS / rhythm.slotsPerDay();
            occasionVariance = Math.min(renewed, spread * spread);
        }
        last = index;
        place(index);
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

    /** On the first day the times of the day are learnt: what they do is not the weekday's doing. */
    private boolean knowsDay() {
        return !rhythm.isIntraday() || learnt >= rhythm.slotsPerDay();
    }

    /** What is not known of level, season and festival. */
    double partsVariance() {
        double sum = levelVariance + weekVariance[dayOfCycle] + occasionVariance;
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
        correct(bounded / all, all);
        learnt++;
    }

    /** The noise of festivals is not that of ordinary days. */
    private void learnNoise(double excess, double weight) {
        if (occasionVariance <= noise()) {
            noiseSum = noiseKept * noiseSum + weight * excess;
            noiseWeight = noiseKept * noiseWeight + weight;
        }
    }

    private void correct(double push, double all) {
        level += levelVariance * push;
        levelVariance -= levelVariance * levelVariance / all;
        occasion += occasionVariance * push;
        occasionVariance -= occasionVariance * occasionVariance / all;
        if (week.length > 1 && knowsDay()) {
            correct(week, weekVariance, dayOfCycle, 1, push, all);
            weekVariance[dayOfCycle] += weekWalk;
        }
        if (day.length > 0) {
            correct(day, dayVariance, knot, 1 - toNextKnot, push, all);
            correct(day, dayVariance, nextKnot(), toNextKnot, push, all);
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
    }
}
