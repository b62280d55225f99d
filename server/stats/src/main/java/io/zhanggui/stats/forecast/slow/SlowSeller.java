package io.zhanggui.stats.forecast.slow;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.History;
import java.util.Arrays;

/**
 * Demand that comes now and then: a smoothed size over a smoothed interval, or times a smoothed chance.
 *
 * <p>Sources: Croston (1972), Operational Research Quarterly 23; Syntetos and Boylan (2005), International Journal of
 * Forecasting 21, whose factor 1 − α/2 takes off Croston's bias; Teunter, Syntetos and Babai (2011), European Journal
 * of Operational Research 214, whose chance falls with every day without a sale, so that dead goods are seen. Alpha is
 * 0.1 throughout, as in the published comparisons. The standard error of every step is the root mean squared one-step
 * error.
 *
 * <p>Inputs are not negative, else OUT_OF_DOMAIN; one sale at least, else NO_VARIANCE. Example: 0, 0, 3, 0, 0, 3 has
 * size 3 and interval 3: Croston tells 1 for every step, Syntetos and Boylan 0.95.
 */
public final class SlowSeller implements ForecastMethod {

    /** Mean steps from sale to sale above which demand counts as slow (Syntetos, Boylan and Croston 2005). */
    private static final double SLOW = 1.32;

    private static final double ALPHA = 0.1;

    private enum Variant {
        CROSTON("Croston"),
        SBA("SBA"),
        TSB("TSB");

        private final String title;

        Variant(String title) {
            this.title = title;
        }
    }

    private final Variant variant;

    private SlowSeller(Variant variant) {
        this.variant = variant;
    }

    public static SlowSeller croston() {
        return new SlowSeller(Variant.CROSTON);
    }

    /** Croston's method without its bias. */
    public static SlowSeller syntetosBoylan() {
        return new SlowSeller(Variant.SBA);
    }

    /** With a chance that falls where nothing is sold. */
    public static SlowSeller teunterSyntetosBabai() {
        return new SlowSeller(Variant.TSB);
    }

    /** Whether demand is never negative, known at least twice, and comes seldom. */
    public static boolean isSlow(History history) {
        double[] values = history.values();
        long sales = Arrays.stream(values).filter(value -> value > 0).count();
        return Arrays.stream(values).allMatch(value -> value >= 0) && sales >= 2 && values.length > SLOW * sales;
    }

    @Override
    public String name() {
        return variant.title;
    }

    @Override
    public Estimate<FittedModel> fit(History history) {
        double[] values = history.values();
        double least = Arrays.stream(values).min().orElseThrow();
        if (least < 0) {
            return Estimate.none(
                    Doubt.Reason.OUT_OF_DOMAIN, "需求不能为负，却有 " + least, "demand cannot be negative, found " + least);
        }
        if (Arrays.stream(values).noneMatch(value -> value > 0)) {
            return Estimate.none(
                    Doubt.Reason.NO_VARIANCE,
                    values.length + " 期里一件也没卖，至少要有一次销售",
                    "nothing sold in " + values.length + " steps, one sale is needed");
        }
        return Estimate.of(variant == Variant.TSB ? chance(values) : interval(values));
    }

    private FittedModel interval(double[] values) {
        double size = 0;
        double interval = 0;
        int since = 0;
        double squares = 0;
        int told = 0;
        double factor = variant == Variant.SBA ? 1 - ALPHA / 2 : 1;
        for (double value : values) {
            since++;
            if (interval > 0) {
                squares += square(value - factor * size / interval);
                told++;
            }
            if (value > 0) {
                size = interval == 0 ? value : size + ALPHA * (value - size);
                interval = interval == 0 ? since : interval + ALPHA * (since - interval);
                since = 0;
            }
        }
        double mean = factor * size / interval;
        return new Level(this, mean, told == 0 ? mean : Math.sqrt(squares / told));
    }

    private FittedModel chance(double[] values) {
        double sales = Arrays.stream(values).filter(value -> value > 0).count();
        double chance = sales / values.length;
        double size =
                Arrays.stream(values).filter(value -> value > 0).findFirst().orElseThrow();
        double squares = 0;
        for (double value : values) {
            squares += square(value - chance * size);
            chance += ALPHA * ((value > 0 ? 1 : 0) - chance);
            if (value > 0) {
                size += ALPHA * (value - size);
            }
        }
        return new Level(this, chance * size, Math.sqrt(squares / values.length));
    }

    private static double square(double value) {
        return value * value;
    }

    private record Level(ForecastMethod chosen, double mean, double error) implements FittedModel {

        @Override
        public String name() {
            return chosen.name();
        }

        @Override
        public double[] means(int horizon) {
            return constant(horizon, mean);
        }

        @Override
        public double learned() {
            return 2;
        }

        @Override
        public double[] standardErrors(int horizon) {
            return constant(horizon, error);
        }

        private static double[] constant(int horizon, double value) {
            double[] values = new double[horizon];
            Arrays.fill(values, value);
            return values;
        }
    }
}
