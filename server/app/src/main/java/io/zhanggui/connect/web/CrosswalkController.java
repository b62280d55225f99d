package io.zhanggui.connect.web;

import io.zhanggui.connect.ConnectAction;
import io.zhanggui.connect.Crosswalk;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Scopes;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which item the codes and titles of order lines mean. */
@RestController
@RequestMapping("/api/crosswalk")
class CrosswalkController {

    private static final int LONGEST = 1_000;

    private final Crosswalk crosswalk;
    private final Scopes scopes;
    private final Audit audit;
    private final Users users;

    CrosswalkController(Crosswalk crosswalk, Scopes scopes, Audit audit, Users users) {
        this.crosswalk = crosswalk;
        this.scopes = scopes;
        this.audit = audit;
        this.users = users;
    }

    record CrosswalkView(int unmatched, List<ProposalView> proposals, List<ConfirmedView> confirmed) {}

    record ProposalView(
            String code, String title, long lines, @Nullable String amount, List<CandidateView> candidates) {}

    record CandidateView(String itemId, String title, String how, double score) {}

    record ConfirmedView(
            String code,
            String title,
            String itemId,
            String by,
            @Nullable OffsetDateTime at) {}

    record MatchRequest(
            long shop,
            @Nullable String code,
            @Nullable String title,
            @Nullable String itemId) {}

    @GetMapping
    CrosswalkView overview(Caller caller, Scope scope) {
        Crosswalk.Overview overview = crosswalk.of(scope);
        return new CrosswalkView(
                overview.unmatched(),
                overview.proposals().stream().map(CrosswalkController::view).toList(),
                overview.confirmed().stream()
                        .map(match -> new ConfirmedView(
                                match.code(),
                                match.title(),
                                match.itemId(),
                                users.nameOf(caller, match.by()),
                                JobView.beijing(match.at())))
                        .toList());
    }

    @PostMapping
    @RequiresPermission(Permission.IMPORT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Caller caller, @RequestBody MatchRequest match) {
        Scope scope = scopes.getScope(caller, Set.of(new ShopId(match.shop())));
        String code = orEmpty(match.code());
        String title = orEmpty(match.title());
        String item = orEmpty(match.itemId());
        String before = crosswalk.confirm(scope, code, title, item, caller.user());
        // titles are longer than a subject may be
        String after = (item + " = " + code + " " + title).strip();
        audit.record(caller, ConnectAction.ITEM_MATCHED, "shop " + match.shop(), before, cut(after));
    }

    private static ProposalView view(Crosswalk.Proposal proposal) {
        return new ProposalView(
                proposal.code(),
                proposal.title(),
                proposal.lines(),
                proposal.amount() == null ? null : proposal.amount().toPlainString(),
                proposal.candidates().stream()
                        .map(each -> new CandidateView(
                                each.itemId(), each.title(), each.how().name().toLowerCase(Locale.ROOT), each.score()))
                        .toList());
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
