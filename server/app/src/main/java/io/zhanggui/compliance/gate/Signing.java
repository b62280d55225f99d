package io.zhanggui.compliance.gate;

import io.zhanggui.shared.Bilingual;
import java.util.List;

/** What came of an attempt to sign a checklist. */
public sealed interface Signing {

    record Signed(Certificate certificate) implements Signing {}

    /** @param reasons all of them, at once */
    record Refused(List<Bilingual> reasons) implements Signing {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
