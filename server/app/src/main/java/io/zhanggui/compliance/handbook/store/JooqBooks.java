package io.zhanggui.compliance.handbook.store;

import static io.zhanggui.compliance.handbook.store.generated.tables.Addition.ADDITION;
import static io.zhanggui.compliance.handbook.store.generated.tables.BookVersion.BOOK_VERSION;
import static io.zhanggui.compliance.handbook.store.generated.tables.Reading.READING;

import io.zhanggui.compliance.Handbook;
import io.zhanggui.compliance.handbook.BookContent;
import io.zhanggui.compliance.handbook.BookVersion;
import io.zhanggui.compliance.handbook.Occasion;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is added to handbooks, their versions and who has read them. */
@Repository
public class JooqBooks {

    private final DSLContext tables;
    private final JsonMapper json;

    JooqBooks(DSLContext tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    /** By chapter. */
    public Map<String, String> additions(AgencyId agency, Handbook book) {
        return tables.selectFrom(ADDITION)
                .where(ADDITION.AGENCY_ID.eq(agency.value()))
                .and(ADDITION.BOOK.eq(book.name()))
                .fetchMap(ADDITION.CHAPTER, ADDITION.CONTENT);
    }

    public void write(AgencyId agency, Handbook book, String chapter, String text, UserId by, Instant at) {
        tables.deleteFrom(ADDITION)
                .where(ADDITION.AGENCY_ID.eq(agency.value()))
                .and(ADDITION.BOOK.eq(book.name()))
                .and(ADDITION.CHAPTER.eq(chapter))
                .execute();
        if (!text.isEmpty()) {
            tables.insertInto(ADDITION)
                    .set(ADDITION.AGENCY_ID, agency.value())
                    .set(ADDITION.BOOK, book.name())
                    .set(ADDITION.CHAPTER, chapter)
                    .set(ADDITION.CONTENT, text)
                    .set(ADDITION.BY_USER, by.value())
                    .set(ADDITION.AT, moment(at))
                    .execute();
        }
    }

    /**
     * Keeps a version under the next number.
     *
     * @param version its id is not looked at
     * @throws org.springframework.dao.DuplicateKeyException where another was published meanwhile
     */
    public long insert(BookVersion version, BookContent content) {
        Long id = tables.insertInto(BOOK_VERSION)
                .set(BOOK_VERSION.AGENCY_ID, version.agency().value())
                .set(BOOK_VERSION.BOOK, version.book().name())
                .set(BOOK_VERSION.NUMBER, version.number())
                .set(BOOK_VERSION.HASH, version.hash())
                .set(BOOK_VERSION.OCCASION, version.occasion().name())
                .set(BOOK_VERSION.WHY, version.why())
                .set(BOOK_VERSION.VALID_FROM, version.validFrom())
                .set(BOOK_VERSION.CONTENT, json.writeValueAsString(content))
                .set(BOOK_VERSION.BY_USER, version.by().value())
                .set(BOOK_VERSION.AT, moment(version.at()))
                .returningResult(BOOK_VERSION.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    /** Of all three handbooks, the newest first. */
    public List<BookVersion> list(AgencyId agency) {
        return tables.select(BOOK_VERSION.ID, BOOK_VERSION.AGENCY_ID, BOOK_VERSION.BOOK, BOOK_VERSION.NUMBER)
                .select(BOOK_VERSION.HASH, BOOK_VERSION.OCCASION, BOOK_VERSION.WHY, BOOK_VERSION.VALID_FROM)
                .select(BOOK_VERSION.BY_USER, BOOK_VERSION.AT)
                .from(BOOK_VERSION)
                .where(BOOK_VERSION.AGENCY_ID.eq(agency.value()))
                .orderBy(BOOK_VERSION.AT.desc(), BOOK_VERSION.ID.desc())
                .fetch(JooqBooks::read);
    }

    public Optional<BookContent> findContent(long version) {
        return tables.select(BOOK_VERSION.CONTENT)
                .from(BOOK_VERSION)
                .where(BOOK_VERSION.ID.eq(version))
                .fetchOptional(row -> json.readValue(row.value1(), BookContent.class));
    }

    public void acknowledge(long version, UserId user, Instant at) {
        tables.insertInto(READING)
                .set(READING.VERSION_ID, version)
                .set(READING.USER_ID, user.value())
                .set(READING.AT, moment(at))
                .onConflictDoNothing()
                .execute();
    }

    /** Who read the one has read the other. */
    public void carryReadings(long from, long to) {
        tables.insertInto(READING, READING.VERSION_ID, READING.USER_ID, READING.AT)
                .select(DSL.select(DSL.val(to), READING.USER_ID, READING.AT)
                        .from(READING)
                        .where(READING.VERSION_ID.eq(from)))
                .onConflictDoNothing()
                .execute();
    }

    /** When each of them read it. */
    public Map<Long, OffsetDateTime> readings(long version) {
        return tables.selectFrom(READING).where(READING.VERSION_ID.eq(version)).fetchMap(READING.USER_ID, READING.AT);
    }

    private static BookVersion read(Record row) {
        return new BookVersion(
                row.get(BOOK_VERSION.ID),
                new AgencyId(row.get(BOOK_VERSION.AGENCY_ID)),
                Handbook.valueOf(row.get(BOOK_VERSION.BOOK)),
                row.get(BOOK_VERSION.NUMBER),
                row.get(BOOK_VERSION.HASH),
                Occasion.valueOf(row.get(BOOK_VERSION.OCCASION)),
                row.get(BOOK_VERSION.WHY),
                row.get(BOOK_VERSION.VALID_FROM),
                new UserId(row.get(BOOK_VERSION.BY_USER)),
                row.get(BOOK_VERSION.AT).toInstant());
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
