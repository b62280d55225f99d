package io.zhanggui.stats.anomaly;

/**
 * How much heavier a tail is than the predictive distribution says, learnt from the series itself.
 *
 * <p>Tail chances are turned into normal distances z; beyond 2 the mean excess of a normal number is 0.373. The ratio of
 * the observed mean excess to it, at least 1, stretches all larger distances. This is the mean-excess (exponential tail)
 * case of streaming peaks over threshold (Siffer, Fouque, Termier and Largouët 2017, KDD, section 4), with the weight of
 * thirty normal excesses to begin with; alarms are not learnt from.
 *
 * <p>Worked: with excesses of twice 0.373 on average a distance of 6 counts as 2 + 4 / 2 = 4.
 *
 * @param excess sum of the distances beyond 2, each at most 3
 * @param count how many, older ones fading
 */
public record TailStretch(double excess, double count) {

    static final double FROM = 2;
    private static final double NORMAL_EXCESS = 0.3731;
    private static final double PRIOR = 30;
    private static final double KEPT = 0.995;
    private static final double LARGEST = 3;

    static final TailStretch NONE = new TailStretch(PRIOR * NORMAL_EXCESS, PRIOR);

    double factor() {
        return Math.max(1, excess / count / NORMAL_EXCESS);
    }

    /** The tail chance that the series' own tail gives. */
    double adjust(double chance) {
        double distance = Tails.normalDistance(chance);
        double factor = factor();
        return distance <= FROM || factor == 1 ? chance : Tails.normal(FROM + (distance - FROM) / factor);
    }

    /** Learns a tail chance that was no alarm. */
    TailStretch learn(double chance) {
        double beyond = Tails.normalDistance(chance) - FROM;
        return beyond <= 0 ? this : new TailStretch(KEPT * excess + Math.min(beyond, LARGEST), KEPT * count + 1);
    }
}
