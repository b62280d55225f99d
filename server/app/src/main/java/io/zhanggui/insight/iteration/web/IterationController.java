package io.zhanggui.insight.iteration.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Scopes;
import io.zhanggui.identity.Users;
import io.zhanggui.insight.iteration.BeforeAfter;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.iteration.IterationError;
import io.zhanggui.insight.iteration.IterationId;
import io.zhanggui.insight.iteration.IterationState;
import io.zhanggui.insight.iteration.Iterations;
import io.zhanggui.insight.iteration.Step;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** Keeping the change log. */
@RestController
@RequestMapping("/api/insight/iterations")
class IterationController {

    private static final int PAGE = 50;

    private final Iterations iterations;
    private final Scopes scopes;
    private final Users users;
    private final Clock clock;

    IterationController(Iterations iterations, Scopes scopes, Users users, Clock clock) {
        this.iterations = iterations;
        this.scopes = scopes;
        this.users = users;
        this.clock = clock;
    }

    record PageView(List<IterationView> items, boolean more) {}

    record EvidenceRequest(@Nullable String evidence) {}

    record FindingRequest(String text, LocalDate foundOn, List<String> evidence) {}

    record PlanRequest(String what, String place, String owner, LocalDate startsOn, String metric, LocalDate checkOn) {}

    record MakingRequest(LocalDate madeOn, String note) {}

    record DroppingRequest(String reason) {}

    @GetMapping
    PageView list(Caller caller, Scope scope, @RequestParam(defaultValue = "0") int page) {
        List<Iteration> found = iterations.list(scope, Math.max(0, page) * PAGE, PAGE + 1);
        return new PageView(
                found.stream().limit(PAGE).map(each -> view(caller, each)).toList(), found.size() > PAGE);
    }

    @GetMapping("/{id}")
    IterationView get(Caller caller, @PathVariable long id) {
        return view(caller, iterations.get(scopeOf(caller, id), new IterationId(id)));
    }

    @PostMapping
    @RequiresPermission(Permission.IMPORT)
    @ResponseStatus(HttpStatus.CREATED)
    IterationView found(Caller caller, Scope scope, @RequestBody FindingRequest asked) {
        Step.Finding finding = new Step.Finding(asked.text(), asked.foundOn(), asked.evidence());
        return view(caller, iterations.found(caller, scope, finding));
    }

    @PostMapping("/{id}/plan")
    @RequiresPermission(Permission.IMPORT)
    IterationView plan(Caller caller, @PathVariable long id, @RequestBody PlanRequest asked) {
        Step.Plan plan = new Step.Plan(
                asked.what(), asked.place(), asked.owner(), asked.startsOn(), asked.metric(), asked.checkOn());
        return view(caller, iterations.plan(caller, scopeOf(caller, id), new IterationId(id), plan));
    }

    @PostMapping("/{id}/making")
    @RequiresPermission(Permission.IMPORT)
    IterationView make(Caller caller, @PathVariable long id, @RequestBody MakingRequest asked) {
        Step.Making making = new Step.Making(asked.madeOn(), asked.note());
        return view(caller, iterations.make(caller, scopeOf(caller, id), new IterationId(id), making));
    }

    @PostMapping("/{id}/effect")
    @RequiresPermission(Permission.IMPORT)
    IterationView measure(Caller caller, @PathVariable long id, @RequestBody EvidenceRequest request) {
        String evidence = request.evidence() == null ? "" : request.evidence();
        return view(caller, iterations.measure(caller, scopeOf(caller, id), new IterationId(id), evidence));
    }

    @PostMapping("/{id}/dropping")
    @RequiresPermission(Permission.IMPORT)
    IterationView drop(Caller caller, @PathVariable long id, @RequestBody DroppingRequest asked) {
        Step.Dropping dropping = new Step.Dropping(asked.reason());
        return view(caller, iterations.drop(caller, scopeOf(caller, id), new IterationId(id), dropping));
    }

    private Scope scopeOf(Caller caller, long id) {
        return switch (scopes.scopeOfAll(caller)) {
            case Scopes.Access.Granted granted -> granted.scope();
            case Scopes.Access.Refused refused ->
                throw new Failure(IterationError.NO_SUCH_ITERATION, new IterationId(id).citation());
        };
    }

    private IterationView view(Caller caller, Iteration iteration) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        boolean waits = iteration.state() == IterationState.MADE;
        BeforeAfter plain = waits ? iterations.beforeAfter(iteration, today).orElse(null) : null;
        Step.Plan plan = iteration.plan();
        boolean due = waits && plan != null && !today.isBefore(plan.checkOn());
        return IterationView.of(iteration, plain, due, caller, users);
    }
}
