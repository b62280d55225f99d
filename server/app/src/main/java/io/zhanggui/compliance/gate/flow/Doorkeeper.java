package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.gate.GateError;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Shops;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import org.springframework.stereotype.Component;

/** Who may see and change what here. */
@Component
class Doorkeeper {

    private final Shops shops;

    Doorkeeper(Shops shops) {
        this.shops = shops;
    }

    boolean sees(Caller caller, ShopId shop) {
        return shops.findShop(caller, shop).isPresent();
    }

    /** Fails where the caller is a merchant's reader or does not see the shop. */
    void checkMayChange(Caller caller, ShopId shop) {
        checkMayChange(caller);
        if (!sees(caller, shop)) {
            throw new Failure(IdentityError.NO_SUCH_SHOP);
        }
    }

    /** Fails where the caller is a merchant's reader. */
    void checkMayChange(Caller caller) {
        if (!caller.role().isProvider()) {
            throw new Failure(GateError.MERCHANT);
        }
    }

    /** Fails where nobody in particular asks: what is signed bears a name. */
    void checkHasOwnName(Caller caller) {
        if (caller.user().equals(UserId.LOCAL)) {
            throw new Failure(GateError.NO_OWN_NAME);
        }
    }

    /** The one shop; no more is asked than the caller's agency, who was checked before. */
    static Scope of(Caller caller, ShopId shop) {
        return Scope.of(caller.agency(), shop);
    }
}
