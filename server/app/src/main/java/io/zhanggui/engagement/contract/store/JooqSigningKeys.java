package io.zhanggui.engagement.contract.store;

import static io.zhanggui.engagement.contract.store.generated.tables.SigningKey.SIGNING_KEY;

import io.zhanggui.shared.AgencyId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The keys that bundles are signed with. */
@Repository
public class JooqSigningKeys {

    private final DSLContext tables;

    JooqSigningKeys(DSLContext tables) {
        this.tables = tables;
    }

    /** A key as it is kept: X.509, and PKCS #8 sealed. */
    public record KeptKey(byte[] publicKey, byte[] sealedPrivate) {}

    public Optional<KeptKey> find(AgencyId agency) {
        return tables.selectFrom(SIGNING_KEY)
                .where(SIGNING_KEY.AGENCY_ID.eq(agency.value()))
                .fetchOptional(
                        row -> new KeptKey(row.get(SIGNING_KEY.PUBLIC_KEY), row.get(SIGNING_KEY.SEALED_PRIVATE)));
    }

    /** Keeps one where the agency has none. */
    public void insert(AgencyId agency, KeptKey key, Instant at) {
        tables.insertInto(SIGNING_KEY)
                .set(SIGNING_KEY.AGENCY_ID, agency.value())
                .set(SIGNING_KEY.PUBLIC_KEY, key.publicKey())
                .set(SIGNING_KEY.SEALED_PRIVATE, key.sealedPrivate())
                .set(SIGNING_KEY.AT, JooqAgreements.moment(at))
                .onConflictDoNothing()
                .execute();
    }
}
