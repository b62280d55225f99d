package io.zhanggui.identity.flow;

import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.FirstStart;
import io.zhanggui.identity.NewUser;
import io.zhanggui.identity.OneTimePassword;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Users;
import io.zhanggui.identity.store.Account;
import io.zhanggui.identity.store.JooqAccounts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Only for the server: a command that opens the stores itself needs nobody to log in. */
@Component
@ConditionalOnWebApplication
class DirectorAtFirstStart implements FirstStart {

    private final @Nullable OneTimePassword password;

    DirectorAtFirstStart(Agencies agencies, Users users, JooqAccounts accounts) {
        Caller local = Caller.local(agencies.getDefault().id());
        Optional<Account> director = accounts.find(DIRECTOR);
        if (director.isEmpty()) {
            password = users.create(local, new NewUser(DIRECTOR, "总监", Role.DIRECTOR, null))
                    .password();
        } else if (director.get().everLoggedIn()) {
            password = null;
        } else {
            password = users.resetPassword(Caller.local(director.get().agency()), DIRECTOR);
        }
    }

    @Override
    public Optional<OneTimePassword> findOneTimePassword() {
        return Optional.ofNullable(password);
    }
}
