package io.zhanggui.connect.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells when a file is no longer written to: its size and its time have not changed for a while, as far as one has
 * looked. A file set aside is not quiet again before its rest is over, unless it changes.
 *
 * @param <F> what names a file
 */
public final class QuietFiles<F> {

    private record Seen(long size, long modified, Instant quietFrom) {}

    private final Duration quiet;
    private final Map<F, Seen> seen = new HashMap<>();

    public QuietFiles(Duration quiet) {
        this.quiet = quiet;
    }

    /** Notes how a file looks now and says whether it is quiet. */
    public boolean look(F file, long size, long modified, Instant now) {
        Seen before = seen.get(file);
        if (before == null || before.size() != size || before.modified() != modified) {
            seen.put(file, new Seen(size, modified, now.plus(quiet)));
            return false;
        }
        return !now.isBefore(before.quietFrom());
    }

    /** Sets a file aside for some time. */
    public void rest(F file, Duration time, Instant now) {
        seen.computeIfPresent(file, (name, before) -> new Seen(before.size(), before.modified(), now.plus(time)));
    }

    /** Forgets all files but these. */
    public void keepOnly(Collection<F> files) {
        seen.keySet().retainAll(files);
    }
}
