package io.zhanggui.identity;

import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.util.Set;

/** The only source of scopes for what people ask. */
public interface Scopes {

    /** The scope over these shops, or a refusal where one of them is not the caller's today or does not exist. */
    Access scopeOf(Caller caller, Set<ShopId> shops);

    /** The same; fails with {@link IdentityError#NO_SUCH_SHOP} where it is refused. */
    default Scope getScope(Caller caller, Set<ShopId> shops) {
        return switch (scopeOf(caller, shops)) {
            case Access.Granted granted -> granted.scope();
            case Access.Refused refused -> throw new Failure(refused.reason());
        };
    }

    /** The scope over all shops the caller sees today; refused where there are none. */
    Access scopeOfAll(Caller caller);

    /** The outcome of asking for a scope. */
    sealed interface Access {

        record Granted(Scope scope) implements Access {}

        record Refused(IdentityError reason) implements Access {}
    }
}
