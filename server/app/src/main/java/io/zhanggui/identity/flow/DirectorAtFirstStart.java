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
import org.springframework.stereotype.Component;

/** Makes the first director when somebody asks for the way in; remembers the password for this run only. */
@Component
class DirectorAtFirstStart implements FirstStart {

    private final Agencies agencies;
    private final Users users;
    private final JooqAccounts accounts;
    private @Nullable OneTimePassword password;

    DirectorAtFirstStart(Agencies agencies, Users users, JooqAccounts accounts) {
        this.agencies = agencies;
        this.users = users;
        this.accounts = accounts;
    }

    @Override
    public synchronized Optional<OneTimePassword> findOneTimePassword() {
        Optional<Account> director = accounts.find(DIRECTOR);
        if (director.filter(Account::everLoggedIn).isPresent()) {
            return Optional.empty();
        }
        if (password == null) {
            password = director.map(this::renew).orElseGet(this::create);
        }
        return Optional.of(password);
    }

    private OneTimePassword create() {
        Caller operator = Caller.local(agencies.getDefault().id());
        return users.create(operator, new NewUser(DIRECTOR, Role.DIRECTOR.zh(), Role.DIRECTOR, null))
                .password();
    }

    private OneTimePassword renew(Account director) {
        return users.resetPassword(Caller.local(director.agency()), DIRECTOR);
    }
}
