package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.Side;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.UserId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Those who may confirm for a side of a client's contract. */
@Component
class SidePeople {

    private final Users users;

    SidePeople(Users users) {
        this.users = users;
    }

    /** By their number, so that the first of them is always the same. */
    List<UserId> of(Caller caller, Client client, Side side) {
        return users.listUsers(caller).stream()
                .filter(User::active)
                .filter(user -> mayConfirm(user, side) && sees(user, client))
                .map(User::id)
                .sorted(Comparator.comparingLong(UserId::value))
                .toList();
    }

    private static boolean mayConfirm(User user, Side side) {
        return user.role()
                .may(side == Side.PROVIDER ? Permission.CONFIRM_FOR_PROVIDER : Permission.CONFIRM_FOR_MERCHANT);
    }

    private static boolean sees(User user, Client client) {
        return user.shops() == null || !Collections.disjoint(user.shops(), client.shops());
    }
}
