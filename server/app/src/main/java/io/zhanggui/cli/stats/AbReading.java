package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.experiment.Adjustment;
import io.zhanggui.stats.experiment.Arm;
import io.zhanggui.stats.experiment.BetaBinomial;
import io.zhanggui.stats.experiment.ConfidenceSequence;
import io.zhanggui.stats.experiment.Cuped;
import io.zhanggui.stats.experiment.Effect;
import io.zhanggui.stats.experiment.FixedHorizon;
import io.zhanggui.stats.experiment.NormalModel;
import io.zhanggui.stats.experiment.PairedMoments;
import io.zhanggui.stats.experiment.RatioCuped;
import io.zhanggui.stats.experiment.RatioUnits;
import io.zhanggui.stats.experiment.Successes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/** Reads the variants by the chosen metric and method; the first of them is the control. */
record AbReading(
        ObjectNode json,
        AbMetric metric,
        AbMethod method,
        double alpha,
        Adjustment adjustment,
        ConfidenceSequence sequence) {

    Estimate<ObjectNode> read(List<VariantSums> sums, boolean cuped) {
        if (cuped) {
            return (metric == AbMetric.ratio ? adjustedRatios(sums) : adjusted(sums)).flatMap(this::means);
        }
        return switch (metric) {
            case proportion ->
                VariantList.all(sums.stream().map(VariantSums::successes).toList())
                        .flatMap(this::proportions);
            case mean ->
                VariantList.all(sums.stream().map(VariantSums::mean).toList()).flatMap(this::means);
            case ratio ->
                VariantList.all(sums.stream().map(VariantSums::ratio).toList()).flatMap(this::means);
        };
    }

    private Estimate<List<Arm>> adjusted(List<VariantSums> sums) {
        return VariantList.all(sums.stream().map(VariantSums::pair).toList()).flatMap(pairs -> {
            Map<String, PairedMoments> variants = new LinkedHashMap<>();
            for (int i = 0; i < pairs.size(); i++) {
                variants.put(sums.get(i).variant(), pairs.get(i));
            }
            return Cuped.adjust(variants).map(result -> {
                json.putObject("cuped").put("theta", result.theta()).put("removed_variance", result.removedVariance());
                return result.arms();
            });
        });
    }

    private Estimate<List<Arm>> adjustedRatios(List<VariantSums> sums) {
        return VariantList.all(sums.stream().map(VariantSums::units).toList()).flatMap(units -> {
            Map<String, RatioUnits> variants = new LinkedHashMap<>();
            for (int i = 0; i < units.size(); i++) {
                variants.put(sums.get(i).variant(), units.get(i));
            }
            return RatioCuped.adjust(variants).map(result -> {
                ObjectNode cuped = json.putObject("cuped").put("removed_variance", result.removedVariance());
                cuped.put("theta", result.thetas().getFirst());
                result.thetas().stream().skip(1).forEach(theta -> cuped.put("theta_denominator", theta));
                return result.arms();
            });
        });
    }

    private Estimate<ObjectNode> means(List<Arm> arms) {
        json.set("variants", AbJson.arms(arms));
        Arm control = arms.getFirst();
        List<Arm> treatments = arms.subList(1, arms.size());
        if (method == AbMethod.bayes) {
            return NormalModel.compare(control, treatments, 1 - alpha)
                    .map(beliefs -> json.set("effects", AbJson.beliefs(beliefs)));
        }
        return effects(
                control, treatments, method == AbMethod.fixed ? new FixedHorizon(alpha)::compare : sequence::read);
    }

    private Estimate<ObjectNode> proportions(List<Successes> arms) {
        json.set("variants", AbJson.proportions(arms));
        Successes control = arms.getFirst();
        List<Successes> treatments = arms.subList(1, arms.size());
        if (method == AbMethod.bayes) {
            return new BetaBinomial(BetaBinomial.EVEN)
                    .compare(control, treatments, 1 - alpha)
                    .map(beliefs -> json.set("effects", AbJson.beliefs(beliefs)));
        }
        return effects(
                control, treatments, method == AbMethod.fixed ? new FixedHorizon(alpha)::compare : sequence::read);
    }

    private <T> Estimate<ObjectNode> effects(T control, List<T> treatments, BiFunction<T, T, Estimate<Effect>> test) {
        return VariantList.all(treatments.stream()
                        .map(treatment -> test.apply(control, treatment))
                        .toList())
                .map(effects -> json.set("effects", AbJson.effects(effects, adjustment)));
    }
}
