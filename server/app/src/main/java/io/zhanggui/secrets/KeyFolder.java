package io.zhanggui.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The folder {@code <data>/secrets}: makes what is missing at the first use, mode 0600. */
public final class KeyFolder {

    private static final int KEY_BYTES = 32;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final byte[] master;

    private KeyFolder(byte[] master) {
        this.master = master;
    }

    /** Opens the keys of a data folder. */
    public static KeyFolder in(Path dataFolder) {
        try {
            Path folder = dataFolder.resolve("secrets");
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(dataFolder);
                Files.createDirectories(folder, OWNER_ONLY_FOLDER);
            }
            return new KeyFolder(readOrCreate(folder.resolve("master.key")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the keys under " + dataFolder, e);
        }
    }

    /**
     * A key for one purpose, the same at every call (HKDF-Expand with one block, RFC 5869: HMAC-SHA256 of the purpose
     * under the master key, which is itself uniformly random).
     */
    byte[] keyFor(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master, "HmacSHA256"));
            mac.update(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            mac.update((byte) 1);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }

    private static byte[] readOrCreate(Path file) throws IOException {
        try {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            Files.createFile(file, OWNER_ONLY_FILE);
            Files.writeString(file, HexFormat.of().formatHex(fresh), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            return fresh;
        } catch (FileAlreadyExistsException e) {
            byte[] kept = HexFormat.of().parseHex(Files.readString(file).strip());
            if (kept.length != KEY_BYTES) {
                throw new IOException(file.getFileName() + " is damaged: expected " + KEY_BYTES + " bytes");
            }
            return kept;
        }
    }
}
