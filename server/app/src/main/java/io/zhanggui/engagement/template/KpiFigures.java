package io.zhanggui.engagement.template;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.identity.Caller;
import java.util.List;

/** What the metrics of the clauses are today for a client's shops. */
public interface KpiFigures {

    /** One for each clause, in their order; fails as {@code Clients} does where the client is not the caller's or has no shop. */
    List<KpiFigure> list(Caller caller, ClientId client);
}
