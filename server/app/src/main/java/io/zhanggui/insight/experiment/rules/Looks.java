package io.zhanggui.insight.experiment.rules;

import io.zhanggui.insight.experiment.DaySums.Sums;
import io.zhanggui.insight.experiment.Experiment;
import io.zhanggui.insight.experiment.ExperimentDesign;
import io.zhanggui.insight.experiment.MetricKind;
import io.zhanggui.insight.experiment.ReadingMethod;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.experiment.ConfidenceSequence;
import io.zhanggui.stats.experiment.Effect;
import io.zhanggui.stats.experiment.FixedHorizon;
import io.zhanggui.stats.experiment.RunningSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * The treatments against the control, look after look. Each comparison has the level alpha / treatments, so that all
 * intervals together hold the truth with the chance 1 − alpha. What earlier looks of a sequence ruled out stays ruled out.
 */
final class Looks {

    private final ExperimentDesign design;
    private final FixedHorizon once;
    private final List<ConfidenceSequence> sequences = new ArrayList<>();
    private final List<RunningSequence> running = new ArrayList<>();

    Looks(Experiment experiment) {
        design = experiment.design();
        double each = design.numbers().alpha() / design.numbers().treatments();
        once = new FixedHorizon(each);
        List<Long> planned = experiment.size().units();
        for (int i = 1; i < planned.size(); i++) {
            sequences.add(new ConfidenceSequence(
                    each, planned.getFirst() + planned.get(i), ConfidenceSequence.DEFAULT_FIRST_LOOK));
            running.add(new RunningSequence());
        }
    }

    /** The next look; of a fixed horizon there is one only. */
    List<Estimate<Effect>> look(List<Sums> totals) {
        List<Estimate<Effect>> effects = new ArrayList<>();
        for (int i = 1; i < totals.size(); i++) {
            effects.add(compare(totals, i));
        }
        return effects;
    }

    private Estimate<Effect> compare(List<Sums> totals, int i) {
        boolean sequential = design.numbers().method() == ReadingMethod.SEQUENTIAL;
        ConfidenceSequence sequence = sequences.get(i - 1);
        String one = design.variants().getFirst();
        String other = design.variants().get(i);
        MetricKind kind = design.numbers().kind();
        Estimate<Effect> effect = kind == MetricKind.PROPORTION
                ? Arms.successes(one, totals.getFirst())
                        .flatMap(control -> Arms.successes(other, totals.get(i))
                                .flatMap(arm -> sequential ? sequence.read(control, arm) : once.compare(control, arm)))
                : Arms.arm(kind, one, totals.getFirst())
                        .flatMap(control -> Arms.arm(kind, other, totals.get(i))
                                .flatMap(arm -> sequential ? sequence.read(control, arm) : once.compare(control, arm)));
        return sequential ? effect.flatMap(running.get(i - 1)::narrow) : effect;
    }
}
