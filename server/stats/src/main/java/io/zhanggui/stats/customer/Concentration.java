package io.zhanggui.stats.customer;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.CompensatedSum;
import java.util.Arrays;

/**
 * How much of the whole the best customers make: the 80:20 curve.
 *
 * <p>Source: Lorenz (1905); Gini (1914), G = Σ (2i − n − 1) x₍ᵢ₎ / (n Σ x) with x₍ᵢ₎ rising. Between customers the curve is
 * straight. Example: of 0, 0, 0, 0, 10 the best 20 % make 100 %, and G = 0.8.
 */
public final class Concentration {

    private final double[] shares;
    private final double gini;

    private Concentration(double[] shares, double gini) {
        this.shares = shares;
        this.gini = gini;
    }

    /**
     * The curve of these customers' values.
     *
     * @param values what each customer brought, from 0
     * @return a doubt where a value is below zero or not finite, there are none, or all are zero
     */
    public static Estimate<Concentration> of(double[] values) {
        if (values.length == 0) {
            return Estimate.none(Reason.TOO_LITTLE_DATA, "没有客户；至少需要 1 位。", "No customers; at least 1 is needed.");
        }
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] < Double.POSITIVE_INFINITY)) {
                return Estimate.none(
                        Reason.OUT_OF_DOMAIN,
                        "第 %d 个值是 %s；需要不小于 0 的数。".formatted(i + 1, values[i]),
                        "Value %d is %s; numbers from 0 are needed.".formatted(i + 1, values[i]));
            }
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted[sorted.length - 1] == 0) {
            return Estimate.none(
                    Reason.NO_VARIANCE,
                    "%d 个值都是 0，没有可分的总额。".formatted(values.length),
                    "All %d values are 0: there is no whole to take shares of.".formatted(values.length));
        }
        return Estimate.of(ofSorted(sorted));
    }

    private static Concentration ofSorted(double[] sorted) {
        int n = sorted.length;
        double largest = sorted[n - 1];
        CompensatedSum total = new CompensatedSum();
        CompensatedSum ranked = new CompensatedSum();
        double[] shares = new double[n + 1];
        for (int i = n - 1; i >= 0; i--) {
            total.add(sorted[i] / largest);
            ranked.add((2.0 * i - n + 1) * (sorted[i] / largest));
            shares[n - i] = total.value();
        }
        for (int i = 1; i <= n; i++) {
            shares[i] /= total.value();
        }
        return new Concentration(shares, Math.max(0, ranked.value() / (n * total.value())));
    }

    /** 0 where all bring the same, 1 − 1/n where one brings all. */
    public double gini() {
        return gini;
    }

    public int customers() {
        return shares.length - 1;
    }

    /**
     * The share of the whole that the best customers make.
     *
     * @param share of the customers, in [0, 1], such as 0.2
     */
    public double shareOfBest(double share) {
        requireShare(share);
        double place = share * customers();
        int before = (int) Math.min(Math.floor(place), customers() - 1.0);
        return shares[before] + (place - before) * (shares[before + 1] - shares[before]);
    }

    /**
     * The smallest share of the customers that makes this share of the whole.
     *
     * @param share of the whole, in [0, 1], such as 0.8
     */
    public double customersThatMake(double share) {
        requireShare(share);
        int low = 0;
        int high = customers();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shares[middle] < share) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return 0;
        }
        double step = shares[low] - shares[low - 1];
        double part = step == 0 ? 0 : Math.min(1, (share - shares[low - 1]) / step);
        return (low - 1 + part) / customers();
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies in [0, 1], not " + share);
        }
    }
}
