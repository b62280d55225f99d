package io.zhanggui.stats.effect;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Interrupted time series: the treated units against their own trend, season and calendar.
 *
 * <p>Model: the mean of the treated, on the compared scale, is level + trend + season + known influences + effect (while
 * treated) + noise that resembles that of the period before (first-order autoregression). Source: Wagner et al. (2002),
 * segmented regression; Prais and Winsten (1954) and Zellner and Tiao (1964) for the noise, whose correlation is averaged
 * over rather than fixed, since a correlation taken as known makes intervals too narrow.
 *
 * <p>Whatever else began with the action counts as effect: without comparison units nothing tells them apart. Fails: fewer
 * than two seasons or 14 periods before (TOO_LITTLE_DATA), an influence that coincides with the action (NOT_IDENTIFIED),
 * an exact fit (NO_VARIANCE). Example: a level series with noise that rises from 100 to 110 yields about 10 %.
 */
public final class InterruptedSeries {

    private static final int LEAST_BEFORE = 14;
    private static final double STICKY = 0.8;

    private InterruptedSeries() {}

    /**
     * The effect.
     *
     * @param level chance that the interval covers, in (0, 1)
     */
    public static Estimate<EffectEstimate> estimate(
            Panel panel, Intervention intervention, Calendar calendar, double level) {
        return Transformed.of(panel, intervention).flatMap(data -> estimate(data, calendar, level));
    }

    static Estimate<EffectEstimate> estimate(Transformed data, Calendar calendar, double level) {
        Intervention intervention = data.intervention();
        long needed = Math.max(LEAST_BEFORE, 2L * calendar.season());
        if (intervention.start() < needed) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "行动前只有 " + intervention.start() + " 期，要看出趋势与季节至少要 " + needed + " 期",
                    intervention.start() + " periods before the action; trend and season need at least " + needed);
        }
        SeriesDesign design = new SeriesDesign(intervention.end(), calendar);
        int effect = design.window("action", intervention.start(), intervention.end());
        double[] series = data.treated();
        return AutoregressiveFit.of(series, design.names(), design.columns())
                .map(fit -> describe(data, design, fit, effect, level));
    }

    private static EffectEstimate describe(
            Transformed data, SeriesDesign design, AutoregressiveFit fit, int effect, double level) {
        Interval interval = fit.interval(effect, level);
        double estimate = fit.estimate(effect);
        return new EffectEstimate(
                EffectMethod.INTERRUPTED_SERIES,
                data.scale(),
                data.relative(estimate),
                data.relative(interval),
                data.total(estimate),
                data.total(interval),
                fit.pValue(effect),
                OptionalDouble.empty(),
                BeforeAfter.of(data.panel(), data.intervention()),
                trust(data.intervention(), fit),
                expected(data, design, fit, effect),
                List.of());
    }

    static double[] expected(Transformed data, SeriesDesign design, AutoregressiveFit fit, int effect) {
        double[] series = data.treated();
        double[][] columns = design.columns();
        double[] expected = new double[series.length];
        for (int period = 0; period < series.length; period++) {
            double without = 0;
            for (int column = 0; column < effect; column++) {
                without += fit.estimate(column) * columns[column][period];
            }
            expected[period] = data.expected(period, series[period] - without);
        }
        return expected;
    }

    static Trust trust(Intervention intervention, AutoregressiveFit fit) {
        int before = intervention.start();
        int during = intervention.length();
        String figure = String.format(Locale.ROOT, "%.2f", fit.correlation());
        boolean sticky = fit.correlation() > STICKY;
        boolean brief = before < 2 * during;
        Trust.Grade grade = sticky && brief ? Trust.Grade.POOR : sticky || brief ? Trust.Grade.WEAK : Trust.Grade.GOOD;
        return new Trust(
                grade,
                "行动前 " + before + " 期、行动中 " + during + " 期，相邻两期误差相关 " + figure
                        + (sticky ? "（太高，水平会自己漂移）" : "") + (brief ? "（行动前太短）" : "")
                        + "；与行动同时发生的其他变化无法排除",
                before + " periods before and " + during + " during the action, correlation of neighbouring errors "
                        + figure + (sticky ? " (so high that the level drifts by itself)" : "")
                        + (brief ? " (too short before)" : "")
                        + "; whatever else began with the action cannot be excluded");
    }
}
