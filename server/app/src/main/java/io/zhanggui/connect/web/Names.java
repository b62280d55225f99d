package io.zhanggui.connect.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.UserId;

/** Who did it, by name. */
final class Names {

    private final Users users;

    Names(Users users) {
        this.users = users;
    }

    String of(Caller caller, UserId user) {
        if (user.equals(UserId.LOCAL)) {
            return "命令行";
        }
        return users.listUsers(caller).stream()
                .filter(each -> each.id().equals(user))
                .map(each -> each.displayName())
                .findFirst()
                .orElse("—");
    }
}
