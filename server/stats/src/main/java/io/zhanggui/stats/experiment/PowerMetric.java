package io.zhanggui.stats.experiment;

/** What is known of a metric before its test starts. */
public sealed interface PowerMetric {

    /** The metric today, in its unit. */
    double baseline();

    /** The largest rise there can be. */
    double largestEffect();

    /**
     * The chance of an alarm.
     *
     * @param controls units in the control, at least 2
     * @param treated units in the treatment, at least 2
     */
    double power(double effect, double controls, double treated, double alpha);

    /**
     * A share of units that do something.
     *
     * <p>Model: the normal approximation with the pooled variance under no effect and the separate ones under the
     * effect, both tails. Source: Fleiss, Levin and Paik (2003), eq. 4.14, without continuity correction; the same as
     * R's power.prop.test. Example: 0.20 to 0.25 at α = 0.05 and power 0.8 needs 1,094 units in each arm.
     *
     * @param baseline in (0, 1)
     */
    record Proportion(double baseline) implements PowerMetric {
        public Proportion {
            Refusals.requireShare(baseline, "baseline");
        }

        @Override
        public double largestEffect() {
            return 1 - baseline;
        }

        @Override
        public double power(double effect, double controls, double treated, double alpha) {
            double changed = Math.clamp(baseline + effect, 0, 1);
            double pooled = (baseline * controls + changed * treated) / (controls + treated);
            double without = Math.sqrt(pooled * (1 - pooled) * (1 / controls + 1 / treated));
            double with = Math.sqrt(baseline * (1 - baseline) / controls + changed * (1 - changed) / treated);
            double needed = Reference.NORMAL.critical(alpha) * without;
            double size = Math.abs(changed - baseline);
            return Normal.cumulative((size - needed) / with) + Normal.cumulative((-size - needed) / with);
        }
    }

    /**
     * A mean; also a ratio or a CUPED-adjusted mean, whose standard deviation is that of one unit in an {@link Arm}.
     *
     * <p>Model: the noncentral t with the same variance in both arms. Source: Owen (1965); the same as R's
     * power.t.test. Example: an effect of one standard deviation at α = 0.05 and power 0.9 needs 22.02, so 23 units in
     * each arm.
     *
     * @param baseline the mean today
     * @param standardDeviation of one unit, above 0
     */
    record Mean(double baseline, double standardDeviation) implements PowerMetric {
        public Mean {
            if (!Double.isFinite(baseline) || !(standardDeviation > 0) || !Double.isFinite(standardDeviation)) {
                throw new IllegalArgumentException(baseline + ", " + standardDeviation);
            }
        }

        /** As seen in the past, whatever the metric. */
        public static Mean of(Arm past) {
            return new Mean(past.mean(), Math.sqrt(past.unitVariance()));
        }

        @Override
        public double largestEffect() {
            return 1e6 * standardDeviation;
        }

        @Override
        public double power(double effect, double controls, double treated, double alpha) {
            double freedom = controls + treated - 2;
            double shift = Math.abs(effect) / (standardDeviation * Math.sqrt(1 / controls + 1 / treated));
            return NoncentralT.beyond(Reference.student(freedom).critical(alpha), shift, freedom);
        }
    }
}
