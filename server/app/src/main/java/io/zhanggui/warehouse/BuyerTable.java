package io.zhanggui.warehouse;

/**
 * One history per buyer, column by column; all columns have the same length.
 *
 * @param firstDay day of the first purchase, as days since 1970-01-01
 * @param purchases days on which they bought, at least 1
 * @param secondAfter days from the first purchase to the second, 0 where there is one only
 * @param lastAfter days from the first purchase to the last, 0 where there is one only
 * @param age days from the first purchase to the end of the period, at least 1
 * @param firstFen kept of the first purchase, in fen
 * @param totalFen kept of all purchases, in fen
 * @param ordersWithoutBuyer paid orders of the period whose buyer is not known, which no history holds
 */
public record BuyerTable(
        int[] firstDay,
        int[] purchases,
        int[] secondAfter,
        int[] lastAfter,
        int[] age,
        long[] firstFen,
        long[] totalFen,
        long ordersWithoutBuyer) {

    /** How many buyers. */
    public int size() {
        return purchases.length;
    }

    /** Mean kept amount of the purchases after the first, in yuan; 0 where there is none. */
    public double meanRepeatYuan(int buyer) {
        int repeats = purchases[buyer] - 1;
        return repeats == 0 ? 0 : (totalFen[buyer] - firstFen[buyer]) / 100.0 / repeats;
    }
}
