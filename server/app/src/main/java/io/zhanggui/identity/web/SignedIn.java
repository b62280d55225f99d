package io.zhanggui.identity.web;

import io.zhanggui.identity.store.Account;
import io.zhanggui.shared.UserId;
import java.time.OffsetDateTime;

/**
 * What a session remembers: not the role, which may change, and so is looked up at each request.
 *
 * @param passwordSetAt a password set later ends the session
 */
record SignedIn(UserId user, OffsetDateTime passwordSetAt) {

    static SignedIn of(Account account) {
        return new SignedIn(account.id(), account.passwordSetAt());
    }

    boolean isOf(Account account) {
        return account.passwordSetAt().isEqual(passwordSetAt);
    }
}
