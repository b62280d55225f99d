package io.zhanggui.engagement.measure.flow;

import io.zhanggui.shared.AgencyId;

/** What a buyer is called in the files of one contract. */
@FunctionalInterface
interface Pseudonyms {

    /** The same buyer is the same within a contract, and unrelated in any other. */
    String of(AgencyId agency, String contract, String buyer);
}
