package io.zhanggui.identity.web;

import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Shops;
import io.zhanggui.identity.flow.Logins;
import io.zhanggui.identity.store.Account;
import io.zhanggui.identity.store.JooqAgencies;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Draws the session of a caller. */
@Component
class SessionViews {

    private final Logins logins;
    private final JooqAgencies agencies;
    private final Shops shops;
    private final String version;

    SessionViews(Logins logins, JooqAgencies agencies, Shops shops, @Value("${zhanggui.version}") String version) {
        this.logins = logins;
        this.agencies = agencies;
        this.shops = shops;
        this.version = version;
    }

    SessionView view(Caller caller) {
        Optional<Account> account = logins.findActive(caller.user());
        Agency agency = agencies.find(caller.agency()).orElseThrow();
        return new SessionView(
                SessionView.Person.of(
                        caller.user().value(),
                        caller.name(),
                        account.map(Account::displayName).orElse("本机"),
                        caller.role()),
                new SessionView.House(agency.id().value(), agency.name()),
                shops.listShops(caller).stream().map(ShopView::of).toList(),
                account.map(Account::mustChangePassword).orElse(false),
                version);
    }
}
