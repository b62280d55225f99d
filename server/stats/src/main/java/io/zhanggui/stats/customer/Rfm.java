package io.zhanggui.stats.customer;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Scores customers by how lately, how often and how much they bought (Hughes 1994).
 *
 * <p>Quintiles: a customer's place is the share of customers who are worse, ties counted by half, so that like customers
 * get like scores whatever their order; score 1 + ⌊5 · place⌋. Where four of five customers bought once, all of them get
 * the same frequency score (place 0.4, score 3), not an arbitrary 1 to 4.
 *
 * <p>Fails with a doubt where a figure is NaN or infinite, and for quintiles where there are fewer than five customers.
 */
public final class Rfm {

    static final int HIGHEST = 5;

    private Rfm() {}

    /** Scores by quintiles, in the order of the customers. */
    public static Estimate<List<RfmScore>> quintiles(List<RfmCustomer> customers, List<RfmSegment> segments) {
        if (customers.size() < HIGHEST) {
            return Estimate.none(
                    Reason.TOO_LITTLE_DATA,
                    "只有 %d 位客户；分成五档至少需要 5 位。".formatted(customers.size()),
                    "Only %d customers; at least 5 are needed for quintiles.".formatted(customers.size()));
        }
        return checked(customers).map(checked -> {
            int[] recency = quintiles(checked, customer -> -customer.recency());
            int[] frequency = quintiles(checked, RfmCustomer::frequency);
            int[] monetary = quintiles(checked, RfmCustomer::monetary);
            return IntStream.range(0, checked.size())
                    .mapToObj(i -> score(checked.get(i), recency[i], frequency[i], monetary[i], segments))
                    .toList();
        });
    }

    /** Scores by fixed limits, in the order of the customers. */
    public static Estimate<List<RfmScore>> thresholds(
            List<RfmCustomer> customers, RfmThresholds thresholds, List<RfmSegment> segments) {
        return checked(customers)
                .map(checked -> checked.stream()
                        .map(customer -> score(
                                customer,
                                thresholds.recencyScore(customer.recency()),
                                thresholds.frequencyScore(customer.frequency()),
                                thresholds.monetaryScore(customer.monetary()),
                                segments))
                        .toList());
    }

    private static Estimate<List<RfmCustomer>> checked(List<RfmCustomer> customers) {
        for (RfmCustomer customer : customers) {
            if (!customer.isFinite()) {
                return Estimate.none(
                        Reason.OUT_OF_DOMAIN,
                        "客户“%s”的数据不是有限的数。".formatted(customer.customer()),
                        "The figures of customer \"%s\" are not finite numbers.".formatted(customer.customer()));
            }
        }
        return Estimate.of(new ArrayList<>(customers));
    }

    private static RfmScore score(RfmCustomer customer, int r, int f, int m, List<RfmSegment> segments) {
        return new RfmScore(
                customer.customer(),
                r,
                f,
                m,
                segments.stream().filter(segment -> segment.has(r, f, m)).findFirst());
    }

    private static int[] quintiles(List<RfmCustomer> customers, ToDoubleFunction<RfmCustomer> figure) {
        // + 0.0 makes −0 and 0 alike
        double[] values =
                customers.stream().mapToDouble(figure).map(value -> value + 0.0).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] scores = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            long worse = firstAbove(sorted, Math.nextDown(values[i]));
            long notBetter = firstAbove(sorted, values[i]);
            scores[i] = 1 + (int) Math.min(HIGHEST - 1, HIGHEST * (worse + notBetter) / (2L * values.length));
        }
        return scores;
    }

    private static int firstAbove(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
