package io.zhanggui.compliance.appeal.flow;

import io.zhanggui.compliance.appeal.AppealError;
import io.zhanggui.compliance.appeal.Evidence;
import io.zhanggui.compliance.appeal.rules.FileKinds;
import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.Seal;
import io.zhanggui.secrets.SealedFile;
import io.zhanggui.shared.Failure;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where evidence lies: sealed, below the data folder. A file is written beside its place and moved there once its row is
 * certain, so that a row never lacks its file.
 */
@Component
class EvidenceFolder {

    static final int MOST_MEGABYTES = 50;

    private static final long LONGEST = (long) MOST_MEGABYTES << 20;
    private static final int HEAD = 4096;

    private final Path folder;
    private final SealedFile sealed;

    EvidenceFolder(@Value("${zhanggui.data}") Path data, KeyFolder keys) {
        this.folder = data.resolve("appeals").toAbsolutePath();
        this.sealed = new SealedFile(new Seal(keys, "appeal-evidence"));
    }

    /** A file that has no number yet. */
    record Taken(Path file, long bytes, String hash) {}

    /** Seals what comes; fails with {@link AppealError#BAD_FILE} or {@link AppealError#FILE_TOO_LARGE}. */
    Taken take(InputStream content) throws IOException {
        Files.createDirectories(folder);
        byte[] head = content.readNBytes(HEAD);
        if (head.length == 0 || !FileKinds.serves(head)) {
            throw new Failure(AppealError.BAD_FILE);
        }
        Path file = Files.createTempFile(folder, "coming-", ".sealed");
        MessageDigest digest = sha256();
        InputStream whole =
                new SequenceInputStream(new ByteArrayInputStream(head), new Limited(content, LONGEST - HEAD));
        try (DigestInputStream read = new DigestInputStream(whole, digest)) {
            long bytes = sealed.write(read, file);
            return new Taken(file, bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    void keep(Taken taken, long id) throws IOException {
        Files.move(taken.file(), file(id), StandardCopyOption.ATOMIC_MOVE);
    }

    void remove(long id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    /** Its bytes, which are those that were hashed, or else it fails. */
    byte[] read(Evidence evidence) throws IOException {
        try (InputStream in = sealed.open(file(evidence.id()))) {
            byte[] bytes = in.readAllBytes();
            if (!HexFormat.of().formatHex(sha256().digest(bytes)).equals(evidence.hash())) {
                throw new IOException("evidence " + evidence.id() + " is not what it was");
            }
            return bytes;
        }
    }

    private Path file(long id) {
        return folder.resolve(id + ".sealed");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Fails once more comes than is taken. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new Failure(AppealError.FILE_TOO_LARGE, MOST_MEGABYTES);
            }
        }
    }
}
