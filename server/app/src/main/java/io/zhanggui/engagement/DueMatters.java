package io.zhanggui.engagement;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import java.util.Optional;

/** Looks one kind of matter up for the page of the day; there are several. */
public interface DueMatters {

    /** Of the clients these shops belong to; empty where the caller does not see such matters or has no such clients. */
    Optional<DueMatter> look(Caller caller, Scope shops, LocalDate today);
}
