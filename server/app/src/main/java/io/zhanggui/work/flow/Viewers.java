package io.zhanggui.work.flow;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.WorkError;
import io.zhanggui.work.store.JooqTasks.Viewer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see and do what here. */
@Component
class Viewers {

    private final Shops shops;
    private final Users users;

    Viewers(Shops shops, Users users) {
        this.shops = shops;
        this.users = users;
    }

    Viewer of(Caller caller) {
        Set<ShopId> seen = shops.listShops(caller).stream().map(Shop::id).collect(Collectors.toUnmodifiableSet());
        return new Viewer(caller.agency(), caller.user(), seen, !caller.role().isProvider());
    }

    /** Fails where the caller is a merchant's reader, or does not see the shop. */
    void checkMayOpen(Caller caller, @Nullable ShopId shop) {
        if (!caller.role().isProvider()) {
            throw new Failure(WorkError.MERCHANT);
        }
        if (shop != null && shops.findShop(caller, shop).isEmpty()) {
            throw new Failure(IdentityError.NO_SUCH_SHOP);
        }
    }

    /** Fails where the agency has no such person, or shut them out. */
    void checkPerson(AgencyId agency, @Nullable UserId person) {
        if (person != null && activeOrNull(agency, person) == null) {
            throw new Failure(WorkError.NO_SUCH_PERSON);
        }
    }

    /** The same person, or null where the agency has no such person any more. */
    @Nullable
    UserId activeOrNull(AgencyId agency, @Nullable UserId person) {
        return users.listUsers(Caller.local(agency)).stream()
                .filter(User::active)
                .map(User::id)
                .filter(user -> user.equals(person))
                .findFirst()
                .orElse(null);
    }

    /** Who is named, or else the only one of the role; null where there are none or several. */
    @Nullable
    UserId ownerOrNull(AgencyId agency, @Nullable UserId person, @Nullable Role role) {
        UserId named = activeOrNull(agency, person);
        if (named != null || role == null) {
            return named;
        }
        List<UserId> all = users.listUsers(Caller.local(agency)).stream()
                .filter(User::active)
                .filter(user -> user.role() == role)
                .map(User::id)
                .toList();
        return all.size() == 1 ? all.getFirst() : null;
    }
}
