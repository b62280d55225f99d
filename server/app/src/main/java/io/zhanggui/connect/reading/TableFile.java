package io.zhanggui.connect.reading;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file as a user brings it: the tables in it, and the parts of it that cannot be read. */
public final class TableFile {

    private final String fileName;
    private final List<Table> tables;
    private final List<RefusedPart> refused;

    private TableFile(String fileName, List<Table> tables, List<RefusedPart> refused) {
        this.fileName = fileName;
        this.tables = List.copyOf(tables);
        this.refused = List.copyOf(refused);
    }

    /** Opens a file of the disk. */
    public static TableFile open(Path file, String fileName) {
        return open(ByteSource.of(file), fileName);
    }

    /**
     * Looks into the file and finds its tables.
     *
     * @param source its bytes
     * @param fileName its name as the user knows it; never used to tell what it is
     * @throws Failure with one of the {@code FILE_} or {@code ARCHIVE_} errors where nothing of it can be read
     */
    public static TableFile open(ByteSource source, String fileName) {
        return open(source, fileName, ReadingLimits.USUAL);
    }

    /** The same with other limits. */
    public static TableFile open(ByteSource source, String fileName, ReadingLimits limits) {
        try {
            byte[] sample = sample(source);
            FileSort sort = FileSort.of(fileName, sample);
            if (sort == FileSort.ZIP) {
                Archive.Listing inside = Archive.list(source, limits);
                if (!inside.workbook()) {
                    return openArchive(source, inside, fileName, limits);
                }
            }
            return new TableFile(fileName, openOne(source, fileName, sort, sample, limits), List.of());
        } catch (IOException e) {
            throw Unreadable.because(fileName, e);
        }
    }

    private static byte[] sample(ByteSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(DelimitedTable.SAMPLE);
        }
    }

    private static List<Table> openOne(
            ByteSource source, String fileName, FileSort sort, byte[] sample, ReadingLimits limits) throws IOException {
        return switch (sort) {
            case TEXT -> List.of(DelimitedTable.open(fileName, source, TextSniffer.layout(sample, sample.length)));
            case ZIP -> XlsxTables.open(source, fileName, limits);
            case OLE2 -> XlsTables.open(source, fileName, limits);
        };
    }

    private static TableFile openArchive(
            ByteSource source, Archive.Listing listing, String fileName, ReadingLimits limits) {
        List<Table> tables = new ArrayList<>();
        List<RefusedPart> refused = new ArrayList<>();
        for (Archive.Entry entry : listing.tables()) {
            ByteSource inside = Archive.entry(source, entry);
            try {
                tables.addAll(openEntry(inside, entry.name(), limits));
            } catch (Failure e) {
                refused.add(new RefusedPart(entry.name(), e));
            }
        }
        if (tables.isEmpty() && refused.isEmpty()) {
            throw new Failure(ConnectError.ARCHIVE_WITHOUT_TABLES, fileName);
        }
        return new TableFile(fileName, tables, refused);
    }

    private static List<Table> openEntry(ByteSource inside, String entry, ReadingLimits limits) {
        try {
            byte[] sample = sample(inside);
            FileSort sort = FileSort.of(entry, sample);
            if (sort == FileSort.ZIP && !Archive.list(inside, limits).workbook()) {
                throw new Failure(ConnectError.FILE_NOT_A_TABLE, entry, "ZIP in ZIP");
            }
            return openOne(inside, entry, sort, sample, limits);
        } catch (IOException e) {
            throw Unreadable.because(entry, e);
        }
    }

    public String fileName() {
        return fileName;
    }

    /** The tables, in the order of the file; sheets without any row are left out. */
    public List<Table> tables() {
        return tables;
    }

    /** The entries of an archive that cannot be read, each with the reason. */
    public List<RefusedPart> refused() {
        return refused;
    }
}
