package io.zhanggui.notify.store;

import static io.zhanggui.notify.store.generated.tables.Notice.NOTICE;
import static io.zhanggui.notify.store.generated.tables.Reader.READER;

import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.NoticeId;
import io.zhanggui.notify.Outgoing;
import io.zhanggui.notify.ReceivedNotice;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row12;
import org.jooq.Row2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Notices and who has seen them. */
@Repository
public class JooqNotices {

    private static final Field<Integer> READERS = DSL.field(DSL.select(DSL.count())
            .from(READER.as("all_readers"))
            .where(READER.as("all_readers").NOTICE_ID.eq(NOTICE.ID)));
    private static final Field<Integer> ACKNOWLEDGED = DSL.field(DSL.select(DSL.count())
            .from(READER.as("those_who_know"))
            .where(READER.as("those_who_know").NOTICE_ID.eq(NOTICE.ID))
            .and(READER.as("those_who_know").ACKNOWLEDGED_AT.isNotNull()));

    private static final int AT_ONCE = 1_000;

    private final DSLContext tables;

    JooqNotices(DSLContext tables) {
        this.tables = tables;
    }

    /**
     * Keeps those of an agency that were not kept before.
     *
     * @return their numbers by what happened
     */
    public Map<String, NoticeId> insert(AgencyId agency, List<Notice> all, Instant at) {
        Map<String, NoticeId> kept = new HashMap<>();
        for (List<Notice> some : parts(all)) {
            tables.insertInto(
                            NOTICE,
                            NOTICE.AGENCY_ID,
                            NOTICE.ONCE_KEY,
                            NOTICE.KIND,
                            NOTICE.IMPORTANCE,
                            NOTICE.TITLE_ZH,
                            NOTICE.TITLE_EN,
                            NOTICE.TEXT_ZH,
                            NOTICE.TEXT_EN,
                            NOTICE.PAGE,
                            NOTICE.SUBJECT_KIND,
                            NOTICE.SUBJECT_ID,
                            NOTICE.AT)
                    .valuesOfRows(
                            some.stream().map(notice -> row(agency, notice, at)).toList())
                    .onConflict(NOTICE.AGENCY_ID, NOTICE.ONCE_KEY)
                    .doNothing()
                    .returningResult(NOTICE.ONCE_KEY, NOTICE.ID)
                    .forEach(row -> kept.put(row.value1(), new NoticeId(row.value2())));
        }
        return kept;
    }

    /** Keeps a text for people outside; empty where the same was kept before. */
    public Optional<NoticeId> insert(Outgoing outgoing, Instant at) {
        return tables.insertInto(NOTICE)
                .set(NOTICE.AGENCY_ID, outgoing.agency().value())
                .set(NOTICE.ONCE_KEY, outgoing.onceKey())
                .set(NOTICE.KIND, outgoing.kind())
                .set(NOTICE.IMPORTANCE, Importance.MEDIUM.name())
                .set(NOTICE.TITLE_ZH, outgoing.title())
                .set(NOTICE.TITLE_EN, outgoing.title())
                .set(NOTICE.TEXT_ZH, outgoing.text())
                .set(NOTICE.TEXT_EN, outgoing.text())
                .set(NOTICE.PAGE, "")
                .set(NOTICE.SUBJECT_KIND, outgoing.subject().kind())
                .set(NOTICE.SUBJECT_ID, outgoing.subject().id())
                .set(NOTICE.AT, moment(at))
                .onConflict(NOTICE.AGENCY_ID, NOTICE.ONCE_KEY)
                .doNothing()
                .returningResult(NOTICE.ID)
                .fetchOptional(row -> new NoticeId(row.value1()));
    }

    private static Row12<
                    Long,
                    String,
                    String,
                    String,
                    String,
                    String,
                    String,
                    String,
                    String,
                    String,
                    String,
                    OffsetDateTime>
            row(AgencyId agency, Notice notice, Instant at) {
        SubjectRef subject = notice.subject();
        return DSL.row(
                agency.value(),
                notice.onceKey(),
                notice.kind(),
                notice.importance().name(),
                notice.title().zh(),
                notice.title().en(),
                notice.text().zh(),
                notice.text().en(),
                notice.page(),
                subject == null ? null : subject.kind(),
                subject == null ? null : subject.id(),
                moment(at));
    }

    public void addReaders(Map<NoticeId, List<UserId>> readers) {
        List<Row2<Long, Long>> rows = readers.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(reader -> DSL.row(each.getKey().value(), reader.value())))
                .toList();
        for (List<Row2<Long, Long>> some : parts(rows)) {
            tables.insertInto(READER, READER.NOTICE_ID, READER.USER_ID)
                    .valuesOfRows(some)
                    .execute();
        }
    }

    /** So many that a statement has fewer parameters than PostgreSQL allows. */
    static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }

    /** One person's, the newest first. */
    public List<ReceivedNotice> list(AgencyId agency, UserId person, boolean openOnly, int offset, int limit) {
        return tables.select(NOTICE.fields())
                .select(READER.READ_AT, READER.ACKNOWLEDGED_AT, READERS, ACKNOWLEDGED)
                .from(NOTICE)
                .join(READER)
                .on(READER.NOTICE_ID.eq(NOTICE.ID))
                .where(of(agency, person))
                .and(openOnly ? READER.ACKNOWLEDGED_AT.isNull() : DSL.noCondition())
                .orderBy(NOTICE.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(JooqNotices::read);
    }

    public int countUnread(AgencyId agency, UserId person) {
        return tables.fetchCount(tables.select(READER.NOTICE_ID)
                .from(READER)
                .join(NOTICE)
                .on(READER.NOTICE_ID.eq(NOTICE.ID))
                .where(of(agency, person))
                .and(READER.READ_AT.isNull()));
    }

    public void readAll(AgencyId agency, UserId person, Instant at) {
        tables.update(READER)
                .set(READER.READ_AT, moment(at))
                .where(READER.USER_ID.eq(person.value()))
                .and(READER.READ_AT.isNull())
                .and(ofAgency(agency))
                .execute();
    }

    /** @return false where it was not told to the person */
    public boolean acknowledge(AgencyId agency, UserId person, NoticeId notice, Instant at) {
        return tables.update(READER)
                        .set(READER.ACKNOWLEDGED_AT, DSL.coalesce(READER.ACKNOWLEDGED_AT, moment(at)))
                        .set(READER.READ_AT, DSL.coalesce(READER.READ_AT, moment(at)))
                        .where(READER.USER_ID.eq(person.value()))
                        .and(READER.NOTICE_ID.eq(notice.value()))
                        .and(ofAgency(agency))
                        .execute()
                == 1;
    }

    private static Condition of(AgencyId agency, UserId person) {
        return NOTICE.AGENCY_ID.eq(agency.value()).and(READER.USER_ID.eq(person.value()));
    }

    private static Condition ofAgency(AgencyId agency) {
        return READER.NOTICE_ID.in(DSL.select(NOTICE.ID).from(NOTICE).where(NOTICE.AGENCY_ID.eq(agency.value())));
    }

    private static ReceivedNotice read(Record row) {
        return new ReceivedNotice(
                new NoticeId(row.get(NOTICE.ID)),
                row.get(NOTICE.KIND),
                Importance.valueOf(row.get(NOTICE.IMPORTANCE)),
                new Bilingual(row.get(NOTICE.TITLE_ZH), row.get(NOTICE.TITLE_EN)),
                new Bilingual(row.get(NOTICE.TEXT_ZH), row.get(NOTICE.TEXT_EN)),
                row.get(NOTICE.PAGE),
                row.get(NOTICE.AT).toInstant(),
                instant(row.get(READER.READ_AT)),
                instant(row.get(READER.ACKNOWLEDGED_AT)),
                row.get(ACKNOWLEDGED),
                row.get(READERS));
    }

    static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
