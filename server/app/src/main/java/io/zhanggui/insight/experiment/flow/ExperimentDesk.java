package io.zhanggui.insight.experiment.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.insight.experiment.DaySums;
import io.zhanggui.insight.experiment.Decision;
import io.zhanggui.insight.experiment.Experiment;
import io.zhanggui.insight.experiment.ExperimentAction;
import io.zhanggui.insight.experiment.ExperimentDesign;
import io.zhanggui.insight.experiment.ExperimentError;
import io.zhanggui.insight.experiment.ExperimentId;
import io.zhanggui.insight.experiment.Experiments;
import io.zhanggui.insight.experiment.KeptDay;
import io.zhanggui.insight.experiment.PlannedSize;
import io.zhanggui.insight.experiment.rules.Ending;
import io.zhanggui.insight.experiment.rules.ExperimentReader;
import io.zhanggui.insight.experiment.rules.Past;
import io.zhanggui.insight.experiment.rules.Planning;
import io.zhanggui.insight.experiment.rules.Reading;
import io.zhanggui.insight.experiment.rules.ReadingTable;
import io.zhanggui.insight.store.JooqExperimentDays;
import io.zhanggui.insight.store.JooqExperiments;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.Estimate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Experiments as the store has them. */
@Component
class ExperimentDesk implements Experiments {

    private static final int LONGEST_REASON = 300;
    private static final int PAST = 50;

    private final JooqExperiments experiments;
    private final JooqExperimentDays days;
    private final Audit audit;
    private final Clock clock;
    private final JsonMapper json;
    private final String program;

    ExperimentDesk(
            JooqExperiments experiments,
            JooqExperimentDays days,
            Audit audit,
            Clock clock,
            JsonMapper json,
            @Value("${zhanggui.version}") String program) {
        this.experiments = experiments;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
        this.program = program;
    }

    @Override
    public Optional<Experiment> find(Scope scope, ExperimentId id) {
        return experiments.find(scope, id);
    }

    @Override
    public List<Experiment> list(Scope scope, int offset, int limit) {
        return experiments.list(scope, offset, limit);
    }

    @Override
    public String reading(Experiment experiment) {
        Decision decision = experiment.decision();
        return decision == null ? json.writeValueAsString(read(experiment)) : decision.reading();
    }

    private Reading read(Experiment experiment) {
        ExperimentDesign design = experiment.design();
        List<Past> past =
                experiments.listDecided(experiment.scope(), design.numbers().kind(), design.metric(), PAST).stream()
                        .map(one -> new Past(one, days.listDays(one.id())))
                        .toList();
        return ExperimentReader.read(experiment, days.listDays(experiment.id()), past);
    }

    @Override
    public List<KeptDay> listVersions(Experiment experiment) {
        return days.listVersions(experiment.id());
    }

    @Override
    @Transactional
    public Experiment draft(Caller caller, Scope scope, ExperimentDesign design) {
        Experiment made = experiments.insert(scope, caller.user(), design, sizeOf(design));
        record(caller, ExperimentAction.DRAFTED, made, null, json.writeValueAsString(design));
        return made;
    }

    @Override
    @Transactional
    public Experiment redraft(Caller caller, Scope scope, ExperimentId id, ExperimentDesign design) {
        Experiment before = forChange(scope, id);
        require(Ending.mayChange(before), before);
        experiments.redraft(id, design, sizeOf(design));
        record(
                caller,
                ExperimentAction.REDRAFTED,
                before,
                json.writeValueAsString(before.design()),
                json.writeValueAsString(design));
        return get(scope, id);
    }

    @Override
    @Transactional
    public void discard(Caller caller, Scope scope, ExperimentId id) {
        Experiment before = forChange(scope, id);
        require(Ending.mayChange(before), before);
        experiments.delete(id);
        record(caller, ExperimentAction.DISCARDED, before, json.writeValueAsString(before.design()), null);
    }

    @Override
    @Transactional
    public Experiment start(Caller caller, Scope scope, ExperimentId id, @Nullable LocalDate startsOn) {
        Experiment before = forChange(scope, id);
        LocalDate today = LocalDate.now(clock);
        LocalDate first = startsOn == null ? today : startsOn;
        Ending.mayStart(before, first, today).ifPresent(refused -> {
            throw new Failure(refused, refused == ExperimentError.BAD_START ? Ending.LONGEST_AGO : id.citation());
        });
        experiments.start(id, first);
        record(caller, ExperimentAction.STARTED, before, "draft", first.toString());
        return get(scope, id);
    }

    @Override
    @Transactional
    public Receipt record(Caller caller, Scope scope, ExperimentId id, String table) {
        Experiment experiment = forChange(scope, id);
        require(Ending.mayRead(experiment), experiment);
        LocalDate first = Objects.requireNonNull(experiment.startsOn());
        ReadingTable.Result result = new ReadingTable(experiment.design(), first, LocalDate.now(clock)).read(table);
        if (!result.problems().isEmpty()) {
            return new Receipt(0, 0, 0, result.problems());
        }
        Receipt receipt = keep(caller, experiment, result.rows());
        record(
                caller,
                ExperimentAction.READ,
                experiment,
                null,
                "added " + receipt.added() + ", replaced " + receipt.replaced() + ", unchanged " + receipt.unchanged());
        return receipt;
    }

    private Receipt keep(Caller caller, Experiment experiment, List<DaySums> rows) {
        Map<List<Object>, KeptDay> known = new HashMap<>();
        days.listVersions(experiment.id())
                .forEach(kept -> known.put(List.of(kept.day().day(), kept.day().variant()), kept));
        int added = 0;
        int replaced = 0;
        for (DaySums row : rows) {
            KeptDay before = known.get(List.of(row.day(), row.variant()));
            if (before == null) {
                days.insert(experiment.id(), row, 1, caller.user());
                added++;
            } else if (!before.day().sums().isSame(row.sums())) {
                days.insert(experiment.id(), row, before.version() + 1, caller.user());
                replaced++;
            }
        }
        return new Receipt(added, replaced, rows.size() - added - replaced, List.of());
    }

    @Override
    @Transactional
    public Experiment end(
            Caller caller,
            Scope scope,
            ExperimentId id,
            Decision.Outcome outcome,
            @Nullable Integer variant,
            String reason) {
        Experiment before = forChange(scope, id);
        String plain = reason.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_REASON) {
            throw new Failure(ExperimentError.BAD_REASON, LONGEST_REASON);
        }
        Reading reading = read(before);
        require(Ending.mayEnd(before, outcome, variant, reading), before);
        experiments.end(
                id,
                outcome,
                outcome == Decision.Outcome.ADOPT ? variant : null,
                plain,
                caller.user(),
                json.writeValueAsString(reading),
                program);
        record(caller, ExperimentAction.ENDED, before, "running", outcome.key() + ": " + plain);
        return get(scope, id);
    }

    private Experiment forChange(Scope scope, ExperimentId id) {
        return experiments
                .findForChange(scope, id)
                .orElseThrow(() -> new Failure(ExperimentError.NO_SUCH_EXPERIMENT, id.citation()));
    }

    private static void require(Optional<ExperimentError> refusal, Experiment experiment) {
        refusal.ifPresent(refused -> {
            throw new Failure(refused, experiment.id().citation());
        });
    }

    private static PlannedSize sizeOf(ExperimentDesign design) {
        return switch (new Planning(design.numbers()).plan()) {
            case Estimate.Known<Planning.Plan> known -> known.value().size();
            case Estimate.Unknown<Planning.Plan> unknown -> throw new Failure(ExperimentError.NO_PLAN);
        };
    }

    private void record(
            Caller caller,
            ExperimentAction what,
            Experiment experiment,
            @Nullable String before,
            @Nullable String after) {
        audit.record(caller, what, "experiment " + experiment.id().citation(), before, after);
    }
}
