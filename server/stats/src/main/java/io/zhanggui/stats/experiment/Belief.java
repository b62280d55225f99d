package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * What a Bayesian reading says of one variant.
 *
 * @param variant its name
 * @param mean expected value of the metric
 * @param interval that holds the metric with the chance asked for, equal tails
 * @param chanceBest that no other variant is better
 * @param expectedLoss what choosing it costs on average against the best, in the metric's unit
 * @param versusControl against the control; of the control itself, against itself: no gain, no loss
 */
public record Belief(
        String variant, double mean, Interval interval, double chanceBest, double expectedLoss, Versus versusControl) {

    private static final double CLEAR_OF_ZERO = 5;

    /**
     * A variant held against the control.
     *
     * @param chanceToWin that it is better than the control
     * @param absolute expected difference
     * @param interval of the difference
     * @param relative interval of treatment / control − 1, where the control is clear of 0
     * @param lossIfChosen expected shortfall against the control where the variant is chosen
     * @param lossIfLeft expected gain forgone where the control stays
     */
    public record Versus(
            double chanceToWin,
            double absolute,
            Interval interval,
            Estimate<Interval> relative,
            double lossIfChosen,
            double lossIfLeft) {}

    /** The first is the control. */
    static List<Belief> of(List<String> names, List<? extends Posterior> posteriors, double level) {
        List<PosteriorTable> tables =
                posteriors.stream().map(PosteriorTable::new).toList();
        BestOf best = BestOf.ofTables(tables);
        List<Belief> beliefs = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            PosteriorTable table = tables.get(i);
            beliefs.add(new Belief(
                    names.get(i),
                    table.posterior().mean(),
                    new Interval(table.quantile((1 - level) / 2), table.quantile((1 + level) / 2), level),
                    best.chances().get(i),
                    best.losses().get(i),
                    i == 0 ? itself(level) : versus(tables.getFirst(), table, level)));
        }
        return beliefs;
    }

    private static Versus itself(double level) {
        Interval none = new Interval(0, 0, level);
        return new Versus(0.5, 0, none, Estimate.of(none), 0, 0);
    }

    private static Versus versus(PosteriorTable control, PosteriorTable treatment, double level) {
        PosteriorPair pair = new PosteriorPair(control, treatment);
        BestOf two = BestOf.ofTables(List.of(control, treatment));
        return new Versus(
                two.chances().getLast(),
                treatment.posterior().mean() - control.posterior().mean(),
                pair.difference(level),
                relative(control.posterior(), pair, level),
                two.losses().getLast(),
                two.losses().getFirst());
    }

    private static Estimate<Interval> relative(Posterior control, PosteriorPair pair, double level) {
        boolean clear =
                control instanceof BetaPosterior || control.mean() > CLEAR_OF_ZERO * control.standardDeviation();
        return clear
                ? Estimate.of(pair.ratio(level))
                : Estimate.none(
                        Reason.NOT_IDENTIFIED,
                        "对照组的均值离 0 太近或为负，相对变化没有意义；请看绝对变化",
                        "the control's mean is too near 0, or below, for a relative change; read the absolute one");
    }
}
