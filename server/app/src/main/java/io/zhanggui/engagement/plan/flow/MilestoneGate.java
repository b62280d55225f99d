package io.zhanggui.engagement.plan.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Stage;
import io.zhanggui.engagement.client.StageGate;
import io.zhanggui.engagement.plan.rules.Milestones;
import io.zhanggui.engagement.plan.rules.Milestones.Milestone;
import io.zhanggui.engagement.plan.store.JooqPlans;
import io.zhanggui.engagement.survey.DiagnosisReports;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.Note;
import java.util.List;
import org.springframework.stereotype.Component;

/** Design needs a signed diagnosis, execution a final plan, optimisation the kick-off. */
@Component
class MilestoneGate implements StageGate {

    private final DiagnosisReports diagnoses;
    private final JooqPlans store;

    MilestoneGate(DiagnosisReports diagnoses, JooqPlans store) {
        this.diagnoses = diagnoses;
        this.store = store;
    }

    @Override
    public List<Note> lacking(Caller caller, Client client, Stage next) {
        return switch (next) {
            case DESIGN ->
                diagnoses.findSigned(caller, client.id()).isPresent()
                        ? List.of()
                        : List.of(new Note("签发的诊断报告", "a signed diagnosis report"));
            case EXECUTE -> passed(client, Milestones.PLAN_FINAL);
            case OPTIMISE -> passed(client, Milestones.KICK_OFF);
            case DIAGNOSE, ENDED -> List.of();
        };
    }

    private List<Note> passed(Client client, String key) {
        Milestone milestone = Milestones.find(key).orElseThrow();
        return store.listPasses(client.id()).stream()
                        .anyMatch(pass -> pass.milestone().equals(key))
                ? List.of()
                : List.of(new Note("里程碑“" + milestone.zh() + "”", "the milestone \"" + milestone.en() + "\""));
    }
}
