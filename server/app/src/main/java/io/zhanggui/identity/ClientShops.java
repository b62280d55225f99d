package io.zhanggui.identity;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import java.util.Optional;
import java.util.Set;

/** Which shops are a client's today: told by the module that keeps clients, which identity does not know. */
public interface ClientShops {

    /** Empty where the agency has no such client. */
    Optional<Set<ShopId>> find(AgencyId agency, long client);
}
