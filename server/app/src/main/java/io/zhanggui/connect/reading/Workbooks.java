package io.zhanggui.connect.reading;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.io.InputStream;

/** Workbooks are read in memory, so their size is bounded first. */
final class Workbooks {

    private Workbooks() {}

    /** The size, or a refusal where it is over the limit. */
    static long size(ByteSource source, String fileName, ReadingLimits limits) throws IOException {
        long size = source.size();
        if (size < 0) {
            size = count(source, limits.workbookBytes());
        }
        if (size > limits.workbookBytes()) {
            throw new Failure(ConnectError.FILE_TOO_LARGE, fileName, (limits.workbookBytes() >> 20) + " MB");
        }
        return size;
    }

    private static long count(ByteSource source, long limit) throws IOException {
        byte[] waste = new byte[1 << 16];
        long size = 0;
        try (InputStream in = source.open()) {
            int got;
            while (size <= limit && (got = in.read(waste)) >= 0) {
                size += got;
            }
        }
        return size;
    }
}
