package io.zhanggui.insight.experiment.rules;

import io.zhanggui.insight.experiment.ExperimentNumbers;
import io.zhanggui.insight.experiment.MetricKind;
import io.zhanggui.insight.experiment.PlannedSize;
import io.zhanggui.insight.experiment.ReadingMethod;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.experiment.ConfidenceSequence;
import io.zhanggui.stats.experiment.Power;
import io.zhanggui.stats.experiment.PowerMetric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment can find, before it starts.
 *
 * <p>Several treatments of unlike shares are planned as if each had the smallest of them. A sequential experiment is
 * planned at the level its sequence reaches at its tightest, so that it finds the effect by its planned end.
 */
public final class Planning {

    /** The lengths for which the detectable effect is told. */
    private static final List<Integer> SPANS = List.of(7, 14, 28);

    private final ExperimentNumbers numbers;
    private final Power power;
    private final int control;
    private final int parts;

    public Planning(ExperimentNumbers numbers) {
        this.numbers = numbers;
        List<Integer> shares = numbers.shares();
        control = shares.getFirst();
        parts = shares.stream().mapToInt(Integer::intValue).sum();
        double allocation = (double) Collections.min(shares.subList(1, shares.size())) / control;
        power = new Power(metric(numbers), alpha(numbers), numbers.treatments(), allocation);
    }

    /**
     * A plan.
     *
     * @param alphaEach the level of each comparison with the control
     * @param detectable by length in days, the smallest effect found with the wanted chance
     */
    public record Plan(PlannedSize size, double alphaEach, List<Detectable> detectable) {}

    /** @param effect in the metric's unit; null where so few units find none at all */
    public record Detectable(int days, @Nullable Double effect) {}

    /** The size, or why there is none. */
    public Estimate<Plan> plan() {
        double effect = numbers.better().sign() * numbers.smallestEffect();
        return power.sampleSize(effect, numbers.power())
                .map(found -> new Plan(
                        size(found.controlUnits()),
                        numbers.alpha() / numbers.treatments(),
                        SPANS.stream().map(this::detectable).toList()));
    }

    private PlannedSize size(long controls) {
        List<Long> units = new ArrayList<>();
        for (int share : numbers.shares()) {
            units.add(roundedUp(Math.multiplyExact(controls, share), control));
        }
        long all = units.stream().mapToLong(Long::longValue).sum();
        return new PlannedSize(units, roundedUp(all, numbers.dailyUnits()));
    }

    private Detectable detectable(int days) {
        long controls = numbers.dailyUnits() * days * control / parts;
        return new Detectable(
                days,
                power.detectableEffect(controls, numbers.power())
                        .map(Power.Plan::effect)
                        .find()
                        .orElse(null));
    }

    private static long roundedUp(long whole, long part) {
        return Math.ceilDiv(whole, part);
    }

    private static PowerMetric metric(ExperimentNumbers numbers) {
        Double deviation = numbers.deviation();
        return numbers.kind() == MetricKind.PROPORTION || deviation == null
                ? new PowerMetric.Proportion(numbers.baseline())
                : new PowerMetric.Mean(numbers.baseline(), deviation);
    }

    /** The one that {@link Power} divides among the treatments again. */
    private static double alpha(ExperimentNumbers numbers) {
        int treatments = numbers.treatments();
        return numbers.method() == ReadingMethod.FIXED
                ? numbers.alpha()
                : treatments * ConfidenceSequence.singleLookAlpha(numbers.alpha() / treatments);
    }
}
