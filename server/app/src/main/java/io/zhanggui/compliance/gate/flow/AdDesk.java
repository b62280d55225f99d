package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.compliance.gate.AdAnswer;
import io.zhanggui.compliance.gate.AdDraft;
import io.zhanggui.compliance.gate.AdReview;
import io.zhanggui.compliance.gate.AdText;
import io.zhanggui.compliance.gate.AdTexts;
import io.zhanggui.compliance.gate.GateAction;
import io.zhanggui.compliance.gate.rules.AdJudge;
import io.zhanggui.compliance.gate.rules.GateTexts;
import io.zhanggui.compliance.gate.rules.Seals;
import io.zhanggui.compliance.gate.store.JooqAdTexts;
import io.zhanggui.compliance.gate.store.JooqAdTexts.Asked;
import io.zhanggui.compliance.shopcheck.ShopTextChecks;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.work.Approvals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking for advertising texts; an in-house approval is one of {@code work}. */
@Component
class AdDesk implements AdTexts {

    /** What an approval of a text is about. */
    static final String SUBJECT = "ad_text";

    private static final String PAGE = "/compliance/gate?view=texts";
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_CONTENT = 3_500;
    private static final int LONGEST_NUMBER = 100;

    private final ObjectProvider<GateTexts> texts;
    private final ObjectProvider<Rulebook> rules;
    private final JooqAdTexts ads;
    private final ShopTextChecks checks;
    private final Approvals approvals;
    private final Doorkeeper doorkeeper;
    private final Audit audit;
    private final Clock clock;

    AdDesk(
            ObjectProvider<GateTexts> texts,
            ObjectProvider<Rulebook> rules,
            JooqAdTexts ads,
            ShopTextChecks checks,
            Approvals approvals,
            Doorkeeper doorkeeper,
            Audit audit,
            Clock clock) {
        this.texts = texts;
        this.rules = rules;
        this.ads = ads;
        this.checks = checks;
        this.approvals = approvals;
        this.doorkeeper = doorkeeper;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<AdReview> reviews() {
        return texts.getObject().adReviews();
    }

    @Override
    public List<AdText> list(Scope scope) {
        return list(scope, hash -> true);
    }

    /** Only those whose hash is looked for: how each was decided is a question of its own. */
    List<AdText> list(Scope scope, Predicate<String> hash) {
        return ads.list(scope).stream()
                .filter(asked -> hash.test(asked.hash()))
                .map(asked -> decided(scope.agency(), asked))
                .toList();
    }

    private AdText decided(AgencyId agency, Asked asked) {
        return AdJudge.decided(
                asked.id(),
                asked.shop(),
                asked.kind(),
                asked.category(),
                asked.title(),
                asked.content(),
                asked.hash(),
                asked.approvalNumber(),
                asked.validUntil(),
                approvals.findLatest(agency, new SubjectRef(SUBJECT, Long.toString(asked.id()))),
                asked.by(),
                asked.at());
    }

    @Override
    @Transactional
    public AdAnswer submit(Caller caller, AdDraft draft) {
        doorkeeper.checkMayChange(caller, draft.shop());
        String content = Written.text("content", draft.content(), LONGEST_CONTENT);
        String title = Written.text("title", draft.title(), LONGEST_TITLE);
        String number = Written.optional("approvalNumber", draft.approvalNumber(), LONGEST_NUMBER);
        Category category = Written.chosen(draft.category(), content);
        CheckedText checked =
                checks.of(caller.agency(), draft.shop()).check(new TextQuestion(content, draft.kind(), category));
        List<Finding> blocking = checked.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .toList();
        List<Bilingual> reasons = new ArrayList<>(AdJudge.missing(
                texts.getObject().adReviews(), category, title + content, number, draft.validUntil(), today()));
        if (checked.remedy() == Remedy.TAKEDOWN
                || rules.getObject().standIns().stream().anyMatch(content::contains)) {
            reasons.addFirst(Remedy.TAKEDOWN.words());
        } else if (!blocking.isEmpty()) {
            reasons.addFirst(new Bilingual(
                    "有 " + blocking.size() + " 处不能写，先改写", blocking.size() + " pieces must not be said: rewrite them"));
        }
        if (!reasons.isEmpty()) {
            return new AdAnswer.Refused(reasons, blocking);
        }
        Asked asked = new Asked(
                0,
                draft.shop(),
                draft.kind(),
                category,
                title,
                content,
                Seals.hash(content),
                number.isEmpty() ? null : number,
                number.isEmpty() ? null : draft.validUntil(),
                caller.user(),
                clock.instant());
        return new AdAnswer.Taken(take(caller, asked));
    }

    private AdText take(Caller caller, Asked asked) {
        long id = ads.insert(caller.agency(), asked);
        approvals.request(
                caller,
                asked.shop(),
                "广告文案：" + asked.title(),
                AdJudge.written(asked.content(), asked.hash(), asked.approvalNumber(), asked.validUntil()),
                new SubjectRef(SUBJECT, Long.toString(id)),
                PAGE);
        audit.record(caller, GateAction.AD_SUBMITTED, "ad_text " + id, null, asked.hash());
        return list(Doorkeeper.of(caller, asked.shop()), asked.hash()::equals).getFirst();
    }

    private LocalDate today() {
        return clock.instant().atZone(Period.BEIJING).toLocalDate();
    }
}
