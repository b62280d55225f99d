package io.zhanggui.stats.customer;

/**
 * A horizon cut into periods, with a discount per period.
 *
 * <p>Example: twelve months for a model in weeks at 1 % a month: {@code new Discounting(52.0 / 12, 12, 0.01)}.
 *
 * @param length length of a period in the unit of the model
 * @param periods how many, from 1 to 1200
 * @param rate discount per period, such as 0.01; what comes within period i is worth 1/(1 + rate)ⁱ
 */
public record Discounting(double length, int periods, double rate) {

    private static final int MOST_PERIODS = 1200;

    public Discounting {
        PurchaseModel.requirePositive(length);
        if (periods < 1 || periods > MOST_PERIODS || !(rate > -1 && rate < 1e6)) {
            throw new IllegalArgumentException(periods + " periods at a rate of " + rate);
        }
    }

    /** What one unit at the end of the period is worth now. */
    double factor(int period) {
        return Math.pow(1 + rate, -period);
    }
}
