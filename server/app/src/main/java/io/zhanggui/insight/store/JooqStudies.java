package io.zhanggui.insight.store;

import static io.zhanggui.insight.store.generated.tables.Study.STUDY;
import static io.zhanggui.insight.store.generated.tables.StudyShop.STUDY_SHOP;

import io.zhanggui.insight.Headline;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.StudyId;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.stats.Doubt;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Studies as they were asked and answered. */
@Repository
public class JooqStudies {

    private final DSLContext tables;
    private final Clock clock;
    private final JsonMapper json;

    JooqStudies(DSLContext tables, Clock clock, JsonMapper json) {
        this.tables = tables;
        this.clock = clock;
        this.json = json;
    }

    /** Notes that a study was asked. */
    public Study insert(Scope scope, UserId by, StudyKind kind, String question, String program) {
        StudyId id = tables.transactionResult(configuration -> {
            DSLContext inside = configuration.dsl();
            Long number = inside.insertInto(STUDY)
                    .set(STUDY.AGENCY_ID, scope.agency().value())
                    .set(STUDY.BY_USER, by.value())
                    .set(STUDY.KIND, kind.name())
                    .set(STUDY.STATE, Study.State.RUNNING.name())
                    .set(STUDY.QUESTION, question)
                    .set(STUDY.PROGRAM, program)
                    .set(STUDY.ASKED_AT, now())
                    .returningResult(STUDY.ID)
                    .fetchOneInto(Long.class);
            StudyId made = new StudyId(Objects.requireNonNull(number));
            for (long shop : scope.shopNumbers()) {
                inside.insertInto(STUDY_SHOP)
                        .set(STUDY_SHOP.STUDY_ID, made.value())
                        .set(STUDY_SHOP.SHOP_ID, shop)
                        .execute();
            }
            return made;
        });
        return find(scope, id).orElseThrow();
    }

    /** Notes how a running study ended; one that is over already stays as it is. */
    public void finish(
            StudyId id, Study.State state, @Nullable String answer, @Nullable String headline, @Nullable Doubt doubt) {
        tables.update(STUDY)
                .set(STUDY.STATE, state.name())
                .set(STUDY.ANSWER, answer)
                .set(STUDY.HEADLINE, headline)
                .set(STUDY.DOUBT_REASON, doubt == null ? null : doubt.reason().name())
                .set(STUDY.DOUBT_ZH, doubt == null ? null : doubt.zh())
                .set(STUDY.DOUBT_EN, doubt == null ? null : doubt.en())
                .set(STUDY.FINISHED_AT, now())
                .where(STUDY.ID.eq(id.value()))
                .and(STUDY.STATE.eq(Study.State.RUNNING.name()))
                .execute();
    }

    /** Those that ran when the program stopped will never answer. */
    public int failRunning() {
        return tables.update(STUDY)
                .set(STUDY.STATE, Study.State.FAILED.name())
                .set(STUDY.FINISHED_AT, now())
                .where(STUDY.STATE.eq(Study.State.RUNNING.name()))
                .execute();
    }

    /** Gives or takes away the title. */
    public void entitle(StudyId id, @Nullable String title) {
        tables.update(STUDY)
                .set(STUDY.TITLE, title)
                .where(STUDY.ID.eq(id.value()))
                .execute();
    }

    /** A study all of whose shops are in the scope. */
    public Optional<Study> find(Scope scope, StudyId id) {
        return tables.selectFrom(STUDY)
                .where(STUDY.ID.eq(id.value()))
                .and(within(scope))
                .fetchOptional(this::read);
    }

    /** The newest first. */
    public List<Study> list(Scope scope, @Nullable StudyKind kind, boolean savedOnly, int offset, int limit) {
        return tables.selectFrom(STUDY)
                .where(within(scope))
                .and(kind == null ? DSL.noCondition() : STUDY.KIND.eq(kind.name()))
                .and(savedOnly ? STUDY.TITLE.isNotNull() : DSL.noCondition())
                .orderBy(STUDY.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(this::read);
    }

    private static Condition within(Scope scope) {
        return STUDY.AGENCY_ID
                .eq(scope.agency().value())
                .andNotExists(DSL.selectOne()
                        .from(STUDY_SHOP)
                        .where(STUDY_SHOP.STUDY_ID.eq(STUDY.ID))
                        .and(STUDY_SHOP.SHOP_ID.notIn(scope.shopNumbers())));
    }

    private Study read(Record row) {
        AgencyId agency = new AgencyId(row.get(STUDY.AGENCY_ID));
        StudyId id = new StudyId(row.get(STUDY.ID));
        String reason = row.get(STUDY.DOUBT_REASON);
        String headline = row.get(STUDY.HEADLINE);
        OffsetDateTime finished = row.get(STUDY.FINISHED_AT);
        return new Study(
                id,
                new Scope(agency, new HashSet<>(shopsOf(id))),
                new UserId(row.get(STUDY.BY_USER)),
                StudyKind.valueOf(row.get(STUDY.KIND)),
                Study.State.valueOf(row.get(STUDY.STATE)),
                row.get(STUDY.QUESTION),
                row.get(STUDY.ANSWER),
                headline == null ? null : json.readValue(headline, Headline.class),
                reason == null
                        ? null
                        : new Doubt(Doubt.Reason.valueOf(reason), row.get(STUDY.DOUBT_ZH), row.get(STUDY.DOUBT_EN)),
                row.get(STUDY.TITLE),
                row.get(STUDY.PROGRAM),
                row.get(STUDY.ASKED_AT).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private List<ShopId> shopsOf(StudyId id) {
        return tables.select(STUDY_SHOP.SHOP_ID)
                .from(STUDY_SHOP)
                .where(STUDY_SHOP.STUDY_ID.eq(id.value()))
                .fetch(row -> new ShopId(row.get(STUDY_SHOP.SHOP_ID)));
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(Period.BEIJING).toOffsetDateTime();
    }
}
