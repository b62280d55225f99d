package io.zhanggui.compliance.gate.store;

import static io.zhanggui.compliance.gate.store.generated.tables.Evidence.EVIDENCE;

import io.zhanggui.compliance.gate.EvidenceFile;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** What is known of the files that show something. */
@Repository
public class JooqEvidence {

    private final DSLContext tables;

    JooqEvidence(DSLContext tables) {
        this.tables = tables;
    }

    /** What a file may belong to. */
    public enum Owner {
        RUN,
        LICENCE
    }

    /** @param file its number is not looked at */
    public void insert(AgencyId agency, Owner owner, long ownerId, EvidenceFile file) {
        tables.insertInto(EVIDENCE)
                .set(EVIDENCE.AGENCY_ID, agency.value())
                .set(EVIDENCE.SHOP_ID, file.shop().value())
                .set(EVIDENCE.OWNER_KIND, owner.name())
                .set(EVIDENCE.OWNER_ID, ownerId)
                .set(EVIDENCE.NUMBER, file.number())
                .set(EVIDENCE.NAME, file.name())
                .set(EVIDENCE.TYPE, file.type())
                .set(EVIDENCE.BYTES, file.bytes())
                .set(EVIDENCE.SHA256, file.sha256())
                .set(EVIDENCE.FILE, file.file())
                .set(EVIDENCE.BY_USER, file.by().value())
                .set(EVIDENCE.AT, Moments.of(file.at()))
                .execute();
    }

    public Optional<EvidenceFile> find(AgencyId agency, long id) {
        return tables.selectFrom(EVIDENCE)
                .where(EVIDENCE.AGENCY_ID.eq(agency.value()))
                .and(EVIDENCE.ID.eq(id))
                .fetchOptional(JooqEvidence::read);
    }

    /** By owner, in the order in which they came. */
    public Map<Long, List<EvidenceFile>> listOf(AgencyId agency, Owner owner, Collection<Long> owners) {
        return tables.selectFrom(EVIDENCE)
                .where(EVIDENCE.AGENCY_ID.eq(agency.value()))
                .and(EVIDENCE.OWNER_KIND.eq(owner.name()))
                .and(EVIDENCE.OWNER_ID.in(owners))
                .orderBy(EVIDENCE.ID)
                .fetchGroups(EVIDENCE.OWNER_ID, JooqEvidence::read);
    }

    private static EvidenceFile read(Record row) {
        return new EvidenceFile(
                row.get(EVIDENCE.ID),
                new ShopId(row.get(EVIDENCE.SHOP_ID)),
                row.get(EVIDENCE.NUMBER),
                row.get(EVIDENCE.NAME),
                row.get(EVIDENCE.TYPE),
                row.get(EVIDENCE.BYTES),
                row.get(EVIDENCE.SHA256),
                row.get(EVIDENCE.FILE),
                new UserId(row.get(EVIDENCE.BY_USER)),
                row.get(EVIDENCE.AT).toInstant());
    }
}
