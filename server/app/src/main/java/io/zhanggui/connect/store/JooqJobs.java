package io.zhanggui.connect.store;

import static io.zhanggui.connect.store.generated.tables.ImportJob.IMPORT_JOB;

import io.zhanggui.connect.ImportId;
import io.zhanggui.connect.ImportJob;
import io.zhanggui.connect.ImportQuestion;
import io.zhanggui.connect.Said;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
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

/** The import queue's memory. */
@Repository
public class JooqJobs {

    private final DSLContext tables;
    private final JsonMapper json;
    private final Clock clock;

    JooqJobs(DSLContext tables, JsonMapper json, Clock clock) {
        this.tables = tables;
        this.json = json;
        this.clock = clock;
    }

    /** Puts a table into the queue. */
    public ImportJob insert(
            Scope scope,
            UserId by,
            String file,
            @Nullable String sheet,
            int tableIndex,
            String spool,
            long bytes,
            Said said) {
        Long id = tables.insertInto(IMPORT_JOB)
                .set(IMPORT_JOB.AGENCY_ID, scope.agency().value())
                .set(IMPORT_JOB.SHOP_ID, scope.onlyShop().value())
                .set(IMPORT_JOB.BY_USER, by.value())
                .set(IMPORT_JOB.FILE, file)
                .set(IMPORT_JOB.SHEET, sheet)
                .set(IMPORT_JOB.TABLE_INDEX, tableIndex)
                .set(IMPORT_JOB.SPOOL, spool)
                .set(IMPORT_JOB.BYTES, bytes)
                .set(IMPORT_JOB.STATE, ImportJob.State.QUEUED.name())
                .set(IMPORT_JOB.SAID, json.writeValueAsString(said))
                .set(IMPORT_JOB.CREATED_AT, now())
                .returningResult(IMPORT_JOB.ID)
                .fetchOneInto(Long.class);
        return find(scope, new ImportId(Objects.requireNonNull(id))).orElseThrow();
    }

    /** Writes where a job is now. */
    public void update(ImportJob job) {
        update(job, IMPORT_JOB.ID.eq(job.id().value()));
    }

    /**
     * Writes where a job is now, if it is still in one of these states.
     *
     * @return whether it was
     */
    public boolean update(ImportJob job, ImportJob.State... from) {
        List<String> states = Arrays.stream(from).map(Enum::name).toList();
        return update(job, IMPORT_JOB.ID.eq(job.id().value()).and(IMPORT_JOB.STATE.in(states))) == 1;
    }

    private int update(ImportJob job, Condition which) {
        ImportJob.Refusal refusal = job.refusal();
        return tables.update(IMPORT_JOB)
                .set(IMPORT_JOB.STATE, job.state().name())
                .set(IMPORT_JOB.SAID, json.writeValueAsString(job.said()))
                .set(IMPORT_JOB.FORMAT, job.format())
                .set(IMPORT_JOB.CONFIDENCE, job.confidence())
                .set(
                        IMPORT_JOB.QUESTION,
                        job.question() == null ? null : job.question().name())
                .set(IMPORT_JOB.LOAD_ID, job.load())
                .set(IMPORT_JOB.REFUSAL_CODE, refusal == null ? null : refusal.code())
                .set(IMPORT_JOB.REFUSAL_ZH, refusal == null ? null : refusal.zh())
                .set(IMPORT_JOB.REFUSAL_EN, refusal == null ? null : refusal.en())
                .set(IMPORT_JOB.NEAREST, refusal == null ? null : refusal.nearest())
                .set(IMPORT_JOB.STARTED_AT, moment(job.startedAt()))
                .set(IMPORT_JOB.FINISHED_AT, moment(job.finishedAt()))
                .where(which)
                .execute();
    }

    /**
     * Takes a job for one worker, if no other has it.
     *
     * @return whether it was still queued
     */
    public boolean start(ImportJob job, Instant at) {
        return tables.update(IMPORT_JOB)
                        .set(IMPORT_JOB.STATE, ImportJob.State.READING.name())
                        .set(IMPORT_JOB.STARTED_AT, moment(at))
                        .where(IMPORT_JOB.ID.eq(job.id().value()))
                        .and(IMPORT_JOB.STATE.eq(ImportJob.State.QUEUED.name()))
                        .execute()
                == 1;
    }

    /** The job of these shops with that id. */
    public Optional<ImportJob> find(Scope scope, ImportId id) {
        return list(of(scope).and(IMPORT_JOB.ID.eq(id.value())), 1).stream().findFirst();
    }

    /** The latest jobs of these shops. */
    public List<ImportJob> list(Scope scope, int most) {
        return list(of(scope), most);
    }

    /** What a stopped server left: queued jobs, and those it was reading, in the order they came. */
    public List<ImportJob> listUnfinished() {
        return list(
                        IMPORT_JOB.STATE.in(ImportJob.State.QUEUED.name(), ImportJob.State.READING.name()),
                        Integer.MAX_VALUE)
                .reversed();
    }

    /** Jobs that wait for an answer since before that moment. */
    public List<ImportJob> listForgotten(Instant before) {
        return list(
                IMPORT_JOB.STATE.eq(ImportJob.State.ASKING.name()).and(IMPORT_JOB.CREATED_AT.lt(moment(before))),
                Integer.MAX_VALUE);
    }

    /** Whether any unended job still needs a spooled file. */
    public boolean needs(String spool) {
        return tables.fetchExists(tables.selectOne()
                .from(IMPORT_JOB)
                .where(IMPORT_JOB.SPOOL.eq(spool))
                .and(IMPORT_JOB.STATE.in(
                        ImportJob.State.QUEUED.name(), ImportJob.State.READING.name(), ImportJob.State.ASKING.name())));
    }

    public void delete(ImportJob job) {
        tables.deleteFrom(IMPORT_JOB).where(IMPORT_JOB.ID.eq(job.id().value())).execute();
    }

    private List<ImportJob> list(Condition condition, int most) {
        return tables.select(IMPORT_JOB.fields())
                .from(IMPORT_JOB)
                .where(condition)
                .orderBy(IMPORT_JOB.ID.desc())
                .limit(most == Integer.MAX_VALUE ? DSL.noField(Integer.class) : DSL.inline(most))
                .fetch(this::job);
    }

    private static Condition of(Scope scope) {
        return IMPORT_JOB.AGENCY_ID.eq(scope.agency().value()).and(IMPORT_JOB.SHOP_ID.in(scope.shopNumbers()));
    }

    private ImportJob job(Record row) {
        String question = row.get(IMPORT_JOB.QUESTION);
        String refused = row.get(IMPORT_JOB.REFUSAL_CODE);
        return new ImportJob(
                new ImportId(row.get(IMPORT_JOB.ID)),
                Scope.of(new AgencyId(row.get(IMPORT_JOB.AGENCY_ID)), new ShopId(row.get(IMPORT_JOB.SHOP_ID))),
                new UserId(row.get(IMPORT_JOB.BY_USER)),
                row.get(IMPORT_JOB.FILE),
                row.get(IMPORT_JOB.SHEET),
                row.get(IMPORT_JOB.TABLE_INDEX),
                row.get(IMPORT_JOB.SPOOL),
                row.get(IMPORT_JOB.BYTES),
                ImportJob.State.valueOf(row.get(IMPORT_JOB.STATE)),
                json.readValue(row.get(IMPORT_JOB.SAID), Said.class),
                row.get(IMPORT_JOB.FORMAT),
                row.get(IMPORT_JOB.CONFIDENCE),
                question == null ? null : ImportQuestion.valueOf(question),
                row.get(IMPORT_JOB.LOAD_ID),
                refused == null
                        ? null
                        : new ImportJob.Refusal(
                                refused,
                                row.get(IMPORT_JOB.REFUSAL_ZH),
                                row.get(IMPORT_JOB.REFUSAL_EN),
                                row.get(IMPORT_JOB.NEAREST)),
                row.get(IMPORT_JOB.CREATED_AT).toInstant(),
                instant(row.get(IMPORT_JOB.STARTED_AT)),
                instant(row.get(IMPORT_JOB.FINISHED_AT)));
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(Period.BEIJING).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atZone(Period.BEIJING).toOffsetDateTime();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
