package io.zhanggui.connect.formats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Text as UTF-8, whatever the file's encoding; one per thread, since it reuses its memory. */
final class TextCells {

    static final int LONGEST = 4_000;

    /** What {@link #read} answers where the encoding is broken or control characters stand in it. */
    static final byte[] BROKEN = new byte[0];

    private final Memo memo = new Memo();
    private byte[] scratch = new byte[LONGEST * 2];
    private int length;

    /** The text; {@code null} where nothing is stated, {@link #BROKEN} where it cannot be read. */
    byte @Nullable [] read(byte[] bytes, int from, int to, boolean utf8) {
        if (from == to) {
            return null;
        }
        Memo.Entry known = memo.find(bytes, from, to);
        if (known != null) {
            return known.text();
        }
        if (!utf8 && !decode(bytes, from, to)) {
            return BROKEN;
        }
        byte[] text = utf8 ? Arrays.copyOfRange(bytes, from, to) : Arrays.copyOf(scratch, length);
        if (!isReadable(text)) {
            return BROKEN;
        }
        boolean none = Cell.isNone(text, 0, text.length);
        return memo.remember(bytes, from, to, none ? null : text, 0, null).text();
    }

    /** Rewrites GB18030 into {@link #decoded}. */
    boolean decode(byte[] bytes, int from, int to) {
        if (scratch.length < (to - from) * 2 + 8) {
            scratch = new byte[(to - from) * 2 + 8];
        }
        length = Gb18030.toUtf8(bytes, from, to, scratch);
        return length >= 0;
    }

    byte[] decoded() {
        return scratch;
    }

    int decodedLength() {
        return length;
    }

    /** Valid UTF-8 without control characters. */
    static boolean isReadable(byte[] text) {
        boolean ascii = true;
        for (byte value : text) {
            if (value < ' ') {
                if (value >= 0 && value != '\t' && value != '\n' && value != '\r') {
                    return false;
                }
                ascii &= value >= 0;
            }
        }
        return ascii || isUtf8(text, 0, text.length);
    }

    static boolean isUtf8(byte[] text, int from, int to) {
        String decoded = new String(text, from, to - from, StandardCharsets.UTF_8);
        if (decoded.indexOf('\uFFFD') < 0) {
            return true;
        }
        // the replacement sign may stand there as itself
        byte[] again = decoded.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(again, 0, again.length, text, from, to);
    }
}
