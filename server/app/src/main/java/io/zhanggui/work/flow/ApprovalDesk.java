package io.zhanggui.work.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Users;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.Notices;
import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.Stamp;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.work.Approval;
import io.zhanggui.work.ApprovalClosed;
import io.zhanggui.work.ApprovalId;
import io.zhanggui.work.Approvals;
import io.zhanggui.work.Ask;
import io.zhanggui.work.Holding;
import io.zhanggui.work.WorkAction;
import io.zhanggui.work.WorkError;
import io.zhanggui.work.rules.DecisionChain;
import io.zhanggui.work.rules.WorkingTime;
import io.zhanggui.work.store.JooqApprovals;
import io.zhanggui.work.store.JooqHoldings;
import io.zhanggui.work.store.JooqHoldings.Kept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approvals, each step an entry of the agency's chain. */
@Component
class ApprovalDesk implements Approvals {

    private static final int PAGE = 50;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4_000;

    private final JooqApprovals approvals;
    private final Viewers viewers;
    private final Users users;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final DecisionChain chain;
    private final JooqHoldings holdings;
    private final Deciders deciders;
    private final WorkingTime working = new WorkingTime(SalesCalendar.china());

    ApprovalDesk(
            JooqApprovals approvals,
            Viewers viewers,
            Users users,
            Notices notices,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events,
            KeyFolder keys,
            JooqHoldings holdings,
            Deciders deciders) {
        this.approvals = approvals;
        this.viewers = viewers;
        this.users = users;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.holdings = holdings;
        this.deciders = deciders;
        this.chain = new DecisionChain(new Stamp(keys, "decisions")::of);
    }

    @Override
    @Transactional
    public Approval request(Caller caller, Ask ask) {
        viewers.checkMayOpen(caller, ask.shop());
        if (ask.fen() != null && ask.fen() < 0) {
            throw new Failure(WorkError.BAD_AMOUNT);
        }
        String named = Texts.checked("title", ask.title(), LONGEST_TITLE);
        String words = Amounts.below(Texts.checked("text", ask.text(), LONGEST_TEXT), ask.fen());
        approvals.lockChain(caller.agency());
        ApprovalId id = approvals.insert(
                caller.agency(), ask.shop(), named, words, ask.subject(), Texts.page(ask.page()), caller.user());
        append(caller, id, Approval.State.ASKED, words, WorkAction.APPROVAL_REQUESTED);
        Role role = deciders.roleFor(caller.agency(), ask.weighed());
        holdings.insert(new Kept(id, ask.kind(), ask.fen(), role, role == Role.DIRECTOR ? null : escalation(caller)));
        tell(
                caller,
                id,
                "approval.asked",
                new Bilingual("待审批：" + named, "Waiting for approval: " + named),
                new Bilingual(
                        caller.name() + "提出申请 " + id.citation() + "，等待审批。",
                        caller.name() + " asks for approval " + id.citation() + "."),
                Set.copyOf(deciders.holders(caller.agency(), role, caller.user())));
        return get(caller, id);
    }

    private Instant escalation(Caller caller) {
        return working.after(
                clock.instant(), Duration.ofHours(deciders.rules(caller).patienceHours()));
    }

    /** Gives what waited too long to the director, where there is one; the chain says so. */
    @Transactional
    public void escalate() {
        for (Approval late : holdings.listOverdue(clock.instant(), approvals)) {
            Caller program = Caller.local(late.agency());
            approvals.lockChain(late.agency());
            Set<UserId> directors = Set.copyOf(deciders.holders(late.agency(), Role.DIRECTOR, late.requestedBy()));
            holdings.pass(late.id(), directors.isEmpty() ? Role.MANAGER : Role.DIRECTOR);
            if (!directors.isEmpty()) {
                int hours = deciders.rules(program).patienceHours();
                String why = hours + " 个工作小时内没有决定，转由总监审批";
                append(program, late.id(), Approval.State.ASKED, why, WorkAction.APPROVAL_REQUESTED);
                tell(
                        program,
                        late.id(),
                        "approval.escalated",
                        new Bilingual("超时未审批：" + late.title(), "Not decided in time: " + late.title()),
                        new Bilingual(
                                late.id().citation() + " " + why + "。",
                                late.id().citation() + " was not decided in " + hours
                                        + " working hours and is the director's now."),
                        directors);
            }
        }
    }

    @Override
    public Holding holding(Approval approval) {
        Kept kept = holdings.get(approval.id());
        boolean open = approval.state() == Approval.State.ASKED;
        return new Holding(
                kept.kind(),
                kept.fen(),
                kept.holder(),
                open ? deciders.holders(approval.agency(), kept.holder(), approval.requestedBy()) : List.of(),
                open ? kept.escalates() : null);
    }

    @Override
    public Approval get(Caller caller, ApprovalId id) {
        return approvals
                .find(viewers.of(caller), id)
                .orElseThrow(() -> new Failure(WorkError.NO_SUCH_APPROVAL, id.citation()));
    }

    @Override
    public Optional<Approval> findLatest(AgencyId agency, SubjectRef subject) {
        return approvals.findLatest(agency, subject);
    }

    @Override
    public Page list(Caller caller, boolean openOnly, int page) {
        List<Approval> found = approvals.list(viewers.of(caller), openOnly, Math.max(0, page) * PAGE, PAGE + 1);
        return new Page(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    @Override
    @Transactional
    public Approval decide(Caller caller, ApprovalId id, boolean approved, String reason) {
        approvals.lockChain(caller.agency());
        Approval asked = undecided(caller, id);
        String why = standIn(caller, asked) + Texts.checked("reason", reason, LONGEST_TEXT);
        Approval.State state = approved ? Approval.State.APPROVED : Approval.State.REFUSED;
        close(caller, id, state, why);
        tell(
                caller,
                id,
                "approval.decided",
                approved
                        ? new Bilingual("已批准：" + asked.title(), "Approved: " + asked.title())
                        : new Bilingual("未批准：" + asked.title(), "Refused: " + asked.title()),
                new Bilingual("理由：" + reason.strip(), "Reason: " + reason.strip()),
                Set.of(asked.requestedBy()));
        return get(caller, id);
    }

    /**
     * Checks that the caller decides on it, and never who asked; what is written before the reason where they stand in for
     * another, or decide because nobody of the step is there.
     */
    private String standIn(Caller caller, Approval asked) {
        Role role = holdings.get(asked.id()).holder();
        boolean vacant =
                deciders.holders(caller.agency(), role, asked.requestedBy()).isEmpty();
        if (asked.requestedBy().equals(caller.user())) {
            throw vacant ? refused(WorkError.NOBODY_ELSE, asked, role) : new Failure(WorkError.OWN_REQUEST);
        }
        if (Deciders.fits(caller.role(), role)) {
            // Such a director is at the machine itself and no member of the agency.
            return vacant ? "（无其他审批人）" : "";
        }
        UserId from = deciders.standsInFor(caller, role)
                .orElseThrow(() -> refused(vacant ? WorkError.NOBODY_ELSE : WorkError.NOT_HOLDER, asked, role));
        return "（受" + users.nameOf(caller, from) + "委托）";
    }

    private static Failure refused(WorkError why, Approval asked, Role role) {
        return new Failure(why, asked.id().citation(), role.zh(), role.en().toLowerCase(Locale.ROOT));
    }

    @Override
    @Transactional
    public Approval withdraw(Caller caller, ApprovalId id, String reason) {
        approvals.lockChain(caller.agency());
        Approval asked = undecided(caller, id);
        if (!asked.requestedBy().equals(caller.user())) {
            throw new Failure(WorkError.NOT_YOURS);
        }
        close(caller, id, Approval.State.WITHDRAWN, reason);
        return get(caller, id);
    }

    private Approval undecided(Caller caller, ApprovalId id) {
        Approval asked = get(caller, id);
        if (asked.state() != Approval.State.ASKED) {
            throw new Failure(WorkError.DECIDED, id.citation());
        }
        return asked;
    }

    private void close(Caller caller, ApprovalId id, Approval.State state, String reason) {
        String why = Texts.checked("reason", reason, LONGEST_TEXT);
        approvals.setState(id, state);
        append(caller, id, state, why, WorkAction.APPROVAL_DECIDED);
        events.publishEvent(new ApprovalClosed(get(caller, id)));
    }

    private void append(Caller caller, ApprovalId id, Approval.State kind, String text, WorkAction action) {
        Approval.Entry entry = chain.next(
                caller.agency(),
                approvals.findLast(caller.agency()),
                id,
                kind,
                text,
                caller.user(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        approvals.append(caller.agency(), entry);
        audit.record(
                caller,
                action,
                "approval " + id.citation(),
                null,
                kind.key() + ", entry " + entry.number() + ", stamp " + entry.stamp());
    }

    @Override
    public Check check(Caller caller) {
        List<Approval.Entry> entries = approvals.chain(caller.agency());
        Long broken = chain.firstBroken(caller.agency(), entries).orElse(null);
        if (broken == null && !statesFit(caller.agency())) {
            // An entry at the end is gone, or a state was set past the chain.
            broken = entries.size() + 1L;
        }
        return new Check(entries.size(), broken);
    }

    private boolean statesFit(AgencyId agency) {
        return approvals.listAll(agency).stream()
                .allMatch(approval -> !approval.entries().isEmpty()
                        && approval.entries().getLast().kind() == approval.state()
                        && approval.entries().getFirst().text().equals(approval.text())
                        && Amounts.isBelow(
                                approval.text(), holdings.get(approval.id()).fen()));
    }

    private void tell(Caller caller, ApprovalId id, String kind, Bilingual title, Bilingual text, Set<UserId> people) {
        if (people.isEmpty()) {
            return;
        }
        notices.publish(new Notice(
                caller.agency(),
                kind + ":" + id.value(),
                kind,
                Importance.MEDIUM,
                title,
                text,
                "/work/tasks?view=approvals&approval=" + id.value(),
                new SubjectRef("approval", Long.toString(id.value())),
                Set.of(),
                people));
    }
}
