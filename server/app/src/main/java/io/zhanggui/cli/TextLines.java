package io.zhanggui.cli;

import io.zhanggui.compliance.ComplianceError;
import io.zhanggui.shared.Failure;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines of UTF-8, read strictly: a text in another encoding would be checked as signs that no rule knows, and pass. Each
 * line is decoded by itself, so that what came before a bad one is answered.
 */
final class TextLines {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final InputStream in;
    private int number;

    TextLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The next line without its end; null behind the last. */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        number++;
        for (; read >= 0 && read != '\n'; read = in.read()) {
            line.write(read);
        }
        String text = decoded(line.toByteArray());
        text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Failure(ComplianceError.NOT_UTF8, number);
        }
    }
}
