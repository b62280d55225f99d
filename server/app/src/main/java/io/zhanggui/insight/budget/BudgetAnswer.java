package io.zhanggui.insight.budget;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the budget asked about; the part that was asked is set. */
record BudgetAnswer(@Nullable SplitTold split, @Nullable PlanTold plan) {

    /** A sentence in both languages. */
    record Told(String zh, String en) {}

    /**
     * A split. Amounts are exact yuan with two decimals, over all weeks of the budget; what curves say is in yuan as doubles.
     *
     * @param level {@code product} or {@code plan}
     * @param product whose plans; null by product
     * @param over from the first to the last week that was read; null where no week was
     * @param weeksRead weeks that were read
     * @param leftOut Mondays of weeks between them of which a day is not known
     * @param presentWeeks the latest of them, whose mean is the present spend
     * @param budgetWeeks how long the budget is for
     * @param fit how well the curves explain the weeks; null where none was fitted
     * @param present the present split, scaled to the same total
     * @param best the split the curves like most
     * @param surest the split whose gain has the highest lower bound
     * @param tried the split that was to be weighed
     */
    record SplitTold(
            String response,
            String level,
            @Nullable String product,
            @Nullable Period over,
            int weeksRead,
            List<LocalDate> leftOut,
            int presentWeeks,
            int budgetWeeks,
            String total,
            String reserve,
            String working,
            double worth,
            @Nullable FitTold fit,
            List<ChannelTold> channels,
            SplitRow present,
            SplitRow best,
            SplitRow surest,
            @Nullable SplitRow tried,
            List<Told> notes) {}

    /**
     * @param explained part of the movement of the weeks that the whole model explains
     * @param explainedByChannels of what trend, season and festivals leave
     * @param deviation of a week from the model, yuan
     * @param draws of the curves
     * @param controls what else was allowed to move the weeks
     */
    record FitTold(double explained, double explainedByChannels, double deviation, int draws, List<String> controls) {}

    /** Where a channel's curve comes from. */
    enum Basis {
        @JsonProperty("fitted")
        FITTED,
        @JsonProperty("typed")
        TYPED,
        @JsonProperty("held")
        HELD
    }

    /**
     * A channel; figures are weekly yuan.
     *
     * @param highest the highest weekly spend of the history
     * @param contribution the curve at its mean spend; null without a curve
     * @param next the return of one more yuan at the present spend
     * @param saturation the weekly spend beyond which one more yuan brings less than the worth; null where it never brings more
     * @param half the weekly spend that brings half of all the channel could
     * @param doubt why its curve cannot be told and the test that would tell; null where it can
     * @param points the curve with its band; empty without one
     */
    record ChannelTold(
            String name,
            Basis basis,
            String weekly,
            double highest,
            @Nullable Range contribution,
            @Nullable Range carryOver,
            @Nullable Range next,
            @Nullable Double saturation,
            @Nullable Double half,
            @Nullable Told doubt,
            List<Point> points) {}

    /** An estimate with its 90 % interval. */
    record Range(double value, double low, double high) {}

    /** One point of a curve and its 90 % band. */
    record Point(double spend, double response, double low, double high) {}

    /**
     * A split.
     *
     * @param amounts in the order of the channels
     * @param sum of the amounts
     * @param response of the channels that have a curve, over all weeks
     * @param gain over the present split; null for that split itself
     */
    record SplitRow(
            List<AmountTold> amounts,
            String sum,
            double response,
            @Nullable GainTold gain) {}

    /**
     * @param response what the curve promises; null for a channel without one
     * @param next the return of one more yuan here
     */
    record AmountTold(
            String channel,
            String amount,
            @Nullable Double response,
            @Nullable Double next) {}

    /** The gain over all weeks, its 90 % interval, and the chance that it is one. */
    record GainTold(double expected, double low, double high, double chance) {}

    /**
     * A plan, exact yuan.
     *
     * @param typed whether somebody typed it; else it was drawn up
     * @param cells by phase, then by module
     */
    record PlanTold(
            boolean typed,
            String total,
            String reserve,
            List<String> phases,
            List<String> modules,
            List<List<String>> cells,
            List<String> phaseSums,
            List<String> moduleSums,
            List<CheckTold> checks) {}

    /** A premise, whether it holds, and the figures. */
    record CheckTold(boolean holds, String zh, String en) {}
}
