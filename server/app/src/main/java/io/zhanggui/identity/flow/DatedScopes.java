package io.zhanggui.identity.flow;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Scopes;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Scopes over what the caller sees today. */
@Component
class DatedScopes implements Scopes {

    private final Shops shops;

    DatedScopes(Shops shops) {
        this.shops = shops;
    }

    @Override
    public Access scopeOf(Caller caller, Set<ShopId> asked) {
        if (asked.isEmpty()) {
            return new Access.Refused(IdentityError.NO_SHOP_NAMED);
        }
        return seenBy(caller).containsAll(asked)
                ? new Access.Granted(new Scope(caller.agency(), asked))
                : new Access.Refused(IdentityError.NO_SUCH_SHOP);
    }

    @Override
    public Access scopeOfAll(Caller caller) {
        return scopeOf(caller, seenBy(caller));
    }

    private Set<ShopId> seenBy(Caller caller) {
        return shops.listShops(caller).stream().map(Shop::id).collect(Collectors.toUnmodifiableSet());
    }
}
