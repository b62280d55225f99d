package io.zhanggui.identity.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Membership;
import io.zhanggui.identity.NewUser;
import io.zhanggui.identity.OneTimePassword;
import io.zhanggui.identity.Place;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Scopes;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.identity.rules.Names;
import io.zhanggui.identity.store.Account;
import io.zhanggui.identity.store.JooqAccounts;
import io.zhanggui.identity.store.JooqMemberships;
import io.zhanggui.identity.store.JooqShops;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
    private final JooqMemberships memberships;
    private final ShopsOfClients ofClients;
    private final Scopes scopes;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    StoredUsers(
            JooqAccounts accounts,
            JooqShops shops,
            JooqMemberships memberships,
            ShopsOfClients ofClients,
            Scopes scopes,
            Passwords passwords,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.shops = shops;
        this.memberships = memberships;
        this.ofClients = ofClients;
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
                checked(caller, asked.place()));
        OneTimePassword password = new OneTimePassword(user.name(), passwords.oneTime());
        UserId id = insert(caller, user, password);
        settle(caller, id, user.place());
        audit.record(
                caller, IdentityAction.USER_CREATED, subject(id), null, user.name() + " " + described(user.place()));
        return new Created(getUser(caller, id), password);
    }

    @Override
    @Transactional
    public User giveShops(Caller caller, UserId id, @Nullable Set<ShopId> given) {
        return place(caller, id, new Place(getUser(caller, id).role(), given, null));
    }

    @Override
    @Transactional
    public User place(Caller caller, UserId id, Place asked) {
        User before = getUser(caller, id);
        Place place = checked(caller, asked);
        if (place.role() != Role.DIRECTOR && isLastDirector(caller, before)) {
            throw new Failure(IdentityError.LAST_DIRECTOR);
        }
        accounts.setRole(id, place.role());
        accounts.setAllShops(id, place.shops() == null && !place.role().isMerchant());
        settle(caller, id, place);
        audit.record(
                caller,
                before.role() == place.role() && place.membership() == null
                        ? IdentityAction.USER_SHOPS_CHANGED
                        : IdentityAction.USER_PLACED,
                subject(id),
                described(new Place(before.role(), before.shops(), before.membership())),
                described(place));
        return getUser(caller, id);
    }

    @Override
    public Optional<Membership> findMembership(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        return memberships.findLatest(caller.user()).filter(membership -> membership.covers(today));
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
    public OneTimePassword resetPassword(Caller caller, UserId user) {
        return resetPassword(caller, getUser(caller, user).name());
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

    private Place checked(Caller caller, Place place) {
        Membership membership = place.membership();
        if (membership == null && place.role().isMerchant() && place.shops() == null) {
            throw new Failure(IdentityError.MERCHANT_NOWHERE);
        }
        if (membership == null) {
            return place;
        }
        if (!place.role().isMerchant()) {
            throw new Failure(IdentityError.ONLY_MERCHANTS);
        }
        if (!ofClients.exists(caller.agency(), membership.client())) {
            throw new Failure(IdentityError.NO_SUCH_CLIENT);
        }
        LocalDate end = membership.to();
        if (end != null && !end.isAfter(membership.from())) {
            throw new Failure(IdentityError.ENDS_BEFORE_IT_STARTS);
        }
        return new Place(place.role(), Set.of(), membership);
    }

    /** Writes what they see from today on. */
    private void settle(Caller caller, UserId user, Place place) {
        LocalDate today = LocalDate.now(clock);
        Set<ShopId> given = place.shops() == null ? Set.of() : place.shops();
        if (!given.isEmpty()) {
            scopes.getScope(caller, given);
        }
        shops.grant(user, given, today);
        memberships.end(user, today);
        if (place.membership() != null) {
            memberships.insert(user, place.membership());
        }
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
        Membership membership = account.role().isMerchant()
                ? memberships.findLatest(account.id()).orElse(null)
                : null;
        return new User(
                account.id(),
                account.agency(),
                account.name(),
                account.displayName(),
                account.role(),
                account.allShops() ? null : seenBy(account),
                membership,
                account.mustChangePassword(),
                account.active());
    }

    private Set<ShopId> seenBy(Account account) {
        Set<ShopId> own = ofClients.seenBy(account.agency(), account.id());
        return own.isEmpty() ? shops.grantedTo(account.id(), LocalDate.now(clock)) : own;
    }

    private static String described(Place place) {
        Membership membership = place.membership();
        if (membership != null) {
            LocalDate to = membership.to();
            return place.role().key() + ", client " + membership.client() + " from " + membership.from()
                    + (to == null ? "" : " to before " + to);
        }
        if (place.shops() == null) {
            return place.role().key() + ", all shops";
        }
        Set<Long> numbers = new TreeSet<>();
        place.shops().forEach(shop -> numbers.add(shop.value()));
        return place.role().key() + ", shops " + numbers;
    }

    private static String subject(UserId id) {
        return "user " + id.value();
    }
}
