package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.shopcheck.ShopcheckError;
import io.zhanggui.compliance.shopcheck.store.JooqBulkChecks.Sealed;
import io.zhanggui.connect.tables.FileBytes;
import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.Seal;
import io.zhanggui.secrets.SealedFile;
import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files that are checked, sealed on disk: their other columns may name people. */
@Component
class BulkFiles {

    private static final long MOST_MEGABYTES = 200;
    private static final long MOST_BYTES = MOST_MEGABYTES << 20;

    private final Path folder;
    private final SealedFile sealed;

    BulkFiles(@Value("${zhanggui.data}") Path data, KeyFolder keys) {
        this.folder = data.resolve("checks");
        this.sealed = new SealedFile(new Seal(keys, "checks"));
    }

    Sealed keep(InputStream bytes) {
        String name = UUID.randomUUID() + ".sealed";
        try {
            Files.createDirectories(folder);
            long size = sealed.write(new Limited(bytes), folder.resolve(name));
            return new Sealed(name, size);
        } catch (IOException e) {
            drop(name);
            throw new UncheckedIOException(e);
        } catch (Failure e) {
            drop(name);
            throw e;
        }
    }

    FileBytes open(Sealed kept) {
        Path file = folder.resolve(kept.name());
        return new FileBytes() {
            @Override
            public InputStream open() throws IOException {
                return sealed.open(file);
            }

            @Override
            public long size() {
                return kept.bytes();
            }
        };
    }

    void drop(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails once there is too much. */
    private static final class Limited extends java.io.FilterInputStream {
        private long read;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > MOST_BYTES) {
                throw new Failure(ShopcheckError.FILE_TOO_BIG, MOST_MEGABYTES);
            }
        }
    }
}
