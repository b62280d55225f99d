package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.gate.EvidenceFile;
import io.zhanggui.compliance.gate.EvidenceFiles;
import io.zhanggui.compliance.gate.GateError;
import io.zhanggui.compliance.gate.rules.EvidenceTypes;
import io.zhanggui.compliance.gate.store.JooqEvidence;
import io.zhanggui.identity.Caller;
import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.Seal;
import io.zhanggui.secrets.SealedFile;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the files that show something, sealed as originals are, for as long as what they show. */
@Component
class EvidenceSafe implements EvidenceFiles {

    static final int MOST_MEGABYTES = 10;

    private static final int MOST_BYTES = MOST_MEGABYTES << 20;
    private static final int LONGEST_NAME = 200;

    private final Path folder;
    private final SealedFile sealed;
    private final JooqEvidence evidence;
    private final Doorkeeper doorkeeper;
    private final Clock clock;

    EvidenceSafe(
            @Value("${zhanggui.data}") Path data,
            KeyFolder keys,
            JooqEvidence evidence,
            Doorkeeper doorkeeper,
            Clock clock) {
        this.folder = data.resolve("evidence");
        this.sealed = new SealedFile(new Seal(keys, "evidence"));
        this.evidence = evidence;
        this.doorkeeper = doorkeeper;
        this.clock = clock;
    }

    /** Keeps a file of some point of a run, or of a licence with the number 0. */
    void keep(
            Caller caller,
            ShopId shop,
            JooqEvidence.Owner owner,
            long ownerId,
            int number,
            String fileName,
            InputStream bytes) {
        String name = Written.text("name", fileName, LONGEST_NAME);
        try {
            byte[] all = bytes.readNBytes(MOST_BYTES + 1);
            if (all.length > MOST_BYTES) {
                throw new Failure(GateError.FILE_TOO_LARGE, name, MOST_MEGABYTES);
            }
            String type = EvidenceTypes.of(name, Arrays.copyOf(all, Math.min(all.length, EvidenceTypes.HEAD)))
                    .orElseThrow(() -> new Failure(GateError.BAD_FILE, name));
            Files.createDirectories(folder);
            String file = UUID.randomUUID() + ".sealed";
            sealed.write(new ByteArrayInputStream(all), folder.resolve(file));
            evidence.insert(
                    caller.agency(),
                    owner,
                    ownerId,
                    new EvidenceFile(
                            0,
                            shop,
                            number,
                            name,
                            type,
                            all.length,
                            sha256(all),
                            file,
                            caller.user(),
                            clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Opened open(Caller caller, long id) {
        EvidenceFile file = evidence.find(caller.agency(), id)
                .filter(found -> doorkeeper.sees(caller, found.shop()))
                .orElseThrow(() -> new Failure(GateError.NO_SUCH_EVIDENCE));
        try {
            return new Opened(file, sealed.open(folder.resolve(file.file())));
        } catch (IOException e) {
            throw new Failure(GateError.NO_SUCH_EVIDENCE, e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
