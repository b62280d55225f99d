package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.compliance.Verdict;
import io.zhanggui.compliance.shopcheck.CheckHistory;
import io.zhanggui.compliance.shopcheck.KeptCheck;
import io.zhanggui.compliance.shopcheck.KeptCheck.Hit;
import io.zhanggui.compliance.shopcheck.ShopTextChecks;
import io.zhanggui.compliance.shopcheck.ShopcheckAction;
import io.zhanggui.compliance.shopcheck.ShopcheckError;
import io.zhanggui.compliance.shopcheck.store.JooqKeptChecks;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The history of checks. */
@Component
class HistoryDesk implements CheckHistory {

    private static final int PAGE = 50;

    private final JooqKeptChecks kept;
    private final ShopTextChecks checks;
    private final Sights sights;
    private final Audit audit;
    private final Clock clock;

    HistoryDesk(JooqKeptChecks kept, ShopTextChecks checks, Sights sights, Audit audit, Clock clock) {
        this.kept = kept;
        this.checks = checks;
        this.sights = sights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public KeptCheck keep(Caller caller, @Nullable ShopId shop, TextQuestion question, boolean withText) {
        sights.check(caller, shop);
        CheckedText checked = checks.of(caller.agency(), shop).check(question);
        Instant now = clock.instant();
        Instant midnight = LocalDate.ofInstant(now, Period.BEIJING)
                .atStartOfDay(Period.BEIJING)
                .toInstant();
        kept.findSame(caller.agency(), caller.user(), question.text(), midnight).ifPresent(kept::delete);
        List<Hit> hits = KeptCheck.hits(checked.findings());
        Verdict verdict = checked.verdict();
        long id = kept.insert(new KeptCheck(
                0,
                caller.agency(),
                shop,
                caller.user(),
                now,
                question.kind(),
                question.category(),
                verdict,
                withText ? question.text() : null,
                withText ? hits : hits.stream().map(Hit::cleared).toList(),
                null,
                null,
                1,
                verdict == Verdict.BLOCK ? 1 : 0,
                verdict == Verdict.WARN ? 1 : 0));
        return get(caller, id);
    }

    @Override
    public Page list(Caller caller, @Nullable String words, @Nullable Verdict verdict, boolean mine, int page) {
        String asked = words == null || words.isBlank() ? null : words.strip();
        List<KeptCheck> found = kept.list(sights.of(caller), asked, verdict, mine, Math.max(0, page) * PAGE, PAGE + 1);
        return new Page(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    @Override
    @Transactional
    public KeptCheck clear(Caller caller, long id) {
        KeptCheck found = get(caller, id);
        if (!found.by().equals(caller.user())) {
            throw new Failure(ShopcheckError.NO_SUCH_CHECK);
        }
        kept.clear(id, found.hits().stream().map(Hit::cleared).toList());
        audit.record(caller, ShopcheckAction.TEXT_CLEARED, "check " + id, null, null);
        return get(caller, id);
    }

    private KeptCheck get(Caller caller, long id) {
        return kept.find(sights.of(caller), id).orElseThrow(() -> new Failure(ShopcheckError.NO_SUCH_CHECK));
    }
}
