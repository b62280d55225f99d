package io.zhanggui.engagement.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.plan.PlanError;
import io.zhanggui.engagement.plan.ServicePlan;
import io.zhanggui.engagement.plan.ServicePlans;
import io.zhanggui.engagement.plan.rules.PlanChecks;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The service plan of a client over HTTP. */
@RestController
@RequestMapping("/api/clients/{client}/plan")
class PlanController {

    private final ServicePlans plans;
    private final Metrics metrics;
    private final Users users;

    PlanController(ServicePlans plans, Metrics metrics, Users users) {
        this.plans = plans;
        this.metrics = metrics;
        this.users = users;
    }

    record ReasonRequest(@Nullable String reason) {}

    /** A metric a plan names. */
    record MetricName(String key, String zh, String en, String unit) {}

    record PlanView(
            int version,
            ServicePlan.Content content,
            List<ServicePlan.Change> changes,
            String reason,
            String by,
            Instant at) {}

    /**
     * Where the plan stands.
     *
     * @param lacking what the draft lacks before it can be a round
     * @param shortfalls what the client lacks for it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PlansView(
            @Nullable PlanView draft,
            List<PlanView> rounds,
            List<String> lacking,
            List<String> shortfalls,
            List<MetricName> metrics) {}

    @GetMapping
    @RequiresPermission(Permission.SEE_CLIENTS)
    PlansView get(Caller caller, @PathVariable long client) {
        ClientId id = new ClientId(client);
        ServicePlan draft = plans.findDraft(caller, id).orElse(null);
        List<ServicePlan> rounds = plans.listRounds(caller, id);
        Stream<ServicePlan> all = Stream.concat(Stream.ofNullable(draft), rounds.stream());
        return new PlansView(
                draft == null ? null : view(caller, draft),
                rounds.stream().map(plan -> view(caller, plan)).toList(),
                draft == null ? List.of() : PlanChecks.lacking(draft.content()),
                plans.shortfalls(caller, id),
                all.flatMap(plan -> plan.content().plans().stream())
                        .map(ServicePlan.CustomPlan::metric)
                        .filter(metric -> !metric.isBlank())
                        .distinct()
                        .map(metric -> name(metrics.get(caller.agency(), metric)))
                        .toList());
    }

    @PostMapping
    @RequiresPermission(Permission.WRITE_PLANS)
    PlansView propose(Caller caller, @PathVariable long client) {
        plans.propose(caller, new ClientId(client));
        return get(caller, client);
    }

    @PutMapping
    @RequiresPermission(Permission.WRITE_PLANS)
    PlansView write(Caller caller, @PathVariable long client, @RequestBody ServicePlan.@Nullable Content content) {
        if (content == null) {
            throw new Failure(PlanError.MISSING, "content");
        }
        plans.write(caller, new ClientId(client), content);
        return get(caller, client);
    }

    @PostMapping("/rounds")
    @RequiresPermission(Permission.WRITE_PLANS)
    PlansView revise(Caller caller, @PathVariable long client, @RequestBody ReasonRequest asked) {
        plans.revise(caller, new ClientId(client), asked.reason() == null ? "" : asked.reason());
        return get(caller, client);
    }

    private PlanView view(Caller caller, ServicePlan plan) {
        return new PlanView(
                plan.version(),
                plan.content(),
                plan.changes(),
                plan.reason(),
                users.nameOf(caller, plan.by()),
                plan.at());
    }

    private static MetricName name(MetricDefinition metric) {
        return new MetricName(
                metric.key(), metric.zh(), metric.en(), metric.unit().name().toLowerCase(Locale.ROOT));
    }
}
