package io.zhanggui.secrets;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is encrypted piece by piece, so that one of any size can be written and read again as a stream. Each
 * piece carries its number inside the seal: pieces cannot be left out, repeated or swapped, and the last one says so.
 */
public final class SealedFile {

    private static final int PIECE = 1 << 20;
    private static final int HEAD = Long.BYTES + 1;

    private final Seal seal;

    public SealedFile(Seal seal) {
        this.seal = seal;
    }

    /**
     * Writes all bytes of a stream.
     *
     * @return how many bytes there were
     */
    public long write(InputStream plain, Path file) throws IOException {
        long total = 0;
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            byte[] piece = plain.readNBytes(PIECE);
            for (long number = 0; ; number++) {
                byte[] following = piece.length == PIECE ? plain.readNBytes(PIECE) : new byte[0];
                boolean last = following.length == 0;
                byte[] sealed = seal.close(ByteBuffer.allocate(HEAD + piece.length)
                        .putLong(number)
                        .put((byte) (last ? 1 : 0))
                        .put(piece)
                        .array());
                out.writeInt(sealed.length);
                out.write(sealed);
                total += piece.length;
                if (last) {
                    return total;
                }
                piece = following;
            }
        }
    }

    /** The plain bytes of a sealed file. */
    public InputStream open(Path file) throws IOException {
        return new Pieces(new DataInputStream(new BufferedInputStream(Files.newInputStream(file))));
    }

    private final class Pieces extends InputStream {
        private final DataInputStream in;
        private ByteBuffer piece = ByteBuffer.allocate(0);
        private long number;
        private boolean last;

        Pieces(DataInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return more() ? piece.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!more()) {
                return -1;
            }
            int given = Math.min(length, piece.remaining());
            piece.get(into, from, given);
            return given;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private boolean more() throws IOException {
            while (!piece.hasRemaining()) {
                if (last) {
                    return false;
                }
                next();
            }
            return true;
        }

        private void next() throws IOException {
            int length;
            try {
                length = in.readInt();
            } catch (EOFException e) {
                throw new IOException("a sealed file ends before its last piece", e);
            }
            if (length < 0 || length > PIECE + 1024) {
                throw new IOException("a sealed file is damaged");
            }
            piece = ByteBuffer.wrap(seal.open(in.readNBytes(length)));
            if (piece.getLong() != number++) {
                throw new IOException("a sealed file has its pieces out of order");
            }
            last = piece.get() == 1;
        }
    }
}
