package io.zhanggui.connect.reading;

import java.io.IOException;
import java.io.InputStream;

/** A text file's bytes without byte-order mark, UTF-16 rewritten as UTF-8. */
record TextSource(ByteSource source, TextLayout layout) {

    InputStream open() throws IOException {
        InputStream in = source.open();
        in.skipNBytes(layout.bomLength());
        return layout.isUtf16() ? new Utf16Stream(in, layout.charset()) : in;
    }
}
