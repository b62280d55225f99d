package io.zhanggui.insight.experiment;

import io.zhanggui.shared.Scope;
import java.util.Optional;

/** What a metric stands at before an experiment. */
public interface Baselines {

    /** Over the last days of the shop for which the metric is known; empty where it is not. */
    Optional<Baseline> find(Scope scope, String metric);
}
