package io.zhanggui.engagement.measure.store;

import static io.zhanggui.engagement.measure.store.generated.tables.TypedValue.TYPED_VALUE;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.measure.TypedValue;
import io.zhanggui.engagement.measure.TypedValue.Answer;
import io.zhanggui.engagement.measure.TypedValue.Reply;
import io.zhanggui.identity.Side;
import io.zhanggui.settlement.Span;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Numbers that people said. */
@Repository
public class JooqTypedValues {

    private final DSLContext tables;

    JooqTypedValues(DSLContext tables) {
        this.tables = tables;
    }

    /** The latest first. */
    public List<TypedValue> listOfClient(AgencyId agency, ClientId client) {
        return tables.selectFrom(TYPED_VALUE)
                .where(TYPED_VALUE.AGENCY_ID.eq(agency.value()))
                .and(TYPED_VALUE.CLIENT_ID.eq(client.value()))
                .orderBy(TYPED_VALUE.ID.desc())
                .fetch(JooqTypedValues::read);
    }

    /** Those of a contract that were there at a moment, the latest first. */
    public List<TypedValue> listOfContract(AgencyId agency, String contract, Instant at) {
        return tables.selectFrom(TYPED_VALUE)
                .where(TYPED_VALUE.AGENCY_ID.eq(agency.value()))
                .and(TYPED_VALUE.CONTRACT.eq(contract))
                .and(TYPED_VALUE.AT.le(moment(at)))
                .orderBy(TYPED_VALUE.ID.desc())
                .fetch(JooqTypedValues::read);
    }

    public Optional<TypedValue> find(AgencyId agency, ClientId client, long id) {
        return tables.selectFrom(TYPED_VALUE)
                .where(TYPED_VALUE.AGENCY_ID.eq(agency.value()))
                .and(TYPED_VALUE.CLIENT_ID.eq(client.value()))
                .and(TYPED_VALUE.ID.eq(id))
                .fetchOptional(JooqTypedValues::read);
    }

    /** Its number; the one the value carries does not count. */
    public long insert(AgencyId agency, TypedValue value) {
        Long id = tables.insertInto(TYPED_VALUE)
                .set(TYPED_VALUE.AGENCY_ID, agency.value())
                .set(TYPED_VALUE.CLIENT_ID, value.client().value())
                .set(TYPED_VALUE.CONTRACT, value.contract())
                .set(TYPED_VALUE.METRIC, value.metric())
                .set(TYPED_VALUE.SCOPE, value.scope())
                .set(TYPED_VALUE.FROM_DAY, value.span().from())
                .set(TYPED_VALUE.TO_DAY, value.span().to())
                .set(TYPED_VALUE.NUMBER, value.number())
                .set(TYPED_VALUE.EVIDENCE, value.evidence())
                .set(TYPED_VALUE.SIDE, value.side().name())
                .set(TYPED_VALUE.BY_USER, value.by().value())
                .set(TYPED_VALUE.AT, moment(value.at()))
                .returningResult(TYPED_VALUE.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    /** Whether there was none before. */
    public boolean answer(long id, Reply reply) {
        return tables.update(TYPED_VALUE)
                        .set(TYPED_VALUE.ANSWER, reply.answer().name())
                        .set(TYPED_VALUE.ANSWER_NOTE, reply.note())
                        .set(TYPED_VALUE.ANSWERED_BY, reply.by().value())
                        .set(TYPED_VALUE.ANSWERED_AT, moment(reply.at()))
                        .where(TYPED_VALUE.ID.eq(id))
                        .and(TYPED_VALUE.ANSWER.isNull())
                        .execute()
                == 1;
    }

    private static TypedValue read(Record row) {
        return new TypedValue(
                row.get(TYPED_VALUE.ID),
                new ClientId(row.get(TYPED_VALUE.CLIENT_ID)),
                row.get(TYPED_VALUE.CONTRACT),
                row.get(TYPED_VALUE.METRIC),
                row.get(TYPED_VALUE.SCOPE),
                new Span(row.get(TYPED_VALUE.FROM_DAY), row.get(TYPED_VALUE.TO_DAY)),
                row.get(TYPED_VALUE.NUMBER),
                row.get(TYPED_VALUE.EVIDENCE),
                Side.valueOf(row.get(TYPED_VALUE.SIDE)),
                new UserId(row.get(TYPED_VALUE.BY_USER)),
                row.get(TYPED_VALUE.AT).toInstant(),
                reply(row));
    }

    private static @Nullable Reply reply(Record row) {
        String answer = row.get(TYPED_VALUE.ANSWER);
        return answer == null
                ? null
                : new Reply(
                        Answer.valueOf(answer),
                        Objects.requireNonNullElse(row.get(TYPED_VALUE.ANSWER_NOTE), ""),
                        new UserId(row.get(TYPED_VALUE.ANSWERED_BY)),
                        row.get(TYPED_VALUE.ANSWERED_AT).toInstant());
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
