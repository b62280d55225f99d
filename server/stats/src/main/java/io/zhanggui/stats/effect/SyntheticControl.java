package io.zhanggui.stats.effect;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Synthetic control: the treated units against the mixture of others that ran most nearly parallel before.
 *
 * <p>Model: on the compared scale, the treated series is a level of its own plus a convex mixture of the others plus
 * stationary noise, plus the effect while treated. Source: Abadie, Diamond and Hainmueller (2010, JASA 105) for the
 * mixture and the placebo chance by the ratio of root mean squared gaps; Doudchenko and Imbens (2016) and Ferman and Pinto
 * (2021) for the level, so that a larger shop can be matched too; interval and chance by {@link ConformalTest}.
 *
 * <p>Inputs: at least 2 others, at least as many periods before as during and 2/(1 − level) in all. Fails: fewer
 * (TOO_LITTLE_DATA), a series that never moves (NO_VARIANCE), NaN or infinity (OUT_OF_DOMAIN). Example: where the treated
 * is the mean of two others before and 1.2 times that after, the weights are one half each and the effect is 20 %.
 */
public final class SyntheticControl {

    private static final int LEAST_OTHERS = 2;
    private static final double GOOD_FIT = 0.6;
    private static final double POOR_FIT = 0.2;
    private static final double WORTH_NAMING = 1e-3;

    private SyntheticControl() {}

    /**
     * The effect.
     *
     * @param level chance that the interval covers, in (0, 1)
     */
    public static Estimate<EffectEstimate> estimate(Panel panel, Intervention intervention, double level) {
        return Transformed.of(panel, intervention).flatMap(data -> estimate(data, level));
    }

    static Estimate<EffectEstimate> estimate(Transformed data, double level) {
        Intervention intervention = data.intervention();
        int needed = (int) Math.max(intervention.length(), Math.ceil(2 / (1 - level)) - intervention.length());
        if (data.others().size() < LEAST_OTHERS || intervention.start() < needed) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "有 " + data.others().size() + " 个对照店、行动前 " + intervention.start() + " 期；至少要 " + LEAST_OTHERS
                            + " 个店、" + needed + " 期",
                    data.others().size() + " comparison units and " + intervention.start()
                            + " periods before the action; at least " + LEAST_OTHERS + " and " + needed
                            + " are needed");
        }
        double[] target = data.treated();
        double[][] donors = series(data, data.others());
        Mixture before = new Mixture(donors, intervention.start());
        double[] weights = before.weights(target);
        double[] gaps = before.gaps(target, weights);
        double squares = squares(gaps, 0, intervention.start());
        if (!(squares > 0)) {
            return Estimate.none(
                    Doubt.Reason.NO_VARIANCE,
                    "合成的对照与行动前每一期完全重合，没有误差可估计",
                    "the mixture meets the treated exactly in every period before; there is no noise to measure by");
        }
        double effect = Means.of(gaps, intervention.start(), intervention.end());
        ConformalTest test = new ConformalTest(donors, target, intervention.start());
        double step = Math.max(
                Math.sqrt(squares / intervention.start() / intervention.length()) / 2, Math.abs(effect) * 1e-9);
        Interval interval = test.interval(effect, step, level);
        return Estimate.of(new EffectEstimate(
                EffectMethod.SYNTHETIC_CONTROL,
                data.scale(),
                data.relative(effect),
                data.relative(interval),
                data.total(effect),
                data.total(interval),
                test.pValue(0),
                OptionalDouble.of(placebo(data, ratio(gaps, intervention))),
                BeforeAfter.of(data.panel(), intervention),
                trust(data, target, squares),
                expected(data, gaps),
                named(data, weights)));
    }

    private static double[][] series(Transformed data, List<Integer> units) {
        return units.stream().map(data::series).toArray(double[][]::new);
    }

    private static double squares(double[] gaps, int start, int end) {
        double sum = 0;
        for (int period = start; period < end; period++) {
            sum = Math.fma(gaps[period], gaps[period], sum);
        }
        return sum;
    }

    /** Root mean squared gap while treated over that before. */
    private static double ratio(double[] gaps, Intervention intervention) {
        double before = squares(gaps, 0, intervention.start()) / intervention.start();
        double during = squares(gaps, intervention.start(), intervention.end()) / intervention.length();
        return before > 0 ? Math.sqrt(during / before) : during > 0 ? Double.MAX_VALUE : 0;
    }

    /** Each other unit pretends to be treated and is matched by the rest of them. */
    private static double placebo(Transformed data, double observed) {
        Intervention intervention = data.intervention();
        int larger = 1;
        for (int pretender : data.others()) {
            List<Integer> rest = new ArrayList<>(data.others());
            rest.remove(Integer.valueOf(pretender));
            Mixture mixture = new Mixture(series(data, rest), intervention.start());
            double[] target = data.series(pretender);
            larger += ratio(mixture.gaps(target, mixture.weights(target)), intervention) >= observed ? 1 : 0;
        }
        return larger / (data.others().size() + 1.0);
    }

    private static double[] expected(Transformed data, double[] gaps) {
        double[] expected = new double[gaps.length];
        for (int period = 0; period < gaps.length; period++) {
            expected[period] = data.expected(period, gaps[period]);
        }
        return expected;
    }

    private static List<DonorWeight> named(Transformed data, double[] weights) {
        List<DonorWeight> named = new ArrayList<>();
        for (int place = 0; place < weights.length; place++) {
            if (weights[place] > WORTH_NAMING) {
                named.add(new DonorWeight(data.name(data.others().get(place)), weights[place]));
            }
        }
        return List.copyOf(named);
    }

    /** The share of the treated's movement before that the mixture follows. */
    private static Trust trust(Transformed data, double[] target, double squares) {
        int start = data.intervention().start();
        double all = Means.squares(java.util.Arrays.copyOf(target, start));
        double share = all > 0 ? Math.max(0, 1 - squares / all) : 0;
        String figure = String.format(Locale.ROOT, "%.0f", 100 * share);
        Trust.Grade grade =
                share >= GOOD_FIT ? Trust.Grade.GOOD : share >= POOR_FIT ? Trust.Grade.WEAK : Trust.Grade.POOR;
        return new Trust(
                grade,
                "合成的对照在行动前 " + start + " 期里跟上了 " + figure + " % 的起伏",
                "in the " + start + " periods before the action the mixture follows " + figure + " % of the movement");
    }
}
