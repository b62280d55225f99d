package io.zhanggui.compliance.shopcheck.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhanggui.compliance.Allowance;
import io.zhanggui.compliance.shopcheck.AllowedPhrase;
import io.zhanggui.compliance.shopcheck.AllowedPhrase.Step;
import io.zhanggui.compliance.shopcheck.AllowedPhrases;
import io.zhanggui.compliance.shopcheck.ShopcheckError;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Allowed phrases over HTTP; they are decided at {@code /api/work/approvals}. */
@RestController
@RequestMapping("/api/check/allowed")
@RequiresPermission(Permission.WORK_ON_COMPLIANCE)
class AllowedController {

    private final AllowedPhrases phrases;
    private final Users users;
    private final Clock clock;

    AllowedController(AllowedPhrases phrases, Users users, Clock clock) {
        this.phrases = phrases;
        this.users = users;
        this.clock = clock;
    }

    record ProposeRequest(
            @Nullable Long shop,
            @Nullable String phrase,
            @JsonProperty("class") @Nullable String ruleClass,
            @Nullable String rule,
            @Nullable String reason,
            @Nullable String evidence,
            @Nullable LocalDate until) {}

    record RevokeRequest(@Nullable String why) {}

    record StepView(String by, OffsetDateTime at, String why) {}

    /** @param inForce whether it may be said today */
    record PhraseView(
            long id,
            long shop,
            String phrase,
            @JsonProperty("class") @Nullable String ruleClass,
            @Nullable String rule,
            String reason,
            String evidence,
            LocalDate until,
            AllowedPhrase.State state,
            boolean inForce,
            @Nullable Long approval,
            StepView proposed,
            @Nullable StepView decided,
            @Nullable StepView revoked) {}

    @GetMapping
    List<PhraseView> list(Caller caller) {
        return phrases.list(caller).stream().map(each -> view(caller, each)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PhraseView propose(Caller caller, @RequestBody ProposeRequest asked) {
        if (asked.shop() == null) {
            throw new Failure(IdentityError.NO_SUCH_SHOP);
        }
        LocalDate until = asked.until();
        if (until == null) {
            throw new Failure(ShopcheckError.BAD_DAY);
        }
        Allowance allowance =
                new Allowance(text(asked.phrase()), Asked.plain(asked.ruleClass()), Asked.plain(asked.rule()));
        return view(
                caller,
                phrases.propose(
                        caller,
                        new AllowedPhrases.Draft(
                                new ShopId(asked.shop()),
                                allowance,
                                text(asked.reason()),
                                text(asked.evidence()),
                                until)));
    }

    @PostMapping("/{id}/revocation")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    PhraseView revoke(Caller caller, @PathVariable long id, @RequestBody RevokeRequest asked) {
        return view(caller, phrases.revoke(caller, id, text(asked.why())));
    }

    private PhraseView view(Caller caller, AllowedPhrase phrase) {
        return new PhraseView(
                phrase.id(),
                phrase.shop().value(),
                phrase.allowance().phrase(),
                phrase.allowance().kind(),
                phrase.allowance().rule(),
                phrase.reason(),
                phrase.evidence(),
                phrase.validUntil(),
                phrase.state(),
                phrase.isInForce(LocalDate.ofInstant(clock.instant(), Period.BEIJING)),
                phrase.approval(),
                Objects.requireNonNull(step(caller, phrase.proposed())),
                step(caller, phrase.decided()),
                step(caller, phrase.revoked()));
    }

    private @Nullable StepView step(Caller caller, @Nullable Step step) {
        return step == null ? null : new StepView(users.nameOf(caller, step.by()), Asked.moment(step.at()), step.why());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
