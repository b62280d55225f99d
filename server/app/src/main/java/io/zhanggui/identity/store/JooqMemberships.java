package io.zhanggui.identity.store;

import static io.zhanggui.identity.store.generated.tables.Membership.MEMBERSHIP;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import io.zhanggui.identity.Membership;
import io.zhanggui.shared.UserId;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which client people belong to, by day. */
@Repository
public class JooqMemberships {

    private final DSLContext tables;

    JooqMemberships(DSLContext tables) {
        this.tables = tables;
    }

    /** The one given last, whether it is running, over or still to come. */
    public Optional<Membership> findLatest(UserId user) {
        return tables.selectFrom(MEMBERSHIP)
                .where(MEMBERSHIP.ACCOUNT_ID.eq(user.value()))
                .orderBy(MEMBERSHIP.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Membership(
                        row.get(MEMBERSHIP.CLIENT_ID), row.get(MEMBERSHIP.STARTS_ON), row.get(MEMBERSHIP.ENDS_ON)));
    }

    /** What runs ends that day; what was still to come never does. */
    public void end(UserId user, LocalDate day) {
        tables.update(MEMBERSHIP)
                .set(MEMBERSHIP.ENDS_ON, greatest(MEMBERSHIP.STARTS_ON, val(day)))
                .where(MEMBERSHIP.ACCOUNT_ID.eq(user.value()))
                .and(MEMBERSHIP.ENDS_ON.isNull().or(MEMBERSHIP.ENDS_ON.gt(day)))
                .execute();
    }

    public void insert(UserId user, Membership membership) {
        tables.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ACCOUNT_ID, user.value())
                .set(MEMBERSHIP.CLIENT_ID, membership.client())
                .set(MEMBERSHIP.STARTS_ON, membership.from())
                .set(MEMBERSHIP.ENDS_ON, membership.to())
                .execute();
    }
}
