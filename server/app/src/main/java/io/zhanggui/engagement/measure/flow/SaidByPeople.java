package io.zhanggui.engagement.measure.flow;

import io.zhanggui.settlement.facts.Fact;
import io.zhanggui.shared.AgencyId;
import java.time.Instant;
import java.util.List;

/** Facts of a contract that no export holds. */
@FunctionalInterface
interface SaidByPeople {

    /** As they were known at a moment. */
    List<Fact> facts(AgencyId agency, String contract, Instant at);
}
