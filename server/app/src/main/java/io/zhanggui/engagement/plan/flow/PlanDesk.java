package io.zhanggui.engagement.plan.flow;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.plan.PassedMilestone;
import io.zhanggui.engagement.plan.PlanAction;
import io.zhanggui.engagement.plan.PlanError;
import io.zhanggui.engagement.plan.PlanKind;
import io.zhanggui.engagement.plan.ServicePlan;
import io.zhanggui.engagement.plan.ServicePlan.Change;
import io.zhanggui.engagement.plan.ServicePlan.Content;
import io.zhanggui.engagement.plan.ServicePlan.CustomPlan;
import io.zhanggui.engagement.plan.ServicePlans;
import io.zhanggui.engagement.plan.rules.Feasibility;
import io.zhanggui.engagement.plan.rules.Milestones;
import io.zhanggui.engagement.plan.rules.PlanChecks;
import io.zhanggui.engagement.plan.rules.PlanDiff;
import io.zhanggui.engagement.plan.rules.PlanTemplates;
import io.zhanggui.engagement.plan.rules.PlanTemplates.Template;
import io.zhanggui.engagement.plan.store.JooqPlans;
import io.zhanggui.engagement.plan.store.JooqPlans.KeptPass;
import io.zhanggui.engagement.survey.DiagnosisReport;
import io.zhanggui.engagement.survey.DiagnosisReports;
import io.zhanggui.engagement.survey.Surveys;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.TextCheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Service plans as the store has them. */
@Component
class PlanDesk implements ServicePlans {

    private static final TextCheck TEXTS = new TextCheck(PlanError.MISSING, PlanError.TOO_LONG);
    private static final int LONGEST_REASON = 1_000;

    private final JooqPlans store;
    private final Clients clients;
    private final DiagnosisReports diagnoses;
    private final Surveys surveys;
    private final PlanPapers papers;
    private final Metrics metrics;
    private final Audit audit;
    private final Clock clock;

    PlanDesk(
            JooqPlans store,
            Clients clients,
            DiagnosisReports diagnoses,
            Surveys surveys,
            PlanPapers papers,
            Metrics metrics,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.clients = clients;
        this.diagnoses = diagnoses;
        this.surveys = surveys;
        this.papers = papers;
        this.metrics = metrics;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<ServicePlan> findDraft(Caller caller, ClientId client) {
        clients.get(caller, client);
        return store.listPlans(client).stream()
                .filter(plan -> plan.version() == 0)
                .findFirst();
    }

    @Override
    public List<ServicePlan> listRounds(Caller caller, ClientId client) {
        clients.get(caller, client);
        return store.listPlans(client).stream()
                .filter(plan -> plan.version() > 0)
                .toList();
    }

    @Override
    public List<PassedMilestone> listPassed(Caller caller, ClientId client) {
        clients.get(caller, client);
        List<KeptPass> passes = store.listPasses(client);
        return Milestones.list().stream()
                .flatMap(milestone -> passes.stream()
                        .filter(pass -> pass.milestone().equals(milestone.key()))
                        .map(pass ->
                                new PassedMilestone(milestone.zh(), milestone.en(), pass.confirmedBy(), pass.at())))
                .toList();
    }

    @Override
    public ServicePlan propose(Caller caller, ClientId client) {
        DiagnosisReport report =
                diagnoses.findSigned(caller, client).orElseThrow(() -> new Failure(PlanError.NO_DIAGNOSIS));
        Scope scope = clients.scopeOf(caller, client);
        LocalDate from = LocalDate.ofInstant(clock.instant(), Period.BEIJING).plusDays(1);
        List<CustomPlan> plans = PlanTemplates.list().stream()
                .map(template -> plan(scope, report.period(), template, from))
                .toList();
        String stage = report.content().stage();
        return keep(
                caller,
                client,
                0,
                new Content("", PlanTemplates.tier(stage), PlanTemplates.tierReason(stage), plans),
                List.of(),
                "");
    }

    private CustomPlan plan(Scope scope, Period period, Template template, LocalDate from) {
        List<MetricAnswer> answers = metrics.ask(
                scope,
                template.metrics().stream()
                        .map(metric -> MetricQuestion.of(metric, period))
                        .toList());
        MetricAnswer chosen = answers.stream()
                .filter(answer -> answer.rows().getFirst().value() != null)
                .findFirst()
                .orElse(answers.getFirst());
        return PlanTemplates.plan(
                template, chosen.definition(), chosen.rows().getFirst().value(), from);
    }

    @Override
    @Transactional
    public ServicePlan write(Caller caller, ClientId client, Content content) {
        clients.get(caller, client);
        content.plans().stream()
                .flatMap(plan -> Stream.of(plan.metric(), plan.fallback().metric()))
                .filter(metric -> !metric.isBlank())
                .forEach(metric -> metrics.get(caller.agency(), metric));
        return keep(caller, client, 0, content, List.of(), "");
    }

    @Override
    @Transactional
    public ServicePlan revise(Caller caller, ClientId client, String reason) {
        Content draft = getDraft(caller, client).content();
        List<String> lacking = PlanChecks.lacking(draft);
        if (!lacking.isEmpty()) {
            throw new Failure(PlanError.LACKING, String.join("；", lacking));
        }
        Optional<ServicePlan> before = listRounds(caller, client).stream().findFirst();
        List<Change> changes =
                before.map(plan -> PlanDiff.of(plan.content(), draft)).orElse(List.of());
        before.filter(plan -> changes.isEmpty()).ifPresent(plan -> {
            throw new Failure(PlanError.UNCHANGED, plan.version());
        });
        int version = before.map(ServicePlan::version).orElse(0) + 1;
        ServicePlan revised =
                keep(caller, client, version, draft, changes, TEXTS.needed("reason", reason, LONGEST_REASON));
        audit.record(caller, PlanAction.REVISED, "client " + client.value(), null, "v" + version + " " + reason);
        papers.issue(caller, client, revised);
        return revised;
    }

    @Override
    public List<String> shortfalls(Caller caller, ClientId client) {
        Map<String, String> answers = surveys.findLatest(caller, client)
                .orElseGet(() -> surveys.getDraft(caller, client))
                .answers();
        return findDraft(caller, client)
                .or(() -> listRounds(caller, client).stream().findFirst())
                .map(plan -> Feasibility.shortfalls(plan.content(), answers))
                .orElse(List.of());
    }

    /** The newest round and the draft with one of their plans changed; the round becomes the next one. */
    @Transactional
    public ServicePlan replace(
            Caller caller, ClientId client, PlanKind kind, UnaryOperator<CustomPlan> change, String reason) {
        ServicePlan newest =
                listRounds(caller, client).stream().findFirst().orElseThrow(() -> new Failure(PlanError.NO_FALLBACK));
        Content content = with(newest.content(), kind, change);
        List<String> lacking = PlanChecks.lacking(content);
        if (!lacking.isEmpty()) {
            throw new Failure(PlanError.LACKING, String.join("；", lacking));
        }
        findDraft(caller, client)
                .ifPresent(draft ->
                        keep(caller, client, 0, with(draft.content(), kind, change), List.of(), draft.reason()));
        ServicePlan round =
                keep(caller, client, newest.version() + 1, content, PlanDiff.of(newest.content(), content), reason);
        papers.issue(caller, client, round);
        return round;
    }

    private static Content with(Content content, PlanKind kind, UnaryOperator<CustomPlan> change) {
        return new Content(
                content.goal(),
                content.tier(),
                content.tierReason(),
                content.plans().stream()
                        .map(plan -> plan.kind() == kind ? change.apply(plan) : plan)
                        .toList());
    }

    private ServicePlan getDraft(Caller caller, ClientId client) {
        return findDraft(caller, client).orElseThrow(() -> new Failure(PlanError.NO_DRAFT));
    }

    private ServicePlan keep(
            Caller caller, ClientId client, int version, Content content, List<Change> changes, String reason) {
        ServicePlan plan = new ServicePlan(version, content, changes, reason, caller.user(), clock.instant());
        store.write(caller.agency(), client, plan);
        return plan;
    }
}
