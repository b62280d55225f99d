package io.zhanggui.stats.cause;

/**
 * What one item sold through one channel, day by day; 0 where nothing happened.
 *
 * @param item its id, or a word for several items together
 * @param channel empty where the item is not told by channel
 * @param visitors of each day; people who come on several days or by several channels count in each
 * @param amount paid, in yuan
 */
public record Cell(String item, String channel, double[] visitors, double[] buyers, double[] pieces, double[] amount) {

    boolean isTold() {
        return !channel.isEmpty();
    }
}
