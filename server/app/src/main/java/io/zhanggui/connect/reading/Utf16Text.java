package io.zhanggui.connect.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * UTF-16 without a byte-order mark, as some programs save "Unicode text". Other encodings have no zero bytes, while
 * here every Latin letter, comma and newline has one; 一 (U+4E00) has one on the other side, so their places alone do
 * not tell the order. What is read in the wrong order, and what is no text at all, is full of characters nobody writes.
 */
final class Utf16Text {

    private static final int LOOKED_AT = 1 << 16;
    /** Of a hundred characters so many are such as tables in Chinese are written with. */
    private static final int USUAL_PERCENT = 95;
    /** One byte of so many at least is zero or beyond ASCII; of Chinese every third is, of Latin every second. */
    private static final int FEWEST_OF = 5;

    private Utf16Text() {}

    /** Which of the two orders it plainly is written in; none where it is something else. */
    static Optional<Charset> find(byte[] sample, int length) {
        int looked = Math.min(length, LOOKED_AT) & ~1;
        if (!mayBe(sample, looked)) {
            return Optional.empty();
        }
        return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .filter(charset -> isText(sample, looked, charset))
                .findFirst();
    }

    /** Latin letters two by two look like Chinese: a plain text with a stray zero byte is none of this. */
    private static boolean mayBe(byte[] sample, int length) {
        int zeros = 0;
        int beyondAscii = 0;
        for (int i = 0; i < length; i++) {
            zeros += sample[i] == 0 ? 1 : 0;
            beyondAscii += sample[i] < 0 ? 1 : 0;
        }
        return zeros > 0 && (zeros + beyondAscii) * FEWEST_OF >= length;
    }

    private static boolean isText(byte[] sample, int length, Charset charset) {
        CharBuffer text;
        try {
            text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(sample, 0, wholeCharacters(sample, length, charset)));
        } catch (CharacterCodingException e) {
            return false;
        }
        long usual = text.chars().filter(Utf16Text::isUsual).count();
        boolean hasControls = text.chars().anyMatch(Utf16Text::isControl);
        return !hasControls && usual * 100 >= (long) text.length() * USUAL_PERCENT;
    }

    /** Leaves out half a pair at the end of what is looked at. */
    private static int wholeCharacters(byte[] sample, int length, Charset charset) {
        boolean little = charset.equals(StandardCharsets.UTF_16LE);
        int last = sample[length - (little ? 1 : 2)] & 0xFC;
        return last == 0xD8 ? length - 2 : length;
    }

    /** Basic Latin, Chinese and its punctuation, full-width forms, and pairs: emoji and rare Chinese. */
    private static boolean isUsual(int unit) {
        return unit < 0x7F
                || (unit >= 0x2000 && unit <= 0x206F)
                || (unit >= 0x3000 && unit <= 0x303F)
                || (unit >= 0x3400 && unit <= 0x9FFF)
                || (unit >= 0xD800 && unit <= 0xDFFF)
                || (unit >= 0xFF00 && unit <= 0xFFEF);
    }

    private static boolean isControl(int unit) {
        return unit < ' ' && unit != '\n' && unit != '\r' && unit != '\t' && unit != '\f';
    }
}
