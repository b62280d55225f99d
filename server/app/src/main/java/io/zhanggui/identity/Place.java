package io.zhanggui.identity;

import io.zhanggui.shared.ShopId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person is and where.
 *
 * @param shops what they see, or null for all of the agency's; a merchant's person is never given all
 * @param membership the client of a merchant's person, whose shops they then see; null for all others
 */
public record Place(
        Role role, @Nullable Set<ShopId> shops, @Nullable Membership membership) {}
