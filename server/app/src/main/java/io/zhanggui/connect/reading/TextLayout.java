package io.zhanggui.connect.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a text file is written.
 *
 * @param charset the file's encoding
 * @param delimiter comma, TAB or semicolon
 * @param bomLength bytes to leave out at the start
 */
record TextLayout(Charset charset, byte delimiter, int bomLength) {

    static final Charset GB18030 = Charset.forName("GB18030");

    TextLayout {
        if (charset.equals(GB18030)) {
            charset = GB18030;
        } else if (charset.equals(StandardCharsets.UTF_8)) {
            charset = StandardCharsets.UTF_8;
        }
    }

    boolean isUtf16() {
        return charset.name().startsWith("UTF-16");
    }

    /** The encoding of the cells handed out: UTF-16 is rewritten while reading. */
    Charset rowCharset() {
        return isUtf16() ? StandardCharsets.UTF_8 : charset;
    }

    TextLayout withDelimiter(byte other) {
        return new TextLayout(charset, other, bomLength);
    }
}
