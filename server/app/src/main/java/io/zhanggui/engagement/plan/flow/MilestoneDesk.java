package io.zhanggui.engagement.plan.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.plan.PlanAction;
import io.zhanggui.engagement.plan.PlanError;
import io.zhanggui.engagement.plan.ServicePlans;
import io.zhanggui.engagement.plan.rules.Milestones;
import io.zhanggui.engagement.plan.rules.Milestones.Milestone;
import io.zhanggui.engagement.plan.store.JooqPlans;
import io.zhanggui.engagement.plan.store.JooqPlans.KeptCheck;
import io.zhanggui.engagement.plan.store.JooqPlans.KeptPass;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.TextCheck;
import io.zhanggui.work.Meeting;
import io.zhanggui.work.Meetings;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Milestones, their checks, and who passed them. */
@Component
public class MilestoneDesk {

    private static final TextCheck TEXTS = new TextCheck(PlanError.MISSING, PlanError.TOO_LONG);
    /** What the title of the kick-off begins with. */
    static final String KICK_OFF_TITLE = "执行启动会";

    private static final int LONGEST_EVIDENCE = 500;
    private static final int LONGEST_NAME = 100;

    private final JooqPlans store;
    private final Clients clients;
    private final ServicePlans plans;
    private final PlanPapers papers;
    private final Meetings meetings;
    private final Audit audit;
    private final Clock clock;

    MilestoneDesk(
            JooqPlans store,
            Clients clients,
            ServicePlans plans,
            PlanPapers papers,
            Meetings meetings,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.clients = clients;
        this.plans = plans;
        this.papers = papers;
        this.meetings = meetings;
        this.audit = audit;
        this.clock = clock;
    }

    /** A milestone and where it stands; passed is null while it is not. */
    public record Standing(
            Milestone milestone,
            List<KeptCheck> checks,
            List<String> lacking,
            @Nullable KeptPass passed) {}

    public List<Standing> list(Caller caller, ClientId id) {
        Client client = clients.get(caller, id);
        List<KeptCheck> checks = store.listChecks(id);
        List<KeptPass> passes = store.listPasses(id);
        Set<String> passed = passes.stream().map(KeptPass::milestone).collect(Collectors.toSet());
        int rounds = plans.listRounds(caller, id).size();
        boolean held = meetings.list(caller, client.subject()).stream()
                .anyMatch(meeting -> meeting.state() == Meeting.State.HELD
                        && meeting.title().startsWith(KICK_OFF_TITLE)
                        && !meeting.agenda().isEmpty());
        return Milestones.list().stream()
                .map(milestone -> {
                    List<KeptCheck> own = checks.stream()
                            .filter(check -> check.milestone().equals(milestone.key()))
                            .toList();
                    Set<String> made = own.stream().map(KeptCheck::check).collect(Collectors.toSet());
                    return new Standing(
                            milestone,
                            own,
                            passed.contains(milestone.key())
                                    ? List.of()
                                    : Milestones.lacking(milestone, passed, made, rounds, held),
                            passes.stream()
                                    .filter(pass -> pass.milestone().equals(milestone.key()))
                                    .findFirst()
                                    .orElse(null));
                })
                .toList();
    }

    /** Keeps what shows that a check was made. */
    @Transactional
    public void check(Caller caller, ClientId client, String milestone, String check, String evidence) {
        Standing standing = get(caller, client, milestone);
        if (standing.passed() != null) {
            throw new Failure(PlanError.PASSED);
        }
        if (standing.milestone().checks().stream().noneMatch(each -> each.key().equals(check))) {
            throw new Failure(PlanError.NO_SUCH_MILESTONE);
        }
        String plain = TEXTS.needed("evidence", evidence, LONGEST_EVIDENCE);
        store.write(caller.agency(), client, new KeptCheck(milestone, check, plain, caller.user(), clock.instant()));
        audit.record(caller, PlanAction.CHECKED, "client " + client.value(), null, milestone + " " + check);
    }

    /**
     * Passes it; fails with everything it lacks.
     *
     * @param confirmedBy who of the client confirmed it
     */
    @Transactional
    public void pass(Caller caller, ClientId client, String milestone, String confirmedBy) {
        Standing standing = get(caller, client, milestone);
        if (standing.passed() != null) {
            throw new Failure(PlanError.PASSED);
        }
        if (!standing.lacking().isEmpty()) {
            throw new Failure(PlanError.NOT_PASSED, String.join("；", standing.lacking()));
        }
        String name = TEXTS.needed("confirmedBy", confirmedBy, LONGEST_NAME);
        store.insert(caller.agency(), client, new KeptPass(milestone, name, caller.user(), clock.instant()));
        audit.record(caller, PlanAction.PASSED, "client " + client.value(), null, milestone + " " + name);
        papers.passed(caller, client, milestone, name);
    }

    private Standing get(Caller caller, ClientId client, String milestone) {
        return list(caller, client).stream()
                .filter(each -> each.milestone().key().equals(milestone))
                .findFirst()
                .orElseThrow(() -> new Failure(PlanError.NO_SUCH_MILESTONE));
    }
}
