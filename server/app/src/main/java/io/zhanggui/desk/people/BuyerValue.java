package io.zhanggui.desk.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What buyers are worth: recency, frequency and money on a grid of five by five, and how much the best make. A purchase is
 * a day on which something was bought and kept.
 *
 * @param period the days looked back on
 * @param buyers known buyers with a purchase
 * @param ordersWithoutBuyer paid orders that no buyer is known of
 * @param repeaters buyers with two purchases or more
 * @param doubt why there is no grid; null where there is one
 * @param curve null where there are no buyers
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BuyerValue(
        Period period,
        long buyers,
        long ordersWithoutBuyer,
        long repeaters,
        @Nullable Note doubt,
        List<Cell> cells,
        List<Threshold> thresholds,
        List<Group> groups,
        @Nullable Curve curve) {

    /**
     * Buyers with one score of recency and one of frequency; the means say who they are without naming any.
     *
     * @param recency 1 for long ago to 5 for lately
     * @param frequency 1 for seldom to 5 for often
     * @param kept yuan of all of them
     */
    public record Cell(
            int recency,
            int frequency,
            long buyers,
            String kept,
            double meanPurchases,
            double meanDaysAgo,
            double meanYuan,
            double meanMoneyScore) {}

    /**
     * Which figures got a score: those from the lowest to the highest, both inside.
     *
     * @param dimension recency (days ago), frequency (purchases) or money (yuan)
     */
    public record Threshold(String dimension, int score, double lowest, double highest, long buyers) {}

    /** One of the eight groups of shop practice. */
    public record Group(String code, String zh, String en, long buyers, String kept) {}

    /**
     * The 80:20 curve.
     *
     * @param shares place k: share of the whole that the best k % make
     * @param make80 the smallest share of buyers that makes 80 %
     */
    public record Curve(List<Double> shares, double gini, double best20, double make80) {}
}
