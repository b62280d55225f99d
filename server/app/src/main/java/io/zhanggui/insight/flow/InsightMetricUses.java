package io.zhanggui.insight.flow;

import io.zhanggui.identity.Caller;
import io.zhanggui.insight.store.JooqMetricUses;
import io.zhanggui.insight.store.JooqMetricUses.Numbered;
import io.zhanggui.metrics.MetricUse;
import io.zhanggui.metrics.MetricUsers;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.AgencyId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Targets, experiments, changes and saved studies that are about metrics. */
@Component
class InsightMetricUses implements MetricUsers {

    private final JooqMetricUses uses;

    InsightMetricUses(JooqMetricUses uses) {
        this.uses = uses;
    }

    @Override
    public List<MetricUse> listUses(Caller caller) {
        AgencyId agency = caller.agency();
        List<MetricUse> found = new ArrayList<>();
        for (Numbered use : uses.listTargets(agency)) {
            found.add(new MetricUse(
                    use.metric(),
                    "target",
                    new Note(use.number() + " 年目标", "targets of " + use.number()),
                    "/insight/targets?metric=" + use.metric() + "&year=" + use.number()));
        }
        uses.listExperiments(agency)
                .forEach(use -> found.add(cited(use, "experiment", "实验 E", "experiment E", "/insight/experiments")));
        uses.listIterations(agency)
                .forEach(use -> found.add(cited(use, "iteration", "改动 I", "change I", "/insight/iterations")));
        uses.listStudies(agency).forEach(use -> found.add(cited(use, "study", "分析 S", "study S", "/insight/studies")));
        return found;
    }

    private static MetricUse cited(Numbered use, String kind, String zh, String en, String address) {
        return new MetricUse(use.metric(), kind, new Note(zh + use.number(), en + use.number()), address);
    }
}
