package io.zhanggui.stats.effect;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.numeric.Randomness;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A promotion's net effect: the lift, less what buyers put off before it and bought ahead of need.
 *
 * <p>Model: {@link InterruptedSeries} with three windows: the days before, the promotion, the days after, each with an
 * effect of its own. Source: van Heerde, Leeflang and Wittink (2000, 2004) on pre- and postpromotion dips; the sums and
 * the moved share are nonlinear in the effects, so their intervals are quantiles of 4,000 draws from what is known of
 * all three at once.
 *
 * <p>The windows are chosen before looking; one that is too short leaves moved demand out, one that is too long drowns it
 * in noise. Fails like {@link InterruptedSeries}, with the time before counted to the first window. Example: 100 a day, ten
 * days at 150, then ten at 80: the lift is 500, the dip −200, the net effect 300, and 40 % were only moved.
 */
public final class PulledForward {

    private static final int DRAWS = 4000;
    private static final int LEAST_BEFORE = 14;
    private static final int NONE = -1;

    private final Transformed data;
    private final Intervention promotion;
    private final SeriesDesign design;
    private final double level;

    private PulledForward(Transformed data, Intervention promotion, Calendar calendar, double level) {
        this.data = data;
        this.promotion = promotion;
        this.level = level;
        this.design = new SeriesDesign(data.intervention().end(), calendar);
    }

    /**
     * The net effect.
     *
     * @param promotion the treated units and the promotion's own periods
     * @param before periods before it in which buyers may wait, 0 for none
     * @param after periods after it in which buyers may be stocked, 0 for none; the panel must reach so far
     * @param level chance that an interval covers, in (0, 1)
     * @param seed of the draws
     */
    public static Estimate<PromotionEffect> estimate(
            Panel panel, Intervention promotion, int before, int after, Calendar calendar, double level, long seed) {
        if (before < 0 || after < 0) {
            throw new IllegalArgumentException("windows of " + before + " and " + after + " periods");
        }
        long needed = Math.max(LEAST_BEFORE, 2L * calendar.season());
        if (promotion.start() - before < needed) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "活动及其前 " + before + " 期之前只有 " + Math.max(0, promotion.start() - before) + " 期，至少要 " + needed + " 期",
                    Math.max(0, promotion.start() - before) + " periods before the windows; at least " + needed
                            + " are needed");
        }
        if (after > panel.periods() - promotion.end()) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "活动后只有 " + (panel.periods() - promotion.end()) + " 期，要看回落需 " + after + " 期",
                    panel.periods() - promotion.end() + " periods after the promotion; the window asks for " + after);
        }
        Intervention all = new Intervention(promotion.treated(), promotion.start() - before, promotion.end() + after);
        return Transformed.of(panel, all)
                .flatMap(data -> new PulledForward(data, promotion, calendar, level).estimate(seed));
    }

    private Estimate<PromotionEffect> estimate(long seed) {
        int first = data.intervention().start();
        int last = data.intervention().end();
        int influences = design.names().size();
        int waiting = first < promotion.start() ? design.window("before", first, promotion.start()) : NONE;
        int lift = design.window("promotion", promotion.start(), promotion.end());
        int dip = promotion.end() < last ? design.window("after", promotion.end(), last) : NONE;
        return AutoregressiveFit.of(data.treated(), design.names(), design.columns())
                .map(fit -> describe(fit, influences, waiting, lift, dip, seed));
    }

    private PromotionEffect describe(AutoregressiveFit fit, int influences, int waiting, int lift, int dip, long seed) {
        int first = data.intervention().start();
        int last = data.intervention().end();
        Optional<WindowEffect> before = window(fit, waiting, first, promotion.start());
        WindowEffect during =
                window(fit, lift, promotion.start(), promotion.end()).orElseThrow();
        Optional<WindowEffect> after = window(fit, dip, promotion.end(), last);
        double moved = before.map(WindowEffect::total).orElse(0.0)
                + after.map(WindowEffect::total).orElse(0.0);
        double[] nets = new double[DRAWS];
        double[] shares = new double[DRAWS];
        draw(fit, waiting, lift, dip, seed, nets, shares);
        long gains = Arrays.stream(nets).filter(net -> net > 0).count();
        boolean lifted = during.totalInterval().lower() > 0;
        return new PromotionEffect(
                data.scale(),
                before,
                during,
                after,
                during.total() + moved,
                quantiles(nets),
                (double) gains / DRAWS,
                during.total() == 0 ? 0 : -moved / during.total(),
                lifted ? Optional.of(quantiles(shares)) : Optional.empty(),
                BeforeAfter.of(data.panel(), promotion),
                InterruptedSeries.trust(data.intervention(), fit),
                InterruptedSeries.expected(data, design, fit, influences));
    }

    private void draw(
            AutoregressiveFit fit, int waiting, int lift, int dip, long seed, double[] nets, double[] shares) {
        RandomGenerator random = Randomness.seeded(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] effects = fit.draw(random);
            double moved = (waiting == NONE
                            ? 0
                            : data.total(effects[waiting], data.intervention().start(), promotion.start()))
                    + (dip == NONE
                            ? 0
                            : data.total(
                                    effects[dip],
                                    promotion.end(),
                                    data.intervention().end()));
            double lifted = data.total(effects[lift], promotion.start(), promotion.end());
            nets[draw] = lifted + moved;
            shares[draw] = lifted > 0 ? -moved / lifted : 0;
        }
    }

    private Optional<WindowEffect> window(AutoregressiveFit fit, int column, int start, int end) {
        if (column == NONE) {
            return Optional.empty();
        }
        double effect = fit.estimate(column);
        Interval interval = fit.interval(column, level);
        return Optional.of(new WindowEffect(
                start,
                end,
                data.relative(effect),
                data.relative(interval),
                data.total(effect, start, end),
                new Interval(
                        data.total(interval.lower(), start, end), data.total(interval.upper(), start, end), level)));
    }

    private Interval quantiles(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        int tail = (int) Math.round((1 - level) / 2 * (DRAWS - 1));
        return new Interval(sorted[tail], sorted[DRAWS - 1 - tail], level);
    }
}
