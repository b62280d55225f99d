package io.zhanggui.engagement.paper.store;

import static io.zhanggui.engagement.paper.store.generated.tables.Issue.ISSUE;
import static io.zhanggui.engagement.paper.store.generated.tables.Paper.PAPER;
import static io.zhanggui.engagement.paper.store.generated.tables.Sheet.SHEET;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.paper.PaperKey;
import io.zhanggui.engagement.paper.PaperVersion;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Documents of clients, their drafts and versions. */
@Repository
public class JooqPapers {

    private final DSLContext tables;
    private final JsonMapper json;

    JooqPapers(DSLContext tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    /** A draft without what it says. */
    public record DraftMark(PaperKey key, String title, Instant at) {}

    public void draft(AgencyId agency, ClientId client, PaperKey key, Sheet sheet, UserId by, Instant at) {
        long paper = paper(agency, client, key);
        tables.update(PAPER)
                .set(PAPER.DRAFT, json.writeValueAsString(sheet))
                .set(PAPER.DRAFT_TITLE, sheet.title())
                .set(PAPER.DRAFT_BY, by.value())
                .set(PAPER.DRAFT_AT, moment(at))
                .where(PAPER.ID.eq(paper))
                .execute();
    }

    public Optional<Sheet> findDraft(AgencyId agency, ClientId client, PaperKey key) {
        return tables.select(PAPER.DRAFT)
                .from(PAPER)
                .where(is(agency, client, key))
                .and(PAPER.DRAFT.isNotNull())
                .fetchOptional(row -> json.readValue(row.value1(), Sheet.class));
    }

    /** The newest first. */
    public List<DraftMark> listDrafts(AgencyId agency, ClientId client) {
        return tables.selectFrom(PAPER)
                .where(PAPER.AGENCY_ID.eq(agency.value()))
                .and(PAPER.CLIENT_ID.eq(client.value()))
                .and(PAPER.DRAFT.isNotNull())
                .orderBy(PAPER.DRAFT_AT.desc())
                .fetch(row -> new DraftMark(
                        new PaperKey(row.get(PAPER.KIND), row.get(PAPER.PART)),
                        row.get(PAPER.DRAFT_TITLE),
                        row.get(PAPER.DRAFT_AT).toInstant()));
    }

    /**
     * Keeps a version under its number; the draft is gone.
     *
     * @throws org.springframework.dao.DuplicateKeyException where another was issued meanwhile
     */
    public void issue(AgencyId agency, PaperVersion version, Sheet sheet) {
        long paper = paper(agency, version.client(), version.key());
        tables.insertInto(SHEET)
                .set(SHEET.AGENCY_ID, agency.value())
                .set(SHEET.HASH, version.hash())
                .set(SHEET.BODY, json.writeValueAsString(sheet))
                .onConflictDoNothing()
                .execute();
        tables.insertInto(ISSUE)
                .set(ISSUE.PAPER_ID, paper)
                .set(ISSUE.NUMBER, version.number())
                .set(ISSUE.TITLE, version.title())
                .set(ISSUE.HASH, version.hash())
                .set(ISSUE.WHY, version.why())
                .set(ISSUE.BY_USER, version.by().value())
                .set(ISSUE.AT, moment(version.at()))
                .execute();
        tables.update(PAPER)
                .setNull(PAPER.DRAFT)
                .setNull(PAPER.DRAFT_TITLE)
                .setNull(PAPER.DRAFT_BY)
                .setNull(PAPER.DRAFT_AT)
                .where(PAPER.ID.eq(paper))
                .execute();
    }

    /** Of all documents of a client, the newest first. */
    public List<PaperVersion> listVersions(AgencyId agency, ClientId client) {
        return tables.select()
                .from(ISSUE)
                .join(PAPER)
                .on(PAPER.ID.eq(ISSUE.PAPER_ID))
                .where(PAPER.AGENCY_ID.eq(agency.value()))
                .and(PAPER.CLIENT_ID.eq(client.value()))
                .orderBy(ISSUE.AT.desc(), ISSUE.NUMBER.desc())
                .fetch(JooqPapers::read);
    }

    public Optional<Sheet> find(AgencyId agency, String hash) {
        return tables.select(SHEET.BODY)
                .from(SHEET)
                .where(SHEET.AGENCY_ID.eq(agency.value()))
                .and(SHEET.HASH.eq(hash))
                .fetchOptional(row -> json.readValue(row.value1(), Sheet.class));
    }

    private long paper(AgencyId agency, ClientId client, PaperKey key) {
        tables.insertInto(PAPER)
                .set(PAPER.AGENCY_ID, agency.value())
                .set(PAPER.CLIENT_ID, client.value())
                .set(PAPER.KIND, key.kind())
                .set(PAPER.PART, key.part())
                .onConflictDoNothing()
                .execute();
        return tables.select(PAPER.ID)
                .from(PAPER)
                .where(is(agency, client, key))
                .fetchSingle()
                .value1();
    }

    private static Condition is(AgencyId agency, ClientId client, PaperKey key) {
        return PAPER.AGENCY_ID
                .eq(agency.value())
                .and(PAPER.CLIENT_ID.eq(client.value()))
                .and(PAPER.KIND.eq(key.kind()))
                .and(PAPER.PART.eq(key.part()));
    }

    private static PaperVersion read(Record row) {
        return new PaperVersion(
                new ClientId(row.get(PAPER.CLIENT_ID)),
                new PaperKey(row.get(PAPER.KIND), row.get(PAPER.PART)),
                row.get(ISSUE.NUMBER),
                row.get(ISSUE.TITLE),
                row.get(ISSUE.HASH),
                row.get(ISSUE.WHY),
                new UserId(row.get(ISSUE.BY_USER)),
                row.get(ISSUE.AT).toInstant());
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
