package io.zhanggui.backup;

import io.zhanggui.backup.BackupManifest.Content;
import io.zhanggui.backup.BackupManifest.Entry;
import io.zhanggui.shared.Failure;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a folder into a ZIP with a manifest, whose own SHA-256 is the ZIP's comment; see {@link BackupReader} for the
 * way back.
 */
public final class BackupArchive {

    /** What a start makes anew, and the copies that were made before. */
    private static final Set<Path> LEFT_OUT = Set.of(
            Path.of("server.json"),
            Path.of("lock"),
            Path.of("logs"),
            Path.of("backups"),
            Path.of("warehouse/spill"),
            Path.of("postgres/postmaster.opts"));

    private static final int BUFFER = 1 << 16;
    private static final int QUICK = 1;

    private BackupArchive() {}

    /**
     * Writes all that lies in the data folder, save what a start makes anew, and makes sure that it is on the disk before
     * the file has its name. The file is read-only and for its owner. Neither store may be open.
     *
     * @param target must not exist
     * @param version of this program, for the manifest
     * @param now for the manifest
     */
    public static BackupManifest write(Path folder, Path target, String version, ZonedDateTime now) throws IOException {
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(draft);
        try {
            BackupManifest manifest = writeDraft(folder, draft, version, now);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("r--------"));
            Files.createLink(target, draft); // Unlike a move this fails where the name is taken meanwhile.
            force(folderOf(target));
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static BackupManifest writeDraft(Path folder, Path draft, String version, ZonedDateTime now)
            throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(
                draft, options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            zip.setLevel(QUICK);
            BackupManifest manifest = writeEntries(folder, zip, version, now);
            zip.finish();
            out.flush();
            channel.force(true);
            return manifest;
        }
    }

    private static BackupManifest writeEntries(Path folder, ZipOutputStream zip, String version, ZonedDateTime now)
            throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(path -> !path.equals(folder))
                    .filter(path -> LEFT_OUT.stream().noneMatch(folder.relativize(path)::startsWith))
                    .sorted()
                    .toList();
        }
        List<Entry> entries = new ArrayList<>();
        for (Path path : paths) {
            entries.add(writeEntry(folder.relativize(path).toString(), path, zip));
        }
        BackupManifest manifest = new BackupManifest(version, now.toString(), entries);
        zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
        byte[] text = manifest.json().getBytes(StandardCharsets.UTF_8);
        zip.setComment(copy(new ByteArrayInputStream(text), zip).sha256());
        zip.closeEntry();
        return manifest;
    }

    private static Entry writeEntry(String name, Path path, ZipOutputStream zip) throws IOException {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            zip.putNextEntry(new ZipEntry(name + "/"));
            zip.closeEntry();
            return new Entry(name, mode, Optional.empty());
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new Failure(BackupError.NOT_A_FILE, path);
        }
        zip.putNextEntry(new ZipEntry(name));
        Content content;
        try (InputStream in = Files.newInputStream(path)) {
            content = copy(in, zip);
        }
        zip.closeEntry();
        return new Entry(name, mode, Optional.of(content));
    }

    /** Copies all bytes and tells what they were. */
    static Content copy(InputStream in, OutputStream out) throws IOException {
        DigestInputStream digesting = new DigestInputStream(in, sha256());
        long size = digesting.transferTo(out);
        return new Content(
                size, HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
    }

    /** Has the operating system write a file or a folder to the disk now. */
    public static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** The folder that a file or folder other than the root lies in. */
    public static Path folderOf(Path path) {
        return Objects.requireNonNull(path.toAbsolutePath().getParent(), "not the root");
    }

    static Failure damaged(String what) {
        return new Failure(BackupError.DAMAGED, what);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
