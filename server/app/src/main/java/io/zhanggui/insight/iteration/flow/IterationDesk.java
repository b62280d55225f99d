package io.zhanggui.insight.iteration.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.insight.Studies;
import io.zhanggui.insight.StudyId;
import io.zhanggui.insight.Words;
import io.zhanggui.insight.experiment.ExperimentId;
import io.zhanggui.insight.experiment.Experiments;
import io.zhanggui.insight.iteration.BeforeAfter;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.iteration.IterationAction;
import io.zhanggui.insight.iteration.IterationError;
import io.zhanggui.insight.iteration.IterationId;
import io.zhanggui.insight.iteration.IterationState;
import io.zhanggui.insight.iteration.Iterations;
import io.zhanggui.insight.iteration.Step;
import io.zhanggui.insight.iteration.rules.Citation;
import io.zhanggui.insight.iteration.rules.Sequence;
import io.zhanggui.insight.series.ValueReader;
import io.zhanggui.insight.store.JooqIterations;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The change log as the store has it. */
@Component
class IterationDesk implements Iterations {

    private static final int LONGEST_COMPARED = 90;

    private final JooqIterations iterations;
    private final Studies studies;
    private final Experiments experiments;
    private final Effects effects;
    private final Metrics metrics;
    private final ValueReader values;
    private final Audit audit;
    private final Clock clock;
    private final JsonMapper json;

    IterationDesk(
            JooqIterations iterations,
            Studies studies,
            Experiments experiments,
            Effects effects,
            Metrics metrics,
            ValueReader values,
            Audit audit,
            Clock clock,
            JsonMapper json) {
        this.iterations = iterations;
        this.studies = studies;
        this.experiments = experiments;
        this.effects = effects;
        this.metrics = metrics;
        this.values = values;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public Optional<Iteration> find(Scope scope, IterationId id) {
        return iterations.find(scope, id);
    }

    @Override
    public List<Iteration> list(Scope scope, int offset, int limit) {
        return iterations.list(scope, offset, limit);
    }

    @Override
    @Transactional
    public Iteration found(Caller caller, Scope scope, Step.Finding finding) {
        notAfterToday("foundOn", finding.foundOn());
        finding.evidence().forEach(evidence -> check(scope, evidence));
        IterationId id = iterations.insert(scope, caller.user(), finding);
        record(caller, IterationAction.FOUND, id, null, finding);
        return get(scope, id);
    }

    private void check(Scope scope, String evidence) {
        switch (Citation.parse(evidence)) {
            case Citation.OfStudy cited -> studies.get(scope, new StudyId(cited.number()));
            case Citation.OfExperiment cited -> experiments.get(scope, new ExperimentId(cited.number()));
            case Citation.OfMetric cited -> metrics.get(scope.agency(), cited.metric());
        }
    }

    @Override
    @Transactional
    public Iteration plan(Caller caller, Scope scope, IterationId id, Step.Plan plan) {
        metrics.get(scope.agency(), plan.metric());
        return take(caller, scope, id, plan, IterationAction.PLANNED);
    }

    @Override
    @Transactional
    public Iteration make(Caller caller, Scope scope, IterationId id, Step.Making making) {
        notAfterToday("madeOn", making.madeOn());
        return take(caller, scope, id, making, IterationAction.MADE);
    }

    @Override
    @Transactional
    public Iteration measure(Caller caller, Scope scope, IterationId id, String evidence) {
        Iteration before = forChange(scope, id);
        if (before.making() == null) {
            throw wrongStep(before);
        }
        return take(caller, scope, id, effects.measure(scope, before, evidence), IterationAction.MEASURED);
    }

    @Override
    @Transactional
    public Iteration drop(Caller caller, Scope scope, IterationId id, Step.Dropping dropping) {
        return take(caller, scope, id, dropping, IterationAction.DROPPED);
    }

    private Iteration take(Caller caller, Scope scope, IterationId id, Step step, IterationAction action) {
        Iteration before = forChange(scope, id);
        IterationState state = Sequence.after(before.state(), step.kind()).orElseThrow(() -> wrongStep(before));
        iterations.append(before, caller.user(), step, state);
        record(caller, action, id, before.state(), step);
        return get(scope, id);
    }

    private Iteration forChange(Scope scope, IterationId id) {
        return iterations
                .findForChange(scope, id)
                .orElseThrow(() -> new Failure(IterationError.NO_SUCH_ITERATION, id.citation()));
    }

    private static Failure wrongStep(Iteration before) {
        return new Failure(
                IterationError.WRONG_STEP,
                before.id().citation(),
                before.state().key());
    }

    private void notAfterToday(String field, LocalDate day) {
        if (day.isAfter(today())) {
            throw new Failure(IterationError.BAD_DAY, field);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BEIJING);
    }

    private void record(
            Caller caller, IterationAction action, IterationId id, @Nullable IterationState before, Step step) {
        audit.record(
                caller,
                action,
                "iteration " + id.citation(),
                before == null ? null : before.key(),
                json.writeValueAsString(step));
    }

    @Override
    public Optional<BeforeAfter> beforeAfter(Iteration iteration, LocalDate today) {
        Step.Plan plan = iteration.plan();
        Step.Making making = iteration.making();
        if (plan == null || making == null || !making.madeOn().isBefore(today)) {
            return Optional.empty();
        }
        LocalDate longest = making.madeOn().plusDays(LONGEST_COMPARED);
        Period after = new Period(making.madeOn(), today.isBefore(longest) ? today : longest);
        List<MetricAnswer> answers = values.read(iteration.scope(), plan.metric(), List.of(after.previous(), after));
        BigDecimal before = ValueReader.findValue(answers.getFirst());
        BigDecimal now = ValueReader.findValue(answers.getLast());
        if (before == null || now == null) {
            return Optional.empty();
        }
        MetricDefinition metric = answers.getFirst().definition();
        return Optional.of(new BeforeAfter(
                metric.key(),
                new Words(metric.zh(), metric.en()),
                metric.unit().name().toLowerCase(Locale.ROOT),
                after.previous(),
                after,
                before,
                now,
                before.signum() == 0
                        ? null
                        : (Double) now.divide(before, MathContext.DECIMAL64)
                                .subtract(BigDecimal.ONE)
                                .doubleValue(),
                answers.stream().mapToInt(answer -> answer.missingDays().size()).sum()));
    }
}
