package io.zhanggui.connect.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file's bytes, which can be read from their start as often as needed. */
public interface FileBytes {

    /** A new stream over all bytes; the caller closes it. */
    InputStream open() throws IOException;

    /** How many there are. */
    long size() throws IOException;

    /** Those of a file on disk. */
    static FileBytes of(Path file) {
        return new FileBytes() {
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
}
