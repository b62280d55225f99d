package io.zhanggui.stats.customer;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.Arrays;

/**
 * Purchase histories (x, t_x, T) of many customers, identical ones counted once.
 *
 * <p>Example: x = {0, 1, 0}, t_x = {0, 3, 0}, T = {9, 9, 9} are two distinct histories, the first counted twice.
 */
public final class Histories {

    /** More repeat purchases than this by one customer are taken for a mistake. */
    static final double MOST_PURCHASES = 1e9;

    private final double[] purchases;
    private final double[] recencies;
    private final double[] ages;
    private final double[] counts;
    private final long customers;

    private Histories(double[] purchases, double[] recencies, double[] ages, double[] counts, long customers) {
        this.purchases = purchases;
        this.recencies = recencies;
        this.ages = ages;
        this.counts = counts;
        this.customers = customers;
    }

    /**
     * The histories of customers, one place in each array per customer.
     *
     * @param purchases x: repeat purchases, whole numbers from 0
     * @param recencies t_x: from the first purchase to the last, 0 where x = 0, never above the age
     * @param ages T: from the first purchase to the end of the observation, from 0
     * @return a doubt (out of domain) that names the first customer whose history cannot be
     * @throws IllegalArgumentException where the arrays differ in length
     */
    public static Estimate<Histories> of(double[] purchases, double[] recencies, double[] ages) {
        if (purchases.length != recencies.length || purchases.length != ages.length) {
            throw new IllegalArgumentException("x, t_x and T have %d, %d and %d values"
                    .formatted(purchases.length, recencies.length, ages.length));
        }
        for (int i = 0; i < purchases.length; i++) {
            if (!isPossible(purchases[i], recencies[i], ages[i])) {
                return impossible(i, purchases[i], recencies[i], ages[i]);
            }
        }
        return Estimate.of(counted(purchases, recencies, ages));
    }

    /** Whether such a history can be. */
    static boolean isPossible(double purchases, double recency, double age) {
        return purchases >= 0
                && purchases <= MOST_PURCHASES
                && purchases == Math.rint(purchases)
                && recency >= 0
                && recency <= age
                && age <= 1e15
                && (purchases > 0 || recency == 0);
    }

    private static Estimate<Histories> impossible(int place, double purchases, double recency, double age) {
        return Estimate.none(
                Reason.OUT_OF_DOMAIN,
                "第 %d 位客户的购买记录不成立：x=%s，t_x=%s，T=%s；需要 x 为不小于 0 的整数，0 ≤ t_x ≤ T，x=0 时 t_x=0。"
                        .formatted(place + 1, purchases, recency, age),
                ("The history of customer %d cannot be: x=%s, t_x=%s, T=%s; x must be a whole number from 0, "
                                + "0 ≤ t_x ≤ T, and t_x = 0 where x = 0.")
                        .formatted(place + 1, purchases, recency, age));
    }

    private static Histories counted(double[] purchases, double[] recencies, double[] ages) {
        int n = purchases.length;
        int[] table = new int[Integer.highestOneBit(Math.max(4, Math.min(n, 1 << 28))) * 4];
        int[] first = new int[n];
        double[] counts = new double[n];
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            int slot = hash(purchases[i], recencies[i], ages[i]) & (table.length - 1);
            while (table[slot] != 0 && !same(purchases, recencies, ages, first[table[slot] - 1], i)) {
                slot = (slot + 1) & (table.length - 1);
            }
            if (table[slot] == 0) {
                first[distinct] = i;
                table[slot] = ++distinct;
            }
            counts[table[slot] - 1]++;
        }
        int[] rows = Arrays.copyOf(first, distinct);
        return new Histories(
                picked(purchases, rows),
                picked(recencies, rows),
                picked(ages, rows),
                Arrays.copyOf(counts, distinct),
                n);
    }

    private static boolean same(double[] x, double[] recencies, double[] ages, int i, int j) {
        return x[i] == x[j] && recencies[i] == recencies[j] && ages[i] == ages[j];
    }

    private static int hash(double x, double recency, double age) {
        // + 0.0 makes −0 and 0 alike
        long mixed = Double.doubleToRawLongBits(age + 0.0) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 29) ^ Double.doubleToRawLongBits(recency + 0.0)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 32) ^ (long) x) * 0x94D049BB133111EBL;
        return (int) (mixed >>> 33);
    }

    private static double[] picked(double[] values, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }

    /** Every step-th distinct history with its count: good enough to find where to start a climb. */
    Histories thinned(int step) {
        int[] rows = new int[(purchases.length + step - 1) / step];
        Arrays.setAll(rows, i -> i * step);
        double[] fewer = picked(counts, rows);
        return new Histories(picked(purchases, rows), picked(recencies, rows), picked(ages, rows), fewer, (long)
                Arrays.stream(fewer).sum());
    }

    /** The same with all times divided. */
    Histories inUnitsOf(double unit) {
        return new Histories(
                purchases,
                Arrays.stream(recencies).map(time -> time / unit).toArray(),
                Arrays.stream(ages).map(time -> time / unit).toArray(),
                counts,
                customers);
    }

    public long customers() {
        return customers;
    }

    public int distinct() {
        return purchases.length;
    }

    /** Customers who came back at least once. */
    public long repeatCustomers() {
        double repeat = 0;
        for (int i = 0; i < purchases.length; i++) {
            repeat += purchases[i] > 0 ? counts[i] : 0;
        }
        return (long) repeat;
    }

    double totalPurchases() {
        double total = 0;
        for (int i = 0; i < purchases.length; i++) {
            total += purchases[i] * counts[i];
        }
        return total;
    }

    double longestAge() {
        return Arrays.stream(ages).max().orElse(0);
    }

    double[] purchases() {
        return purchases;
    }

    double[] recencies() {
        return recencies;
    }

    double[] ages() {
        return ages;
    }

    double[] counts() {
        return counts;
    }
}
