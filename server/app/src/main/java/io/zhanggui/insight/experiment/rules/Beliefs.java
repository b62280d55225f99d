package io.zhanggui.insight.experiment.rules;

import io.zhanggui.insight.experiment.Better;
import io.zhanggui.insight.experiment.DaySums;
import io.zhanggui.insight.experiment.DaySums.Sums;
import io.zhanggui.insight.experiment.ExperimentDesign;
import io.zhanggui.insight.experiment.MetricKind;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.experiment.Arm;
import io.zhanggui.stats.experiment.Belief;
import io.zhanggui.stats.experiment.BetaBinomial;
import io.zhanggui.stats.experiment.BetaPosterior;
import io.zhanggui.stats.experiment.Effect;
import io.zhanggui.stats.experiment.EffectPrior;
import io.zhanggui.stats.experiment.FixedHorizon;
import io.zhanggui.stats.experiment.NormalModel;
import io.zhanggui.stats.experiment.Successes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The chance to win, with a prior of the shop's own past experiments on the same metric where there are at least {@value
 * #FEWEST}, else an even one. For proportions the prior is of each variant's proportion, for the others of the effect.
 */
final class Beliefs {

    private static final int FEWEST = 3;

    private final ExperimentDesign design;
    private final List<Past> past;
    private final Estimate<BetaPosterior> proportions;
    private final Estimate<EffectPrior> effects;

    Beliefs(ExperimentDesign design, List<Past> past) {
        this.design = design;
        this.past = past;
        boolean proportion = kind() == MetricKind.PROPORTION;
        proportions = proportion && past.size() >= FEWEST
                ? Arms.all(past.stream().flatMap(one -> successes(one).stream()).toList())
                        .flatMap(BetaBinomial::priorFromPast)
                : none();
        effects = !proportion && past.size() >= FEWEST ? effectPrior() : none();
    }

    /** That a treatment is better than the control, and the expected harm where it is adopted and is not. */
    record Chance(double toWin, double lossIfChosen) {}

    Reading.Prior prior() {
        Optional<Doubt> doubt = kind() == MetricKind.PROPORTION ? proportions.findDoubt() : effects.findDoubt();
        if (doubt.isEmpty()) {
            return new Reading.Prior(
                    past.size(),
                    "先验取自本店这个指标过去 " + past.size() + " 次有结论的实验",
                    "prior drawn from the shop's " + past.size() + " decided experiments on this metric");
        }
        return past.size() < FEWEST
                ? new Reading.Prior(
                        0,
                        "用均匀先验：本店这个指标有结论的实验只有 " + past.size() + " 次，满 " + FEWEST + " 次后改用自己的经验",
                        "even prior: the shop has " + past.size() + " decided experiments on this metric, " + FEWEST
                                + " are needed for one of its own")
                : new Reading.Prior(
                        0,
                        "用均匀先验：" + doubt.get().zh(),
                        "even prior: " + doubt.get().en());
    }

    /** Of each treatment. */
    Estimate<List<Chance>> chances(List<Sums> totals, double level) {
        if (kind() == MetricKind.PROPORTION) {
            BetaPosterior prior = proportions.find().orElse(BetaBinomial.EVEN);
            return Arms.all(named(totals, Arms::successes))
                    .flatMap(arms -> new BetaBinomial(prior).compare(arms.getFirst(), rest(arms), level))
                    .map(this::ofBeliefs);
        }
        return Arms.all(named(totals, (name, sums) -> Arms.arm(kind(), name, sums)))
                .flatMap(arms -> ofArms(arms, level));
    }

    private Estimate<List<Chance>> ofArms(List<Arm> arms, double level) {
        Optional<EffectPrior> prior = effects.find();
        if (prior.isEmpty()) {
            return NormalModel.compare(arms.getFirst(), rest(arms), level).map(this::ofBeliefs);
        }
        List<Estimate<Chance>> chances = new ArrayList<>();
        for (Arm treatment : rest(arms)) {
            chances.add(new FixedHorizon(1 - level)
                    .compare(arms.getFirst(), treatment)
                    .flatMap(effect -> prior.get().update(effect.absolute(), effect.standardError(), level))
                    .map(belief -> chance(belief.chanceToWin(), belief.lossIfChosen(), belief.lossIfLeft())));
        }
        return Arms.all(chances);
    }

    private List<Chance> ofBeliefs(List<Belief> beliefs) {
        return rest(beliefs).stream()
                .map(Belief::versusControl)
                .map(versus -> chance(versus.chanceToWin(), versus.lossIfChosen(), versus.lossIfLeft()))
                .toList();
    }

    /** The engine's win is above the control; where lower is better the two sides change places. */
    private Chance chance(double above, double shortfall, double excess) {
        return design.numbers().better() == Better.HIGHER
                ? new Chance(above, shortfall)
                : new Chance(1 - above, excess);
    }

    private Estimate<EffectPrior> effectPrior() {
        List<Estimate<Effect>> found = new ArrayList<>();
        for (Past one : past) {
            List<Sums> totals = totals(one);
            Estimate<Arm> control = Arms.arm(kind(), "control", totals.getFirst());
            rest(totals)
                    .forEach(sums -> found.add(control.flatMap(base -> Arms.arm(kind(), "treatment", sums)
                            .flatMap(arm -> new FixedHorizon(0.05).compare(base, arm)))));
        }
        return Arms.all(found)
                .flatMap(all -> EffectPrior.fromPast(
                        all.stream().mapToDouble(Effect::absolute).toArray(),
                        all.stream().mapToDouble(Effect::standardError).toArray()));
    }

    private static List<Estimate<Successes>> successes(Past one) {
        return totals(one).stream().map(sums -> Arms.successes("past", sums)).toList();
    }

    private static List<Sums> totals(Past one) {
        Map<Integer, Sums> totals = new TreeMap<>();
        for (int variant = 0; variant < one.experiment().design().variants().size(); variant++) {
            totals.put(variant, Sums.NONE);
        }
        for (DaySums day : one.days()) {
            totals.merge(day.variant(), day.sums(), Sums::plus);
        }
        return List.copyOf(totals.values());
    }

    private <T> List<Estimate<T>> named(List<Sums> totals, BiFunction<String, Sums, Estimate<T>> reading) {
        List<Estimate<T>> each = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            each.add(reading.apply(design.variants().get(i), totals.get(i)));
        }
        return each;
    }

    private MetricKind kind() {
        return design.numbers().kind();
    }

    private static <T> List<T> rest(List<T> all) {
        return all.subList(1, all.size());
    }

    private static <T> Estimate<T> none() {
        return Estimate.none(Doubt.Reason.TOO_LITTLE_DATA, "没有过去的实验", "there are no past experiments");
    }
}
