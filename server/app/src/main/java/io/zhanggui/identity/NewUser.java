package io.zhanggui.identity;

import io.zhanggui.shared.ShopId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person to be let in. */
public record NewUser(String name, String displayName, Place place) {

    /** Somebody of no client, who will see these shops, or all of the agency's where null. */
    public NewUser(String name, String displayName, Role role, @Nullable Set<ShopId> shops) {
        this(name, displayName, new Place(role, shops, null));
    }

    public Role role() {
        return place.role();
    }

    public @Nullable Set<ShopId> shops() {
        return place.shops();
    }
}
