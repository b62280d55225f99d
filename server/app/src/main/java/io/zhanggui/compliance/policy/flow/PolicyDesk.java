package io.zhanggui.compliance.policy.flow;

import io.zhanggui.compliance.policy.Colour;
import io.zhanggui.compliance.policy.Policies;
import io.zhanggui.compliance.policy.Policy;
import io.zhanggui.compliance.policy.PolicyAction;
import io.zhanggui.compliance.policy.PolicyDraft;
import io.zhanggui.compliance.policy.PolicyError;
import io.zhanggui.compliance.policy.rules.ProposedWords;
import io.zhanggui.compliance.policy.rules.ShippedPolicies;
import io.zhanggui.compliance.policy.store.JooqPolicies;
import io.zhanggui.compliance.watch.JudgedChange;
import io.zhanggui.compliance.watch.Level;
import io.zhanggui.compliance.watch.Revision;
import io.zhanggui.compliance.watch.RuleWatch;
import io.zhanggui.compliance.watch.TextVersion;
import io.zhanggui.compliance.watch.WatchedText;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.TextCheck;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list as the store has it, beside what the watch found. */
@Component
class PolicyDesk implements Policies {

    private static final TextCheck TEXTS = new TextCheck(PolicyError.MISSING, PolicyError.TOO_LONG);
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_ACTION = 2_000;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int NAMED = 3;

    private final JooqPolicies policies;
    private final RuleWatch watch;
    private final PlanAlarm alarm;
    private final Audit audit;
    private final Clock clock;

    PolicyDesk(JooqPolicies policies, RuleWatch watch, PlanAlarm alarm, Audit audit, Clock clock) {
        this.policies = policies;
        this.watch = watch;
        this.alarm = alarm;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Policy> list(Caller caller) {
        return policies.list(caller.agency());
    }

    @Override
    public List<PolicyDraft> listOffers(Caller caller) {
        List<Policy> taken = list(caller);
        Set<String> titles = taken.stream().map(each -> each.said().title()).collect(Collectors.toSet());
        List<PolicyDraft> offers = new ArrayList<>();
        revisions(caller).stream()
                .filter(found -> taken.stream().noneMatch(each -> found.isOf(each.said())))
                .map(Found::offer)
                .forEach(offers::add);
        ShippedPolicies.list().reversed().stream()
                .filter(each -> !titles.contains(each.title()))
                .forEach(offers::add);
        return offers;
    }

    /** A change the watch took. */
    private record Found(WatchedText text, TextVersion version, Revision revision) {

        boolean isOf(PolicyDraft taken) {
            Long id = taken.text();
            Integer number = taken.version();
            return id != null && id == text.id() && number != null && number == version.number();
        }

        PolicyDraft offer() {
            List<JudgedChange> mattering = revision.changes().stream()
                    .filter(change -> change.level() == revision.level())
                    .toList();
            String action = mattering.stream()
                    .flatMap(change -> change.obligation().must().stream())
                    .distinct()
                    .limit(NAMED)
                    .collect(Collectors.joining("\n"));
            return new PolicyDraft(
                    cut(text.title(), LONGEST_TITLE),
                    colour(revision.level()),
                    announced(),
                    version.effectiveOn(),
                    cut(revision.shopsInWords().zh(), LONGEST_LINE),
                    cut(
                            revision.changes().size() + " 条有变。" + (action.isEmpty() ? "核对变化的条文。" : "\n" + action),
                            LONGEST_ACTION),
                    cut("规则监测：" + text.source() + "，第 " + version.number() + " 版", LONGEST_LINE),
                    List.of(),
                    text.id(),
                    version.number());
        }

        /** The day it was found; one found after it came into force was announced before, nobody knows when. */
        private @Nullable LocalDate announced() {
            LocalDate found = LocalDate.ofInstant(version.takenAt(), Period.BEIJING);
            LocalDate effective = version.effectiveOn();
            return effective != null && effective.isBefore(found) ? null : found;
        }

        private static Colour colour(Level level) {
            return switch (level) {
                case HIGH -> Colour.RED;
                case MEDIUM -> Colour.YELLOW;
                case LOW -> Colour.BLUE;
            };
        }

        private static String cut(String text, int longest) {
            return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
        }
    }

    /** The newest first. */
    private List<Found> revisions(Caller caller) {
        List<Found> found = new ArrayList<>();
        for (WatchedText text : watch.listTexts(caller)) {
            for (TextVersion version : watch.getText(caller, text.id()).versions()) {
                watch.findRevision(caller, text.id(), version.number())
                        .ifPresent(revision -> found.add(new Found(text, version, revision)));
            }
        }
        found.sort(
                Comparator.comparing((Found each) -> each.version().takenAt()).reversed());
        return found;
    }

    @Override
    @Transactional
    public Policy add(Caller caller, PolicyDraft draft) {
        PolicyDraft checked = checked(draft);
        long id = insert(caller, checked);
        audit.record(caller, PolicyAction.ADDED, "policy " + id, null, described(checked));
        alarm.ring(caller.agency());
        return get(caller, id);
    }

    private long insert(Caller caller, PolicyDraft draft) {
        try {
            return policies.insert(caller.agency(), draft, caller.user(), clock.instant());
        } catch (DuplicateKeyException e) {
            throw new Failure(PolicyError.TAKEN, e);
        }
    }

    @Override
    @Transactional
    public Policy change(Caller caller, long id, PolicyDraft draft) {
        Policy before = get(caller, id);
        PolicyDraft checked = checked(draft);
        policies.update(id, checked);
        audit.record(caller, PolicyAction.CHANGED, "policy " + id, described(before.said()), described(checked));
        alarm.ring(caller.agency());
        return get(caller, id);
    }

    @Override
    @Transactional
    public void remove(Caller caller, long id) {
        Policy policy = get(caller, id);
        policies.delete(id);
        audit.record(caller, PolicyAction.REMOVED, "policy " + id, described(policy.said()), null);
    }

    private Policy get(Caller caller, long id) {
        return list(caller).stream()
                .filter(policy -> policy.id() == id)
                .findFirst()
                .orElseThrow(() -> new Failure(PolicyError.NO_SUCH_POLICY));
    }

    private static PolicyDraft checked(PolicyDraft draft) {
        if (draft.words().size() > ProposedWords.MOST) {
            throw new Failure(PolicyError.TOO_MANY_WORDS, ProposedWords.MOST);
        }
        LocalDate announced = draft.announcedOn();
        LocalDate effective = draft.effectiveOn();
        if (announced != null && effective != null && effective.isBefore(announced)) {
            throw new Failure(PolicyError.HOLDS_TOO_EARLY);
        }
        return new PolicyDraft(
                TEXTS.needed("title", draft.title(), LONGEST_TITLE),
                draft.colour(),
                draft.announcedOn(),
                draft.effectiveOn(),
                TEXTS.optional("concerns", draft.concerns(), LONGEST_LINE),
                TEXTS.needed("action", draft.action(), LONGEST_ACTION),
                TEXTS.optional("source", draft.source(), LONGEST_LINE),
                draft.words(),
                draft.text(),
                draft.version());
    }

    private static String described(PolicyDraft draft) {
        return draft.colour().key() + ", " + draft.title() + ", from " + draft.effectiveOn() + ", words: "
                + String.join(" ", draft.words());
    }

    @Override
    public List<Quarter> listQuarters(Caller caller) {
        Map<String, int[]> counts = new TreeMap<>(Comparator.reverseOrder());
        for (Found found : revisions(caller)) {
            int[] count = counts.computeIfAbsent(quarter(found.version().takenAt()), key -> new int[2]);
            count[0]++;
            count[1] += found.revision().level() == Level.HIGH ? 1 : 0;
        }
        return counts.entrySet().stream()
                .map(entry -> new Quarter(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
    }

    private static String quarter(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Period.BEIJING);
        return day.getYear() + "-Q" + ((day.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
    }
}
