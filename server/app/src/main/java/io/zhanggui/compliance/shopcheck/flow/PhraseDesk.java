package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.Allowance;
import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.shopcheck.AllowedPhrase;
import io.zhanggui.compliance.shopcheck.AllowedPhrase.State;
import io.zhanggui.compliance.shopcheck.AllowedPhrase.Step;
import io.zhanggui.compliance.shopcheck.AllowedPhrases;
import io.zhanggui.compliance.shopcheck.ShopcheckAction;
import io.zhanggui.compliance.shopcheck.ShopcheckError;
import io.zhanggui.compliance.shopcheck.store.JooqAllowedPhrases;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.work.Approval;
import io.zhanggui.work.ApprovalClosed;
import io.zhanggui.work.Approvals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Allowed phrases: proposed here, decided in {@code work}. */
@Component
class PhraseDesk implements AllowedPhrases {

    /** What an approval of a phrase is about. */
    static final String SUBJECT = "allowed_phrase";

    private static final String PAGE = "/compliance/check?view=allowed";
    private static final int SHORTEST_PHRASE = 2;
    private static final int LONGEST_PHRASE = 60;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_YEARS = 2;

    private final JooqAllowedPhrases phrases;
    private final ObjectProvider<Rulebook> rules;
    private final ShopTexts texts;
    private final Approvals approvals;
    private final Sights sights;
    private final Audit audit;
    private final Clock clock;

    PhraseDesk(
            JooqAllowedPhrases phrases,
            ObjectProvider<Rulebook> rules,
            ShopTexts texts,
            Approvals approvals,
            Sights sights,
            Audit audit,
            Clock clock) {
        this.phrases = phrases;
        this.rules = rules;
        this.texts = texts;
        this.approvals = approvals;
        this.sights = sights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public AllowedPhrase propose(Caller caller, Draft asked) {
        if (!caller.role().isProvider()) {
            throw new Failure(ShopcheckError.MERCHANT);
        }
        sights.check(caller, asked.shop());
        Draft draft = checked(asked);
        if (list(caller).stream().anyMatch(each -> isSame(each, draft))) {
            throw new Failure(ShopcheckError.ASKED_ALREADY);
        }
        long id = phrases.insert(caller.agency(), draft, new Step(caller.user(), clock.instant(), draft.reason()));
        Approval approval = approvals.request(
                caller,
                draft.shop(),
                "豁免说法：" + draft.allowance().phrase(),
                words(draft),
                new SubjectRef(SUBJECT, Long.toString(id)),
                PAGE);
        phrases.setApproval(id, approval.id().value());
        audit.record(
                caller,
                ShopcheckAction.PHRASE_PROPOSED,
                "phrase " + id,
                null,
                draft.allowance().toString());
        return get(caller, id);
    }

    private boolean isSame(AllowedPhrase known, Draft draft) {
        boolean lives = known.state() == State.ASKED || known.isInForce(today());
        return lives && known.shop().equals(draft.shop()) && known.allowance().equals(draft.allowance());
    }

    private Draft checked(Draft asked) {
        String phrase = asked.allowance().phrase().strip();
        if (phrase.length() < SHORTEST_PHRASE || phrase.length() > LONGEST_PHRASE) {
            throw new Failure(ShopcheckError.BAD_PHRASE, LONGEST_PHRASE);
        }
        String kind = asked.allowance().kind();
        String rule = asked.allowance().rule();
        Rulebook book = rules.getObject();
        if (rule != null && book.findRule(rule).isEmpty()
                || kind != null
                        && book.listClasses().stream()
                                .noneMatch(each -> each.key().equals(kind))) {
            throw new Failure(ShopcheckError.NO_SUCH_RULE);
        }
        LocalDate today = today();
        if (!asked.validUntil().isAfter(today) || asked.validUntil().isAfter(today.plusYears(MOST_YEARS))) {
            throw new Failure(ShopcheckError.BAD_DAY);
        }
        return new Draft(
                asked.shop(),
                new Allowance(phrase, kind, rule),
                reason("reason", asked.reason()),
                reason("evidence", asked.evidence()),
                asked.validUntil());
    }

    private String words(Draft draft) {
        String rule = draft.allowance().rule();
        String kind = draft.allowance().kind();
        String reach = rule != null
                ? "规则：" + rules.getObject().findRule(rule).map(Rule::zh).orElse(rule)
                : kind != null
                        ? "类别："
                                + rules.getObject().listClasses().stream()
                                        .filter(each -> each.key().equals(kind))
                                        .map(each -> each.zh())
                                        .findFirst()
                                        .orElse(kind)
                        : "所有规则";
        return "说法：" + draft.allowance().phrase() + "\n范围：" + reach + "\n理由：" + draft.reason() + "\n凭证："
                + draft.evidence() + "\n有效期至：" + draft.validUntil();
    }

    /** The approval was decided or withdrawn: the phrase follows it in the same transaction. */
    @EventListener
    void decided(ApprovalClosed closed) {
        Approval approval = closed.approval();
        SubjectRef subject = approval.subject();
        if (subject == null || !subject.kind().equals(SUBJECT)) {
            return;
        }
        Approval.Entry last = approval.entries().getLast();
        State state = switch (approval.state()) {
            case APPROVED -> State.APPROVED;
            case REFUSED -> State.REFUSED;
            case WITHDRAWN -> State.WITHDRAWN;
            case ASKED -> State.ASKED;
        };
        AllowedPhrase phrase =
                phrases.find(approval.agency(), Long.parseLong(subject.id())).orElse(null);
        // An approval that a person typed the subject of decides nothing.
        if (phrase != null && Objects.equals(phrase.approval(), approval.id().value())) {
            phrases.decide(phrase.id(), state, new Step(last.by(), last.at(), last.text()));
            texts.changed(phrase.shop());
        }
    }

    @Override
    @Transactional
    public AllowedPhrase revoke(Caller caller, long id, String why) {
        AllowedPhrase phrase = get(caller, id);
        if (!caller.role().isProvider()) {
            throw new Failure(ShopcheckError.MERCHANT);
        }
        if (!phrase.isInForce(today())) {
            throw new Failure(ShopcheckError.NOT_IN_FORCE);
        }
        phrases.revoke(id, new Step(caller.user(), clock.instant(), reason("why", why)));
        texts.changed(phrase.shop());
        audit.record(
                caller,
                ShopcheckAction.PHRASE_REVOKED,
                "phrase " + id,
                phrase.allowance().phrase(),
                why.strip());
        return get(caller, id);
    }

    @Override
    public List<AllowedPhrase> list(Caller caller) {
        return phrases.list(sights.of(caller));
    }

    private AllowedPhrase get(Caller caller, long id) {
        AllowedPhrase phrase =
                phrases.find(caller.agency(), id).orElseThrow(() -> new Failure(ShopcheckError.NO_SUCH_PHRASE));
        if (!sights.of(caller).shops().containsAll(Set.of(phrase.shop()))) {
            throw new Failure(ShopcheckError.NO_SUCH_PHRASE);
        }
        return phrase;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BEIJING);
    }

    private static String reason(String field, String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_REASON) {
            throw new Failure(ShopcheckError.BAD_REASON, field, LONGEST_REASON);
        }
        return plain;
    }
}
