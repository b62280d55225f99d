package io.zhanggui.engagement.merchant.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.ClientShops;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells identity which shops are a client's today. */
@Component
class ClientShopsByDay implements ClientShops {

    private final Clients clients;

    ClientShopsByDay(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Optional<Set<ShopId>> find(AgencyId agency, long id) {
        return clients.list(Caller.local(agency)).stream()
                .filter(client -> client.id().value() == id)
                .map(Client::shops)
                .findFirst();
    }
}
