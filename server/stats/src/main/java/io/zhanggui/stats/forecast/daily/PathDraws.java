package io.zhanggui.stats.forecast.daily;

import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.numeric.Randomness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Draws {@link SalesPaths}.
 *
 * <p>Model: errors of a forecast h steps ahead are ψ₀ε_h + … + ψ_{h−1}ε₁ (Box, Jenkins and Reinsel 2008, "Time Series
 * Analysis", section 5.1.1), so their variances grow by ψ² from step to step. The ψ are read from that growth, taken as
 * not negative, which never tells sums to be surer than they are; each step keeps its variance. Festivals add one draw
 * for the strength of each occurrence and one for the shape of each day.
 *
 * <p>Slow sellers: days are drawn from history one by one, on a level that is itself the mean of days so drawn
 * (Efron 1979, the bootstrap).
 */
final class PathDraws {

    private static final int PATHS = 4000;
    private static final long SEED = 20_261_111;
    private static final int LEVEL_DAYS = 91;

    private final RandomGenerator random = Randomness.seeded(SEED);

    /** What is known of one day in logarithms. */
    record LogDay(LocalDate date, double median, List<Occurrence> felt, List<Promotion> planned) {}

    /**
     * @param days to be told, the last ones of the steps
     * @param deviations of the base's errors by step, of which the first are before the days to be told
     */
    SalesPaths ofLogarithms(List<LogDay> days, double[] deviations, CalendarFit fit, double shift) {
        int skipped = deviations.length - days.size();
        double[] weights = weights(deviations);
        double[] scale = scale(deviations, weights);
        double[][] paths = new double[PATHS][days.size()];
        double[] shocks = new double[deviations.length];
        List<Felt> festivals = Felt.among(days, fit);
        Map<Promotion, List<Integer>> planned = planned(days);
        for (double[] path : paths) {
            for (int step = 0; step < shocks.length; step++) {
                shocks[step] = random.nextGaussian();
            }
            for (int day = 0; day < path.length; day++) {
                int step = skipped + day;
                double error = 0;
                for (int lag = 0; lag <= step; lag++) {
                    error += weights[lag] * shocks[step - lag];
                }
                path[day] = days.get(day).median() + error * scale[step];
            }
            festivals.forEach(felt -> add(felt, path));
            planned.forEach((promotion, on) -> add(fit.promotions().variance(promotion), on, path));
            for (int day = 0; day < path.length; day++) {
                path[day] = Math.max(0, Math.exp(Math.min(path[day], 300)) - shift);
            }
        }
        return new SalesPaths(paths);
    }

    private static Map<Promotion, List<Integer>> planned(List<LogDay> days) {
        Map<Promotion, List<Integer>> planned = new LinkedHashMap<>();
        for (int day = 0; day < days.size(); day++) {
            for (Promotion promotion : days.get(day).planned()) {
                planned.computeIfAbsent(promotion, fresh -> new ArrayList<>()).add(day);
            }
        }
        return planned;
    }

    private void add(double variance, List<Integer> on, double[] path) {
        double strength = random.nextGaussian() * Math.sqrt(variance);
        on.forEach(day -> path[day] += strength);
    }

    /** One festival of the days to come, with the first of those days that feels it. */
    private record Felt(FestivalProfile profile, int firstDay, int firstOfWindow, int length) {

        static List<Felt> among(List<LogDay> days, CalendarFit fit) {
            Map<Occurrence, Felt> all = new LinkedHashMap<>();
            for (int day = 0; day < days.size(); day++) {
                for (Occurrence one : days.get(day).felt()) {
                    int at = one.offset(days.get(day).date()) + one.festival().daysBefore();
                    int length = Math.min(one.festival().length() - at, days.size() - day);
                    all.putIfAbsent(one, new Felt(fit.profile(one.festival()), day, at, length));
                }
            }
            return all.values().stream()
                    .filter(felt -> felt.profile.timesSeen() > 0)
                    .toList();
        }
    }

    private void add(Felt felt, double[] path) {
        double strength = random.nextGaussian() * Math.sqrt(felt.profile.multipleVariance());
        double blur = Math.sqrt(felt.profile.shapeVariance());
        for (int day = 0; day < felt.length; day++) {
            path[felt.firstDay + day] +=
                    felt.profile.shape()[felt.firstOfWindow + day] * strength + random.nextGaussian() * blur;
        }
    }

    private static double[] weights(double[] deviations) {
        double[] weights = new double[deviations.length];
        double reached = 0;
        for (int step = 0; step < weights.length; step++) {
            double variance = deviations[step] * deviations[step];
            weights[step] = Math.sqrt(Math.max(0, variance - reached));
            reached = Math.max(reached, variance);
        }
        return weights;
    }

    /** Where variances fall from one step to the next, the weights alone would tell too much. */
    private static double[] scale(double[] deviations, double[] weights) {
        double[] scale = new double[deviations.length];
        double variance = 0;
        for (int step = 0; step < scale.length; step++) {
            variance += weights[step] * weights[step];
            scale[step] = variance == 0 ? 0 : deviations[step] / Math.sqrt(variance);
        }
        return scale;
    }

    /** Days of history drawn one by one, on the level that is expected. */
    SalesPaths ofSlowSales(double[] history, double[] means) {
        double[] recent = Arrays.copyOfRange(history, Math.max(0, history.length - LEVEL_DAYS), history.length);
        double usual = Arrays.stream(recent).average().orElseThrow();
        double[][] paths = new double[PATHS][means.length];
        for (double[] path : paths) {
            double level = 0;
            for (int day = 0; day < recent.length; day++) {
                level += recent[random.nextInt(recent.length)] / recent.length;
            }
            for (int day = 0; day < path.length; day++) {
                double drawn = recent[random.nextInt(recent.length)];
                path[day] = usual == 0 ? 0 : means[day] * (drawn / usual) * (level / usual);
            }
        }
        return new SalesPaths(paths);
    }
}
