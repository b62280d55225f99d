package io.zhanggui.identity.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.NewUser;
import io.zhanggui.identity.OneTimePassword;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Scopes;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.identity.rules.Names;
import io.zhanggui.identity.store.Account;
import io.zhanggui.identity.store.JooqAccounts;
import io.zhanggui.identity.store.JooqShops;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People as the store has them. */
@Component
class StoredUsers implements Users {

    private final JooqAccounts accounts;
    private final JooqShops shops;
    private final Scopes scopes;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    StoredUsers(JooqAccounts accounts, JooqShops shops, Scopes scopes, Passwords passwords, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.shops = shops;
        this.scopes = scopes;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<User> listUsers(Caller caller) {
        return accounts.list(caller.agency()).stream().map(this::user).toList();
    }

    @Override
    @Transactional
    public Created create(Caller caller, NewUser asked) {
        NewUser user = new NewUser(
                Names.login(asked.name()).orElseThrow(() -> new Failure(IdentityError.LOGIN_NAME_NOT_FIT)),
                Names.display(asked.displayName()).orElseThrow(() -> new Failure(IdentityError.NAME_NOT_FIT)),
                asked.role(),
                asked.shops());
        OneTimePassword password = new OneTimePassword(user.name(), passwords.oneTime());
        UserId id = insert(caller, user, password);
        if (user.shops() != null) {
            grant(caller, id, user.shops());
        }
        audit.record(caller, IdentityAction.USER_CREATED, subject(id), null, user.name() + " " + described(user));
        return new Created(getUser(caller, id), password);
    }

    @Override
    @Transactional
    public User giveShops(Caller caller, UserId id, @Nullable Set<ShopId> given) {
        User before = getUser(caller, id);
        accounts.setAllShops(id, given == null);
        grant(caller, id, given == null ? Set.of() : given);
        audit.record(
                caller,
                IdentityAction.USER_SHOPS_CHANGED,
                subject(id),
                described(before.role(), before.shops()),
                described(before.role(), given));
        return getUser(caller, id);
    }

    @Override
    @Transactional
    public User setActive(Caller caller, UserId id, boolean active) {
        User before = getUser(caller, id);
        if (before.active() != active) {
            if (!active && isLastDirector(caller, before)) {
                throw new Failure(IdentityError.LAST_DIRECTOR);
            }
            accounts.setActive(id, active);
            IdentityAction action = active ? IdentityAction.USER_LET_IN : IdentityAction.USER_SHUT_OUT;
            audit.record(caller, action, subject(id), null, before.name());
        }
        return getUser(caller, id);
    }

    @Override
    @Transactional
    public OneTimePassword resetPassword(Caller caller, String name) {
        Account account = accounts.find(name)
                .filter(found -> found.agency().equals(caller.agency()))
                .orElseThrow(() -> new Failure(IdentityError.NO_SUCH_USER));
        OneTimePassword password = new OneTimePassword(account.name(), passwords.oneTime());
        accounts.setPassword(account.id(), passwords.hash(password.password()), true, OffsetDateTime.now(clock));
        audit.record(caller, IdentityAction.PASSWORD_RESET, subject(account.id()), null, account.name());
        return password;
    }

    private UserId insert(Caller caller, NewUser user, OneTimePassword password) {
        try {
            return accounts.insert(
                    caller.agency(), user, passwords.hash(password.password()), OffsetDateTime.now(clock));
        } catch (DuplicateKeyException e) {
            throw new Failure(IdentityError.NAME_TAKEN, e);
        }
    }

    private void grant(Caller caller, UserId user, Set<ShopId> given) {
        if (!given.isEmpty()) {
            scopes.getScope(caller, given);
        }
        shops.grant(user, given, LocalDate.now(clock));
    }

    private User getUser(Caller caller, UserId id) {
        return accounts.find(id)
                .filter(account -> account.agency().equals(caller.agency()))
                .map(this::user)
                .orElseThrow(() -> new Failure(IdentityError.NO_SUCH_USER));
    }

    private boolean isLastDirector(Caller caller, User user) {
        return user.role() == Role.DIRECTOR
                && accounts.list(caller.agency()).stream()
                        .filter(Account::active)
                        .filter(account -> account.role() == Role.DIRECTOR)
                        .allMatch(account -> account.id().equals(user.id()));
    }

    private User user(Account account) {
        return new User(
                account.id(),
                account.agency(),
                account.name(),
                account.displayName(),
                account.role(),
                account.allShops() ? null : shops.grantedTo(account.id(), LocalDate.now(clock)),
                account.mustChangePassword(),
                account.active());
    }

    private static String described(NewUser user) {
        return described(user.role(), user.shops());
    }

    private static String described(Role role, @Nullable Set<ShopId> shops) {
        if (shops == null) {
            return role.key() + ", all shops";
        }
        Set<Long> numbers = new TreeSet<>();
        shops.forEach(shop -> numbers.add(shop.value()));
        return role.key() + ", shops " + numbers;
    }

    private static String subject(UserId id) {
        return "user " + id.value();
    }
}
