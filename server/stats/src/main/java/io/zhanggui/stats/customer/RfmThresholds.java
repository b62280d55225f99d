package io.zhanggui.stats.customer;

import java.util.List;

/**
 * Fixed limits between the five scores, four rising numbers each.
 *
 * <p>Example: recency limits 30, 90, 180, 365 give 30 days and less a 5, more than 365 days a 1; frequency limits 2, 3, 5,
 * 10 give one purchase a 1, 10 and more a 5.
 */
public record RfmThresholds(List<Double> recency, List<Double> frequency, List<Double> monetary) {

    public RfmThresholds {
        recency = rising(recency);
        frequency = rising(frequency);
        monetary = rising(monetary);
    }

    private static List<Double> rising(List<Double> limits) {
        if (limits.size() != Rfm.HIGHEST - 1) {
            throw new IllegalArgumentException("four limits part five scores, not " + limits);
        }
        for (int i = 1; i < limits.size(); i++) {
            if (!(limits.get(i - 1) < limits.get(i))) {
                throw new IllegalArgumentException("limits must rise: " + limits);
            }
        }
        return List.copyOf(limits);
    }

    int recencyScore(double value) {
        return Rfm.HIGHEST
                - (int) recency.stream().filter(limit -> value > limit).count();
    }

    int frequencyScore(double value) {
        return 1 + (int) frequency.stream().filter(limit -> value >= limit).count();
    }

    int monetaryScore(double value) {
        return 1 + (int) monetary.stream().filter(limit -> value >= limit).count();
    }
}
