package io.zhanggui.insight.experiment.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Scopes;
import io.zhanggui.identity.Users;
import io.zhanggui.insight.experiment.Baseline;
import io.zhanggui.insight.experiment.Baselines;
import io.zhanggui.insight.experiment.DaySums;
import io.zhanggui.insight.experiment.Decision;
import io.zhanggui.insight.experiment.Experiment;
import io.zhanggui.insight.experiment.ExperimentError;
import io.zhanggui.insight.experiment.ExperimentId;
import io.zhanggui.insight.experiment.ExperimentState;
import io.zhanggui.insight.experiment.Experiments;
import io.zhanggui.insight.experiment.rules.Planning;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.Doubt;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Designing experiments, bringing their days, reading and ending them. */
@RestController
@RequestMapping("/api/insight/experiments")
@RequiresPermission(Permission.SEE_RESULTS)
class ExperimentController {

    private static final int PAGE = 50;

    private final Experiments experiments;
    private final Baselines baselines;
    private final Scopes scopes;
    private final Users users;
    private final JsonMapper json;

    ExperimentController(Experiments experiments, Baselines baselines, Scopes scopes, Users users, JsonMapper json) {
        this.experiments = experiments;
        this.baselines = baselines;
        this.scopes = scopes;
        this.users = users;
        this.json = json;
    }

    record PageView(List<ExperimentView> items, boolean more) {}

    record PlanView(Planning.@Nullable Plan plan, @Nullable DoubtView doubt) {}

    record DoubtView(String zh, String en) {}

    record StartRequest(@Nullable LocalDate startsOn) {}

    record TableRequest(@Nullable String table) {}

    record EndRequest(
            Decision.@Nullable Outcome outcome,
            @Nullable Integer variant,
            @Nullable String reason) {}

    record VersionView(LocalDate day, String variant, int version, DaySums.Sums sums, String by, OffsetDateTime at) {}

    record BaselineView(@Nullable Baseline baseline) {}

    @GetMapping
    PageView list(Caller caller, Scope scope, @RequestParam(defaultValue = "0") int page) {
        List<Experiment> found = experiments.list(scope, Math.max(0, page) * PAGE, PAGE + 1);
        return new PageView(
                found.stream().limit(PAGE).map(each -> view(caller, each, true)).toList(), found.size() > PAGE);
    }

    /** What the metric stands at, to begin a design with. */
    @GetMapping("/baseline")
    @RequiresPermission(Permission.SEE_HOUSE)
    BaselineView baseline(Scope scope, @RequestParam String metric) {
        return new BaselineView(baselines.find(scope, metric).orElse(null));
    }

    /** The size of a design that is still being written; nothing is kept. */
    @PostMapping("/plan")
    @RequiresPermission(Permission.SEE_HOUSE)
    PlanView plan(@RequestBody DesignRequest.NumbersRequest request) {
        var plan = new Planning(request.numbers()).plan();
        Doubt doubt = plan.findDoubt().orElse(null);
        return new PlanView(plan.find().orElse(null), doubt == null ? null : new DoubtView(doubt.zh(), doubt.en()));
    }

    @PostMapping
    @RequiresPermission(Permission.IMPORT)
    @ResponseStatus(HttpStatus.CREATED)
    ExperimentView draft(Caller caller, Scope scope, @RequestBody DesignRequest request) {
        return view(caller, experiments.draft(caller, scope, request.design()), false);
    }

    @GetMapping("/{id}")
    ExperimentView get(Caller caller, @PathVariable long id) {
        return view(caller, experiments.get(scopeOf(caller, id), new ExperimentId(id)), false);
    }

    @PutMapping("/{id}")
    @RequiresPermission(Permission.IMPORT)
    ExperimentView redraft(Caller caller, @PathVariable long id, @RequestBody DesignRequest request) {
        Scope scope = scopeOf(caller, id);
        experiments.get(scope, new ExperimentId(id));
        return view(caller, experiments.redraft(caller, scope, new ExperimentId(id), request.design()), false);
    }

    @DeleteMapping("/{id}")
    @RequiresPermission(Permission.IMPORT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Caller caller, @PathVariable long id) {
        experiments.discard(caller, scopeOf(caller, id), new ExperimentId(id));
    }

    @PostMapping("/{id}/start")
    @RequiresPermission(Permission.IMPORT)
    ExperimentView start(Caller caller, @PathVariable long id, @RequestBody StartRequest request) {
        return view(
                caller,
                experiments.start(caller, scopeOf(caller, id), new ExperimentId(id), request.startsOn()),
                false);
    }

    /** Takes a table of days; with problems in it nothing is taken. */
    @PostMapping("/{id}/days")
    @RequiresPermission(Permission.IMPORT)
    Experiments.Receipt record(Caller caller, @PathVariable long id, @RequestBody TableRequest request) {
        String table = request.table() == null ? "" : request.table();
        return experiments.record(caller, scopeOf(caller, id), new ExperimentId(id), table);
    }

    @GetMapping("/{id}/days")
    List<VersionView> versions(Caller caller, @PathVariable long id) {
        Experiment experiment = experiments.get(scopeOf(caller, id), new ExperimentId(id));
        List<String> names = experiment.design().variants();
        return experiments.listVersions(experiment).stream()
                .map(kept -> new VersionView(
                        kept.day().day(),
                        names.get(kept.day().variant()),
                        kept.version(),
                        kept.day().sums(),
                        users.nameOf(caller, kept.by()),
                        ExperimentView.beijing(kept.at())))
                .toList();
    }

    @PostMapping("/{id}/end")
    @RequiresPermission(Permission.IMPORT)
    ExperimentView end(Caller caller, @PathVariable long id, @RequestBody EndRequest request) {
        Scope scope = scopeOf(caller, id);
        experiments.get(scope, new ExperimentId(id));
        if (request.outcome() == null) {
            throw new Failure(ExperimentError.INCOMPLETE, "outcome");
        }
        String reason = request.reason() == null ? "" : request.reason();
        Experiment ended =
                experiments.end(caller, scope, new ExperimentId(id), request.outcome(), request.variant(), reason);
        return view(caller, ended, false);
    }

    private Scope scopeOf(Caller caller, long id) {
        return switch (scopes.scopeOfAll(caller)) {
            case Scopes.Access.Granted granted -> granted.scope();
            case Scopes.Access.Refused refused ->
                throw new Failure(ExperimentError.NO_SUCH_EXPERIMENT, new ExperimentId(id).citation());
        };
    }

    /** @param inList without the days, of which a list has no use */
    private ExperimentView view(Caller caller, Experiment experiment, boolean inList) {
        JsonNode reading =
                experiment.state() == ExperimentState.DRAFT ? null : json.readTree(experiments.reading(experiment));
        if (inList && reading instanceof ObjectNode node) {
            node.remove("days");
        }
        return ExperimentView.of(experiment, reading, user -> users.nameOf(caller, user));
    }
}
