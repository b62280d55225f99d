package io.zhanggui.connect.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read from their start as often as needed: a file, an encrypted spool, an entry of an archive. */
public interface ByteSource {

    /** A new stream over all bytes; the caller closes it. */
    InputStream open() throws IOException;

    /** How many bytes there are, or -1 where that is only known after reading. */
    long size() throws IOException;

    /** The bytes of a file on disk. */
    static ByteSource of(Path file) {
        return new ByteSource() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }
        };
    }

    /** Bytes in memory. */
    static ByteSource of(byte[] bytes) {
        return new ByteSource() {
            @Override
            public InputStream open() {
                return new java.io.ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }
}
