package io.zhanggui.insight.stock;

import io.zhanggui.shared.Period;
import io.zhanggui.stats.decision.BreakEven;
import io.zhanggui.stats.decision.Newsvendor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the stock asked about. Money in yuan.
 *
 * @param demand the distribution it rests on
 * @param decision the best quantity, where the quantity was open
 * @param bet how the bet may end, where there is one
 * @param options quantities, or sales, side by side
 */
record StockAnswer(
        DemandTold demand,
        Newsvendor.@Nullable Decision decision,
        @Nullable BetTold bet,
        List<Option> options) {

    /**
     * @param model its name: {@code gamma}, {@code normal}, {@code empirical}, {@code negative_binomial}
     * @param basis {@code range} where a person said it, {@code item} where it is an item's past
     * @param windows how many stretches of the past it was seen in; null where a person said it
     * @param over the days of the past that were read
     */
    record DemandTold(
            String model,
            String basis,
            double mean,
            double deviation,
            double low,
            double median,
            double high,
            @Nullable Integer windows,
            @Nullable Period over) {}

    /**
     * @param expectedProfit in the mean
     * @param worst5 mean profit of the worst twentieth
     * @param low exceeded nine times in ten
     * @param high exceeded once in ten
     * @param readings the stated break-even read both ways
     */
    record BetTold(
            BreakEven breakEven,
            double expectedProfit,
            double chanceOfLoss,
            double chanceOfSellingOut,
            double worst5,
            double low,
            double median,
            double high,
            BreakEven.@Nullable Readings readings) {}

    /** One quantity that could be bought and how it may end. */
    record Option(
            long quantity,
            double expectedProfit,
            double low,
            double median,
            double high,
            double chanceOfLoss,
            double chanceOfSellingOut) {}
}
