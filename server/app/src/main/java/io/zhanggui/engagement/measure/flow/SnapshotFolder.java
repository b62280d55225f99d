package io.zhanggui.engagement.measure.flow;

import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.Seal;
import io.zhanggui.secrets.SealedFile;
import io.zhanggui.settlement.statement.Hashes;
import io.zhanggui.shared.AgencyId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Facts that baselines were frozen from: sealed, each under the hash of what it holds, so that no file can be another. */
@Component
class SnapshotFolder {

    private static final String HASH = "[0-9a-f]{64}";

    private final Path folder;
    private final SealedFile sealed;

    SnapshotFolder(@Value("${zhanggui.data}") Path data, KeyFolder keys) {
        this.folder = data.resolve("snapshots").toAbsolutePath();
        this.sealed = new SealedFile(new Seal(keys, "baseline-snapshot"));
    }

    /** Keeps bytes and gives their hash; the same bytes are kept once. */
    String keep(AgencyId agency, byte[] bytes) {
        String hash = Hashes.sha256(bytes);
        Path file = file(agency, hash);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Path coming = Files.createTempFile(file.getParent(), "coming-", ".sealed");
                sealed.write(new ByteArrayInputStream(bytes), coming);
                Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of that hash; fails where they are other ones. */
    Optional<byte[]> find(AgencyId agency, String hash) {
        if (!hash.matches(HASH) || !Files.exists(file(agency, hash))) {
            return Optional.empty();
        }
        try (InputStream in = sealed.open(file(agency, hash))) {
            byte[] bytes = in.readAllBytes();
            if (!Hashes.sha256(bytes).equals(hash)) {
                throw new IOException("snapshot " + hash + " is not what it was");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(AgencyId agency, String hash) {
        return folder.resolve(String.valueOf(agency.value())).resolve(hash + ".sealed");
    }
}
