package io.zhanggui.database;

import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The folder that holds all data of one server. Open in one process at a time, and readable by its owner only. */
public final class DataFolder implements AutoCloseable {

    private static final int SECRET_BYTES = 32;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes the folder for this process, making it where absent.
     *
     * @throws Failure where another process has it, or it cannot be written
     */
    public static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            privateFolder(root);
            return new DataFolder(root, lock(root));
        } catch (IOException e) {
            throw new Failure(
                    DatabaseError.FOLDER_UNUSABLE, e, root, e.getClass().getSimpleName());
        }
    }

    public Path root() {
        return root;
    }

    /** A folder below this one, made where absent. */
    public Path folder(String name) {
        try {
            return privateFolder(root.resolve(name));
        } catch (IOException e) {
            throw new Failure(
                    DatabaseError.FOLDER_UNUSABLE,
                    e,
                    root.resolve(name),
                    e.getClass().getSimpleName());
        }
    }

    /** The secret of that name: 64 hexadecimal digits, made at first use, in a file only the owner can read. */
    public String secret(String name) {
        Path file = folder("secrets").resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            writePrivately(file, HexFormat.of().formatHex(secret));
            return Files.readString(file);
        } catch (IOException e) {
            throw new Failure(
                    DatabaseError.FOLDER_UNUSABLE, e, file, e.getClass().getSimpleName());
        }
    }

    /** Writes a file that only the owner can read, whole or not at all. */
    public static void writePrivately(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new Failure(
                    DatabaseError.FOLDER_UNUSABLE, e, root, e.getClass().getSimpleName());
        }
    }

    private static Path privateFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        return Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static FileChannel lock(Path root) throws IOException {
        Path file = root.resolve("lock");
        FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        if (!isLocked(channel)) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new Failure(DatabaseError.FOLDER_IN_USE, root, holder);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // Another application in this same process.
        }
    }
}
