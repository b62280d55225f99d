package io.zhanggui.compliance.gate;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Scope;
import java.util.List;

/** Approval of advertising before it goes out. Whatever is refused fails with {@link GateError}. */
public interface AdTexts {

    /** The goods whose advertising an authority reviews. */
    List<AdReview> reviews();

    /** Those of the shops, the newest first, at most 200. */
    List<AdText> list(Scope scope);

    /**
     * Asks for a text to go out. What checks with a block is refused with what was found; where the law asks for an
     * authority's number, it needs one that holds; every other text waits for a second person.
     */
    AdAnswer submit(Caller caller, AdDraft draft);
}
