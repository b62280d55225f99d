package io.zhanggui.compliance.gate.store;

import static io.zhanggui.compliance.gate.store.generated.tables.Licence.LICENCE;

import io.zhanggui.compliance.gate.EvidenceFile;
import io.zhanggui.compliance.gate.Licence;
import io.zhanggui.compliance.gate.LicenceDraft;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** The licences of shops. */
@Repository
public class JooqLicences {

    private final DSLContext tables;
    private final JooqEvidence evidence;

    JooqLicences(DSLContext tables, JooqEvidence evidence) {
        this.tables = tables;
        this.evidence = evidence;
    }

    public long insert(AgencyId agency, LicenceDraft draft, UserId by, Instant at) {
        Long id = tables.insertInto(LICENCE)
                .set(LICENCE.AGENCY_ID, agency.value())
                .set(LICENCE.SHOP_ID, draft.shop().value())
                .set(LICENCE.KIND, draft.kind())
                .set(LICENCE.NUMBER, draft.number())
                .set(LICENCE.HOLDER, draft.holder())
                .set(LICENCE.ITEM_KEYS, String.join("\n", draft.items()))
                .set(LICENCE.ISSUED_ON, draft.issuedOn())
                .set(LICENCE.EXPIRES_ON, draft.expiresOn())
                .set(LICENCE.REVOKED, false)
                .set(LICENCE.BY_USER, by.value())
                .set(LICENCE.AT, Moments.of(at))
                .returningResult(LICENCE.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    public void revoke(long id) {
        tables.update(LICENCE)
                .set(LICENCE.REVOKED, true)
                .where(LICENCE.ID.eq(id))
                .execute();
    }

    public Optional<Licence> find(AgencyId agency, long id) {
        return read(agency, LICENCE.ID.eq(id)).stream().findFirst();
    }

    /** The first to run out first; revoked ones last. */
    public List<Licence> list(Scope scope) {
        return read(scope.agency(), LICENCE.SHOP_ID.in(scope.shopNumbers()));
    }

    /** A licence that runs out, and whose. */
    public record Ending(AgencyId agency, Licence licence) {}

    /** Those of all agencies, not revoked, that run out from one day to another. */
    public List<Ending> listEnding(LocalDate from, LocalDate to) {
        return tables.selectFrom(LICENCE)
                .where(LICENCE.REVOKED.isFalse())
                .and(LICENCE.EXPIRES_ON.between(from, to))
                .orderBy(LICENCE.ID)
                .fetch(row -> new Ending(new AgencyId(row.get(LICENCE.AGENCY_ID)), read(row, List.of())));
    }

    private List<Licence> read(AgencyId agency, Condition which) {
        List<? extends Record> rows = tables.selectFrom(LICENCE)
                .where(LICENCE.AGENCY_ID.eq(agency.value()))
                .and(which)
                .orderBy(LICENCE.REVOKED, LICENCE.EXPIRES_ON.asc().nullsLast(), LICENCE.ID)
                .fetch();
        Map<Long, List<EvidenceFile>> scans = evidence.listOf(
                agency,
                JooqEvidence.Owner.LICENCE,
                rows.stream().map(row -> row.get(LICENCE.ID)).toList());
        return rows.stream()
                .map(row -> read(row, scans.getOrDefault(row.get(LICENCE.ID), List.of())))
                .toList();
    }

    private static Licence read(Record row, List<EvidenceFile> scans) {
        return new Licence(
                row.get(LICENCE.ID),
                new ShopId(row.get(LICENCE.SHOP_ID)),
                row.get(LICENCE.KIND),
                row.get(LICENCE.NUMBER),
                row.get(LICENCE.HOLDER),
                row.get(LICENCE.ITEM_KEYS).lines().toList(),
                row.get(LICENCE.ISSUED_ON),
                row.get(LICENCE.EXPIRES_ON),
                row.get(LICENCE.REVOKED),
                scans,
                new UserId(row.get(LICENCE.BY_USER)),
                row.get(LICENCE.AT).toInstant());
    }
}
