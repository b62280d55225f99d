package io.zhanggui.backup;

import io.zhanggui.backup.BackupManifest.Content;
import io.zhanggui.backup.BackupManifest.Entry;
import io.zhanggui.shared.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads a backup; nothing of it is used before every file in it was found to be what the manifest says. */
public final class BackupReader implements AutoCloseable {

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupReader(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens a file and checks its manifest; a {@link Failure} where it is no backup, damaged, or of a later form. */
    public static BackupReader open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw BackupArchive.damaged(file.toString());
        }
        try {
            return new BackupReader(zip, BackupManifest.parse(text(zip)));
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** What it holds. */
    public BackupManifest manifest() {
        return manifest;
    }

    /** Compares each file with the manifest; what cannot even be read is damaged too. */
    public void verify() {
        for (Entry entry : manifest.entries()) {
            try {
                if (entry.content().isPresent()) {
                    compare(entry, OutputStream.nullOutputStream());
                }
            } catch (IOException e) {
                throw BackupArchive.damaged(entry.path());
            }
        }
    }

    /** Writes everything into a folder that must not exist, comparing once more, and down to the disk. */
    public void extract(Path folder) throws IOException {
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        List<Entry> folders = new ArrayList<>();
        for (Entry entry : manifest.entries()) {
            Path path = folder.resolve(entry.path());
            if (entry.content().isEmpty()) {
                Files.createDirectory(path);
                folders.add(entry);
                continue;
            }
            try (OutputStream out = Files.newOutputStream(path)) {
                compare(entry, out);
            }
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(entry.mode()));
            BackupArchive.force(path);
        }
        for (Entry entry : folders.reversed()) {
            Path path = folder.resolve(entry.path());
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(entry.mode()));
            BackupArchive.force(path);
        }
        BackupArchive.force(folder);
    }

    private void compare(Entry entry, OutputStream out) throws IOException {
        ZipEntry stored = zip.getEntry(entry.path());
        if (stored == null) {
            throw BackupArchive.damaged(entry.path());
        }
        try (InputStream in = zip.getInputStream(stored)) {
            Content found = BackupArchive.copy(in, out);
            if (!Optional.of(found).equals(entry.content())) {
                throw BackupArchive.damaged(entry.path());
            }
        }
    }

    private static String text(ZipFile zip) {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw new Failure(BackupError.NO_BACKUP, zip.getName());
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(entry)) {
            if (!BackupArchive.copy(in, text).sha256().equals(zip.getComment())) {
                throw BackupArchive.damaged(BackupManifest.NAME);
            }
            return text.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw BackupArchive.damaged(BackupManifest.NAME);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
