package io.zhanggui.engagement.optimise;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.identity.Caller;

/** What a quarter of the service cost and brought. Whatever is refused fails with {@link OptimiseError}. */
public interface Evaluations {

    /** Which document it is in the register; its part is the quarter. */
    String KIND = "effect_evaluation";

    /**
     * Evaluates a quarter that is over, and keeps it in the register as the draft of that quarter's document. Asks the
     * engine for the effect and the value of customers, which takes up to some minutes.
     */
    Sheet draft(Caller caller, ClientId client, Quarter quarter);
}
