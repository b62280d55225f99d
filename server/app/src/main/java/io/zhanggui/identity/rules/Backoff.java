package io.zhanggui.identity.rules;

import java.time.Duration;

/** How long wrong passwords make wait: not at all at first, then doubling. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS_TO_LONGEST = 5;

    private Backoff() {}

    /**
     * The wait after so many wrong tries in a row.
     *
     * @param free tries that cost nothing
     */
    public static Duration after(int tries, int free) {
        if (tries < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(tries - free, DOUBLINGS_TO_LONGEST);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
