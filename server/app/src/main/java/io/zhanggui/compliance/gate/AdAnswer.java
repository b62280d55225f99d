package io.zhanggui.compliance.gate;

import io.zhanggui.compliance.Finding;
import io.zhanggui.shared.Bilingual;
import java.util.List;

/** What came of asking for an advertising text. */
public sealed interface AdAnswer {

    /** It is approved, or waits for a second person. */
    record Taken(AdText text) implements AdAnswer {}

    /**
     * It cannot be asked for as it is.
     *
     * @param findings the pieces of the text that must not go out
     */
    record Refused(List<Bilingual> reasons, List<Finding> findings) implements AdAnswer {

        public Refused {
            reasons = List.copyOf(reasons);
            findings = List.copyOf(findings);
        }
    }
}
