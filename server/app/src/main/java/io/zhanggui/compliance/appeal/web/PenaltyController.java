package io.zhanggui.compliance.appeal.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.appeal.Appeals;
import io.zhanggui.compliance.appeal.Penalties;
import io.zhanggui.compliance.appeal.Penalty;
import io.zhanggui.compliance.appeal.PenaltyDraft;
import io.zhanggui.compliance.appeal.Proposal;
import io.zhanggui.compliance.appeal.rules.PenaltyTable;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of penalties over HTTP: the agency's own, merchants see none of it. */
@RestController
@RequestMapping("/api/compliance/penalties")
@RequiresPermission(Permission.IMPORT)
class PenaltyController {

    private final Penalties penalties;
    private final Appeals appeals;
    private final ObjectProvider<Rulebook> rules;
    private final Users users;
    private final Clock clock;

    PenaltyController(Penalties penalties, Appeals appeals, ObjectProvider<Rulebook> rules, Users users, Clock clock) {
        this.penalties = penalties;
        this.appeals = appeals;
        this.rules = rules;
        this.users = users;
        this.clock = clock;
    }

    /** @param again true where a penalty like it is known and this is another one */
    record PenaltyRequest(
            @Nullable Long shop,
            @Nullable LocalDate happenedOn,
            @Nullable OffsetDateTime noticedAt,
            @Nullable String notice,
            @Nullable @JsonProperty("class") String classKey,
            @Nullable String rule,
            @Nullable String item,
            @Nullable BigDecimal points,
            @Nullable Long fineFen,
            @Nullable String measures,
            @Nullable String cause,
            @Nullable String lesson,
            @Nullable Boolean again) {

        PenaltyDraft draft() {
            return new PenaltyDraft(
                    shop == null ? null : new ShopId(shop),
                    happenedOn,
                    noticedAt == null ? null : noticedAt.toInstant(),
                    notice,
                    classKey,
                    rule == null || rule.isBlank() ? null : rule,
                    item,
                    points,
                    fineFen,
                    measures,
                    cause,
                    lesson);
        }
    }

    record ProposalRequest(
            Proposal.@Nullable Kind kind, @Nullable String content) {}

    /** @param confirmed true where the caller knows what an accepted word hits today */
    record DecisionRequest(
            boolean accepted,
            @Nullable String reason,
            @Nullable Boolean confirmed) {}

    record RegisterView(List<AppealViews.PenaltyView> penalties, AppealViews.TableView table) {}

    @GetMapping
    RegisterView list(Caller caller, Scope scope) {
        AppealViews views = views(caller);
        List<Penalty> found = penalties.list(scope);
        var under = appeals.list(scope);
        YearMonth month = YearMonth.from(LocalDate.ofInstant(clock.instant(), Period.BEIJING));
        return new RegisterView(
                found.stream().map(each -> views.penalty(each, under)).toList(),
                AppealViews.table(PenaltyTable.of(
                        rules.getObject().listClasses(), found, scope.shops().size(), month)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AppealViews.PenaltyView register(Caller caller, @RequestBody PenaltyRequest asked) {
        boolean again = Boolean.TRUE.equals(asked.again());
        return views(caller).penalty(penalties.register(caller, asked.draft(), again), List.of());
    }

    @PutMapping("/{id}")
    AppealViews.PenaltyView change(Caller caller, @PathVariable long id, @RequestBody PenaltyRequest asked) {
        return views(caller).penalty(penalties.change(caller, id, asked.draft()), List.of());
    }

    record WithdrawalRequest(@Nullable String reason) {}

    @PostMapping("/{id}/withdrawal")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    AppealViews.PenaltyView withdraw(Caller caller, @PathVariable long id, @RequestBody WithdrawalRequest asked) {
        String reason = asked.reason() == null ? "" : asked.reason();
        return views(caller).penalty(penalties.withdraw(caller, id, reason), List.of());
    }

    @PostMapping("/{id}/proposals")
    AppealViews.PenaltyView propose(Caller caller, @PathVariable long id, @RequestBody ProposalRequest asked) {
        Proposal.Kind kind = asked.kind() == null ? Proposal.Kind.WORD : asked.kind();
        String content = asked.content() == null ? "" : asked.content();
        return views(caller).penalty(penalties.propose(caller, id, kind, content), List.of());
    }

    @PostMapping("/proposals/{id}/decision")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    AppealViews.PenaltyView decide(Caller caller, @PathVariable long id, @RequestBody DecisionRequest asked) {
        String reason = asked.reason() == null ? "" : asked.reason();
        boolean confirmed = Boolean.TRUE.equals(asked.confirmed());
        return views(caller).penalty(penalties.decide(caller, id, asked.accepted(), reason, confirmed), List.of());
    }

    private AppealViews views(Caller caller) {
        return new AppealViews(caller, users, clock.instant());
    }
}
