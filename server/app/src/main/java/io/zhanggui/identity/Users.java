package io.zhanggui.identity;

import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of an agency. */
public interface Users {

    List<User> listUsers(Caller caller);

    /** Who did it, by name: a dash where the caller's agency has no such person. */
    default String nameOf(Caller caller, UserId user) {
        if (user.equals(UserId.LOCAL)) {
            return "命令行";
        }
        return listUsers(caller).stream()
                .filter(each -> each.id().equals(user))
                .map(User::displayName)
                .findFirst()
                .orElse("—");
    }

    /** Lets a person in. Fails with {@link IdentityError} where the name is taken or a shop is not the agency's. */
    Created create(Caller caller, NewUser user);

    /** From today on they see these shops, or all of the agency's where null. */
    User giveShops(Caller caller, UserId user, @Nullable Set<ShopId> shops);

    /**
     * From today on they are that, there. Fails with {@link IdentityError} where the last director would go, or a
     * merchant's person would belong nowhere.
     */
    User place(Caller caller, UserId user, Place place);

    /** The client the caller belongs to today. */
    Optional<Membership> findMembership(Caller caller);

    /** Shuts a person out at once, or lets them in again. */
    User setActive(Caller caller, UserId user, boolean active);

    /** A new one-time password for them; open sessions of the person end. */
    OneTimePassword resetPassword(Caller caller, UserId user);

    /** A new one-time password; open sessions of the person end. */
    OneTimePassword resetPassword(Caller caller, String name);

    /** The new user with the password to hand over. */
    record Created(User user, OneTimePassword password) {}
}
