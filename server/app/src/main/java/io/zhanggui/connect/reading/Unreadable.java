package io.zhanggui.connect.reading;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.shared.Failure;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.apache.commons.compress.CompressException;

/** Tells a damaged file from a disk that cannot be read. */
final class Unreadable {

    private Unreadable() {}

    static Failure because(String fileName, IOException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof TooMuch) {
            return new Failure(ConnectError.ARCHIVE_TOO_LARGE, fileName, message);
        }
        if (e instanceof ZipException && message.contains("ncrypted")) {
            return new Failure(ConnectError.FILE_ENCRYPTED, fileName);
        }
        boolean damaged = e instanceof ZipException || e instanceof EOFException || e instanceof CompressException;
        if (damaged || message.contains("runcated")) {
            return new Failure(ConnectError.FILE_CORRUPT, e, fileName, message);
        }
        return new Failure(ConnectError.FILE_UNREADABLE, e, fileName, message);
    }

    /** An archive that unpacks to more than it may. */
    static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuch(String limit) {
            super(limit);
        }
    }
}
