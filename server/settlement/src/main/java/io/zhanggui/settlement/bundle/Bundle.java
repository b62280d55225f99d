package io.zhanggui.settlement.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A settlement as one zip file: every file it was computed from, their hashes, and a signature. */
public final class Bundle {

    /** More than this a file of a bundle never is; it also stops zip bombs. */
    private static final int LARGEST = 256 << 20;

    private static final int MOST_FILES = 200;

    /**
     * The same files give the same bundle: a zip keeps times, so all of them are this one. The first day of 1980 would not do:
     * Java takes it for a time before all zips and writes it again in the zone of the machine.
     */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private Bundle() {}

    /** Packs and, where keys are given, signs. */
    public static byte[] write(BundleFiles files, Optional<KeyPair> keys) {
        TreeMap<String, byte[]> all = files.byName();
        Manifest manifest = Manifest.of(all);
        all.put(BundleFiles.MANIFEST, manifest.bytes());
        keys.ifPresent(pair -> all.put(BundleFiles.SIGNATURE, Signing.sign(manifest.root(), pair)));
        return pack(all);
    }

    /** Packs without compression, so that the same files give the same bytes wherever they are packed. */
    static byte[] pack(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] bytes) {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setTimeLocal(TIME);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        return entry;
    }

    /** The root both sides confirm. */
    public static String root(BundleFiles files) {
        return Manifest.of(files.byName()).root();
    }

    /**
     * The files of a bundle by name; fails with an {@link IOException} that says what is wrong. Sums of the zip are not
     * looked at, so that a changed file is read and named by its hash.
     */
    static TreeMap<String, byte[]> read(byte[] bundle) throws IOException {
        Path file = Files.createTempFile("zhanggui-bundle", ".zip");
        try {
            Files.write(file, bundle);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return files(zip);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static TreeMap<String, byte[]> files(ZipFile zip) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (files.size() >= MOST_FILES) {
                throw new IOException("more files than a bundle may hold");
            }
            try (InputStream content = zip.getInputStream(entry)) {
                byte[] bytes = content.readNBytes(LARGEST);
                if (content.read() >= 0) {
                    throw new IOException("larger than a bundle may be: " + entry.getName());
                }
                if (files.put(entry.getName(), bytes) != null) {
                    throw new IOException("twice in the bundle: " + entry.getName());
                }
            }
        }
        return files;
    }
}
