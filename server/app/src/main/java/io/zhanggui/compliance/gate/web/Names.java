package io.zhanggui.compliance.gate.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of the agency's people, asked for once. */
final class Names {

    private static final String PROGRAM = "掌柜";
    private static final String NOBODY = "—";

    private final Map<UserId, String> names;

    private Names(Map<UserId, String> names) {
        this.names = names;
    }

    static Names of(Users users, Caller caller) {
        return new Names(users.listUsers(caller).stream().collect(Collectors.toMap(User::id, User::displayName)));
    }

    String of(UserId user) {
        return user.equals(UserId.LOCAL) ? PROGRAM : names.getOrDefault(user, NOBODY);
    }

    @Nullable
    String orNull(@Nullable UserId user) {
        return user == null ? null : of(user);
    }

    static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
