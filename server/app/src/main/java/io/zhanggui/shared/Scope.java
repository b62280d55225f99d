package io.zhanggui.shared;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a question may see: one agency and some of its shops. No fact can be asked for or written without one
 * (invariant 3); only {@code identity} decides which scopes a person gets.
 *
 * @param agency the tenant
 * @param shops at least one shop of that agency
 */
public record Scope(AgencyId agency, Set<ShopId> shops) {

    public Scope {
        if (shops.isEmpty()) {
            throw new IllegalArgumentException("a scope names at least one shop");
        }
        shops = Set.copyOf(shops);
    }

    /** The scope of a single shop. */
    public static Scope of(AgencyId agency, ShopId shop) {
        return new Scope(agency, Set.of(shop));
    }

    /** The one shop of this scope; fails where there are several, since a load belongs to one shop. */
    public ShopId onlyShop() {
        if (shops.size() != 1) {
            throw new IllegalStateException("expected one shop, found " + shops.size());
        }
        return shops.iterator().next();
    }

    /** Shop ids in ascending order, for stable SQL. */
    public Set<Long> shopNumbers() {
        return shops.stream().map(ShopId::value).collect(Collectors.toCollection(TreeSet::new));
    }
}
