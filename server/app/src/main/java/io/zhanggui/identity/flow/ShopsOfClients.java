package io.zhanggui.identity.flow;

import io.zhanggui.identity.ClientShops;
import io.zhanggui.identity.store.JooqMemberships;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What somebody sees for belonging to a client. */
@Component
class ShopsOfClients {

    private final JooqMemberships memberships;
    // Clients ask for shops in their turn, so who tells them is looked up when it is needed.
    private final ObjectProvider<ClientShops> clients;
    private final Clock clock;

    ShopsOfClients(JooqMemberships memberships, ObjectProvider<ClientShops> clients, Clock clock) {
        this.memberships = memberships;
        this.clients = clients;
        this.clock = clock;
    }

    /** The shops of the client the person belongs to today. */
    Set<ShopId> seenBy(AgencyId agency, UserId user) {
        LocalDate today = LocalDate.now(clock);
        return memberships
                .findLatest(user)
                .filter(membership -> membership.covers(today))
                .flatMap(membership -> find(agency, membership.client()))
                .orElse(Set.of());
    }

    boolean exists(AgencyId agency, long client) {
        return find(agency, client).isPresent();
    }

    private Optional<Set<ShopId>> find(AgencyId agency, long client) {
        return clients.stream()
                .flatMap(each -> each.find(agency, client).stream())
                .findFirst();
    }
}
