package io.zhanggui.compliance.gate;

import java.util.List;

/** What came of an attempt to publish. */
public sealed interface Publishing {

    record Published(GateAnswer answer) implements Publishing {}

    /** @param reasons all of them, at once */
    record Refused(GateAnswer answer, List<Condition.Reason> reasons) implements Publishing {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
