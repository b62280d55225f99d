package io.zhanggui.insight.experiment.rules;

import io.zhanggui.insight.experiment.DaySums;
import io.zhanggui.insight.experiment.Experiment;
import java.util.List;

/** A decided experiment with its days. */
public record Past(Experiment experiment, List<DaySums> days) {
    public Past {
        days = List.copyOf(days);
    }
}
