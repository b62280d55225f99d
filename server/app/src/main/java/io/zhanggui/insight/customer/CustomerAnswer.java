package io.zhanggui.insight.customer;

import io.zhanggui.insight.Cohort;
import io.zhanggui.stats.Interval;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the buyers of a period are worth. Facts in yuan are exact, as decimal text; estimates are doubles. Shares are 0 to 1.
 *
 * @param outlook what is to come; null where the data cannot tell, which {@code outlookDoubt} then explains
 * @param holdout the model against the last quarter of the period; null where that could not be tried
 * @param segments by recency, frequency and money; empty where there are too few buyers
 * @param cohorts by month of the first purchase
 */
public record CustomerAnswer(
        Basis basis,
        Buyers buyers,
        @Nullable Outlook outlook,
        @Nullable DoubtTold outlookDoubt,
        @Nullable HoldoutTold holdout,
        @Nullable DoubtTold holdoutDoubt,
        List<Segment> segments,
        @Nullable Curve curve,
        List<Cohort> cohorts,
        @Nullable Return secondPurchase,
        Premise premise) {

    /**
     * What it stands on.
     *
     * @param to the day after the last
     * @param firstLoaded first day of loaded orders; before {@code from}, some first purchases here are not the very first
     * @param missingDays days of the period without loaded orders
     * @param metrics keys of the metrics the facts agree with
     */
    public record Basis(
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate firstLoaded,
            int missingDays,
            List<String> metrics,
            int horizonDays,
            double yearlyDiscount,
            @Nullable Double margin) {}

    /**
     * Who bought.
     *
     * @param repeatBuyers who bought on two days or more
     * @param purchases days on which a buyer bought, all buyers together
     * @param kept what they paid and was not refunded, in yuan
     * @param ordersWithoutBuyer paid orders nobody can be named for; in no other figure here
     */
    public record Buyers(long buyers, long repeatBuyers, long purchases, String kept, long ordersWithoutBuyer) {}

    public record DoubtTold(String reason, String zh, String en) {}

    /**
     * What is to come within the horizon.
     *
     * @param returning buyers expected to buy at least once
     * @param purchases expected of all
     * @param turnover expected, in yuan, not discounted; null without a value model
     * @param value discounted, and times the margin where one was given; null without a value model
     * @param valueInterval of {@code value}: from not knowing the parameters and from chance; not from a wrong model
     * @param valueIntervalDoubt why there is none
     * @param newCustomer what an average new one is worth; null without a value model
     * @param valueDoubt why there is no value model
     * @param aliveBins repeat buyers by their chance not to have left: place i is from i/10 to (i+1)/10
     */
    public record Outlook(
            Model model,
            @Nullable Model valueModel,
            @Nullable DoubtTold valueDoubt,
            @Nullable Rival rival,
            double returning,
            double purchases,
            @Nullable Double turnover,
            @Nullable Double value,
            @Nullable Interval valueInterval,
            @Nullable DoubtTold valueIntervalDoubt,
            @Nullable NewCustomer newCustomer,
            List<Long> aliveBins,
            List<CountRow> counts,
            double misfit,
            @Nullable Double valueCorrelation) {}

    /** A fitted model. */
    public record Model(String method, List<Parameter> parameters, double logLikelihood, long customers) {}

    public record Parameter(String name, double value, double standardError, Interval interval) {}

    /**
     * Another model of the same buyers.
     *
     * @param purchases what it expects within the horizon
     */
    public record Rival(Model model, double purchases) {}

    /**
     * What an average new customer is worth.
     *
     * @param firstPurchase mean of first purchases, in yuan
     * @param laterPurchases expected within the horizon after the first
     * @param laterValue of those, discounted, and times the margin where one was given
     */
    public record NewCustomer(double firstPurchase, double laterPurchases, double laterValue) {}

    /** Buyers with so many repeat purchases; the last row is of as many or more. */
    public record CountRow(int repeatPurchases, long seen, double expected) {}

    /** The model fitted up to {@code split} against what came after; turnover in yuan. */
    public record HoldoutTold(
            LocalDate split,
            long buyers,
            long returned,
            double returnedExpected,
            long purchases,
            double purchasesExpected,
            String turnover,
            @Nullable Double turnoverExpected) {}

    /**
     * A group of buyers.
     *
     * @param kept so far, in yuan
     * @param chanceAlive mean; null without a model, as are the three after it
     */
    public record Segment(
            String code,
            String zh,
            String en,
            String adviceZh,
            String adviceEn,
            long buyers,
            String kept,
            @Nullable Double chanceAlive,
            @Nullable Double returning,
            @Nullable Double purchases,
            @Nullable Double value) {}

    /**
     * The 80:20 curve.
     *
     * @param shares place i: the share of the turnover that the best i % of the buyers make
     * @param best20 share of the best fifth
     * @param make80 the smallest share of buyers that makes 80 %
     */
    public record Curve(List<Double> shares, double gini, double best20, double make80) {}

    /**
     * How long until the second purchase (Kaplan and Meier).
     *
     * @param medianDays null where fewer than half came back within what was seen
     */
    public record Return(
            List<ReturnPoint> points,
            List<ReturnPoint> within,
            @Nullable Double medianDays) {}

    /** @param back share who bought again within the days */
    public record ReturnPoint(
            int days, double back, @Nullable Interval interval) {}

    /** A figure of the plan: what it speaks of, and where it stands. */
    public record Premise(double survival, String source, String zh, String en) {}
}
