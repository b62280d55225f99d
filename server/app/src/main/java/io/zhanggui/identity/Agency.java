package io.zhanggui.identity;

import io.zhanggui.shared.AgencyId;

/** A tenant. */
public record Agency(AgencyId id, String name) {}
