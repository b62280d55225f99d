package io.zhanggui.compliance.shopcheck.store;

import static io.zhanggui.compliance.shopcheck.store.generated.tables.AllowedPhrase.ALLOWED_PHRASE;

import io.zhanggui.compliance.Allowance;
import io.zhanggui.compliance.shopcheck.AllowedPhrase;
import io.zhanggui.compliance.shopcheck.AllowedPhrase.State;
import io.zhanggui.compliance.shopcheck.AllowedPhrase.Step;
import io.zhanggui.compliance.shopcheck.AllowedPhrases;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Allowed phrases with who proposed, decided and revoked them. */
@Repository
public class JooqAllowedPhrases {

    private static final int MOST = 2_000;

    private final DSLContext tables;

    JooqAllowedPhrases(DSLContext tables) {
        this.tables = tables;
    }

    public long insert(AgencyId agency, AllowedPhrases.Draft draft, Step proposed) {
        Long id = tables.insertInto(ALLOWED_PHRASE)
                .set(ALLOWED_PHRASE.AGENCY_ID, agency.value())
                .set(ALLOWED_PHRASE.SHOP_ID, draft.shop().value())
                .set(ALLOWED_PHRASE.PHRASE, draft.allowance().phrase())
                .set(ALLOWED_PHRASE.CLASS, draft.allowance().kind())
                .set(ALLOWED_PHRASE.RULE, draft.allowance().rule())
                .set(ALLOWED_PHRASE.REASON, draft.reason())
                .set(ALLOWED_PHRASE.EVIDENCE, draft.evidence())
                .set(ALLOWED_PHRASE.VALID_UNTIL, draft.validUntil())
                .set(ALLOWED_PHRASE.STATE, State.ASKED.name())
                .set(ALLOWED_PHRASE.PROPOSED_BY, proposed.by().value())
                .set(ALLOWED_PHRASE.PROPOSED_AT, JooqBulkChecks.moment(proposed.at()))
                .returningResult(ALLOWED_PHRASE.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    public void setApproval(long id, long approval) {
        tables.update(ALLOWED_PHRASE)
                .set(ALLOWED_PHRASE.APPROVAL_ID, approval)
                .where(ALLOWED_PHRASE.ID.eq(id))
                .execute();
    }

    public void decide(long id, State state, Step decided) {
        tables.update(ALLOWED_PHRASE)
                .set(ALLOWED_PHRASE.STATE, state.name())
                .set(ALLOWED_PHRASE.DECIDED_BY, decided.by().value())
                .set(ALLOWED_PHRASE.DECIDED_AT, JooqBulkChecks.moment(decided.at()))
                .set(ALLOWED_PHRASE.DECISION, decided.why())
                .where(ALLOWED_PHRASE.ID.eq(id))
                .execute();
    }

    public void revoke(long id, Step revoked) {
        tables.update(ALLOWED_PHRASE)
                .set(ALLOWED_PHRASE.STATE, State.REVOKED.name())
                .set(ALLOWED_PHRASE.REVOKED_BY, revoked.by().value())
                .set(ALLOWED_PHRASE.REVOKED_AT, JooqBulkChecks.moment(revoked.at()))
                .set(ALLOWED_PHRASE.REVOKED_WHY, revoked.why())
                .where(ALLOWED_PHRASE.ID.eq(id))
                .execute();
    }

    public Optional<AllowedPhrase> find(AgencyId agency, long id) {
        return tables.selectFrom(ALLOWED_PHRASE)
                .where(ALLOWED_PHRASE.AGENCY_ID.eq(agency.value()))
                .and(ALLOWED_PHRASE.ID.eq(id))
                .fetchOptional(JooqAllowedPhrases::read);
    }

    /** The newest first. */
    public List<AllowedPhrase> list(Sight sight) {
        return tables.selectFrom(ALLOWED_PHRASE)
                .where(ALLOWED_PHRASE.AGENCY_ID.eq(sight.agency().value()))
                .and(ALLOWED_PHRASE.SHOP_ID.in(sight.shopNumbers()))
                .orderBy(ALLOWED_PHRASE.ID.desc())
                .limit(MOST)
                .fetch(JooqAllowedPhrases::read);
    }

    /** What a shop may say on a day, in a fixed order. */
    public List<Allowance> listAllowances(ShopId shop, LocalDate day) {
        return tables.selectFrom(ALLOWED_PHRASE)
                .where(ALLOWED_PHRASE.SHOP_ID.eq(shop.value()))
                .and(ALLOWED_PHRASE.STATE.eq(State.APPROVED.name()))
                .and(ALLOWED_PHRASE.VALID_UNTIL.ge(day))
                .orderBy(ALLOWED_PHRASE.ID)
                .fetch(JooqAllowedPhrases::allowance);
    }

    private static Allowance allowance(Record row) {
        return new Allowance(
                row.get(ALLOWED_PHRASE.PHRASE), row.get(ALLOWED_PHRASE.CLASS), row.get(ALLOWED_PHRASE.RULE));
    }

    private static AllowedPhrase read(Record row) {
        return new AllowedPhrase(
                row.get(ALLOWED_PHRASE.ID),
                new AgencyId(row.get(ALLOWED_PHRASE.AGENCY_ID)),
                new ShopId(row.get(ALLOWED_PHRASE.SHOP_ID)),
                allowance(row),
                row.get(ALLOWED_PHRASE.REASON),
                row.get(ALLOWED_PHRASE.EVIDENCE),
                row.get(ALLOWED_PHRASE.VALID_UNTIL),
                State.valueOf(row.get(ALLOWED_PHRASE.STATE)),
                row.get(ALLOWED_PHRASE.APPROVAL_ID),
                new Step(
                        new UserId(row.get(ALLOWED_PHRASE.PROPOSED_BY)),
                        row.get(ALLOWED_PHRASE.PROPOSED_AT).toInstant(),
                        row.get(ALLOWED_PHRASE.REASON)),
                step(
                        row.get(ALLOWED_PHRASE.DECIDED_BY),
                        row.get(ALLOWED_PHRASE.DECIDED_AT),
                        row.get(ALLOWED_PHRASE.DECISION)),
                step(
                        row.get(ALLOWED_PHRASE.REVOKED_BY),
                        row.get(ALLOWED_PHRASE.REVOKED_AT),
                        row.get(ALLOWED_PHRASE.REVOKED_WHY)));
    }

    private static @Nullable Step step(@Nullable Long by, @Nullable OffsetDateTime at, @Nullable String why) {
        return by == null || at == null ? null : new Step(new UserId(by), at.toInstant(), why == null ? "" : why);
    }
}
