package io.zhanggui.connect.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Finds encoding and delimiter from the first bytes of a text. Detector libraries fail on GBK; strict UTF-8 does not. */
final class TextSniffer {

    private TextSniffer() {}

    /** Encoding by byte-order mark, else UTF-16 or UTF-8 where the sample plainly is, else GB18030; the delimiter is found later. */
    static TextLayout layout(byte[] sample, int length) {
        if (length >= 3 && (sample[0] & 0xFF) == 0xEF && (sample[1] & 0xFF) == 0xBB && (sample[2] & 0xFF) == 0xBF) {
            return new TextLayout(StandardCharsets.UTF_8, (byte) ',', 3);
        }
        if (length >= 2 && (sample[0] & 0xFF) == 0xFF && (sample[1] & 0xFF) == 0xFE) {
            return new TextLayout(StandardCharsets.UTF_16LE, (byte) ',', 2);
        }
        if (length >= 2 && (sample[0] & 0xFF) == 0xFE && (sample[1] & 0xFF) == 0xFF) {
            return new TextLayout(StandardCharsets.UTF_16BE, (byte) ',', 2);
        }
        Charset charset = Utf16Text.find(sample, length)
                .orElseGet(() ->
                        utf8Likely(sample, length) || utf8ByLine(sample, length) ? StandardCharsets.UTF_8 : gb18030());
        return new TextLayout(charset, (byte) ',', 0);
    }

    private static Charset gb18030() {
        return TextLayout.GB18030;
    }

    /**
     * Strict UTF-8, but for a rare damaged byte among many good characters: GBK text is full of bad ones. Chinese takes
     * three bytes in UTF-8, so text of two-byte characters alone is a few words of GBK that happen to look like it.
     */
    private static boolean utf8Likely(byte[] sample, int length) {
        int two = 0;
        int more = 0;
        int bad = 0;
        int i = 0;
        while (i < length) {
            int size = Utf8.size(sample, i, length);
            if (size < 0 && length - i < 4 && length == DelimitedTable.SAMPLE) {
                break; // the sample may end inside a character
            }
            two += size == 2 ? 1 : 0;
            more += size > 2 ? 1 : 0;
            bad += size < 0 ? 1 : 0;
            i += Math.max(1, size);
        }
        return bad * 50 <= more + two && (more > 0 || two == 0);
    }

    /**
     * Joined exports: where the first line beyond ASCII and at least twice as many lines as not are UTF-8, the others
     * are the broken ones. A line of GBK is hardly ever UTF-8.
     */
    private static boolean utf8ByLine(byte[] sample, int length) {
        int good = 0;
        int bad = 0;
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (sample[i] != '\n') {
                continue;
            }
            int found = wideIn(sample, start, i);
            if (good == 0 && found < 0) {
                return false;
            }
            good += found > 0 ? 1 : 0;
            bad += found < 0 ? 1 : 0;
            start = i + 1;
        }
        return good > 0 && bad * 2 <= good;
    }

    /** How many characters of three bytes and more the line has in UTF-8, or -1 where it is not UTF-8. */
    private static int wideIn(byte[] sample, int from, int to) {
        int wide = 0;
        for (int i = from; i < to; ) {
            int size = Utf8.size(sample, i, to);
            if (size < 0) {
                return -1;
            }
            wide += size > 2 ? 1 : 0;
            i += size;
        }
        return wide;
    }

    /** The delimiter that cuts most lines into the same number of cells, and into many. */
    static byte delimiter(byte[] sample, int from, int length) {
        byte best = ',';
        long most = 0;
        for (byte candidate : new byte[] {',', '\t', ';'}) {
            long score = score(sample, from, length, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** Delimiters per line times lines that have as many, outside of quotes; a TAB before a comma is padding. */
    private static long score(byte[] sample, int from, int length, byte candidate) {
        long score = score(sample, from, length, candidate, true);
        return score >= 0 ? score : score(sample, from, length, candidate, false);
    }

    /** The score, or -1 where quotes may span lines and one stays open. */
    private static long score(byte[] sample, int from, int length, byte candidate, boolean spans) {
        Map<Integer, Integer> lines = new HashMap<>();
        int count = 0;
        int seen = 0;
        boolean quoted = false;
        for (int i = from; i <= length && seen < 4 * Table.HEAD_ROWS; i++) {
            byte value = i == length ? (byte) '\n' : sample[i];
            if (value == '"') {
                quoted = !quoted;
            } else if ((value == '\n' || value == '\r') && !(quoted && spans && i < length)) {
                if (quoted && spans) {
                    return -1;
                }
                lines.merge(count, 1, Integer::sum);
                seen += count > 0 ? 1 : 0;
                count = 0;
                quoted = false;
            } else if (value == candidate && !quoted && !isPadding(sample, i, length)) {
                count++;
            }
        }
        return lines.entrySet().stream()
                .mapToLong(entry -> (long) entry.getKey() * entry.getValue())
                .max()
                .orElse(0);
    }

    private static boolean isPadding(byte[] sample, int i, int length) {
        return sample[i] == '\t' && i + 1 < length && sample[i + 1] == ',';
    }
}
