package io.zhanggui.compliance.watch.store;

import static io.zhanggui.compliance.watch.store.generated.tables.Revision.REVISION;
import static io.zhanggui.compliance.watch.store.generated.tables.RuleText.RULE_TEXT;
import static io.zhanggui.compliance.watch.store.generated.tables.Source.SOURCE;
import static io.zhanggui.compliance.watch.store.generated.tables.TextVersion.TEXT_VERSION;

import io.zhanggui.compliance.watch.Level;
import io.zhanggui.compliance.watch.Revision;
import io.zhanggui.compliance.watch.TextVersion;
import io.zhanggui.compliance.watch.WatchedText;
import io.zhanggui.shared.AgencyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Texts of rules, their versions and what each changed. */
@Repository
public class JooqTexts {

    private final DSLContext tables;
    private final JsonMapper json;

    JooqTexts(DSLContext tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    /** What a peer said of the text it gave last. */
    public record Marks(@Nullable String etag, @Nullable String lastModified) {

        public static final Marks NONE = new Marks(null, null);
    }

    /** The text of that name, made where absent and held until the transaction ends. */
    public long findOrCreate(AgencyId agency, long source, String name, String title) {
        tables.insertInto(RULE_TEXT)
                .set(RULE_TEXT.AGENCY_ID, agency.value())
                .set(RULE_TEXT.SOURCE_ID, source)
                .set(RULE_TEXT.NAME, name)
                .set(RULE_TEXT.TITLE, title)
                .onConflict(RULE_TEXT.SOURCE_ID, RULE_TEXT.NAME)
                .doNothing()
                .execute();
        return tables.select(RULE_TEXT.ID)
                .from(RULE_TEXT)
                .where(RULE_TEXT.SOURCE_ID.eq(source))
                .and(RULE_TEXT.NAME.eq(name))
                .forUpdate()
                .fetchSingle()
                .value1();
    }

    public Marks marks(long source, String name) {
        return tables.selectFrom(RULE_TEXT)
                .where(RULE_TEXT.SOURCE_ID.eq(source))
                .and(RULE_TEXT.NAME.eq(name))
                .fetchOptional(row -> new Marks(row.get(RULE_TEXT.ETAG), row.get(RULE_TEXT.LAST_MODIFIED)))
                .orElse(Marks.NONE);
    }

    public void mark(long text, String title, Marks marks) {
        tables.update(RULE_TEXT)
                .set(RULE_TEXT.TITLE, title)
                .set(RULE_TEXT.ETAG, marks.etag())
                .set(RULE_TEXT.LAST_MODIFIED, marks.lastModified())
                .where(RULE_TEXT.ID.eq(text))
                .execute();
    }

    public long insertVersion(long text, int number, String content, @Nullable LocalDate effectiveOn, Instant at) {
        Long id = tables.insertInto(TEXT_VERSION)
                .set(TEXT_VERSION.TEXT_ID, text)
                .set(TEXT_VERSION.NUMBER, number)
                .set(TEXT_VERSION.CONTENT, content)
                .set(TEXT_VERSION.EFFECTIVE_ON, effectiveOn)
                .set(TEXT_VERSION.TAKEN_AT, JooqSources.moment(at))
                .returningResult(TEXT_VERSION.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    public void insertRevision(AgencyId agency, long version, Revision revision, Instant at) {
        tables.insertInto(REVISION)
                .set(REVISION.VERSION_ID, version)
                .set(REVISION.AGENCY_ID, agency.value())
                .set(REVISION.GRAVITY, revision.level().name())
                .set(REVISION.CONTENT, json.writeValueAsString(revision))
                .set(REVISION.AT, JooqSources.moment(at))
                .execute();
    }

    /** The newest first. */
    public List<TextVersion> listVersions(long text) {
        return tables.selectFrom(TEXT_VERSION)
                .where(TEXT_VERSION.TEXT_ID.eq(text))
                .orderBy(TEXT_VERSION.NUMBER.desc())
                .fetch(JooqTexts::readVersion);
    }

    public Optional<Revision> findRevision(AgencyId agency, long text, int number) {
        return tables.select(REVISION.CONTENT)
                .from(REVISION)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(REVISION.VERSION_ID))
                .where(REVISION.AGENCY_ID.eq(agency.value()))
                .and(TEXT_VERSION.TEXT_ID.eq(text))
                .and(TEXT_VERSION.NUMBER.eq(number))
                .fetchOptional(row -> json.readValue(row.value1(), Revision.class));
    }

    public Optional<WatchedText> find(AgencyId agency, long id) {
        return list(agency).stream().filter(text -> text.id() == id).findFirst();
    }

    /** By when their newest version was taken, the newest first. */
    public List<WatchedText> list(AgencyId agency) {
        return tables
                .select(RULE_TEXT.ID, RULE_TEXT.TITLE, SOURCE.NAME, TEXT_VERSION.NUMBER)
                .select(TEXT_VERSION.EFFECTIVE_ON, TEXT_VERSION.TAKEN_AT, REVISION.GRAVITY)
                .distinctOn(RULE_TEXT.ID)
                .from(RULE_TEXT)
                .join(SOURCE)
                .on(SOURCE.ID.eq(RULE_TEXT.SOURCE_ID))
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.TEXT_ID.eq(RULE_TEXT.ID))
                .leftJoin(REVISION)
                .on(REVISION.VERSION_ID.eq(TEXT_VERSION.ID))
                .where(RULE_TEXT.AGENCY_ID.eq(agency.value()))
                .orderBy(RULE_TEXT.ID, TEXT_VERSION.NUMBER.desc())
                .fetch(JooqTexts::readText)
                .stream()
                .sorted((one, other) -> other.takenAt().compareTo(one.takenAt()))
                .toList();
    }

    private static WatchedText readText(Record row) {
        String level = row.get(REVISION.GRAVITY);
        return new WatchedText(
                row.get(RULE_TEXT.ID),
                row.get(RULE_TEXT.TITLE),
                row.get(SOURCE.NAME),
                row.get(TEXT_VERSION.NUMBER),
                row.get(TEXT_VERSION.EFFECTIVE_ON),
                row.get(TEXT_VERSION.TAKEN_AT).toInstant(),
                level == null ? null : Level.valueOf(level));
    }

    private static TextVersion readVersion(Record row) {
        return new TextVersion(
                row.get(TEXT_VERSION.ID),
                row.get(TEXT_VERSION.NUMBER),
                row.get(TEXT_VERSION.CONTENT),
                row.get(TEXT_VERSION.EFFECTIVE_ON),
                row.get(TEXT_VERSION.TAKEN_AT).toInstant());
    }
}
