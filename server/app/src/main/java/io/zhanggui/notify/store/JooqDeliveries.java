package io.zhanggui.notify.store;

import static io.zhanggui.notify.store.JooqNotices.instant;
import static io.zhanggui.notify.store.JooqNotices.moment;
import static io.zhanggui.notify.store.generated.tables.Channel.CHANNEL;
import static io.zhanggui.notify.store.generated.tables.Delivery.DELIVERY;
import static io.zhanggui.notify.store.generated.tables.Notice.NOTICE;

import io.zhanggui.notify.Channels;
import io.zhanggui.notify.Channels.State;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.NoticeId;
import io.zhanggui.notify.rules.Patience;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.SubjectRef;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Row5;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is on its way, by notice and channel. */
@Repository
public class JooqDeliveries {

    private static final int LONGEST_ANSWER = 500;

    private final DSLContext tables;

    JooqDeliveries(DSLContext tables) {
        this.tables = tables;
    }

    /** What one worker has taken to send. */
    public record Claimed(
            NoticeId notice,
            long channel,
            int attempts,
            Importance importance,
            String title,
            String text,
            String page,
            Instant at) {}

    /** Each to its channels. */
    public void insert(Map<NoticeId, List<Long>> channels, Instant due) {
        List<Row5<Long, Long, String, Integer, OffsetDateTime>> rows = channels.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(channel -> DSL.row(each.getKey().value(), channel, State.WAITING.name(), 0, moment(due))))
                .toList();
        for (List<Row5<Long, Long, String, Integer, OffsetDateTime>> some : JooqNotices.parts(rows)) {
            tables.insertInto(
                            DELIVERY,
                            DELIVERY.NOTICE_ID,
                            DELIVERY.CHANNEL_ID,
                            DELIVERY.STATE,
                            DELIVERY.ATTEMPTS,
                            DELIVERY.DUE_AT)
                    .valuesOfRows(some)
                    .execute();
        }
    }

    /**
     * Takes what is due for one worker: no other gets it until the claim ends. A time further ahead than anything ever
     * waits was written while the clock was wrong, and counts as due.
     */
    @Transactional
    public List<Claimed> claim(Instant now, Instant until, int limit, Set<Long> busy) {
        Condition waiting = DELIVERY.STATE
                .eq(State.WAITING.name())
                .and(DELIVERY.DUE_AT.le(moment(now)).or(DELIVERY.DUE_AT.gt(moment(now.plus(Patience.LONGEST)))));
        Condition orphaned = DELIVERY.STATE
                .eq(State.SENDING.name())
                .and(DELIVERY.CLAIMED_UNTIL
                        .le(moment(now))
                        .or(DELIVERY.CLAIMED_UNTIL.gt(moment(now.plus(Patience.LONGEST)))));
        List<Claimed> claimed = tables.select(DELIVERY.fields())
                .select(NOTICE.fields())
                .from(DELIVERY)
                .join(NOTICE)
                .on(NOTICE.ID.eq(DELIVERY.NOTICE_ID))
                .where(waiting.or(orphaned))
                .and(DELIVERY.CHANNEL_ID.notIn(busy))
                .orderBy(DELIVERY.DUE_AT, DELIVERY.NOTICE_ID)
                .limit(limit)
                .forUpdate()
                .of(DELIVERY)
                .skipLocked()
                .fetch(JooqDeliveries::claimed);
        for (Claimed each : claimed) {
            tables.update(DELIVERY)
                    .set(DELIVERY.STATE, State.SENDING.name())
                    .set(DELIVERY.ATTEMPTS, each.attempts())
                    .set(DELIVERY.CLAIMED_UNTIL, moment(until))
                    .where(is(each.notice(), each.channel()))
                    .execute();
        }
        return claimed;
    }

    /** The one process that sends has just started: whatever an earlier one had claimed is free. */
    public int release() {
        return tables.update(DELIVERY)
                .set(DELIVERY.STATE, State.WAITING.name())
                .where(DELIVERY.STATE.eq(State.SENDING.name()))
                .execute();
    }

    public void sent(Claimed claimed, String answer, Instant at) {
        tables.update(DELIVERY)
                .set(DELIVERY.STATE, State.SENT.name())
                .set(DELIVERY.SENT_AT, moment(at))
                .set(DELIVERY.ANSWER, cut(answer))
                .where(is(claimed.notice(), claimed.channel()))
                .execute();
    }

    public void failed(Claimed claimed, String answer) {
        tables.update(DELIVERY)
                .set(DELIVERY.STATE, State.FAILED.name())
                .set(DELIVERY.ANSWER, cut(answer))
                .where(is(claimed.notice(), claimed.channel()))
                .execute();
    }

    /** It may have arrived. */
    public void unsure(Claimed claimed, String answer) {
        tables.update(DELIVERY)
                .set(DELIVERY.STATE, State.UNSURE.name())
                .set(DELIVERY.ANSWER, cut(answer))
                .where(is(claimed.notice(), claimed.channel()))
                .execute();
    }

    /** Waits until then. */
    public void postpone(Claimed claimed, int attempts, String answer, Instant due) {
        tables.update(DELIVERY)
                .set(DELIVERY.STATE, State.WAITING.name())
                .set(DELIVERY.ATTEMPTS, attempts)
                .set(DELIVERY.DUE_AT, moment(due))
                .set(DELIVERY.ANSWER, cut(answer))
                .where(is(claimed.notice(), claimed.channel()))
                .execute();
    }

    /** @return false where there is none that was given up or is in doubt */
    public boolean takeUpAgain(AgencyId agency, NoticeId notice, long channel, Instant due) {
        return tables.update(DELIVERY)
                        .set(DELIVERY.STATE, State.WAITING.name())
                        .set(DELIVERY.ATTEMPTS, 0)
                        .set(DELIVERY.DUE_AT, moment(due))
                        .where(is(notice, channel))
                        .and(DELIVERY.STATE.in(State.FAILED.name(), State.UNSURE.name()))
                        .and(DELIVERY.CHANNEL_ID.in(
                                tables.select(CHANNEL.ID).from(CHANNEL).where(CHANNEL.AGENCY_ID.eq(agency.value()))))
                        .execute()
                == 1;
    }

    public Optional<State> findState(AgencyId agency, NoticeId notice, long channel) {
        return ofAgency(agency).and(is(notice, channel)).fetchOptional(row -> State.valueOf(row.get(DELIVERY.STATE)));
    }

    /** The channels whose newest delivery did not arrive, or may not have. */
    public Map<Long, Channels.Trouble> listTroubles(AgencyId agency) {
        return tables
                .select(DELIVERY.CHANNEL_ID, DELIVERY.STATE, DELIVERY.DUE_AT, DELIVERY.ANSWER)
                .distinctOn(DELIVERY.CHANNEL_ID)
                .from(DELIVERY)
                .join(CHANNEL)
                .on(CHANNEL.ID.eq(DELIVERY.CHANNEL_ID))
                .where(CHANNEL.AGENCY_ID.eq(agency.value()))
                .and(DELIVERY.STATE.in(State.SENT.name(), State.FAILED.name(), State.UNSURE.name()))
                .orderBy(DELIVERY.CHANNEL_ID, DELIVERY.NOTICE_ID.desc())
                .fetch()
                .stream()
                .filter(row -> !row.get(DELIVERY.STATE).equals(State.SENT.name()))
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get(DELIVERY.CHANNEL_ID),
                        row -> new Channels.Trouble(
                                State.valueOf(row.get(DELIVERY.STATE)),
                                row.get(DELIVERY.DUE_AT).toInstant(),
                                Objects.requireNonNullElse(row.get(DELIVERY.ANSWER), ""))));
    }

    private SelectConditionStep<Record> ofAgency(AgencyId agency) {
        return tables.select(DELIVERY.fields())
                .select(NOTICE.TITLE_ZH, NOTICE.TITLE_EN, CHANNEL.NAME)
                .from(DELIVERY)
                .join(NOTICE)
                .on(NOTICE.ID.eq(DELIVERY.NOTICE_ID))
                .join(CHANNEL)
                .on(CHANNEL.ID.eq(DELIVERY.CHANNEL_ID))
                .where(NOTICE.AGENCY_ID.eq(agency.value()));
    }

    /** The newest first. */
    public List<Channels.Delivery> list(AgencyId agency, int offset, int limit) {
        return ofAgency(agency)
                .orderBy(DELIVERY.NOTICE_ID.desc(), DELIVERY.CHANNEL_ID)
                .offset(offset)
                .limit(limit)
                .fetch(JooqDeliveries::delivery);
    }

    /** What went to channels that belong to somebody, the oldest first. */
    public List<Channels.Delivery> listAbout(AgencyId agency, SubjectRef subject) {
        return ofAgency(agency)
                .and(NOTICE.SUBJECT_KIND.eq(subject.kind()))
                .and(NOTICE.SUBJECT_ID.eq(subject.id()))
                .and(CHANNEL.OWNER_KIND.ne(""))
                .orderBy(DELIVERY.NOTICE_ID, DELIVERY.CHANNEL_ID)
                .fetch(JooqDeliveries::delivery);
    }

    private static Condition is(NoticeId notice, long channel) {
        return DELIVERY.NOTICE_ID.eq(notice.value()).and(DELIVERY.CHANNEL_ID.eq(channel));
    }

    private static String cut(String answer) {
        return answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER);
    }

    private static Claimed claimed(Record row) {
        return new Claimed(
                new NoticeId(row.get(DELIVERY.NOTICE_ID)),
                row.get(DELIVERY.CHANNEL_ID),
                row.get(DELIVERY.ATTEMPTS) + 1,
                Importance.valueOf(row.get(NOTICE.IMPORTANCE)),
                row.get(NOTICE.TITLE_ZH),
                row.get(NOTICE.TEXT_ZH),
                row.get(NOTICE.PAGE),
                row.get(NOTICE.AT).toInstant());
    }

    private static Channels.Delivery delivery(Record row) {
        return new Channels.Delivery(
                new NoticeId(row.get(DELIVERY.NOTICE_ID)),
                row.get(NOTICE.TITLE_ZH),
                row.get(NOTICE.TITLE_EN),
                row.get(DELIVERY.CHANNEL_ID),
                row.get(CHANNEL.NAME),
                State.valueOf(row.get(DELIVERY.STATE)),
                row.get(DELIVERY.ATTEMPTS),
                row.get(DELIVERY.DUE_AT).toInstant(),
                row.get(DELIVERY.ANSWER),
                instant(row.get(DELIVERY.SENT_AT)));
    }
}
