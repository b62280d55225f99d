package io.zhanggui.connect.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Scopes;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import org.springframework.stereotype.Component;

/** The scope of a request that names a thing instead of a shop: whatever shops its caller sees. */
@Component
class CallerScope {

    private final Scopes scopes;

    CallerScope(Scopes scopes) {
        this.scopes = scopes;
    }

    Scope of(Caller caller) {
        return switch (scopes.scopeOfAll(caller)) {
            case Scopes.Access.Granted granted -> granted.scope();
            // who sees no shop finds nothing, whatever it is called
            case Scopes.Access.Refused none -> throw new Failure(IdentityError.NO_SUCH_SHOP);
        };
    }
}
