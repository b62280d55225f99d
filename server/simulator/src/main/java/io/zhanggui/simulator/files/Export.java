package io.zhanggui.simulator.files;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/**
 * A file to be written.
 *
 * @param fileName as the platform names it
 * @param newest last day that it tells of; newer files are written first
 */
record Export(String fileName, LocalDate newest, Content content) {
    /** Writes the file and closes the stream. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }
}
