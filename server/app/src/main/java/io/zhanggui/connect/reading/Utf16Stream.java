package io.zhanggui.connect.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Excel's "Unicode text" as UTF-8. A broken character becomes the byte FF, which no UTF-8 text holds, to be seen. */
final class Utf16Stream extends InputStream {

    private static final byte[] BROKEN = {(byte) 0xFF};

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer input = ByteBuffer.allocate(1 << 16);
    private final CharBuffer chars = CharBuffer.allocate(1 << 16);
    private byte[] ready = new byte[0];
    private int at;
    private boolean ended;

    Utf16Stream(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder();
        this.input.flip();
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, bytes, from, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (at == ready.length) {
            if (ended) {
                return false;
            }
            at = 0;
            ready = decode();
        }
        return true;
    }

    private byte[] decode() throws IOException {
        input.compact();
        int got = in.readNBytes(input.array(), input.position(), input.remaining());
        boolean last = got < input.remaining();
        input.position(input.position() + got).flip();
        chars.clear();
        CoderResult result = decoder.decode(input, chars, last);
        byte[] text = StandardCharsets.UTF_8.encode(chars.flip()).array();
        int length = StandardCharsets.UTF_8.encode(chars.rewind()).remaining();
        text = java.util.Arrays.copyOf(text, length);
        if (result.isError()) {
            input.position(Math.min(input.limit(), input.position() + result.length()));
            text = java.util.Arrays.copyOf(text, length + 1);
            text[length] = BROKEN[0];
        } else if (last && result.isUnderflow()) {
            ended = true;
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
