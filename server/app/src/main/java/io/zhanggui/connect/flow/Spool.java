package io.zhanggui.connect.flow;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.connect.reading.ByteSource;
import io.zhanggui.secrets.KeyFolder;
import io.zhanggui.secrets.Seal;
import io.zhanggui.secrets.SealedFile;
import io.zhanggui.shared.Failure;
import io.zhanggui.warehouse.WarehouseError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Files that wait to be imported, sealed on disk; each is removed as soon as no import needs it any more. */
final class Spool {

    private final Path folder;
    private final SealedFile sealed;

    Spool(Path folder, KeyFolder keys) {
        this.folder = folder;
        this.sealed = new SealedFile(new Seal(keys, "spool"));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file in the spool: its name there, and its size as it was. */
    record Kept(String name, long bytes) {}

    Kept keep(String fileName, InputStream bytes) {
        String name = UUID.randomUUID() + ".sealed";
        Path file = folder.resolve(name);
        try {
            return new Kept(name, sealed.write(bytes, file));
        } catch (IOException e) {
            drop(name);
            String message = String.valueOf(e.getMessage());
            if (message.contains("No space left") || message.contains("quota exceeded")) {
                throw new Failure(WarehouseError.DISK_FULL, e);
            }
            throw new Failure(ConnectError.FILE_UNREADABLE, e, fileName, message);
        }
    }

    ByteSource source(String name, long bytes) {
        Path file = folder.resolve(name);
        return new ByteSource() {
            @Override
            public InputStream open() throws IOException {
                return sealed.open(file);
            }

            @Override
            public long size() {
                return bytes;
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

    /** The files that were put here before that moment. */
    List<String> listOlderThan(Instant moment) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toFile().lastModified() < moment.toEpochMilli())
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }
}
