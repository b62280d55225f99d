package io.zhanggui.connect.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * ZIP files, read from front to back since the bytes may come from an encrypted spool, and never believed. The JDK's
 * own stream cannot read what some writers of xlsx produce (sizes behind the data in their long form).
 */
final class Archive {

    private static final long UNPACKED_BEFORE_RATIO = 10L << 20;

    /** The texts of an xlsx are held in memory while its rows are read. */
    private static final String TEXTS = "xl/sharedStrings.xml";

    private static final long MOST_TEXTS = 200L << 20;

    private Archive() {}

    /**
     * A file inside.
     *
     * @param place its place among all entries
     * @param name its name, readable
     */
    record Entry(int place, String name) {

        boolean mayBeTable() {
            String last = name.substring(name.lastIndexOf('/') + 1);
            return !name.startsWith("__MACOSX/") && !last.startsWith(".") && !last.isEmpty();
        }
    }

    /**
     * What is inside.
     *
     * @param tables the files that may be tables
     * @param workbook whether the ZIP as a whole is an xlsx
     */
    record Listing(List<Entry> tables, boolean workbook) {}

    /** Unpacks everything once without keeping it: lists it, and fails where it unpacks to too much. */
    static Listing list(ByteSource source, ReadingLimits limits) throws IOException {
        List<Entry> entries;
        try {
            entries = walk(source, limits);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new ZipException(String.valueOf(e.getMessage()));
        }
        boolean workbook = entries.stream().anyMatch(entry -> entry.name().equals("xl/workbook.xml"));
        return new Listing(entries.stream().filter(Entry::mayBeTable).toList(), workbook);
    }

    private static List<Entry> walk(ByteSource source, ReadingLimits limits) throws IOException {
        List<Entry> entries = new ArrayList<>();
        CountedStream packed = new CountedStream(source.open());
        byte[] waste = new byte[1 << 16];
        long unpacked = 0;
        try (ZipArchiveInputStream zip = zip(packed)) {
            ZipArchiveEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                if (entries.size() == limits.archiveEntries()) {
                    throw new Unreadable.TooMuch(limits.archiveEntries() + " 个文件 (files)");
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new ZipException("encrypted entry");
                }
                entries.add(new Entry(entries.size(), name(entry)));
                boolean texts = entry.getName().equals(TEXTS);
                long start = unpacked;
                int got;
                while ((got = zip.read(waste)) > 0) {
                    unpacked += got;
                    guard(unpacked, packed.count(), limits);
                    if (texts && unpacked - start > MOST_TEXTS) {
                        throw new Unreadable.TooMuch((MOST_TEXTS >> 20) + " MB");
                    }
                }
            }
        }
        return entries;
    }

    private static void guard(long unpacked, long packed, ReadingLimits limits) throws IOException {
        if (unpacked > limits.unpackedBytes()) {
            throw new Unreadable.TooMuch((limits.unpackedBytes() >> 20) + " MB");
        }
        if (unpacked > UNPACKED_BEFORE_RATIO && unpacked / limits.unpackedRatio() > packed) {
            throw new Unreadable.TooMuch(limits.unpackedRatio() + " : 1");
        }
    }

    /** The bytes of one entry. */
    static ByteSource entry(ByteSource source, Entry wanted) {
        return new ByteSource() {
            @Override
            public InputStream open() throws IOException {
                ZipArchiveInputStream zip = zip(source.open());
                for (int i = 0; zip.getNextEntry() != null; i++) {
                    if (i == wanted.place()) {
                        return zip;
                    }
                }
                zip.close();
                throw new IOException("no entry " + wanted.name());
            }

            @Override
            public long size() {
                return -1;
            }
        };
    }

    private static ZipArchiveInputStream zip(InputStream in) {
        return new ZipArchiveInputStream(in, StandardCharsets.UTF_8.name(), true, true);
    }

    /** Chinese packers write names in GBK without saying so. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, TextLayout.GB18030);
        }
    }
}
