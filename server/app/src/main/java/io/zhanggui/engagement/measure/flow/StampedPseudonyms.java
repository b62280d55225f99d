package io.zhanggui.engagement.measure.flow;

import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.Stamp;
import io.zhanggui.shared.AgencyId;
import org.springframework.stereotype.Component;

/** Pseudonyms by a key of each contract's own, so that the files of two contracts cannot be put together. */
@Component
class StampedPseudonyms implements Pseudonyms {

    /** With a million buyers the chance that any two share one is about 2 in a billion. */
    private static final int LENGTH = 16;

    private final KeyFolder keys;

    StampedPseudonyms(KeyFolder keys) {
        this.keys = keys;
    }

    @Override
    public String of(AgencyId agency, String contract, String buyer) {
        return new Stamp(keys, "orders:" + agency.value() + ":" + contract)
                .of(buyer)
                .substring(0, LENGTH);
    }
}
