package io.zhanggui.identity;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who can log in.
 *
 * @param shops the shops they see today, or null for all of the agency's
 * @param membership the client they belong to, or belonged to last
 */
public record User(
        UserId id,
        AgencyId agency,
        String name,
        String displayName,
        Role role,
        @Nullable Set<ShopId> shops,
        @Nullable Membership membership,
        boolean mustChangePassword,
        boolean active) {}
