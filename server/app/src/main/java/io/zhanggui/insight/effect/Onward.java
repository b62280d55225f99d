package io.zhanggui.insight.effect;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.effect.EffectScale;
import io.zhanggui.stats.regression.LeastSquares;
import io.zhanggui.stats.regression.LeastSquaresFit;
import io.zhanggui.stats.regression.RegressionData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What would have been after an action, by the level, trend, week and festivals that the single series was found to have
 * up to its end. Later days have no say in it: a way back that rises day by day would pass for a trend.
 */
final class Onward {

    private Onward() {}

    /**
     * @param expected by day up to the action's end, which the model meets exactly
     * @param year over these and later days
     * @param days how many there are in all
     */
    static double[] of(double[] expected, EffectScale scale, SalesYear year, int days) {
        boolean multiplies = scale == EffectScale.LOG;
        double[] response = Arrays.stream(expected)
                .map(value -> multiplies ? Math.log(value) : value)
                .toArray();
        List<String> names = new ArrayList<>(List.of("trend"));
        names.addAll(year.calendar().names());
        List<double[]> columns = new ArrayList<>();
        double[] trend = new double[days];
        for (int day = 0; day < days; day++) {
            trend[day] = day;
        }
        columns.add(trend);
        columns.addAll(Arrays.asList(year.calendar().influences()));
        double[][] known = columns.stream()
                .map(column -> Arrays.copyOf(column, expected.length))
                .toArray(double[][]::new);
        Estimate<LeastSquaresFit> fit = LeastSquares.fit(RegressionData.of(response, names, known));
        return fit.find().map(found -> drawn(found, columns, multiplies, days)).orElse(expected);
    }

    private static double[] drawn(LeastSquaresFit fit, List<double[]> columns, boolean multiplies, int days) {
        double[] drawn = new double[days];
        for (int day = 0; day < days; day++) {
            double value = fit.coefficients().getFirst().estimate();
            for (int column = 0; column < columns.size(); column++) {
                value += fit.coefficients().get(column + 1).estimate() * columns.get(column)[day];
            }
            drawn[day] = multiplies ? Math.exp(value) : value;
        }
        return drawn;
    }
}
