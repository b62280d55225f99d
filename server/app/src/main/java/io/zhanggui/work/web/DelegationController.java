package io.zhanggui.work.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.ApprovalRules;
import io.zhanggui.work.Delegation;
import io.zhanggui.work.Delegations;
import io.zhanggui.work.WorkError;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who decides while another is away, and up to which amounts, over HTTP. */
@RestController
@RequestMapping("/api/work/delegations")
@RequiresPermission(Permission.APPROVE)
class DelegationController {

    private final Delegations delegations;
    private final Users users;

    DelegationController(Delegations delegations, Users users) {
        this.delegations = delegations;
        this.users = users;
    }

    /** Whole days in Beijing, the last one included. */
    record DelegateRequest(
            long to, @Nullable LocalDate first, @Nullable LocalDate last) {}

    record DelegationView(long id, String from, String to, OffsetDateTime start, OffsetDateTime end, boolean mine) {}

    @GetMapping
    List<DelegationView> list(Caller caller) {
        return delegations.list(caller).stream().map(each -> view(caller, each)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DelegationView delegate(Caller caller, @RequestBody DelegateRequest asked) {
        if (asked.first() == null || asked.last() == null) {
            throw new Failure(WorkError.BAD_ABSENCE);
        }
        return view(
                caller,
                delegations.delegate(
                        caller,
                        new UserId(asked.to()),
                        asked.first().atStartOfDay(Period.BEIJING).toInstant(),
                        asked.last().plusDays(1).atStartOfDay(Period.BEIJING).toInstant()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, @PathVariable long id) {
        delegations.end(caller, id);
    }

    @GetMapping("/rules")
    ApprovalRules rules(Caller caller) {
        return delegations.rules(caller);
    }

    /** Who may decide how much is for those who decide who is who. */
    @PutMapping("/rules")
    @RequiresPermission(Permission.MANAGE_USERS)
    ApprovalRules settle(Caller caller, @RequestBody ApprovalRules asked) {
        return delegations.settle(caller, asked);
    }

    private DelegationView view(Caller caller, Delegation delegation) {
        return new DelegationView(
                delegation.id(),
                users.nameOf(caller, delegation.from()),
                users.nameOf(caller, delegation.to()),
                delegation.start().atZone(Period.BEIJING).toOffsetDateTime(),
                delegation.end().atZone(Period.BEIJING).toOffsetDateTime(),
                delegation.from().equals(caller.user()));
    }
}
