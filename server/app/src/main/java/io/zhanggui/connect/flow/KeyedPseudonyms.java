package io.zhanggui.connect.flow;

import io.zhanggui.connect.formats.Pseudonyms;
import io.zhanggui.secrets.PersonKey;
import java.util.Arrays;

/**
 * Pseudonyms under the agency's key. Files repeat the same people often and near each other, so each thread keeps the
 * last few thousand answers: the keyed hash costs about a microsecond, a look into the memo a few nanoseconds.
 */
final class KeyedPseudonyms implements Pseudonyms {

    private static final int SLOTS = 1 << 12;

    private final ThreadLocal<Memo> memos;

    KeyedPseudonyms(PersonKey key) {
        this.memos = ThreadLocal.withInitial(() -> new Memo(key.copy()));
    }

    @Override
    public long of(byte[] utf8, int from, int to) {
        return memos.get().of(utf8, from, to);
    }

    private static final class Memo {
        private final PersonKey key;
        private final byte[][] names = new byte[SLOTS][];
        private final long[] answers = new long[SLOTS];

        Memo(PersonKey key) {
            this.key = key;
        }

        long of(byte[] utf8, int from, int to) {
            int hash = 1;
            for (int i = from; i < to; i++) {
                hash = 31 * hash + utf8[i];
            }
            int slot = (hash ^ hash >>> 15) & SLOTS - 1;
            byte[] name = names[slot];
            if (name != null && Arrays.equals(name, 0, name.length, utf8, from, to)) {
                return answers[slot];
            }
            long answer = key.of(utf8, from, to);
            names[slot] = Arrays.copyOfRange(utf8, from, to);
            answers[slot] = answer;
            return answer;
        }
    }
}
