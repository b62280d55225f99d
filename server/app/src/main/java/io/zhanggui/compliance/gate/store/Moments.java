package io.zhanggui.compliance.gate.store;

import io.zhanggui.shared.Period;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Moments as the tables hold them. */
final class Moments {

    private Moments() {}

    static OffsetDateTime of(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
