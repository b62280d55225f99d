package io.zhanggui.engagement.merchant.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.merchant.MerchantError;
import io.zhanggui.engagement.merchant.OwnCompany;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Membership;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds it by membership, and by shop for those who were given shops only. */
@Component
class CompanyDesk implements OwnCompany {

    private final Clients clients;
    private final Users users;
    private final Shops shops;

    CompanyDesk(Clients clients, Users users, Shops shops) {
        this.clients = clients;
        this.users = users;
        this.shops = shops;
    }

    @Override
    public Client get(Caller caller) {
        return users.findMembership(caller)
                .map(Membership::client)
                .flatMap(client -> find(caller.agency(), client))
                .or(() -> byShop(caller))
                .orElseThrow(() -> new Failure(MerchantError.NO_COMPANY));
    }

    /** A company without shops is seen by its own people too, so the agency looks it up for them. */
    private Optional<Client> find(AgencyId agency, long id) {
        return clients.list(Caller.local(agency)).stream()
                .filter(client -> client.id().value() == id)
                .findFirst();
    }

    private Optional<Client> byShop(Caller caller) {
        return shops.listShops(caller).stream()
                .map(Shop::id)
                .flatMap(shop -> clients.ofShop(caller, shop).stream())
                .findFirst();
    }
}
