package io.zhanggui.stats.effect;

import io.zhanggui.stats.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * All decays that go with the lifts, each with its weight; the weights sum to 1.
 *
 * @param points in the order of their half-lives
 * @param steps how many were seen
 * @param student the distribution of a first lift about its estimate
 */
record DecayGrid(List<Point> points, int steps, StudentTable student) {

    static final DecayGrid EMPTY = new DecayGrid(List.of(), 0, new StudentTable(1));

    private static final int HALF_LIVES = 50;
    private static final double SHORTEST = 0.1;

    /** A half-life of so many times the steps seen leaves no bend to see. */
    private static final double LONGEST = 20;

    private static final double ENDLESS = 5;
    private static final int CORRELATIONS = 17;
    private static final double LEAST_CORRELATION = -0.6;
    private static final double MOST_CORRELATION = 0.95;
    private static final double NEGLIGIBLE = 1e-5;
    private static final double EXACT = 1e-24;
    private static final int BISECTIONS = 45;

    /**
     * One decay.
     *
     * @param first the lift of the first step, Student with this error
     */
    record Point(DecayShape shape, double halfLife, double first, double error, double weight) {

        double left(int step) {
            return shape.left(step, halfLife);
        }

        double sum(int steps) {
            double sum = 0;
            for (int step = 1; step <= steps; step++) {
                sum += left(step);
            }
            return sum;
        }
    }

    DecayGrid {
        points = List.copyOf(points);
    }

    /** First a wide grid, then a fine one where the wide one found something. */
    static DecayGrid of(double[] lifts) {
        double longest = LONGEST * lifts.length;
        List<Point> wide = weighted(points(lifts, SHORTEST, longest));
        if (wide.isEmpty()) {
            return EMPTY;
        }
        double cell = Math.pow(longest / SHORTEST, 1 / (HALF_LIVES - 1.0));
        double low = Math.max(SHORTEST, wide.getFirst().halfLife / cell);
        double high = Math.min(longest, wide.getLast().halfLife * cell);
        return new DecayGrid(weighted(points(lifts, low, high)), lifts.length, new StudentTable(lifts.length - 1));
    }

    private static List<Point> points(double[] lifts, double shortest, double longest) {
        List<Point> points = new ArrayList<>();
        for (int place = 0; place < HALF_LIVES; place++) {
            double halfLife = shortest * Math.pow(longest / shortest, place / (HALF_LIVES - 1.0));
            for (DecayShape shape : DecayShape.values()) {
                for (int step = 0; step < CORRELATIONS; step++) {
                    double share = step / (CORRELATIONS - 1.0);
                    double correlation = LEAST_CORRELATION + (MOST_CORRELATION - LEAST_CORRELATION) * share;
                    points.add(point(lifts, shape, halfLife, correlation));
                }
            }
        }
        return points;
    }

    /** The weight is a logarithm so far; NaN for an exact fit. */
    private static Point point(double[] lifts, DecayShape shape, double halfLife, double correlation) {
        double kept = Math.sqrt(1 - correlation * correlation);
        double squares = 0;
        double products = 0;
        double total = 0;
        double before = 0;
        double liftBefore = 0;
        for (int step = 0; step < lifts.length; step++) {
            double left = shape.left(step + 1, halfLife);
            double column = step == 0 ? kept * left : left - correlation * before;
            double lift = step == 0 ? kept * lifts[0] : lifts[step] - correlation * liftBefore;
            squares += column * column;
            products += column * lift;
            total += lift * lift;
            before = left;
            liftBefore = lifts[step];
        }
        int degrees = lifts.length - 1;
        double first = products / squares;
        double rest = total - first * products;
        if (rest <= EXACT * total) {
            return new Point(shape, halfLife, first, 0, Double.NaN);
        }
        double weight = Math.log(kept) - 0.5 * degrees * Math.log(rest);
        return new Point(shape, halfLife, first, Math.sqrt(rest / degrees / squares), weight);
    }

    /** None where a point fits exactly. */
    private static List<Point> weighted(List<Point> found) {
        double best = found.stream().mapToDouble(Point::weight).reduce(Double.NEGATIVE_INFINITY, Math::max);
        double sum = 0;
        for (Point point : found) {
            sum += Math.exp(point.weight - best);
        }
        List<Point> points = new ArrayList<>();
        for (Point point : found) {
            double weight = Math.exp(point.weight - best) / sum;
            if (weight > NEGLIGIBLE) {
                points.add(new Point(point.shape, point.halfLife, point.first, point.error, weight));
            }
        }
        points.sort(Comparator.comparingDouble(Point::halfLife));
        return points;
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    double chance(DecayShape shape) {
        return points.stream()
                .filter(point -> point.shape == shape)
                .mapToDouble(Point::weight)
                .sum();
    }

    /** The chance that the half-life is too long to be seen in these steps. */
    double endless() {
        return points.stream()
                .filter(point -> point.halfLife > ENDLESS * steps)
                .mapToDouble(Point::weight)
                .sum();
    }

    /** The half-life that the true one is below with this chance. */
    double halfLife(double chance) {
        double sum = 0;
        double passed = points.getFirst().halfLife;
        for (int place = 0; place < points.size(); place++) {
            Point point = points.get(place);
            if (sum + point.weight >= chance) {
                double share = (chance - sum) / point.weight;
                return passed * Math.pow(point.halfLife / passed, share);
            }
            sum += point.weight;
            passed = point.halfLife;
        }
        return passed;
    }

    /** The chance that the first step's lift is below a value. */
    double below(double value) {
        return below(factors(point -> 1), value);
    }

    /** The first step's lift times a factor of each point, in units of {@code size}. */
    LiftDecay.Lift lift(ToDoubleFunction<Point> factor, double size, double level) {
        double[] factors = factors(factor);
        double lower = quantile(factors, (1 - level) / 2);
        double upper = quantile(factors, (1 + level) / 2);
        double mean = 0;
        for (int place = 0; place < factors.length; place++) {
            mean += points.get(place).weight * points.get(place).first * factors[place];
        }
        return new LiftDecay.Lift(size * mean, new Interval(size * lower, size * Math.max(lower, upper), level));
    }

    private double[] factors(ToDoubleFunction<Point> factor) {
        return points.stream().mapToDouble(factor).toArray();
    }

    private double below(double[] factors, double value) {
        double chance = 0;
        for (int place = 0; place < factors.length; place++) {
            Point point = points.get(place);
            double by = factors[place];
            double error = point.error * by;
            // A factor so small that it is no number any more leaves a lift of 0.
            double share = error > 0 ? student.below((value - point.first * by) / error) : value >= 0 ? 1 : 0;
            chance += point.weight * share;
        }
        return chance;
    }

    private double quantile(double[] factors, double chance) {
        double low = 0;
        double high = 0;
        double reach = student.reach(chance);
        for (int place = 0; place < factors.length; place++) {
            Point point = points.get(place);
            low = Math.min(low, factors[place] * (point.first - reach * point.error));
            high = Math.max(high, factors[place] * (point.first + reach * point.error));
        }
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = low + (high - low) / 2;
            if (below(factors, middle) < chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }
}
