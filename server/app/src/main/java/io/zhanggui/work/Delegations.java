package io.zhanggui.work;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;

/** Who decides while another is away, and up to which amounts. Whatever is refused fails with {@link WorkError}. */
public interface Delegations {

    /** Lets another who may approve decide what the caller may; at most for 92 days. */
    Delegation delegate(Caller caller, UserId to, Instant start, Instant end);

    /** Those that are not over, of the whole agency, the earliest first. */
    List<Delegation> list(Caller caller);

    /** Ends one of the caller's own. */
    void end(Caller caller, long id);

    ApprovalRules rules(Caller caller);

    /** A director's matter. */
    ApprovalRules settle(Caller caller, ApprovalRules rules);
}
