package io.zhanggui.stats.customer;

/** A model of how often customers come back and when they leave for ever. All times are in the unit of its fit. */
public sealed interface PurchaseModel permits BgNbd, ParetoNbd {

    /**
     * The chance that a customer has not left.
     *
     * @param x repeat purchases
     * @param recency t_x: from the first purchase to the last
     * @param age T: from the first purchase to now
     * @throws IllegalArgumentException where such a history cannot be
     */
    double chanceAlive(double x, double recency, double age);

    /** Repeat purchases expected of a new customer within the time after the first purchase. */
    double expectedPurchases(double time);

    /** Purchases expected of a customer with this history within the time from now. */
    double expectedPurchases(double x, double recency, double age, double time);

    /**
     * Chance alive and expected purchases of many customers, one place in each array per customer. Ten million take a few
     * seconds.
     *
     * @throws IllegalArgumentException where the arrays differ in length or a history cannot be
     */
    Scores score(double[] x, double[] recencies, double[] ages, double time);

    /** Purchases expected over a horizon, each period's purchases discounted by where the period ends. */
    default double discountedPurchases(double x, double recency, double age, Discounting discounting) {
        double sum = 0;
        double before = 0;
        for (int period = 1; period <= discounting.periods(); period++) {
            double until = expectedPurchases(x, recency, age, period * discounting.length());
            sum += (until - before) * discounting.factor(period);
            before = until;
        }
        return sum;
    }

    /** Discounted purchases of many customers, one place in each array per customer. */
    default double[] discountedPurchases(double[] x, double[] recencies, double[] ages, Discounting discounting) {
        double[] sums = new double[x.length];
        double[] before = new double[x.length];
        for (int period = 1; period <= discounting.periods(); period++) {
            double[] until =
                    score(x, recencies, ages, period * discounting.length()).expectedPurchases();
            for (int i = 0; i < x.length; i++) {
                sums[i] += (until[i] - before[i]) * discounting.factor(period);
            }
            before = until;
        }
        return sums;
    }

    static void requirePossible(double x, double recency, double age) {
        if (!Histories.isPossible(x, recency, age)) {
            throw new IllegalArgumentException("no such history: x=" + x + ", t_x=" + recency + ", T=" + age);
        }
    }

    static void requireTime(double time) {
        if (!(time >= 0 && time <= 1e15)) {
            throw new IllegalArgumentException("no such length of time: " + time);
        }
    }

    static void requirePositive(double... parameters) {
        for (double parameter : parameters) {
            if (!(parameter > 0 && parameter < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a parameter must be above zero and finite, not " + parameter);
            }
        }
    }
}
