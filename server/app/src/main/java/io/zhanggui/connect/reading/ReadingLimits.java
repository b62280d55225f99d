package io.zhanggui.connect.reading;

/**
 * How much of a file's promises is believed.
 *
 * @param archiveEntries most entries of a ZIP
 * @param unpackedBytes most bytes a ZIP or a workbook may unpack to
 * @param unpackedRatio most unpacked bytes per packed byte once 10 MB are unpacked
 * @param workbookBytes largest xlsx or xls, since a workbook's parts are read in memory
 */
public record ReadingLimits(int archiveEntries, long unpackedBytes, int unpackedRatio, long workbookBytes) {

    /** What the import uses. */
    public static final ReadingLimits USUAL = new ReadingLimits(2_000, 20L << 30, 200, 300L << 20);
}
