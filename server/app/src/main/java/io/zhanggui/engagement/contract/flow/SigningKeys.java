package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.contract.store.JooqSigningKeys;
import io.zhanggui.engagement.contract.store.JooqSigningKeys.KeptKey;
import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.Seal;
import io.zhanggui.settlement.bundle.Signing;
import io.zhanggui.shared.AgencyId;
import java.security.KeyPair;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The agency's key for bundles: made at the first use, its private half sealed. */
@Component
class SigningKeys {

    private final JooqSigningKeys keys;
    private final Seal seal;
    private final Clock clock;

    SigningKeys(JooqSigningKeys keys, KeyFolder folder, Clock clock) {
        this.keys = keys;
        this.seal = new Seal(folder, "signing");
        this.clock = clock;
    }

    KeyPair of(AgencyId agency) {
        if (keys.find(agency).isEmpty()) {
            KeyPair made = Signing.newKeys();
            keys.insert(
                    agency,
                    new KeptKey(
                            made.getPublic().getEncoded(),
                            seal.close(made.getPrivate().getEncoded())),
                    clock.instant());
        }
        // Whoever made it first: that one counts.
        KeptKey kept = keys.find(agency).orElseThrow();
        return Signing.keys(kept.publicKey(), seal.open(kept.sealedPrivate()));
    }
}
