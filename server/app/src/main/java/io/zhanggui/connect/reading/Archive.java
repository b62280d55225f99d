package io.zhanggui.connect.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** ZIP files, read from front to back since the bytes may come from an encrypted spool, and never believed. */
final class Archive {

    private static final long UNPACKED_BEFORE_RATIO = 10L << 20;

    private Archive() {}

    /**
     * What is inside.
     *
     * @param tables names of the files that may be tables
     * @param workbook whether the ZIP as a whole is an xlsx
     */
    record Listing(List<String> tables, boolean workbook) {}

    /** Unpacks everything once without keeping it: lists it, and fails where it unpacks to too much. */
    static Listing list(ByteSource source, ReadingLimits limits) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            walk(source, limits, names);
        } catch (IllegalArgumentException e) {
            throw new ZipException(String.valueOf(e.getMessage()));
        }
        return new Listing(names.stream().filter(Archive::isTable).toList(), names.contains("xl/workbook.xml"));
    }

    private static void walk(ByteSource source, ReadingLimits limits, List<String> names) throws IOException {
        CountedStream packed = new CountedStream(source.open());
        byte[] waste = new byte[1 << 16];
        long unpacked = 0;
        int count = 0;
        try (ZipInputStream zip = zip(packed)) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                if (++count > limits.archiveEntries()) {
                    throw new Unreadable.TooMuch(limits.archiveEntries() + " 个文件 (files)");
                }
                names.add(entry.getName());
                int got;
                while ((got = zip.read(waste)) > 0) {
                    unpacked += got;
                    guard(unpacked, packed.count(), limits);
                }
            }
        }
    }

    private static void guard(long unpacked, long packed, ReadingLimits limits) throws IOException {
        if (unpacked > limits.unpackedBytes()) {
            throw new Unreadable.TooMuch((limits.unpackedBytes() >> 20) + " MB");
        }
        if (unpacked > UNPACKED_BEFORE_RATIO && unpacked / limits.unpackedRatio() > packed) {
            throw new Unreadable.TooMuch(limits.unpackedRatio() + " : 1");
        }
    }

    private static boolean isTable(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !name.startsWith("__MACOSX/") && !last.startsWith(".") && !last.isEmpty();
    }

    /** The bytes of one entry; its name is as {@link #entries} gave it. */
    static ByteSource entry(ByteSource source, String name) {
        return new ByteSource() {
            @Override
            public InputStream open() throws IOException {
                ZipInputStream zip = zip(source.open());
                ZipEntry entry;
                while ((entry = zip.getNextEntry()) != null) {
                    if (entry.getName().equals(name)) {
                        return new FilterInputStream(zip) {};
                    }
                }
                zip.close();
                throw new IOException("no entry " + name);
            }

            @Override
            public long size() {
                return -1;
            }
        };
    }

    private static ZipInputStream zip(InputStream in) {
        return new ZipInputStream(in, StandardCharsets.ISO_8859_1);
    }

    /** Chinese packers write names in GBK without saying so. */
    static String readable(String name) {
        if (name.chars().anyMatch(c -> c > 0xFF) || name.chars().allMatch(c -> c < 0x80)) {
            return name;
        }
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return decode(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return new String(bytes, TextLayout.GB18030);
        }
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
