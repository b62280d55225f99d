package io.zhanggui.connect.formats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Remembers what the same bytes meant before: statuses, provinces, couriers and titles repeat for millions of rows. */
final class Memo {

    private static final int SIZE = 2048;
    static final int LONGEST = 240;

    private final @Nullable Entry[] entries = new Entry[SIZE];
    private int slot;

    /**
     * One meaning.
     *
     * @param raw bytes as in the file
     * @param text what they say, as UTF-8; {@code null} where nothing is stated
     * @param number a number or a second text's place, as the user of the memo likes
     * @param other a second text
     */
    record Entry(byte[] raw, byte @Nullable [] text, long number, byte @Nullable [] other) {}

    /** The remembered entry of these bytes; call {@link #remember} where there is none. */
    @Nullable
    Entry find(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        slot = (hash ^ hash >>> 13) & SIZE - 1;
        Entry entry = entries[slot];
        boolean same = entry != null && Arrays.equals(entry.raw, 0, entry.raw.length, bytes, from, to);
        return same ? entry : null;
    }

    /** Remembers what the bytes looked for last mean. */
    Entry remember(byte[] bytes, int from, int to, byte @Nullable [] text, long number, byte @Nullable [] other) {
        Entry entry = new Entry(Arrays.copyOfRange(bytes, from, to), text, number, other);
        if (to - from <= LONGEST) {
            entries[slot] = entry;
        }
        return entry;
    }
}
