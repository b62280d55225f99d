package io.zhanggui.insight.promotion;

import io.zhanggui.shared.Period;
import io.zhanggui.stats.Interval;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion truly brought. Money is in yuan, shares are fractions, intervals cover nine times in ten.
 *
 * @param felt its days with those of waiting before and of being stocked after
 * @param sold on its own days
 * @param net what was sold more on all days it was felt
 * @param movedShare the part of the lift that was only moved
 * @param plain the before/after figure, in which season, trend and festival are all contained
 * @param account from the net sales down to the profit, in order
 * @param profit what is left where every part is known, else of the known parts; null where not even refunds are known
 * @param unknown the parts nobody knows, in words
 * @param runs the earlier ones and this one, the oldest first
 * @param wear how the lift of the last two runs compares; null where there are not two
 * @param decay how what it left behind fades
 * @param slot whether it was worth its place
 * @param days the chart
 */
record PromotionAnswer(
        String name,
        Period promotion,
        Period felt,
        Words sentence,
        double sold,
        Figure net,
        double chanceOfGain,
        Figure lift,
        @Nullable Figure waiting,
        @Nullable Figure after,
        double movedShare,
        @Nullable Interval movedInterval,
        Plain plain,
        List<Line> account,
        @Nullable Figure profit,
        List<Words> unknown,
        List<Run> runs,
        @Nullable Wear wear,
        Decay decay,
        Slot slot,
        List<Day> days,
        String grade,
        Words trust,
        List<Words> notes) {

    /** A sentence in both languages. */
    record Words(String zh, String en) {}

    /** A figure with its interval. */
    record Figure(double value, Interval interval) {}

    /** Means of a day before and during, and what their difference would claim over the promotion's days. */
    record Plain(double before, double during, double claimed) {}

    /**
     * One part of the account.
     *
     * @param value more than without the promotion: income above 0, cost below; null where not known
     * @param during on the days it was felt; null for what was typed as a whole
     * @param usual what would have been on these days without it
     * @param source where it comes from, or what would tell it
     */
    record Line(
            String key,
            Words name,
            @Nullable Double value,
            @Nullable Double during,
            @Nullable Double usual,
            Words source) {}

    /**
     * A run of the promotion.
     *
     * @param lift relative to what would have been, on its own days
     * @param doubt why it cannot be told
     */
    record Run(
            Period days,
            @Nullable Figure lift,
            @Nullable Figure net,
            @Nullable Double movedShare,
            @Nullable Words doubt) {}

    /** By how much the relative lift changed from the run before to the last one, in points as a fraction. */
    record Wear(double change, Interval interval, Words words) {}

    /**
     * How the lift after it fades.
     *
     * @param halfLife days; null where no end is in sight or nothing is left
     * @param first yuan more on the first day after
     * @param total yuan more over the days after
     * @param curve yuan more of each day after, as fitted
     */
    record Decay(
            @Nullable Figure halfLife,
            @Nullable Figure first,
            @Nullable Figure total,
            List<Double> curve,
            Words words) {}

    /**
     * A score from 0 to 100 of equal parts, each from 0 to 25.
     *
     * @param least with unknown parts taken for nothing
     * @param most with unknown parts taken for full
     */
    record Slot(double least, double most, Words words, List<Part> parts) {}

    /** A part of the score. */
    record Part(String key, Words name, @Nullable Double points, Words rule) {}

    /** One day. */
    record Day(
            LocalDate day,
            @Nullable Double actual,
            @Nullable Double expected) {}
}
