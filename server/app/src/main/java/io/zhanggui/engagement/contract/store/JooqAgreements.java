package io.zhanggui.engagement.contract.store;

import static io.zhanggui.engagement.contract.store.generated.tables.Agreement.AGREEMENT;
import static io.zhanggui.engagement.contract.store.generated.tables.Revision.REVISION;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.contract.AgreementId;
import io.zhanggui.engagement.contract.Confirmation;
import io.zhanggui.engagement.contract.Revision;
import io.zhanggui.engagement.contract.RevisionState;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Contracts and their texts. */
@Repository
public class JooqAgreements {

    private final DSLContext tables;
    private final JooqConfirmations confirmations;

    JooqAgreements(DSLContext tables, JooqConfirmations confirmations) {
        this.tables = tables;
        this.confirmations = confirmations;
    }

    /** A contract with all its texts, the latest first. */
    public record Kept(AgreementId id, AgencyId agency, ClientId client, List<Revision> revisions) {}

    /**
     * What a text says of itself.
     *
     * @param to the day after its last
     */
    public record Head(
            @Nullable String number,
            @Nullable String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** The newest first. */
    public List<Kept> list(AgencyId agency) {
        return list(AGREEMENT.AGENCY_ID.eq(agency.value()));
    }

    public Optional<Kept> find(AgencyId agency, AgreementId id) {
        return list(AGREEMENT.AGENCY_ID.eq(agency.value()).and(AGREEMENT.ID.eq(id.value()))).stream()
                .findFirst();
    }

    /** Lets one at a time change a contract and its statements: both sides confirm at once, and one of them is the last. */
    public void lock(AgencyId agency, AgreementId id) {
        tables.select(AGREEMENT.ID)
                .from(AGREEMENT)
                .where(AGREEMENT.AGENCY_ID.eq(agency.value()))
                .and(AGREEMENT.ID.eq(id.value()))
                .forUpdate()
                .fetch();
    }

    private List<Kept> list(Condition which) {
        Map<Long, List<Confirmation>> confirmed = confirmations.ofTexts(tables.select(REVISION.ID)
                .from(REVISION)
                .join(AGREEMENT)
                .on(AGREEMENT.ID.eq(REVISION.AGREEMENT_ID))
                .where(which));
        Map<Long, List<Revision>> revisions = tables.select(
                        REVISION.ID,
                        REVISION.AGREEMENT_ID,
                        REVISION.VERSION,
                        REVISION.REVISION_,
                        REVISION.STATE,
                        REVISION.HASH,
                        REVISION.NUMBER,
                        REVISION.TITLE,
                        REVISION.STARTS_ON,
                        REVISION.ENDS_ON,
                        REVISION.REASON,
                        REVISION.AT,
                        REVISION.OFFERED_AT)
                .from(REVISION)
                .join(AGREEMENT)
                .on(AGREEMENT.ID.eq(REVISION.AGREEMENT_ID))
                .where(which)
                .orderBy(REVISION.ID.desc())
                .fetchGroups(
                        REVISION.AGREEMENT_ID,
                        row -> read(row, confirmed.getOrDefault(row.get(REVISION.ID), List.of())));
        return tables.selectFrom(AGREEMENT)
                .where(which)
                .orderBy(AGREEMENT.ID.desc())
                .fetch(row -> new Kept(
                        new AgreementId(row.get(AGREEMENT.ID)),
                        new AgencyId(row.get(AGREEMENT.AGENCY_ID)),
                        new ClientId(row.get(AGREEMENT.CLIENT_ID)),
                        revisions.getOrDefault(row.get(AGREEMENT.ID), List.of())));
    }

    public AgreementId insert(AgencyId agency, ClientId client, UserId by, Instant at) {
        return new AgreementId(tables.insertInto(AGREEMENT)
                .set(AGREEMENT.AGENCY_ID, agency.value())
                .set(AGREEMENT.CLIENT_ID, client.value())
                .set(AGREEMENT.BY_USER, by.value())
                .set(AGREEMENT.AT, moment(at))
                .returningResult(AGREEMENT.ID)
                .fetchSingle()
                .value1());
    }

    /** Begins a draft. */
    public void insertDraft(
            AgreementId id, int version, int revision, String text, String hash, Head head, UserId by, Instant at) {
        tables.insertInto(REVISION)
                .set(REVISION.AGREEMENT_ID, id.value())
                .set(REVISION.VERSION, version)
                .set(REVISION.REVISION_, revision)
                .set(REVISION.STATE, RevisionState.DRAFT.name())
                .set(REVISION.TEXT, text)
                .set(REVISION.HASH, hash)
                .set(REVISION.NUMBER, head.number())
                .set(REVISION.TITLE, head.title())
                .set(REVISION.STARTS_ON, head.from())
                .set(REVISION.ENDS_ON, head.to())
                .set(REVISION.BY_USER, by.value())
                .set(REVISION.AT, moment(at))
                .execute();
    }

    /**
     * Writes a draft anew.
     *
     * @param seen the hash it had when it was read
     * @return false where it has another by now
     */
    public boolean updateDraft(long revision, String seen, String text, String hash, Head head, UserId by, Instant at) {
        return tables.update(REVISION)
                        .set(REVISION.TEXT, text)
                        .set(REVISION.HASH, hash)
                        .set(REVISION.NUMBER, head.number())
                        .set(REVISION.TITLE, head.title())
                        .set(REVISION.STARTS_ON, head.from())
                        .set(REVISION.ENDS_ON, head.to())
                        .set(REVISION.BY_USER, by.value())
                        .set(REVISION.AT, moment(at))
                        .where(REVISION.ID.eq(revision))
                        .and(REVISION.STATE.eq(RevisionState.DRAFT.name()))
                        .and(REVISION.HASH.eq(seen))
                        .execute()
                == 1;
    }

    /** Moves a text on; false where it is no longer in the state it was. */
    public boolean setState(long revision, RevisionState from, RevisionState to, @Nullable String reason) {
        return tables.update(REVISION)
                        .set(REVISION.STATE, to.name())
                        .set(REVISION.REASON, reason)
                        .where(REVISION.ID.eq(revision))
                        .and(REVISION.STATE.eq(from.name()))
                        .execute()
                == 1;
    }

    public void setOffered(long revision, Instant at) {
        tables.update(REVISION)
                .set(REVISION.OFFERED_AT, moment(at))
                .where(REVISION.ID.eq(revision))
                .execute();
    }

    public Optional<String> findText(AgreementId id, long revision) {
        return tables.select(REVISION.TEXT)
                .from(REVISION)
                .where(REVISION.AGREEMENT_ID.eq(id.value()))
                .and(REVISION.ID.eq(revision))
                .fetchOptional(REVISION.TEXT);
    }

    /** Whether another contract of the agency that is offered or confirmed bears a number. */
    public boolean isTaken(AgencyId agency, AgreementId self, String number) {
        return tables.fetchExists(tables.selectOne()
                .from(REVISION)
                .join(AGREEMENT)
                .on(AGREEMENT.ID.eq(REVISION.AGREEMENT_ID))
                .where(AGREEMENT.AGENCY_ID.eq(agency.value()))
                .and(AGREEMENT.ID.ne(self.value()))
                .and(REVISION.NUMBER.eq(number))
                .and(REVISION.STATE.in(RevisionState.OFFERED.name(), RevisionState.CONFIRMED.name())));
    }

    private static Revision read(Record row, List<Confirmation> confirmations) {
        OffsetDateTime offered = row.get(REVISION.OFFERED_AT);
        return new Revision(
                row.get(REVISION.ID),
                row.get(REVISION.VERSION),
                row.get(REVISION.REVISION_),
                RevisionState.valueOf(row.get(REVISION.STATE)),
                row.get(REVISION.HASH),
                row.get(REVISION.NUMBER),
                row.get(REVISION.TITLE),
                row.get(REVISION.STARTS_ON),
                row.get(REVISION.ENDS_ON),
                row.get(REVISION.REASON),
                row.get(REVISION.AT).toInstant(),
                offered == null ? null : offered.toInstant(),
                confirmations);
    }

    static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
