package io.zhanggui.metrics.flow;

import io.zhanggui.warehouse.Coverage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of some facts.
 *
 * @param known for which days
 * @param latestLoad when the newest was loaded
 */
record Freshness(Set<LocalDate> known, @Nullable Instant latestLoad) {

    static final Freshness NOTHING = new Freshness(Set.of(), null);

    static Freshness of(Coverage coverage) {
        return new Freshness(coverage.known(), coverage.latestLoad());
    }

    /** Days that one of them knows. */
    Freshness ofEither(Freshness other) {
        Set<LocalDate> days = new HashSet<>(known);
        days.addAll(other.known);
        return new Freshness(days, later(latestLoad, other.latestLoad));
    }

    /** Days that both know. */
    Freshness ofBoth(Freshness other) {
        Set<LocalDate> days = new HashSet<>(known);
        days.retainAll(other.known);
        return new Freshness(days, later(latestLoad, other.latestLoad));
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }
}
