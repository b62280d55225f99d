package io.zhanggui.work.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.ApprovalRules;
import io.zhanggui.work.Delegation;
import io.zhanggui.work.Delegations;
import io.zhanggui.work.WorkAction;
import io.zhanggui.work.WorkError;
import io.zhanggui.work.store.JooqHoldings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who decides: by role and amount, and who stands in. */
@Component
class Deciders implements Delegations {

    private static final Duration LONGEST = Duration.ofDays(92);
    private static final int MOST_HOURS = 400;

    private final JooqHoldings holdings;
    private final Users users;
    private final Audit audit;
    private final Clock clock;

    Deciders(JooqHoldings holdings, Users users, Audit audit, Clock clock) {
        this.holdings = holdings;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** The lowest role that decides on an amount. */
    Role roleFor(AgencyId agency, @Nullable Long fen) {
        return fen != null && fen > holdings.rules(agency).smallFen() ? Role.DIRECTOR : Role.MANAGER;
    }

    /** Whoever decides what a role holds, and those who stand in for them; without whoever asked. */
    List<UserId> holders(AgencyId agency, Role role, UserId asked) {
        Map<UserId, User> deciding = deciding(agency);
        Stream<UserId> own = deciding.values().stream()
                .filter(user -> fits(user.role(), role))
                .map(User::id);
        Stream<UserId> standIns = active(agency).stream()
                .filter(each -> covers(each, deciding, role))
                .map(Delegation::to);
        return Stream.concat(own, standIns)
                .filter(user -> !user.equals(asked))
                .distinct()
                .toList();
    }

    /** For whom the caller stands in where their own role does not decide; empty where nobody lets them. */
    Optional<UserId> standsInFor(Caller caller, Role role) {
        Map<UserId, User> deciding = deciding(caller.agency());
        return active(caller.agency()).stream()
                .filter(each -> each.to().equals(caller.user()))
                .filter(each -> covers(each, deciding, role))
                .map(Delegation::from)
                .findFirst();
    }

    static boolean fits(Role actual, Role needed) {
        return actual == Role.DIRECTOR || actual == needed;
    }

    private static boolean covers(Delegation delegation, Map<UserId, User> deciding, Role role) {
        User from = deciding.get(delegation.from());
        return from != null && fits(from.role(), role) && deciding.containsKey(delegation.to());
    }

    private List<Delegation> active(AgencyId agency) {
        Instant now = clock.instant();
        return holdings.listDelegations(agency, now).stream()
                .filter(each -> !each.start().isAfter(now))
                .toList();
    }

    private Map<UserId, User> deciding(AgencyId agency) {
        return users.listUsers(Caller.local(agency)).stream()
                .filter(User::active)
                .filter(user -> user.role().may(Permission.APPROVE))
                .collect(Collectors.toMap(User::id, Function.identity()));
    }

    @Override
    @Transactional
    public Delegation delegate(Caller caller, UserId to, Instant start, Instant end) {
        Map<UserId, User> deciding = deciding(caller.agency());
        if (to.equals(caller.user()) || !deciding.containsKey(to) || !deciding.containsKey(caller.user())) {
            throw new Failure(WorkError.BAD_DELEGATE);
        }
        boolean lasts = end.isAfter(start)
                && end.isAfter(clock.instant())
                && Duration.between(start, end).compareTo(LONGEST) <= 0;
        if (!lasts) {
            throw new Failure(WorkError.BAD_ABSENCE);
        }
        long id = holdings.insert(caller.agency(), caller.user(), to, start, end);
        audit.record(
                caller,
                WorkAction.APPROVAL_DELEGATED,
                "delegation " + id,
                null,
                "to " + to.value() + ", " + start + " – " + end);
        return new Delegation(id, caller.user(), to, start, end);
    }

    @Override
    public List<Delegation> list(Caller caller) {
        return holdings.listDelegations(caller.agency(), clock.instant());
    }

    @Override
    @Transactional
    public void end(Caller caller, long id) {
        Delegation ended = holdings.find(caller.agency(), id)
                .filter(each -> each.from().equals(caller.user()))
                .orElseThrow(() -> new Failure(WorkError.NO_SUCH_DELEGATION));
        holdings.delete(id);
        audit.record(
                caller,
                WorkAction.APPROVAL_DELEGATED,
                "delegation " + id,
                "to " + ended.to().value(),
                "ended");
    }

    @Override
    public ApprovalRules rules(Caller caller) {
        return holdings.rules(caller.agency());
    }

    @Override
    @Transactional
    public ApprovalRules settle(Caller caller, ApprovalRules rules) {
        if (caller.role() != Role.DIRECTOR) {
            throw new Failure(WorkError.DIRECTORS_MATTER);
        }
        boolean fits = rules.smallFen() >= 0 && rules.patienceHours() >= 1 && rules.patienceHours() <= MOST_HOURS;
        if (!fits) {
            throw new Failure(WorkError.BAD_RULES, MOST_HOURS);
        }
        ApprovalRules before = holdings.rules(caller.agency());
        holdings.settle(caller.agency(), rules);
        audit.record(caller, WorkAction.APPROVAL_RULES, "approvals", before.toString(), rules.toString());
        return rules;
    }
}
