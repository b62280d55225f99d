package io.zhanggui.insight.store;

import static io.zhanggui.insight.store.generated.tables.Experiment.EXPERIMENT;
import static io.zhanggui.insight.store.generated.tables.ExperimentDecision.EXPERIMENT_DECISION;
import static io.zhanggui.insight.store.generated.tables.ExperimentVariant.EXPERIMENT_VARIANT;

import io.zhanggui.insight.experiment.Better;
import io.zhanggui.insight.experiment.Decision;
import io.zhanggui.insight.experiment.Experiment;
import io.zhanggui.insight.experiment.ExperimentDesign;
import io.zhanggui.insight.experiment.ExperimentId;
import io.zhanggui.insight.experiment.ExperimentNumbers;
import io.zhanggui.insight.experiment.ExperimentState;
import io.zhanggui.insight.experiment.MetricKind;
import io.zhanggui.insight.experiment.PlannedSize;
import io.zhanggui.insight.experiment.ReadingMethod;
import io.zhanggui.insight.experiment.Varied;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Experiments with their designs and decisions. */
@Repository
public class JooqExperiments {

    private final DSLContext tables;
    private final Clock clock;

    JooqExperiments(DSLContext tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** A new draft, in the caller's transaction. */
    public Experiment insert(Scope scope, UserId by, ExperimentDesign design, PlannedSize size) {
        Map<Field<?>, @Nullable Object> values = values(design, size);
        values.put(EXPERIMENT.AGENCY_ID, scope.agency().value());
        values.put(EXPERIMENT.SHOP_ID, scope.onlyShop().value());
        values.put(EXPERIMENT.BY_USER, by.value());
        values.put(EXPERIMENT.STATE, ExperimentState.DRAFT.name());
        values.put(EXPERIMENT.CREATED_AT, now());
        Long number = tables.insertInto(EXPERIMENT)
                .set(values)
                .returningResult(EXPERIMENT.ID)
                .fetchOneInto(Long.class);
        ExperimentId id = new ExperimentId(Objects.requireNonNull(number));
        insertVariants(id, design, size);
        return find(scope, id).orElseThrow();
    }

    /** The draft's new design. */
    public void redraft(ExperimentId id, ExperimentDesign design, PlannedSize size) {
        tables.update(EXPERIMENT)
                .set(values(design, size))
                .where(EXPERIMENT.ID.eq(id.value()))
                .execute();
        tables.deleteFrom(EXPERIMENT_VARIANT)
                .where(EXPERIMENT_VARIANT.EXPERIMENT_ID.eq(id.value()))
                .execute();
        insertVariants(id, design, size);
    }

    public void delete(ExperimentId id) {
        tables.deleteFrom(EXPERIMENT_VARIANT)
                .where(EXPERIMENT_VARIANT.EXPERIMENT_ID.eq(id.value()))
                .execute();
        tables.deleteFrom(EXPERIMENT).where(EXPERIMENT.ID.eq(id.value())).execute();
    }

    public void start(ExperimentId id, LocalDate startsOn) {
        tables.update(EXPERIMENT)
                .set(EXPERIMENT.STATE, ExperimentState.RUNNING.name())
                .set(EXPERIMENT.STARTS_ON, startsOn)
                .set(EXPERIMENT.STARTED_AT, now())
                .where(EXPERIMENT.ID.eq(id.value()))
                .execute();
    }

    /** Ends it; the time of the decision is now. */
    public void end(
            ExperimentId id,
            Decision.Outcome outcome,
            @Nullable Integer variant,
            String reason,
            UserId by,
            String reading,
            String program) {
        tables.insertInto(EXPERIMENT_DECISION)
                .set(EXPERIMENT_DECISION.EXPERIMENT_ID, id.value())
                .set(EXPERIMENT_DECISION.OUTCOME, outcome.name())
                .set(EXPERIMENT_DECISION.NUMBER, variant)
                .set(EXPERIMENT_DECISION.REASON, reason)
                .set(EXPERIMENT_DECISION.BY_USER, by.value())
                .set(EXPERIMENT_DECISION.AT, now())
                .set(EXPERIMENT_DECISION.READING, reading)
                .set(EXPERIMENT_DECISION.PROGRAM, program)
                .execute();
        ExperimentState state = outcome == Decision.Outcome.STOP ? ExperimentState.STOPPED : ExperimentState.DECIDED;
        tables.update(EXPERIMENT)
                .set(EXPERIMENT.STATE, state.name())
                .where(EXPERIMENT.ID.eq(id.value()))
                .execute();
    }

    /** An experiment of a shop in the scope. */
    public Optional<Experiment> find(Scope scope, ExperimentId id) {
        return tables.selectFrom(EXPERIMENT)
                .where(EXPERIMENT.ID.eq(id.value()))
                .and(within(scope))
                .fetchOptional(this::read);
    }

    /** The same, and nobody else changes it until the transaction is over. */
    public Optional<Experiment> findForChange(Scope scope, ExperimentId id) {
        return tables.selectFrom(EXPERIMENT)
                .where(EXPERIMENT.ID.eq(id.value()))
                .and(within(scope))
                .forUpdate()
                .fetchOptional(this::read);
    }

    /** The newest first. */
    public List<Experiment> list(Scope scope, int offset, int limit) {
        return tables.selectFrom(EXPERIMENT)
                .where(within(scope))
                .orderBy(EXPERIMENT.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(this::read);
    }

    /** Decided ones of a shop on a metric, the newest first. */
    public List<Experiment> listDecided(Scope scope, MetricKind kind, String metric, int limit) {
        return tables.selectFrom(EXPERIMENT)
                .where(within(scope))
                .and(EXPERIMENT.STATE.eq(ExperimentState.DECIDED.name()))
                .and(EXPERIMENT.KIND.eq(kind.name()))
                .and(EXPERIMENT.METRIC.eq(metric))
                .orderBy(EXPERIMENT.ID.desc())
                .limit(limit)
                .fetch(this::read);
    }

    private static Condition within(Scope scope) {
        return EXPERIMENT.AGENCY_ID.eq(scope.agency().value()).and(EXPERIMENT.SHOP_ID.in(scope.shopNumbers()));
    }

    private void insertVariants(ExperimentId id, ExperimentDesign design, PlannedSize size) {
        for (int i = 0; i < design.variants().size(); i++) {
            tables.insertInto(EXPERIMENT_VARIANT)
                    .set(EXPERIMENT_VARIANT.EXPERIMENT_ID, id.value())
                    .set(EXPERIMENT_VARIANT.NUMBER, i)
                    .set(EXPERIMENT_VARIANT.NAME, design.variants().get(i))
                    .set(EXPERIMENT_VARIANT.SHARE, design.numbers().shares().get(i))
                    .set(EXPERIMENT_VARIANT.PLANNED_UNITS, size.units().get(i))
                    .execute();
        }
    }

    private static Map<Field<?>, @Nullable Object> values(ExperimentDesign design, PlannedSize size) {
        ExperimentNumbers numbers = design.numbers();
        Map<Field<?>, @Nullable Object> values = new HashMap<>();
        values.put(EXPERIMENT.NAME, design.name());
        values.put(EXPERIMENT.HYPOTHESIS, design.hypothesis());
        values.put(EXPERIMENT.VARIED, design.varied().name());
        values.put(EXPERIMENT.METRIC, design.metric());
        values.put(EXPERIMENT.METRIC_KEY, design.metricKey());
        values.put(EXPERIMENT.KIND, numbers.kind().name());
        values.put(EXPERIMENT.BETTER, numbers.better().name());
        values.put(EXPERIMENT.UNIT, design.unit());
        values.put(EXPERIMENT.BASELINE, numbers.baseline());
        values.put(EXPERIMENT.DEVIATION, numbers.deviation());
        values.put(EXPERIMENT.SMALLEST_EFFECT, numbers.smallestEffect());
        values.put(EXPERIMENT.ALPHA, numbers.alpha());
        values.put(EXPERIMENT.POWER, numbers.power());
        values.put(EXPERIMENT.METHOD, numbers.method().name());
        values.put(EXPERIMENT.DAILY_UNITS, numbers.dailyUnits());
        values.put(EXPERIMENT.CAP, design.cap());
        values.put(EXPERIMENT.PLANNED_DAYS, size.days());
        return values;
    }

    private Experiment read(Record row) {
        ExperimentId id = new ExperimentId(row.get(EXPERIMENT.ID));
        List<? extends Record> variants = tables.selectFrom(EXPERIMENT_VARIANT)
                .where(EXPERIMENT_VARIANT.EXPERIMENT_ID.eq(id.value()))
                .orderBy(EXPERIMENT_VARIANT.NUMBER)
                .fetch();
        ExperimentNumbers numbers = new ExperimentNumbers(
                MetricKind.valueOf(row.get(EXPERIMENT.KIND)),
                Better.valueOf(row.get(EXPERIMENT.BETTER)),
                row.get(EXPERIMENT.BASELINE),
                row.get(EXPERIMENT.DEVIATION),
                row.get(EXPERIMENT.SMALLEST_EFFECT),
                row.get(EXPERIMENT.ALPHA),
                row.get(EXPERIMENT.POWER),
                ReadingMethod.valueOf(row.get(EXPERIMENT.METHOD)),
                row.get(EXPERIMENT.DAILY_UNITS),
                variants.stream()
                        .map(variant -> variant.get(EXPERIMENT_VARIANT.SHARE))
                        .toList());
        ExperimentDesign design = new ExperimentDesign(
                row.get(EXPERIMENT.NAME),
                row.get(EXPERIMENT.HYPOTHESIS),
                Varied.valueOf(row.get(EXPERIMENT.VARIED)),
                row.get(EXPERIMENT.METRIC),
                row.get(EXPERIMENT.METRIC_KEY),
                row.get(EXPERIMENT.UNIT),
                row.get(EXPERIMENT.CAP),
                variants.stream()
                        .map(variant -> variant.get(EXPERIMENT_VARIANT.NAME))
                        .toList(),
                numbers);
        OffsetDateTime started = row.get(EXPERIMENT.STARTED_AT);
        return new Experiment(
                id,
                new AgencyId(row.get(EXPERIMENT.AGENCY_ID)),
                new ShopId(row.get(EXPERIMENT.SHOP_ID)),
                new UserId(row.get(EXPERIMENT.BY_USER)),
                ExperimentState.valueOf(row.get(EXPERIMENT.STATE)),
                design,
                new PlannedSize(
                        variants.stream()
                                .map(variant -> variant.get(EXPERIMENT_VARIANT.PLANNED_UNITS))
                                .toList(),
                        row.get(EXPERIMENT.PLANNED_DAYS)),
                row.get(EXPERIMENT.CREATED_AT).toInstant(),
                row.get(EXPERIMENT.STARTS_ON),
                started == null ? null : started.toInstant(),
                decisionOf(id));
    }

    private @Nullable Decision decisionOf(ExperimentId id) {
        return tables.selectFrom(EXPERIMENT_DECISION)
                .where(EXPERIMENT_DECISION.EXPERIMENT_ID.eq(id.value()))
                .fetchOne(row -> new Decision(
                        Decision.Outcome.valueOf(row.get(EXPERIMENT_DECISION.OUTCOME)),
                        row.get(EXPERIMENT_DECISION.NUMBER),
                        row.get(EXPERIMENT_DECISION.REASON),
                        new UserId(row.get(EXPERIMENT_DECISION.BY_USER)),
                        row.get(EXPERIMENT_DECISION.AT).toInstant(),
                        row.get(EXPERIMENT_DECISION.READING),
                        row.get(EXPERIMENT_DECISION.PROGRAM)));
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(Period.BEIJING).toOffsetDateTime();
    }
}
