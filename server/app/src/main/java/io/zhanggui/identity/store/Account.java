package io.zhanggui.identity.store;

import io.zhanggui.identity.Role;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.UserId;
import java.time.OffsetDateTime;

/** A row of accounts, with what only logging in needs. */
public record Account(
        UserId id,
        AgencyId agency,
        String name,
        String displayName,
        Role role,
        boolean allShops,
        String passwordHash,
        boolean mustChangePassword,
        OffsetDateTime passwordSetAt,
        boolean everLoggedIn,
        boolean active) {}
