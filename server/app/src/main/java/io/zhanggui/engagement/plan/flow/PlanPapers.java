package io.zhanggui.engagement.plan.flow;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.paper.PaperKey;
import io.zhanggui.engagement.paper.Papers;
import io.zhanggui.engagement.plan.ServicePlan;
import io.zhanggui.engagement.plan.rules.PlanSheet;
import io.zhanggui.engagement.plan.rules.Timetable;
import io.zhanggui.engagement.plan.store.JooqPlans;
import io.zhanggui.engagement.plan.store.JooqPlans.KeptPass;
import io.zhanggui.engagement.survey.DiagnosisReport;
import io.zhanggui.engagement.survey.DiagnosisReports;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.Metrics;
import org.springframework.stereotype.Component;

/** Hands rounds of the plan to the register: drafts until the plan is final, the plan itself from then on. */
@Component
class PlanPapers {

    private static final int LONGEST_WHY = 500;
    private static final String FINAL = "plan_final";

    private final Papers papers;
    private final Clients clients;
    private final DiagnosisReports diagnoses;
    private final Metrics metrics;
    private final JooqPlans store;

    PlanPapers(Papers papers, Clients clients, DiagnosisReports diagnoses, Metrics metrics, JooqPlans store) {
        this.papers = papers;
        this.clients = clients;
        this.diagnoses = diagnoses;
        this.metrics = metrics;
        this.store = store;
    }

    /** Issues a round; before the plan was final its kind is the draft's. */
    void issue(Caller caller, ClientId client, ServicePlan round) {
        boolean settled =
                store.listPasses(client).stream().map(KeptPass::milestone).anyMatch(FINAL::equals);
        issue(caller, client, round, settled ? "service_plan" : "service_plan_draft", round.reason());
    }

    /** Issues the newest round as the final plan, where that milestone was passed just now. */
    void passed(Caller caller, ClientId client, String milestone, String confirmedBy) {
        if (milestone.equals(FINAL)) {
            store.listPlans(client).stream()
                    .filter(plan -> plan.version() > 0)
                    .findFirst()
                    .ifPresent(round -> issue(caller, client, round, "service_plan", "定稿，" + confirmedBy + " 确认"));
        }
    }

    private void issue(Caller caller, ClientId client, ServicePlan round, String kind, String why) {
        PlanSheet sheet = new PlanSheet(
                round,
                metric -> metrics.get(caller.agency(), metric),
                clients.scopeOf(caller, client),
                diagnoses.findSigned(caller, client).map(DiagnosisReport::period),
                store.findTerms(client, JooqPlans.Kind.TIMETABLE, Timetable.Terms.class));
        papers.issue(
                caller,
                client,
                PaperKey.only(kind),
                sheet.write(),
                why.substring(0, Math.min(why.length(), LONGEST_WHY)));
    }
}
