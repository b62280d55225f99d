package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.catalogue.Catalogue;
import io.zhanggui.shared.AgencyId;

/** Which catalogue an agency's questions are asked of. */
interface Catalogues {

    /** The catalogue in force now: the shipped one with what the agency added and changed. */
    Catalogue of(AgencyId agency);
}
