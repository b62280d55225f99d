package io.zhanggui.connect.formats;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/** GB18030 to UTF-8 without a text object: a table for two-byte characters, the JDK for the rare four-byte ones. */
final class Gb18030 {

    private static final int TRAILS = 0xFF - 0x40;
    private static final char[] TWO_BYTES = table();
    private static final byte[] REPLACEMENT = {(byte) 0x84, 0x31, (byte) 0xA4, 0x37};
    private static final Charset CHARSET = Charset.forName("GB18030");

    private Gb18030() {}

    private static char[] table() {
        char[] table = new char[(0xFF - 0x81) * TRAILS];
        CharsetDecoder decoder = Charset.forName("GB18030")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(4);
        for (int lead = 0x81; lead < 0xFF; lead++) {
            for (int trail = 0x40; trail < 0xFF; trail++) {
                out.clear();
                decoder.reset();
                ByteBuffer pair = ByteBuffer.wrap(new byte[] {(byte) lead, (byte) trail});
                CoderResult result = decoder.decode(pair, out, true);
                if (!result.isError() && out.position() == 1) {
                    table[(lead - 0x81) * TRAILS + trail - 0x40] = out.get(0);
                }
            }
        }
        return table;
    }

    /**
     * Rewrites text.
     *
     * @param into has room for twice the bytes
     * @return how many bytes were written, or -1 where the text is broken
     */
    static int toUtf8(byte[] bytes, int from, int to, byte[] into) {
        int out = 0;
        int i = from;
        while (i < to) {
            int first = bytes[i];
            if (first >= 0) {
                into[out++] = (byte) first;
                i++;
                continue;
            }
            if (i + 1 >= to) {
                return -1;
            }
            int lead = (first & 0xFF) - 0x81;
            int trail = (bytes[i + 1] & 0xFF) - 0x40;
            if (lead < 0 || lead >= 0xFF - 0x81) {
                return -1;
            }
            if (trail < 0) {
                int written = four(bytes, i, to, into, out);
                if (written < 0) {
                    return -1;
                }
                out += written;
                i += 4;
                continue;
            }
            char c = trail < TRAILS ? TWO_BYTES[lead * TRAILS + trail] : 0;
            if (c == 0) {
                return -1;
            }
            out = put(c, into, out);
            i += 2;
        }
        return out;
    }

    private static int put(char c, byte[] into, int at) {
        int out = at;
        if (c >= 0x800) {
            into[out++] = (byte) (0xE0 | c >> 12);
            into[out++] = (byte) (0x80 | c >> 6 & 0x3F);
        } else if (c >= 0x80) {
            into[out++] = (byte) (0xC0 | c >> 6);
        } else {
            into[out++] = (byte) c;
            return out;
        }
        into[out++] = (byte) (0x80 | c & 0x3F);
        return out;
    }

    private static int four(byte[] bytes, int at, int to, byte[] into, int out) {
        if (at + 4 > to) {
            return -1;
        }
        String text = new String(bytes, at, 4, CHARSET);
        if (text.codePointCount(0, text.length()) != 1) {
            return -1;
        }
        // the JDK puts the replacement sign for what is broken, but it can also stand there as itself
        if (text.charAt(0) == '\uFFFD' && !Arrays.equals(bytes, at, at + 4, REPLACEMENT, 0, 4)) {
            return -1;
        }
        byte[] utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        System.arraycopy(utf8, 0, into, out, utf8.length);
        return utf8.length;
    }
}
