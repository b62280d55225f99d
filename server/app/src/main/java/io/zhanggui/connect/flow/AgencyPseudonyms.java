package io.zhanggui.connect.flow;

import io.zhanggui.connect.formats.Pseudonyms;
import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.PersonKey;
import io.zhanggui.shared.AgencyId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pseudonyms of each agency, made when first asked for. */
final class AgencyPseudonyms {

    private final KeyFolder keys;
    private final Map<AgencyId, Pseudonyms> known = new ConcurrentHashMap<>();

    AgencyPseudonyms(KeyFolder keys) {
        this.keys = keys;
    }

    Pseudonyms of(AgencyId agency) {
        return known.computeIfAbsent(agency, id -> new KeyedPseudonyms(new PersonKey(keys, id)));
    }
}
