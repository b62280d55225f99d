package io.zhanggui.connect.flow;

import io.zhanggui.connect.reading.ByteSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Names a file's bytes by size and SHA-256. The hash is taken while the rows are read, so that a file that is new is
 * read once; only a file of a size seen before is hashed ahead.
 */
final class Fingerprint implements ByteSource {

    private final ByteSource source;
    private volatile @Nullable String hash;

    Fingerprint(ByteSource source) {
        this.source = source;
    }

    @Override
    public InputStream open() throws IOException {
        return hash == null ? new Hashing(source.open()) : source.open();
    }

    @Override
    public long size() throws IOException {
        return source.size();
    }

    /** The part that is known without reading. */
    String start() {
        try {
            return source.size() + ":";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole fingerprint; reads the file where that was not done yet. */
    String whole() {
        if (hash == null) {
            try (InputStream in = open()) {
                in.skipNBytes(Math.max(0, source.size()));
                in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return start() + hash;
    }

    private final class Hashing extends FilterInputStream {
        private final MessageDigest digest;

        Hashing(InputStream in) {
            super(in);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java has no SHA-256", e);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) {
                digest.update(into, from, read);
            } else if (read < 0 && hash == null) {
                hash = HexFormat.of().formatHex(digest.digest());
            }
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] passed = new byte[(int) Math.min(count, 1 << 16)];
            return Math.max(0, read(passed, 0, passed.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
