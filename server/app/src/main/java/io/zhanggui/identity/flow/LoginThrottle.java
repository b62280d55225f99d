package io.zhanggui.identity.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.zhanggui.identity.rules.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, per name and address and per address. A try counts before its password is checked, so tries
 * side by side gain nothing. Kept in memory: a restart forgets, and nobody can restart it from outside.
 */
@Component
class LoginThrottle {

    private static final int FREE_PER_NAME = 5;
    private static final int FREE_PER_ADDRESS = 30;
    private static final int MOST_KEYS = 50_000;
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    private final Cache<String, Tries> tries = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(FORGET_AFTER)
            .build();
    private final Clock clock;

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Counts a try; the time still to wait where it must not go on. */
    Optional<Duration> admit(String name, String address) {
        Duration byName = count(key(name, address), FREE_PER_NAME);
        Duration byAddress = count(address, FREE_PER_ADDRESS);
        Duration wait = byName.compareTo(byAddress) > 0 ? byName : byAddress;
        return wait.isPositive() ? Optional.of(wait) : Optional.empty();
    }

    /** The password was right. */
    void forget(String name, String address) {
        tries.invalidate(key(name, address));
        tries.invalidate(address);
    }

    private Duration count(String key, int free) {
        Instant now = clock.instant();
        Tries after = tries.asMap().compute(key, (same, before) -> Tries.next(before, now, free));
        return after.waitFrom(now);
    }

    private static String key(String name, String address) {
        return name.toLowerCase(Locale.ROOT) + " " + address;
    }

    /**
     * @param count admitted tries
     * @param open when the next one is admitted
     * @param refused whether the latest was turned away; that one cost nothing
     */
    private record Tries(int count, Instant open, boolean refused) {

        static Tries next(@Nullable Tries before, Instant now, int free) {
            if (before != null && now.isBefore(before.open)) {
                return new Tries(before.count, before.open, true);
            }
            int count = before == null ? 1 : before.count + 1;
            return new Tries(count, now.plus(Backoff.after(count, free)), false);
        }

        Duration waitFrom(Instant now) {
            return refused ? Duration.between(now, open) : Duration.ZERO;
        }
    }
}
