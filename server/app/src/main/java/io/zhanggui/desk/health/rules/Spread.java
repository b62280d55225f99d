package io.zhanggui.desk.health.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the mean of days may be off, judged by how weeks differ (days follow each other too closely to count as so
 * many pieces of news); under four weeks the days themselves are taken.
 *
 * @param relative half the width of a 95 % interval as a fraction of the mean, 0.1 for ±10 %
 * @param pieces of how many weeks or days
 */
public record Spread(double relative, int pieces) {

    private static final int WEEK = 7;
    private static final int FEWEST = 4;

    /** Student's t at 97.5 %, from three degrees of freedom on (tables in any textbook); beyond them 2.05 is enough. */
    private static final double[] T = {3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160};

    private static final double T_BEYOND = 2.145;

    /** The spread of known days, in their order; empty where there are too few of them or their mean is not above 0. */
    public static Optional<Spread> of(List<Double> days) {
        List<Double> pieces = days.size() >= FEWEST * WEEK ? weeks(days) : days;
        double mean = pieces.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        if (pieces.size() < FEWEST || mean <= 0) {
            return Optional.empty();
        }
        double squares = pieces.stream()
                .mapToDouble(piece -> (piece - mean) * (piece - mean))
                .sum();
        double error = Math.sqrt(squares / (pieces.size() - 1) / pieces.size());
        return Optional.of(new Spread(quantile(pieces.size()) * error / mean, pieces.size()));
    }

    /** Means of whole weeks, from the latest backwards; what is left over at the start is dropped. */
    private static List<Double> weeks(List<Double> days) {
        List<Double> weeks = new ArrayList<>();
        for (int end = days.size(); end >= WEEK; end -= WEEK) {
            weeks.add(days.subList(end - WEEK, end).stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0));
        }
        return weeks;
    }

    private static double quantile(int pieces) {
        int place = pieces - FEWEST;
        return place < T.length ? T[place] : T_BEYOND;
    }
}
