package io.zhanggui.database;

import io.zhanggui.shared.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of the embedded server, unpacked from the class path.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresPrograms(Path home) {

    private static final String ARCHIVE = "postgres-linux-x86_64.txz";
    private static final int OWNER_EXECUTES = 0100;

    /** Unpacks them where they are not yet; another process may do so at the same time. */
    static PostgresPrograms unpack(Path cache) {
        try {
            URL archive = PostgresPrograms.class.getClassLoader().getResource(ARCHIVE);
            if (archive == null) {
                throw new IOException("no " + ARCHIVE + " on the class path");
            }
            // The length tells one release's archive from the next without reading it at each start.
            Path home = cache.resolve("postgres-" + archive.openConnection().getContentLengthLong());
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                Files.createDirectories(cache);
                install(archive, home);
            }
            return new PostgresPrograms(home);
        } catch (IOException e) {
            throw new Failure(DatabaseError.NO_PROGRAMS, e, cache);
        }
    }

    /** The command line of one of the programs: PostgreSQL refuses root, which a user namespace hides from it. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of(unshare(), "-U", "--"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static String unshare() {
        return Stream.of("/usr/bin/unshare", "/bin/unshare")
                .filter(program -> Files.isExecutable(Path.of(program)))
                .findFirst()
                .orElseThrow(() -> new Failure(DatabaseError.ROOT_NOT_POSSIBLE));
    }

    private static void install(URL archive, Path home) throws IOException {
        Path draft = Files.createTempDirectory(home.getParent(), ".unpacking-");
        try {
            try (TarArchiveInputStream entries = new TarArchiveInputStream(
                    new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
                extract(entries, draft);
            }
            Files.move(draft, home);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another process was faster; its copy is as good.
        } finally {
            Folders.delete(draft);
        }
    }

    private static void extract(TarArchiveInputStream entries, Path folder) throws IOException {
        for (TarArchiveEntry entry = next(entries); entry != null; entry = next(entries)) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("outside the folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                write(entries, target, (entry.getMode() & OWNER_EXECUTES) != 0);
            }
        }
    }

    private static @Nullable TarArchiveEntry next(TarArchiveInputStream entries) throws IOException {
        return entries.getNextEntry();
    }

    private static void write(InputStream content, Path target, boolean executable) throws IOException {
        Files.copy(content, target);
        if (executable) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
