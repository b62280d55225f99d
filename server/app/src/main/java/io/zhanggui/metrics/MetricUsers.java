package io.zhanggui.metrics;

import io.zhanggui.identity.Caller;
import java.util.List;

/** A module above that keeps keys of metrics, so that a change can say what it touches. */
public interface MetricUsers {

    /** Every use in the caller's agency; what is private to somebody else without its name. */
    List<MetricUse> listUses(Caller caller);
}
