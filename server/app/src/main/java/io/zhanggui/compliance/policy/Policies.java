package io.zhanggui.compliance.policy;

import io.zhanggui.identity.Caller;
import java.util.List;

/** The red, yellow and blue list. Whatever is refused fails with {@link PolicyError}. */
public interface Policies {

    /** The newest first, by when they hold. */
    List<Policy> list(Caller caller);

    /** What may be taken onto the list: changes the watch found, and policies of the years that are shipped. */
    List<PolicyDraft> listOffers(Caller caller);

    Policy add(Caller caller, PolicyDraft draft);

    Policy change(Caller caller, long id, PolicyDraft draft);

    void remove(Caller caller, long id);

    /** How many changes of rules the watch took in a quarter, the latest first. */
    List<Quarter> listQuarters(Caller caller);

    /**
     * One quarter.
     *
     * @param label as in 2026-Q4
     * @param high those of high risk among them
     */
    record Quarter(String label, int changes, int high) {}
}
