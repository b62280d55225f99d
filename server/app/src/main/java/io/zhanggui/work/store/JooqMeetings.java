package io.zhanggui.work.store;

import static io.zhanggui.work.store.generated.tables.Meeting.MEETING;
import static io.zhanggui.work.store.generated.tables.MeetingMinutes.MEETING_MINUTES;
import static io.zhanggui.work.store.generated.tables.MeetingPaper.MEETING_PAPER;
import static io.zhanggui.work.store.generated.tables.MeetingParticipant.MEETING_PARTICIPANT;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Meeting;
import io.zhanggui.work.MeetingDraft;
import io.zhanggui.work.MeetingId;
import io.zhanggui.work.Task;
import io.zhanggui.work.store.JooqTasks.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Meetings with those who take part, papers and minutes; their actions are tasks. */
@Repository
public class JooqMeetings {

    private final DSLContext tables;
    private final JooqTasks tasks;

    JooqMeetings(DSLContext tables, JooqTasks tasks) {
        this.tables = tables;
        this.tasks = tasks;
    }

    /** Plans it; empty where the occasion has one. */
    public Optional<MeetingId> insert(AgencyId agency, UserId by, MeetingDraft draft, @Nullable MeetingId series) {
        SubjectRef subject = draft.subject();
        Optional<MeetingId> planned = tables.insertInto(MEETING)
                .set(MEETING.AGENCY_ID, agency.value())
                .set(MEETING.SHOP_ID, draft.shop() == null ? null : draft.shop().value())
                .set(MEETING.SUBJECT_KIND, subject == null ? null : subject.kind())
                .set(MEETING.SUBJECT_ID, subject == null ? null : subject.id())
                .set(MEETING.PAGE, draft.page())
                .set(MEETING.SERIES, series == null ? null : series.value())
                .set(MEETING.TITLE, draft.title())
                .set(MEETING.START_AT, JooqTasks.moment(draft.start()))
                .set(MEETING.END_AT, JooqTasks.moment(draft.start().plus(draft.length())))
                .set(MEETING.PLACE, draft.place())
                .set(MEETING.AGENDA, String.join("\n", draft.agenda()))
                .set(MEETING.STATE, Meeting.State.PLANNED.name())
                .set(MEETING.REASON, "")
                .set(MEETING.ONCE_KEY, draft.onceKey())
                .set(MEETING.CREATED_BY, by.value())
                .onConflict(MEETING.AGENCY_ID, MEETING.ONCE_KEY)
                .doNothing()
                .returningResult(MEETING.ID)
                .fetchOptional(row -> new MeetingId(row.value1()));
        planned.ifPresent(id -> insertParts(id, draft));
        return planned;
    }

    private void insertParts(MeetingId id, MeetingDraft draft) {
        for (int number = 0; number < draft.participants().size(); number++) {
            Meeting.Participant one = draft.participants().get(number);
            tables.insertInto(MEETING_PARTICIPANT)
                    .set(MEETING_PARTICIPANT.MEETING_ID, id.value())
                    .set(MEETING_PARTICIPANT.NUMBER, number)
                    .set(
                            MEETING_PARTICIPANT.USER_ID,
                            one.user() == null ? null : one.user().value())
                    .set(MEETING_PARTICIPANT.NAME, one.name())
                    .set(MEETING_PARTICIPANT.ABSENT, one.absent())
                    .execute();
        }
        for (int number = 0; number < draft.papers().size(); number++) {
            Meeting.Paper paper = draft.papers().get(number);
            tables.insertInto(MEETING_PAPER)
                    .set(MEETING_PAPER.MEETING_ID, id.value())
                    .set(MEETING_PAPER.NUMBER, number)
                    .set(MEETING_PAPER.TITLE, paper.title())
                    .set(MEETING_PAPER.LINK, paper.link())
                    .execute();
        }
    }

    /** Makes a meeting the first of a series. */
    public void startSeries(MeetingId id) {
        tables.update(MEETING)
                .set(MEETING.SERIES, id.value())
                .where(MEETING.ID.eq(id.value()))
                .execute();
    }

    /** Writes all but subject, occasion and series anew. */
    public void update(MeetingId id, MeetingDraft draft) {
        tables.update(MEETING)
                .set(MEETING.SHOP_ID, draft.shop() == null ? null : draft.shop().value())
                .set(MEETING.TITLE, draft.title())
                .set(MEETING.START_AT, JooqTasks.moment(draft.start()))
                .set(MEETING.END_AT, JooqTasks.moment(draft.start().plus(draft.length())))
                .set(MEETING.PLACE, draft.place())
                .set(MEETING.AGENDA, String.join("\n", draft.agenda()))
                .where(MEETING.ID.eq(id.value()))
                .execute();
        tables.deleteFrom(MEETING_PARTICIPANT)
                .where(MEETING_PARTICIPANT.MEETING_ID.eq(id.value()))
                .execute();
        tables.deleteFrom(MEETING_PAPER)
                .where(MEETING_PAPER.MEETING_ID.eq(id.value()))
                .execute();
        insertParts(id, draft);
    }

    public void setState(MeetingId id, Meeting.State state, String reason) {
        tables.update(MEETING)
                .set(MEETING.STATE, state.name())
                .set(MEETING.REASON, reason)
                .where(MEETING.ID.eq(id.value()))
                .execute();
    }

    public void setAbsent(MeetingId id, Collection<Integer> absent) {
        tables.update(MEETING_PARTICIPANT)
                .set(MEETING_PARTICIPANT.ABSENT, true)
                .where(MEETING_PARTICIPANT.MEETING_ID.eq(id.value()))
                .and(MEETING_PARTICIPANT.NUMBER.in(absent))
                .execute();
    }

    public void append(MeetingId id, Meeting.Minutes minutes) {
        tables.insertInto(MEETING_MINUTES)
                .set(MEETING_MINUTES.MEETING_ID, id.value())
                .set(MEETING_MINUTES.NUMBER, minutes.number())
                .set(MEETING_MINUTES.TEXT, minutes.text())
                .set(MEETING_MINUTES.BY_USER, minutes.by().value())
                .set(MEETING_MINUTES.AT, JooqTasks.moment(minutes.at()))
                .execute();
    }

    public Optional<Meeting> find(Viewer viewer, MeetingId id) {
        return read(viewer.agency(), MEETING.ID.eq(id.value()).and(seen(viewer))).stream()
                .findFirst();
    }

    /** The same, held until the transaction ends. */
    public Optional<Meeting> findForChange(Viewer viewer, MeetingId id) {
        tables.select(MEETING.ID)
                .from(MEETING)
                .where(MEETING.ID.eq(id.value()))
                .forUpdate()
                .fetch();
        return find(viewer, id);
    }

    public Optional<Meeting> findByOccasion(AgencyId agency, String onceKey) {
        return read(agency, MEETING.AGENCY_ID.eq(agency.value()).and(MEETING.ONCE_KEY.eq(onceKey))).stream()
                .findFirst();
    }

    public List<Meeting> listAbout(Viewer viewer, SubjectRef subject) {
        return read(
                viewer.agency(),
                seen(viewer).and(MEETING.SUBJECT_KIND.eq(subject.kind())).and(MEETING.SUBJECT_ID.eq(subject.id())));
    }

    public List<Meeting> listBetween(Viewer viewer, Instant from, Instant to) {
        return read(
                viewer.agency(),
                seen(viewer)
                        .and(MEETING.START_AT.ge(JooqTasks.moment(from)))
                        .and(MEETING.START_AT.lt(JooqTasks.moment(to))));
    }

    /** The planned ones of a series from a moment on. */
    public List<Meeting> listPlanned(Viewer viewer, long series, Instant from) {
        return read(
                viewer.agency(),
                seen(viewer)
                        .and(MEETING.SERIES.eq(series))
                        .and(MEETING.STATE.eq(Meeting.State.PLANNED.name()))
                        .and(MEETING.START_AT.ge(JooqTasks.moment(from))));
    }

    private static Condition seen(Viewer viewer) {
        Condition agency = MEETING.AGENCY_ID.eq(viewer.agency().value());
        if (viewer.ownOnly()) {
            return agency.and(DSL.exists(DSL.selectOne()
                    .from(MEETING_PARTICIPANT)
                    .where(MEETING_PARTICIPANT.MEETING_ID.eq(MEETING.ID))
                    .and(MEETING_PARTICIPANT.USER_ID.eq(viewer.user().value()))));
        }
        List<Long> shops = viewer.shops().stream().map(ShopId::value).toList();
        return agency.and(MEETING.SHOP_ID.isNull().or(MEETING.SHOP_ID.in(shops)));
    }

    private List<Meeting> read(AgencyId agency, Condition which) {
        Result<? extends Record> found = tables.selectFrom(MEETING)
                .where(which)
                .orderBy(MEETING.START_AT, MEETING.ID)
                .fetch();
        List<Long> ids = found.getValues(MEETING.ID);
        Map<Long, List<Meeting.Participant>> participants = tables.selectFrom(MEETING_PARTICIPANT)
                .where(MEETING_PARTICIPANT.MEETING_ID.in(ids))
                .orderBy(MEETING_PARTICIPANT.NUMBER)
                .fetchGroups(MEETING_PARTICIPANT.MEETING_ID, JooqMeetings::participant);
        Map<Long, List<Meeting.Paper>> papers = tables.selectFrom(MEETING_PAPER)
                .where(MEETING_PAPER.MEETING_ID.in(ids))
                .orderBy(MEETING_PAPER.NUMBER)
                .fetchGroups(
                        MEETING_PAPER.MEETING_ID,
                        row -> new Meeting.Paper(row.get(MEETING_PAPER.TITLE), row.get(MEETING_PAPER.LINK)));
        Map<Long, List<Meeting.Minutes>> minutes = tables.selectFrom(MEETING_MINUTES)
                .where(MEETING_MINUTES.MEETING_ID.in(ids))
                .orderBy(MEETING_MINUTES.NUMBER)
                .fetchGroups(MEETING_MINUTES.MEETING_ID, JooqMeetings::minutes);
        Map<String, List<Task>> actions = tasks.listAbout(
                agency, Meeting.SUBJECT, ids.stream().map(String::valueOf).toList());
        return found.stream()
                .map(row -> {
                    Long id = row.get(MEETING.ID);
                    return meeting(
                            row,
                            participants.getOrDefault(id, List.of()),
                            papers.getOrDefault(id, List.of()),
                            minutes.getOrDefault(id, List.of()),
                            actions.getOrDefault(id.toString(), List.of()));
                })
                .toList();
    }

    private static Meeting meeting(
            Record row,
            List<Meeting.Participant> participants,
            List<Meeting.Paper> papers,
            List<Meeting.Minutes> minutes,
            List<Task> actions) {
        Long shop = row.get(MEETING.SHOP_ID);
        String subjectKind = row.get(MEETING.SUBJECT_KIND);
        String agenda = row.get(MEETING.AGENDA);
        return new Meeting(
                new MeetingId(row.get(MEETING.ID)),
                new AgencyId(row.get(MEETING.AGENCY_ID)),
                shop == null ? null : new ShopId(shop),
                subjectKind == null ? null : new SubjectRef(subjectKind, row.get(MEETING.SUBJECT_ID)),
                row.get(MEETING.PAGE),
                row.get(MEETING.SERIES),
                row.get(MEETING.TITLE),
                Objects.requireNonNull(JooqTasks.instant(row.get(MEETING.START_AT))),
                Objects.requireNonNull(JooqTasks.instant(row.get(MEETING.END_AT))),
                row.get(MEETING.PLACE),
                agenda.lines().toList(),
                participants,
                papers,
                Meeting.State.valueOf(row.get(MEETING.STATE)),
                row.get(MEETING.REASON),
                new UserId(row.get(MEETING.CREATED_BY)),
                minutes,
                actions);
    }

    private static Meeting.Participant participant(Record row) {
        Long user = row.get(MEETING_PARTICIPANT.USER_ID);
        return new Meeting.Participant(
                user == null ? null : new UserId(user),
                row.get(MEETING_PARTICIPANT.NAME),
                row.get(MEETING_PARTICIPANT.ABSENT));
    }

    private static Meeting.Minutes minutes(Record row) {
        return new Meeting.Minutes(
                row.get(MEETING_MINUTES.NUMBER),
                row.get(MEETING_MINUTES.TEXT),
                new UserId(row.get(MEETING_MINUTES.BY_USER)),
                row.get(MEETING_MINUTES.AT).toInstant());
    }
}
