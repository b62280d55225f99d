package io.zhanggui.stats.calendar;

/**
 * What sales feel every year.
 *
 * @param key for programs, such as {@code double_11}
 * @param daysBefore of warm-up, when buyers wait or fill their carts
 * @param daysAfter of dip
 */
public record Festival(String key, String zh, String en, int daysBefore, int daysAfter) {

    /** The days it is felt, with its own. */
    public int length() {
        return daysBefore + 1 + daysAfter;
    }
}
