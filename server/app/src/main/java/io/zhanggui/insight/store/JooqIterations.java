package io.zhanggui.insight.store;

import static io.zhanggui.insight.store.generated.tables.Iteration.ITERATION;
import static io.zhanggui.insight.store.generated.tables.IterationShop.ITERATION_SHOP;
import static io.zhanggui.insight.store.generated.tables.IterationStep.ITERATION_STEP;

import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.iteration.IterationId;
import io.zhanggui.insight.iteration.IterationState;
import io.zhanggui.insight.iteration.KeptStep;
import io.zhanggui.insight.iteration.Step;
import io.zhanggui.insight.iteration.StepKind;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The change log's entries and their steps. */
@Repository
public class JooqIterations {

    private final DSLContext tables;
    private final Clock clock;
    private final JsonMapper json;

    JooqIterations(DSLContext tables, Clock clock, JsonMapper json) {
        this.tables = tables;
        this.clock = clock;
        this.json = json;
    }

    /** A new entry with its first step. */
    public IterationId insert(Scope scope, UserId by, Step.Finding finding) {
        Long number = tables.insertInto(ITERATION)
                .set(ITERATION.AGENCY_ID, scope.agency().value())
                .set(ITERATION.STATE, IterationState.FOUND.name())
                .returningResult(ITERATION.ID)
                .fetchOneInto(Long.class);
        IterationId id = new IterationId(Objects.requireNonNull(number));
        for (long shop : scope.shopNumbers()) {
            tables.insertInto(ITERATION_SHOP)
                    .set(ITERATION_SHOP.ITERATION_ID, id.value())
                    .set(ITERATION_SHOP.SHOP_ID, shop)
                    .execute();
        }
        insertStep(id, 1, by, finding);
        return id;
    }

    /** A further step, and the state it leads to. */
    public void append(Iteration iteration, UserId by, Step step, IterationState state) {
        insertStep(iteration.id(), iteration.steps().size() + 1, by, step);
        tables.update(ITERATION)
                .set(ITERATION.STATE, state.name())
                .where(ITERATION.ID.eq(iteration.id().value()))
                .execute();
    }

    private void insertStep(IterationId id, int number, UserId by, Step step) {
        tables.insertInto(ITERATION_STEP)
                .set(ITERATION_STEP.ITERATION_ID, id.value())
                .set(ITERATION_STEP.NUMBER, number)
                .set(ITERATION_STEP.KIND, step.kind().name())
                .set(ITERATION_STEP.CONTENT, json.writeValueAsString(step))
                .set(ITERATION_STEP.BY_USER, by.value())
                .set(ITERATION_STEP.AT, clock.instant().atZone(Period.BEIJING).toOffsetDateTime())
                .execute();
    }

    /** One all of whose shops are in the scope. */
    public Optional<Iteration> find(Scope scope, IterationId id) {
        return tables.selectFrom(ITERATION)
                .where(ITERATION.ID.eq(id.value()))
                .and(within(scope))
                .fetchOptional(this::read);
    }

    /** The same, held until the transaction ends, so that two steps do not follow the same one. */
    public Optional<Iteration> findForChange(Scope scope, IterationId id) {
        return tables.selectFrom(ITERATION)
                .where(ITERATION.ID.eq(id.value()))
                .and(within(scope))
                .forUpdate()
                .fetchOptional(this::read);
    }

    /** The newest first. */
    public List<Iteration> list(Scope scope, int offset, int limit) {
        return tables.selectFrom(ITERATION)
                .where(within(scope))
                .orderBy(ITERATION.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(this::read);
    }

    private static Condition within(Scope scope) {
        return ITERATION
                .AGENCY_ID
                .eq(scope.agency().value())
                .andNotExists(DSL.selectOne()
                        .from(ITERATION_SHOP)
                        .where(ITERATION_SHOP.ITERATION_ID.eq(ITERATION.ID))
                        .and(ITERATION_SHOP.SHOP_ID.notIn(scope.shopNumbers())));
    }

    private Iteration read(Record row) {
        long id = row.get(ITERATION.ID);
        List<ShopId> shops = tables.select(ITERATION_SHOP.SHOP_ID)
                .from(ITERATION_SHOP)
                .where(ITERATION_SHOP.ITERATION_ID.eq(id))
                .fetch(shop -> new ShopId(shop.get(ITERATION_SHOP.SHOP_ID)));
        List<KeptStep> steps = tables.selectFrom(ITERATION_STEP)
                .where(ITERATION_STEP.ITERATION_ID.eq(id))
                .orderBy(ITERATION_STEP.NUMBER)
                .fetch(this::readStep);
        return new Iteration(
                new IterationId(id),
                new Scope(new AgencyId(row.get(ITERATION.AGENCY_ID)), new HashSet<>(shops)),
                IterationState.valueOf(row.get(ITERATION.STATE)),
                steps);
    }

    private KeptStep readStep(Record row) {
        StepKind kind = StepKind.valueOf(row.get(ITERATION_STEP.KIND));
        return new KeptStep(
                row.get(ITERATION_STEP.NUMBER),
                json.readValue(row.get(ITERATION_STEP.CONTENT), kind.type()),
                new UserId(row.get(ITERATION_STEP.BY_USER)),
                row.get(ITERATION_STEP.AT).toInstant());
    }
}
