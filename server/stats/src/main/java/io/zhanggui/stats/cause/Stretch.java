package io.zhanggui.stats.cause;

/**
 * The days of a period that are counted, and what their sums are multiplied by to stand for the whole of it.
 *
 * @param places of the days
 */
record Stretch(int[] places, double scale) {

    double sum(double[] values) {
        return scale * ShopDays.sum(values, places);
    }

    int days() {
        return places.length;
    }
}
