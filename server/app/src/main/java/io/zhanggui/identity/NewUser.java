package io.zhanggui.identity;

import io.zhanggui.shared.ShopId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person to be let in.
 *
 * @param shops what they will see, or null for all of the agency's shops
 */
public record NewUser(
        String name,
        String displayName,
        Role role,
        @Nullable Set<ShopId> shops) {}
