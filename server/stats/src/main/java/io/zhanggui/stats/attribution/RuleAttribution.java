package io.zhanggui.stats.attribution;

import io.zhanggui.stats.Estimate;
import java.util.Arrays;
import java.util.List;

/**
 * Credit by a fixed rule: what ad platforms report.
 *
 * <p>Rules: LAST and FIRST touch; LINEAR, all touches alike; POSITION, the first and the last get fixed parts and those
 * between share the rest (with two touches the ends share in proportion, one touch gets all); TIME_DECAY, a touch counts
 * half for each half-life before the end. A channel touched twice is credited twice. A rule says nothing of cause: it
 * needs only paths that converted. Source: the definitions of the common tools (40/20/40 and a half-life of seven days).
 *
 * <p>Failures: OUT_OF_DOMAIN for impossible paths, TOO_LITTLE_DATA where nothing converted. Example: search > live > cart,
 * one conversion: linear ⅓ each; position 0.4, 0.2, 0.4; decay over one-day steps with half-life one day 1/7, 2/7, 4/7.
 */
public final class RuleAttribution {

    /** Who is credited. */
    public enum Rule {
        LAST,
        FIRST,
        LINEAR,
        POSITION,
        TIME_DECAY
    }

    /**
     * The figures of the rules.
     *
     * @param first part of the first touch under POSITION
     * @param last part of the last touch under POSITION
     * @param halfLifeDays of TIME_DECAY
     */
    public record Settings(double first, double last, double halfLifeDays) {

        public static final Settings USUAL = new Settings(0.4, 0.4, 7);

        public Settings {
            if (!(first >= 0 && last >= 0 && first + last > 0 && first + last <= 1 && halfLifeDays > 0)) {
                throw new IllegalArgumentException(first + ", " + last + ", " + halfLifeDays);
            }
        }
    }

    private RuleAttribution() {}

    public static Estimate<Credits> of(List<TouchPath> paths, Rule rule) {
        return of(paths, rule, Settings.USUAL);
    }

    public static Estimate<Credits> of(List<TouchPath> paths, Rule rule, Settings settings) {
        return PathTable.of(paths).map(table -> credit(table, rule, settings));
    }

    private static Credits credit(PathTable table, Rule rule, Settings settings) {
        double[] conversions = new double[table.channels().size()];
        double[] value = new double[conversions.length];
        for (int i = 0; i < table.routes().length; i++) {
            TouchPath path = table.paths().get(i);
            double[] weights = weights(path, rule, settings);
            double sum = Arrays.stream(weights).sum();
            for (int touch = 0; touch < weights.length; touch++) {
                int channel = table.routes()[i][touch];
                conversions[channel] += path.conversions() * (weights[touch] / sum);
                value[channel] += path.valueFen() * (weights[touch] / sum);
            }
        }
        return Credits.settle(table, conversions, value);
    }

    private static double[] weights(TouchPath path, Rule rule, Settings settings) {
        int touches = path.channels().size();
        double[] weights = new double[touches];
        switch (rule) {
            case LAST -> weights[touches - 1] = 1;
            case FIRST -> weights[0] = 1;
            case LINEAR -> Arrays.fill(weights, 1);
            case POSITION -> {
                Arrays.fill(weights, (1 - settings.first() - settings.last()) / Math.max(1, touches - 2));
                weights[0] = touches == 1 ? 1 : settings.first();
                weights[touches - 1] = touches == 1 ? 1 : settings.last();
            }
            case TIME_DECAY -> {
                double nearest = nearest(path);
                Arrays.setAll(weights, touch -> Math.pow(2, -(path.age(touch) - nearest) / settings.halfLifeDays()));
            }
        }
        return weights;
    }

    /** Ages count from the touch nearest to the end, so that very old paths do not vanish. */
    private static double nearest(TouchPath path) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int touch = 0; touch < path.channels().size(); touch++) {
            nearest = Math.min(nearest, path.age(touch));
        }
        return nearest;
    }
}
