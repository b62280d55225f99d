package io.zhanggui.insight.customer;

import io.zhanggui.stats.customer.Discounting;
import io.zhanggui.stats.customer.Scores;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of each buyer within the horizon.
 *
 * @param turnover yuan, not discounted; null without a value model
 * @param value discounted, and times the margin where one was given; null without a value model
 */
record BuyerScores(
        double[] chanceAlive,
        double[] returning,
        double[] purchases,
        double @Nullable [] turnover,
        double @Nullable [] value) {

    private static final double MONTH = 30;
    private static final double YEAR = 365;

    static BuyerScores of(FittedBuyers fitted, CustomerQuestion question) {
        Scores scores = fitted.score(question.horizon());
        double[] purchases = scores.expectedPurchases();
        double[] perPurchase = fitted.purchaseValues().orElse(null);
        return new BuyerScores(
                scores.chanceAlive(),
                fitted.chancesOfPurchase(question.horizon()),
                purchases,
                perPurchase == null ? null : products(purchases, perPurchase, 1),
                perPurchase == null
                        ? null
                        : products(
                                fitted.model()
                                        .discountedPurchases(
                                                fitted.buyers().repeats(),
                                                fitted.buyers().recencies(),
                                                fitted.buyers().ages(),
                                                discounting(question)),
                                perPurchase,
                                margin(question)));
    }

    /** Months of about thirty days that fill the horizon, at the yearly discount. */
    static Discounting discounting(CustomerQuestion question) {
        int periods = (int) Math.max(1, Math.round(question.horizon() / MONTH));
        double length = question.horizon() / (double) periods;
        return new Discounting(length, periods, Math.pow(1 + question.discount(), length / YEAR) - 1);
    }

    static double margin(CustomerQuestion question) {
        return question.margin() == null ? 1 : question.margin();
    }

    private static double[] products(double[] left, double[] right, double factor) {
        return IntStream.range(0, left.length)
                .mapToDouble(i -> left[i] * right[i] * factor)
                .toArray();
    }
}
