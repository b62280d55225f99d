package io.zhanggui.identity;

import java.util.List;
import java.util.Optional;

/** The tenants of this server. */
public interface Agencies {

    /** The name of the agency that is made where nobody named one. */
    String DEFAULT_NAME = "默认代运营";

    /** The oldest agency, made where there is none yet. */
    Agency getDefault();

    Optional<Agency> find(String name);

    /** All of them, the oldest first: for work the server does by itself. */
    List<Agency> listAgencies();

    /** Gives the caller's agency another name. Fails with {@link IdentityError#AGENCY_EXISTS} where it is another one's. */
    Agency rename(Caller caller, String name);

    /** The agency of that name, made where absent. */
    Agency findOrCreate(String name);
}
