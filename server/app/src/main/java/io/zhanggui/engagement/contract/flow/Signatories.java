package io.zhanggui.engagement.contract.flow;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Users;
import org.springframework.stereotype.Component;

/** How people are named beside what they confirm or dispute. */
@Component
class Signatories {

    private final Users users;

    Signatories(Users users) {
        this.users = users;
    }

    /** The caller with the name both sides know, and that of the login. */
    Caller named(Caller caller) {
        String shown = users.nameOf(caller, caller.user());
        String name =
                shown.equals(caller.name()) || shown.equals("—") ? caller.name() : shown + "（" + caller.name() + "）";
        return new Caller(caller.user(), caller.agency(), caller.role(), name);
    }
}
