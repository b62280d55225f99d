package io.zhanggui.engagement.plan.store;

import static io.zhanggui.engagement.plan.store.generated.tables.FallbackTaken.FALLBACK_TAKEN;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.plan.FallbackState;
import io.zhanggui.engagement.plan.Fallbacks.Taken;
import io.zhanggui.engagement.plan.PlanKind;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who took plan B, when and why. A client's number is an agency's own: callers ask for it first. */
@Repository
public class JooqFallbacks {

    private final DSLContext tables;

    JooqFallbacks(DSLContext tables) {
        this.tables = tables;
    }

    /** The latest first. */
    public List<Taken> list(ClientId client) {
        return tables.selectFrom(FALLBACK_TAKEN)
                .where(FALLBACK_TAKEN.CLIENT_ID.eq(client.value()))
                .orderBy(FALLBACK_TAKEN.ID.desc())
                .fetch(row -> new Taken(
                        PlanKind.valueOf(row.get(FALLBACK_TAKEN.KIND)),
                        row.get(FALLBACK_TAKEN.ROUND),
                        row.get(FALLBACK_TAKEN.PLAN_LEFT),
                        row.get(FALLBACK_TAKEN.PLAN_TAKEN),
                        FallbackState.valueOf(row.get(FALLBACK_TAKEN.STATE)),
                        row.get(FALLBACK_TAKEN.SEEN),
                        row.get(FALLBACK_TAKEN.REASON),
                        new UserId(row.get(FALLBACK_TAKEN.BY_USER)),
                        row.get(FALLBACK_TAKEN.AT).toInstant()));
    }

    public void insert(AgencyId agency, ClientId client, Taken taken) {
        tables.insertInto(FALLBACK_TAKEN)
                .set(FALLBACK_TAKEN.AGENCY_ID, agency.value())
                .set(FALLBACK_TAKEN.CLIENT_ID, client.value())
                .set(FALLBACK_TAKEN.KIND, taken.kind().name())
                .set(FALLBACK_TAKEN.ROUND, taken.round())
                .set(FALLBACK_TAKEN.PLAN_LEFT, taken.from())
                .set(FALLBACK_TAKEN.PLAN_TAKEN, taken.to())
                .set(FALLBACK_TAKEN.STATE, taken.state().name())
                .set(FALLBACK_TAKEN.SEEN, taken.seen())
                .set(FALLBACK_TAKEN.REASON, taken.reason())
                .set(FALLBACK_TAKEN.BY_USER, taken.by().value())
                .set(FALLBACK_TAKEN.AT, taken.at().atZone(Period.BEIJING).toOffsetDateTime())
                .execute();
    }
}
