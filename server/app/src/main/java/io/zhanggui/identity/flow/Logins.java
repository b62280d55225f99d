package io.zhanggui.identity.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.rules.PasswordPolicy;
import io.zhanggui.identity.store.Account;
import io.zhanggui.identity.store.JooqAccounts;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Logging in and out, and one's own password. */
@Component
public class Logins {

    private final JooqAccounts accounts;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final Audit audit;
    private final Clock clock;
    private final String nobodysHash;

    Logins(JooqAccounts accounts, Passwords passwords, LoginThrottle throttle, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
        this.nobodysHash = passwords.hash(passwords.oneTime());
    }

    /** What came of a name and a password. */
    public sealed interface Outcome {

        record In(Account account) implements Outcome {}

        record Refused() implements Outcome {}

        record Wait(Duration rest) implements Outcome {}
    }

    /** @param address where the request came from */
    public Outcome login(String name, String password, String address) {
        Optional<Duration> wait = throttle.admit(name, address);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        Optional<Account> known = accounts.find(name);
        // The same work for a name that does not exist, so that the time taken tells nothing.
        boolean right =
                passwords.match(password, known.map(Account::passwordHash).orElse(nobodysHash));
        if (known.isEmpty()) {
            return new Outcome.Refused();
        }
        Account account = known.get();
        if (!right || !account.active()) {
            audit.record(callerOf(account), IdentityAction.LOGIN_REFUSED, subject(account), null, null);
            return new Outcome.Refused();
        }
        throttle.forget(name, address);
        accounts.setLoggedIn(account.id(), OffsetDateTime.now(clock));
        audit.record(callerOf(account), IdentityAction.LOGGED_IN, subject(account), null, null);
        return new Outcome.In(account);
    }

    public void logout(Caller caller) {
        audit.record(caller, IdentityAction.LOGGED_OUT, "user " + caller.user().value(), null, null);
    }

    /** The account behind a session, as long as it may still be used. */
    public Optional<Account> findActive(UserId user) {
        return accounts.find(user).filter(Account::active);
    }

    /** Why the password was not changed, or nothing where it was. */
    @Transactional
    public Optional<IdentityError> changePassword(UserId user, String old, String wanted) {
        Account account = accounts.find(user).orElseThrow();
        if (!passwords.match(old, account.passwordHash())) {
            return Optional.of(IdentityError.WRONG_OLD_PASSWORD);
        }
        if (old.equals(wanted)) {
            return Optional.of(IdentityError.PASSWORD_UNCHANGED);
        }
        Optional<IdentityError> fault = PasswordPolicy.fault(wanted, account.name());
        if (fault.isEmpty()) {
            accounts.setPassword(user, passwords.hash(wanted), false, OffsetDateTime.now(clock));
            audit.record(callerOf(account), IdentityAction.PASSWORD_CHANGED, subject(account), null, null);
        }
        return fault;
    }

    public static Caller callerOf(Account account) {
        return new Caller(account.id(), account.agency(), account.role(), account.name());
    }

    private static String subject(Account account) {
        return "user " + account.id().value();
    }
}
