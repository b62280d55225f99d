package io.zhanggui.engagement.letter.store;

import static io.zhanggui.engagement.letter.store.generated.tables.ClientLetter.CLIENT_LETTER;
import static io.zhanggui.engagement.letter.store.generated.tables.FactSheet.FACT_SHEET;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.letter.Letter;
import io.zhanggui.engagement.letter.LetterId;
import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.LetterLevel;
import io.zhanggui.engagement.letter.Letters;
import io.zhanggui.engagement.letter.PeriodFacts;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Letters and the facts they were written from. */
@Repository
public class JooqLetters {

    private final DSLContext tables;
    private final JsonMapper json;

    JooqLetters(DSLContext tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    /** A draft to be kept. */
    public record Draft(
            LetterLevel level,
            int version,
            Sheet sheet,
            @Nullable LetterId corrects,
            String why) {}

    /** Keeps the facts of a period and answers their number. */
    public long keep(AgencyId agency, ClientId client, PeriodFacts facts) {
        return tables.insertInto(FACT_SHEET)
                .set(FACT_SHEET.AGENCY_ID, agency.value())
                .set(FACT_SHEET.CLIENT_ID, client.value())
                .set(FACT_SHEET.KIND, facts.kind().name())
                .set(FACT_SHEET.PERIOD_FROM, facts.period().from())
                .set(FACT_SHEET.PERIOD_TO, facts.period().to())
                .set(FACT_SHEET.CONTENT, json.writeValueAsString(facts))
                .set(FACT_SHEET.AT, moment(facts.at()))
                .returningResult(FACT_SHEET.ID)
                .fetchSingle()
                .value1();
    }

    /** Keeps a draft; empty where there is one of the same level, period and version already. */
    public Optional<LetterId> insert(AgencyId agency, ClientId client, PeriodFacts facts, long factSheet, Draft draft) {
        String said = json.writeValueAsString(draft.sheet());
        LetterId corrects = draft.corrects();
        return tables.insertInto(CLIENT_LETTER)
                .set(CLIENT_LETTER.AGENCY_ID, agency.value())
                .set(CLIENT_LETTER.CLIENT_ID, client.value())
                .set(CLIENT_LETTER.KIND, facts.kind().name())
                .set(CLIENT_LETTER.READER, draft.level().name())
                .set(CLIENT_LETTER.PERIOD_FROM, facts.period().from())
                .set(CLIENT_LETTER.PERIOD_TO, facts.period().to())
                .set(CLIENT_LETTER.VERSION, draft.version())
                .set(CLIENT_LETTER.FACT_SHEET_ID, factSheet)
                .set(CLIENT_LETTER.TITLE, draft.sheet().title())
                .set(CLIENT_LETTER.MACHINE, said)
                .set(CLIENT_LETTER.CONTENT, said)
                .set(CLIENT_LETTER.CORRECTS, corrects == null ? null : corrects.value())
                .set(CLIENT_LETTER.WHY, draft.why())
                .set(CLIENT_LETTER.AT, moment(facts.at()))
                .onConflictDoNothing()
                .returningResult(CLIENT_LETTER.ID)
                .fetchOptional(row -> new LetterId(row.value1()));
    }

    /** Writes a draft anew, over what people made of it. */
    public void rewrite(LetterId id, long factSheet, Sheet sheet, Instant at) {
        String said = json.writeValueAsString(sheet);
        tables.update(CLIENT_LETTER)
                .set(CLIENT_LETTER.FACT_SHEET_ID, factSheet)
                .set(CLIENT_LETTER.TITLE, sheet.title())
                .set(CLIENT_LETTER.MACHINE, said)
                .set(CLIENT_LETTER.CONTENT, said)
                .setNull(CLIENT_LETTER.EDITED_BY)
                .setNull(CLIENT_LETTER.EDITED_AT)
                .set(CLIENT_LETTER.AT, moment(at))
                .where(CLIENT_LETTER.ID.eq(id.value()))
                .and(CLIENT_LETTER.SENT_AT.isNull())
                .execute();
    }

    /** @return false where it was sent meanwhile */
    public boolean edit(LetterId id, Sheet sheet, UserId by, Instant at) {
        return tables.update(CLIENT_LETTER)
                        .set(CLIENT_LETTER.TITLE, sheet.title())
                        .set(CLIENT_LETTER.CONTENT, json.writeValueAsString(sheet))
                        .set(CLIENT_LETTER.EDITED_BY, by.value())
                        .set(CLIENT_LETTER.EDITED_AT, moment(at))
                        .where(CLIENT_LETTER.ID.eq(id.value()))
                        .and(CLIENT_LETTER.SENT_AT.isNull())
                        .execute()
                == 1;
    }

    /** @return false where it was sent before */
    public boolean send(LetterId id, Letter.Sent sent) {
        return tables.update(CLIENT_LETTER)
                        .set(CLIENT_LETTER.SENT_BY, sent.by().value())
                        .set(CLIENT_LETTER.SENT_AT, moment(sent.at()))
                        .set(CLIENT_LETTER.HASH, sent.hash())
                        .set(CLIENT_LETTER.SENDING, json.writeValueAsString(sent))
                        .where(CLIENT_LETTER.ID.eq(id.value()))
                        .and(CLIENT_LETTER.SENT_AT.isNull())
                        .execute()
                == 1;
    }

    /** The latest period first. */
    public List<Letter> list(AgencyId agency, ClientId client) {
        return tables.selectFrom(CLIENT_LETTER)
                .where(of(agency, client))
                .orderBy(CLIENT_LETTER.PERIOD_TO.desc(), CLIENT_LETTER.ID.desc())
                .fetch(this::read);
    }

    /** Those of one kind and period. */
    public List<Letter> list(AgencyId agency, ClientId client, LetterKind kind, Period period) {
        return tables.selectFrom(CLIENT_LETTER)
                .where(of(agency, client))
                .and(CLIENT_LETTER.KIND.eq(kind.name()))
                .and(CLIENT_LETTER.PERIOD_FROM.eq(period.from()))
                .orderBy(CLIENT_LETTER.ID)
                .fetch(this::read);
    }

    public Optional<Letters.Read> find(AgencyId agency, ClientId client, LetterId id) {
        return tables.selectFrom(CLIENT_LETTER)
                .where(of(agency, client))
                .and(CLIENT_LETTER.ID.eq(id.value()))
                .fetchOptional(row -> new Letters.Read(
                        read(row),
                        json.readValue(row.get(CLIENT_LETTER.CONTENT), Sheet.class),
                        json.readValue(row.get(CLIENT_LETTER.MACHINE), Sheet.class)));
    }

    private static Condition of(AgencyId agency, ClientId client) {
        return CLIENT_LETTER.AGENCY_ID.eq(agency.value()).and(CLIENT_LETTER.CLIENT_ID.eq(client.value()));
    }

    private Letter read(Record row) {
        Long editedBy = row.get(CLIENT_LETTER.EDITED_BY);
        Long corrects = row.get(CLIENT_LETTER.CORRECTS);
        String sending = row.get(CLIENT_LETTER.SENDING);
        return new Letter(
                new LetterId(row.get(CLIENT_LETTER.ID)),
                new ClientId(row.get(CLIENT_LETTER.CLIENT_ID)),
                LetterKind.valueOf(row.get(CLIENT_LETTER.KIND)),
                LetterLevel.valueOf(row.get(CLIENT_LETTER.READER)),
                new Period(row.get(CLIENT_LETTER.PERIOD_FROM), row.get(CLIENT_LETTER.PERIOD_TO)),
                row.get(CLIENT_LETTER.VERSION),
                row.get(CLIENT_LETTER.TITLE),
                editedBy == null
                        ? null
                        : new Letter.Edited(
                                new UserId(editedBy),
                                row.get(CLIENT_LETTER.EDITED_AT).toInstant()),
                corrects == null ? null : new LetterId(corrects),
                row.get(CLIENT_LETTER.WHY),
                row.get(CLIENT_LETTER.AT).toInstant(),
                sending == null ? null : json.readValue(sending, Letter.Sent.class));
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
