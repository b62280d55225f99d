package io.zhanggui.connect.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds encoding and delimiter from the first bytes of a text. Detector libraries fail on GBK; strict UTF-8 does not. */
final class TextSniffer {

    private TextSniffer() {}

    /** Encoding by byte-order mark, else UTF-8 where the sample is, else GB18030; the delimiter is found later. */
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
        return new TextLayout(utf8Likely(sample, length) ? StandardCharsets.UTF_8 : gb18030(), (byte) ',', 0);
    }

    private static Charset gb18030() {
        return TextLayout.GB18030;
    }

    /** Strict UTF-8, but for a rare damaged byte among many good characters: GBK text is full of bad ones. */
    private static boolean utf8Likely(byte[] sample, int length) {
        int good = 0;
        int bad = 0;
        int i = 0;
        while (i < length) {
            int size = Utf8.size(sample, i, length);
            if (size < 0 && length - i < 4 && length > 8) {
                break; // the sample may end inside a character
            }
            if (size > 1) {
                good++;
            } else if (size < 0) {
                bad++;
            }
            i += Math.max(1, size);
        }
        return bad * 50 <= good;
    }

    /** The delimiter that cuts most lines into most cells. */
    static byte delimiter(byte[] sample, int from, int length) {
        byte best = ',';
        int most = 0;
        for (byte candidate : new byte[] {',', '\t', ';'}) {
            int richest = richestLine(sample, from, length, candidate);
            if (richest > most) {
                most = richest;
                best = candidate;
            }
        }
        return best;
    }

    /** Most delimiters on one of the first lines, outside of quotes. A TAB before a comma is padding, no delimiter. */
    private static int richestLine(byte[] sample, int from, int length, byte candidate) {
        int richest = 0;
        int count = 0;
        int lines = 0;
        boolean quoted = false;
        for (int i = from; i < length && lines < 4 * Table.HEAD_ROWS; i++) {
            byte value = sample[i];
            if (value == '"') {
                quoted = !quoted;
            } else if (value == '\n') {
                richest = Math.max(richest, count);
                count = 0;
                lines++;
                quoted = false;
            } else if (value == candidate && !quoted && !isPadding(sample, i, length)) {
                count++;
            }
        }
        return Math.max(richest, count);
    }

    private static boolean isPadding(byte[] sample, int i, int length) {
        return sample[i] == '\t' && i + 1 < length && sample[i + 1] == ',';
    }
}
