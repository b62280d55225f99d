package io.zhanggui.notify.rules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before trying again: half a minute at first, six hours at last, then never. */
public final class Patience {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6));

    /** Nothing waits longer than this, quiet hours of a day among it. */
    public static final Duration LONGEST = Duration.ofHours(25);

    private Patience() {}

    /**
     * The wait after so many tries; empty where it is given up.
     *
     * @param tries how often it was tried, from 1
     */
    public static Optional<Duration> after(int tries) {
        return tries <= WAITS.size() ? Optional.of(WAITS.get(tries - 1)) : Optional.empty();
    }
}
