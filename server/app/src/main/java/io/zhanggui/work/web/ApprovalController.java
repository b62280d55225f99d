package io.zhanggui.work.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.work.Approval;
import io.zhanggui.work.ApprovalId;
import io.zhanggui.work.Approvals;
import io.zhanggui.work.Ask;
import io.zhanggui.work.Holding;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Approvals over HTTP. */
@RestController
@RequestMapping("/api/work/approvals")
@RequiresPermission(Permission.WORK_ON_TASKS)
class ApprovalController {

    private final Approvals approvals;
    private final Users users;

    ApprovalController(Approvals approvals, Users users) {
        this.approvals = approvals;
        this.users = users;
    }

    record AskRequest(
            @Nullable String title,
            @Nullable String text,
            @Nullable Long shop,
            @Nullable String page,
            @Nullable String subjectKind,
            @Nullable String subjectId,
            @Nullable String kind,
            @Nullable Long fen) {}

    record DecideRequest(
            @Nullable Boolean approved, @Nullable String reason) {}

    record WithdrawRequest(@Nullable String reason) {}

    record EntryView(long number, Approval.State kind, String text, String by, OffsetDateTime at, String stamp) {}

    /**
     * An approval as its page reads it.
     *
     * @param mine whether the reader asked for it
     * @param holder the lowest role that decides
     * @param holders the names of those who decide now
     * @param decidable whether the reader is one of them
     */
    record ApprovalView(
            long id,
            String citation,
            @Nullable Long shop,
            String title,
            String text,
            @Nullable String page,
            Approval.State state,
            String requestedBy,
            boolean mine,
            @Nullable Long fen,
            String holder,
            List<String> holders,
            boolean decidable,
            @Nullable OffsetDateTime escalates,
            List<EntryView> entries) {}

    record PageView(List<ApprovalView> items, boolean more) {}

    @GetMapping
    PageView list(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "0") int page) {
        Approvals.Page found = approvals.list(caller, open, page);
        return new PageView(
                found.items().stream().map(each -> view(caller, each)).toList(), found.more());
    }

    @GetMapping("/check")
    Approvals.Check check(Caller caller) {
        return approvals.check(caller);
    }

    @GetMapping("/{id}")
    ApprovalView get(Caller caller, @PathVariable long id) {
        return view(caller, approvals.get(caller, new ApprovalId(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApprovalView request(Caller caller, @RequestBody AskRequest asked) {
        SubjectRef subject = asked.subjectKind() == null || asked.subjectId() == null
                ? null
                : new SubjectRef(asked.subjectKind(), asked.subjectId());
        ShopId shop = asked.shop() == null ? null : new ShopId(asked.shop());
        return view(
                caller,
                approvals.request(
                        caller,
                        new Ask(
                                shop,
                                text(asked.title()),
                                text(asked.text()),
                                subject,
                                asked.page(),
                                text(asked.kind()),
                                asked.fen())));
    }

    @PostMapping("/{id}/decision")
    @RequiresPermission(Permission.APPROVE)
    ApprovalView decide(Caller caller, @PathVariable long id, @RequestBody DecideRequest asked) {
        boolean approved = Boolean.TRUE.equals(asked.approved());
        return view(caller, approvals.decide(caller, new ApprovalId(id), approved, text(asked.reason())));
    }

    @PostMapping("/{id}/withdrawal")
    ApprovalView withdraw(Caller caller, @PathVariable long id, @RequestBody WithdrawRequest asked) {
        return view(caller, approvals.withdraw(caller, new ApprovalId(id), text(asked.reason())));
    }

    private ApprovalView view(Caller caller, Approval approval) {
        Holding holding = approvals.holding(approval);
        boolean mine = approval.requestedBy().equals(caller.user());
        return new ApprovalView(
                approval.id().value(),
                approval.id().citation(),
                approval.shop() == null ? null : approval.shop().value(),
                approval.title(),
                approval.text(),
                approval.page(),
                approval.state(),
                users.nameOf(caller, approval.requestedBy()),
                mine,
                holding.fen(),
                holding.role().key(),
                holding.people().stream()
                        .map(user -> users.nameOf(caller, user))
                        .toList(),
                approval.state() == Approval.State.ASKED
                        && (holding.people().contains(caller.user())
                                || (caller.may(Permission.APPROVE)
                                        && holding.people().isEmpty())),
                holding.escalates() == null
                        ? null
                        : holding.escalates().atZone(Period.BEIJING).toOffsetDateTime(),
                approval.entries().stream()
                        .map(entry -> new EntryView(
                                entry.number(),
                                entry.kind(),
                                entry.text(),
                                users.nameOf(caller, entry.by()),
                                entry.at().atZone(Period.BEIJING).toOffsetDateTime(),
                                entry.stamp()))
                        .toList());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
