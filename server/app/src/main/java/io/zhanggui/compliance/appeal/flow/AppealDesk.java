package io.zhanggui.compliance.appeal.flow;

import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.appeal.Appeal;
import io.zhanggui.compliance.appeal.AppealAction;
import io.zhanggui.compliance.appeal.AppealError;
import io.zhanggui.compliance.appeal.AppealState;
import io.zhanggui.compliance.appeal.Appeals;
import io.zhanggui.compliance.appeal.Evidence;
import io.zhanggui.compliance.appeal.EvidenceKind;
import io.zhanggui.compliance.appeal.Penalties;
import io.zhanggui.compliance.appeal.Penalty;
import io.zhanggui.compliance.appeal.PenaltyDraft;
import io.zhanggui.compliance.appeal.rules.AppealClock;
import io.zhanggui.compliance.appeal.rules.EvidenceLists;
import io.zhanggui.compliance.appeal.rules.Filled;
import io.zhanggui.compliance.appeal.rules.LetterWriter;
import io.zhanggui.compliance.appeal.store.JooqAppeals;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.TaskId;
import io.zhanggui.work.TaskState;
import io.zhanggui.work.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appeals as the store has them. */
@Component
class AppealDesk implements Appeals {

    private static final int LONGEST_LETTER = 20_000;
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_FILES = 60;

    private final JooqAppeals appeals;
    private final Penalties penalties;
    private final AcceptedWords words;
    private final DecisionTask decision;
    private final ObjectProvider<Rulebook> rules;
    private final EvidenceFolder folder;
    private final AppealPack pack;
    private final Shops shops;
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    AppealDesk(
            JooqAppeals appeals,
            Penalties penalties,
            AcceptedWords words,
            DecisionTask decision,
            ObjectProvider<Rulebook> rules,
            EvidenceFolder folder,
            AppealPack pack,
            Shops shops,
            Tasks tasks,
            Audit audit,
            Clock clock) {
        this.appeals = appeals;
        this.penalties = penalties;
        this.words = words;
        this.decision = decision;
        this.rules = rules;
        this.folder = folder;
        this.pack = pack;
        this.shops = shops;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Appeal> list(Scope scope) {
        return appeals.list(scope, AppealDesk::needs).stream().map(this::now).toList();
    }

    @Override
    public Appeal get(Caller caller, long id) {
        Appeal found = appeals.find(caller.agency(), id, AppealDesk::needs)
                .orElseThrow(() -> new Failure(AppealError.NO_SUCH_APPEAL));
        penalties.get(caller, found.penalty());
        return now(found);
    }

    private static List<EvidenceKind> needs(String classKey) {
        return EvidenceLists.shipped().of(classKey);
    }

    /** With the state that follows from the clock. */
    private Appeal now(Appeal kept) {
        AppealState state = AppealClock.state(kept.state(), kept.windowEnds(), clock.instant());
        return new Appeal(
                kept.id(),
                kept.agency(),
                kept.penalty(),
                kept.openedAt(),
                kept.readyBy(),
                kept.windowEnds(),
                kept.letter(),
                state,
                kept.sentAt(),
                kept.decidedAt(),
                kept.outcome(),
                kept.task(),
                kept.by(),
                kept.checklist(),
                kept.evidence(),
                kept.notNeeded());
    }

    @Override
    @Transactional
    public Appeal open(Caller caller, long penaltyId, @Nullable Instant windowEnds) {
        Penalty penalty = penalties.get(caller, penaltyId);
        Instant now = clock.instant();
        if (windowEnds != null && !windowEnds.isAfter(now)) {
            throw new Failure(AppealError.WINDOW_OVER);
        }
        int earlier = checkNoneUnderWay(penaltyId);
        Shop shop = shop(caller, penalty);
        RuleClass of = rules.getObject().listClasses().stream()
                .filter(each -> each.key().equals(penalty.classKey()))
                .findFirst()
                .orElseThrow(() -> new Failure(AppealError.NO_SUCH_CLASS, penalty.classKey()));
        String rule = penalty.ruleKey();
        String letter = LetterWriter.draft(
                penalty,
                shop.platform().zh(),
                shop.name(),
                of,
                rule == null ? null : rules.getObject().findRule(rule).orElse(null));
        Instant readyBy = AppealClock.readyBy(penalty.noticedAt(), windowEnds);
        TaskId task = openTask(caller, penalty, earlier + 1, readyBy);
        decision.end(penalty, "已发起申诉");
        long id = appeals.insert(caller.agency(), penaltyId, now, readyBy, windowEnds, letter, task, caller.user());
        audit.record(caller, AppealAction.APPEAL_OPENED, "appeal " + id + " of " + penalty.citation(), null, null);
        return get(caller, id);
    }

    /** How many there were, all lost or expired. */
    private int checkNoneUnderWay(long penalty) {
        List<Appeal> all = appeals.listOf(penalty, AppealDesk::needs);
        for (Appeal earlier : all) {
            switch (now(earlier).state()) {
                case DRAFT, SENT -> throw new Failure(AppealError.OPEN_APPEAL);
                case WON -> throw new Failure(AppealError.WON);
                case LOST, EXPIRED -> {
                    continue;
                }
            }
        }
        return all.size();
    }

    private TaskId openTask(Caller caller, Penalty penalty, int number, Instant readyBy) {
        return tasks.open(
                        caller,
                        new TaskDraft(
                                penalty.shop(),
                                "备齐申诉材料 " + penalty.citation(),
                                AppealClock.late(readyBy, clock.instant()) + "处罚通知起 3 天内备齐证据和申诉书，提交后在申诉页点“已提交”。",
                                new SubjectRef("penalty", Long.toString(penalty.id())),
                                "/compliance/penalties?penalty=" + penalty.id(),
                                null,
                                readyBy,
                                "appeal " + number + " of " + penalty.citation()))
                .id();
    }

    private Shop shop(Caller caller, Penalty penalty) {
        return shops.findShop(caller, penalty.shop()).orElseThrow(() -> new Failure(AppealError.NO_SUCH_PENALTY));
    }

    @Override
    @Transactional
    public Appeal write(Caller caller, long id, String letter) {
        draft(caller, id);
        appeals.write(id, Filled.text("letter", letter, LONGEST_LETTER));
        return changed(caller, id, "letter");
    }

    private Appeal changed(Caller caller, long id, String what) {
        audit.record(caller, AppealAction.APPEAL_CHANGED, "appeal " + id, null, what);
        return get(caller, id);
    }

    private Appeal draft(Caller caller, long id) {
        Appeal appeal = get(caller, id);
        return switch (appeal.state()) {
            case DRAFT -> appeal;
            case EXPIRED -> throw new Failure(AppealError.WINDOW_OVER);
            case SENT, WON, LOST -> throw new Failure(AppealError.NOT_DRAFT);
        };
    }

    @Override
    @Transactional
    public Appeal attach(Caller caller, long id, String kind, String name, InputStream content) throws IOException {
        Appeal appeal = draft(caller, id);
        checkKind(appeal, kind);
        if (appeal.evidence().size() >= MOST_FILES) {
            throw new Failure(AppealError.TOO_MANY_FILES, MOST_FILES);
        }
        String named = Filled.text("name", name, LONGEST_NAME);
        EvidenceFolder.Taken taken = folder.take(content);
        long evidence = appeals.attach(id, kind, named, taken.bytes(), taken.hash(), caller.user(), clock.instant());
        folder.keep(taken, evidence);
        return changed(caller, id, "evidence " + evidence + " " + taken.hash());
    }

    private static void checkKind(Appeal appeal, String kind) {
        if (appeal.checklist().stream().noneMatch(each -> each.key().equals(kind))) {
            throw new Failure(AppealError.NO_SUCH_KIND, kind);
        }
    }

    @Override
    @Transactional
    public Appeal remove(Caller caller, long id, long evidence) {
        Evidence found = draft(caller, id).evidence().stream()
                .filter(each -> each.id() == evidence)
                .findFirst()
                .orElseThrow(() -> new Failure(AppealError.NO_SUCH_EVIDENCE));
        appeals.remove(found.id());
        try {
            folder.remove(found.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed(caller, id, "removed evidence " + evidence + " " + found.hash());
    }

    @Override
    @Transactional
    public Appeal waive(Caller caller, long id, String kind, String reason) {
        checkKind(draft(caller, id), kind);
        String why = Filled.optional("reason", reason, LONGEST_REASON);
        appeals.waive(id, kind, why, caller.user(), clock.instant());
        return changed(caller, id, kind + " not needed: " + why);
    }

    @Override
    @Transactional
    public Appeal send(Caller caller, long id) {
        Appeal appeal = draft(caller, id);
        if (!appeal.missing().isEmpty()) {
            throw new Failure(
                    AppealError.INCOMPLETE,
                    appeal.missing().stream().map(EvidenceKind::zh).collect(Collectors.joining("、")));
        }
        List<String> prompts = LetterWriter.prompts(appeal.letter());
        if (!prompts.isEmpty()) {
            throw new Failure(AppealError.PROMPTS_LEFT, String.join("", prompts));
        }
        appeals.write(id, LetterWriter.dated(appeal.letter(), today()));
        appeals.send(id, clock.instant());
        if (tasks.get(caller, appeal.task()).state() == TaskState.OPEN) {
            tasks.finish(
                    caller,
                    appeal.task(),
                    "申诉已提交，证据 " + appeal.evidence().size() + " 份：/compliance/penalties?penalty=" + appeal.penalty());
        }
        audit.record(caller, AppealAction.APPEAL_SENT, "appeal " + id, null, null);
        return get(caller, id);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BEIJING);
    }

    @Override
    @Transactional
    public Appeal decide(Caller caller, long id, boolean won, String outcome, String lesson) {
        Appeal appeal = get(caller, id);
        if (appeal.state() != AppealState.SENT) {
            throw new Failure(AppealError.NOT_SENT);
        }
        AppealState state = won ? AppealState.WON : AppealState.LOST;
        appeals.decide(id, state, Filled.text("outcome", outcome, Filled.STORY), clock.instant());
        words.changed(caller.agency());
        learn(caller, appeal, Filled.optional("lesson", lesson, Filled.STORY));
        audit.record(caller, AppealAction.APPEAL_DECIDED, "appeal " + id, null, state.key() + ": " + outcome.strip());
        return get(caller, id);
    }

    private void learn(Caller caller, Appeal appeal, String lesson) {
        if (lesson.isEmpty()) {
            return;
        }
        Penalty known = penalties.get(caller, appeal.penalty());
        penalties.change(
                caller,
                known.id(),
                new PenaltyDraft(
                        known.shop(),
                        known.happenedOn(),
                        known.noticedAt(),
                        known.notice(),
                        known.classKey(),
                        known.ruleKey(),
                        known.item(),
                        known.points(),
                        known.fineFen(),
                        known.measures(),
                        known.cause(),
                        known.lesson().isEmpty() ? lesson : known.lesson() + "\n" + lesson));
    }

    @Override
    public String packName(Caller caller, long id) {
        Appeal appeal = get(caller, id);
        Penalty penalty = penalties.get(caller, appeal.penalty());
        return AppealPack.name(appeal, penalty, shop(caller, penalty).name());
    }

    @Override
    public void pack(Caller caller, long id, OutputStream out) throws IOException {
        Appeal appeal = get(caller, id);
        Penalty penalty = penalties.get(caller, appeal.penalty());
        pack.write(appeal, penalty, shop(caller, penalty).name(), today(), out);
        audit.record(
                caller,
                AppealAction.PACK_TAKEN,
                "appeal " + id,
                null,
                appeal.evidence().size() + " files");
    }
}
