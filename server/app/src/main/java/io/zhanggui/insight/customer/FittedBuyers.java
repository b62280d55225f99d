package io.zhanggui.insight.customer;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.customer.BgNbd;
import io.zhanggui.stats.customer.Fitted;
import io.zhanggui.stats.customer.GammaGamma;
import io.zhanggui.stats.customer.Scores;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Buyers with the models fitted to them.
 *
 * @param values the value model, or why there is none
 */
record FittedBuyers(BuyerColumns buyers, Fitted<BgNbd> purchases, Estimate<Fitted<GammaGamma>> values) {

    static Estimate<FittedBuyers> of(BuyerColumns buyers) {
        return buyers.histories().flatMap(BgNbd::fit).map(fitted -> new FittedBuyers(buyers, fitted, values(buyers)));
    }

    private static Estimate<Fitted<GammaGamma>> values(BuyerColumns buyers) {
        return GammaGamma.fit(buyers.repeats(), buyers.meanRepeat())
                .flatMap(fitted -> fitted.model().meanValue().map(mean -> fitted));
    }

    BgNbd model() {
        return purchases.model();
    }

    Scores score(double days) {
        return model().score(buyers.repeats(), buyers.recencies(), buyers.ages(), days);
    }

    /** The chance of each buyer to buy within the days. */
    double[] chancesOfPurchase(double days) {
        double[] chances = new double[buyers.size()];
        Arrays.setAll(
                chances,
                i -> model().chanceOfPurchase(buyers.repeats()[i], buyers.recencies()[i], buyers.ages()[i], days));
        return chances;
    }

    /** What a purchase of each buyer is expected to bring, in yuan; empty without a value model. */
    Optional<double[]> purchaseValues() {
        return values.find().map(fitted -> {
            GammaGamma model = fitted.model();
            return IntStream.range(0, buyers.size())
                    .mapToDouble(i -> model.expectedValue(buyers.repeats()[i], buyers.meanRepeat()[i])
                            .get())
                    .toArray();
        });
    }

    Optional<Doubt> findValueDoubt() {
        return values.findDoubt();
    }

    static double sum(double[] values) {
        return DoubleStream.of(values).sum();
    }

    static double sumOfProducts(double[] left, double[] right) {
        return IntStream.range(0, left.length)
                .mapToDouble(i -> left[i] * right[i])
                .sum();
    }
}
