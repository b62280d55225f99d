package io.zhanggui.insight.customer;

import io.zhanggui.insight.customer.CustomerAnswer.CountRow;
import io.zhanggui.insight.customer.CustomerAnswer.DoubtTold;
import io.zhanggui.insight.customer.CustomerAnswer.Model;
import io.zhanggui.insight.customer.CustomerAnswer.NewCustomer;
import io.zhanggui.insight.customer.CustomerAnswer.Outlook;
import io.zhanggui.insight.customer.CustomerAnswer.Parameter;
import io.zhanggui.insight.customer.CustomerAnswer.Rival;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.customer.Fitted;
import io.zhanggui.stats.customer.GammaGamma;
import io.zhanggui.stats.customer.ParetoNbd;
import io.zhanggui.stats.customer.TotalValue;
import io.zhanggui.warehouse.BuyerTable;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Sums up what the models expect. */
final class OutlookTold {

    private static final double LEVEL = 0.95;
    private static final int BINS = 10;
    private static final long SEED = 1;

    private OutlookTold() {}

    static Outlook of(FittedBuyers fitted, BuyerScores scores, BuyerTable table, CustomerQuestion question) {
        BuyerColumns buyers = fitted.buyers();
        List<CountRow> counts = ModelCheck.counts(fitted.model(), buyers);
        Estimate<TotalValue> total = total(fitted, question);
        double correlation = ModelCheck.valueCorrelation(buyers);
        return new Outlook(
                model("BG/NBD", fitted.purchases()),
                fitted.values()
                        .map(values -> model("Gamma-Gamma", values))
                        .find()
                        .orElse(null),
                fitted.findValueDoubt().map(OutlookTold::doubt).orElse(null),
                rival(buyers, question.horizon()),
                FittedBuyers.sum(scores.returning()),
                FittedBuyers.sum(scores.purchases()),
                sum(scores.turnover()),
                sum(scores.value()),
                total.map(TotalValue::interval).find().orElse(null),
                fitted.values().isKnown()
                        ? total.findDoubt().map(OutlookTold::doubt).orElse(null)
                        : null,
                fitted.values()
                        .map(values -> newCustomer(fitted, values.model(), table, question))
                        .find()
                        .orElse(null),
                aliveBins(buyers, scores.chanceAlive()),
                counts,
                ModelCheck.misfit(counts),
                Double.isFinite(correlation) ? correlation : null);
    }

    static DoubtTold doubt(Doubt doubt) {
        return new DoubtTold(doubt.reason().code(), doubt.zh(), doubt.en());
    }

    private static @Nullable Double sum(double @Nullable [] values) {
        return values == null ? null : FittedBuyers.sum(values);
    }

    private static Model model(String method, Fitted<?> fitted) {
        List<Parameter> parameters = fitted.parameters().stream()
                .map(parameter -> new Parameter(
                        parameter.name(), parameter.value(), parameter.standardError(), parameter.interval(LEVEL)))
                .toList();
        return new Model(method, parameters, fitted.logLikelihood(), fitted.customers());
    }

    private static @Nullable Rival rival(BuyerColumns buyers, int horizon) {
        return buyers.histories()
                .flatMap(ParetoNbd::fit)
                .map(fitted -> new Rival(
                        model("Pareto/NBD", fitted),
                        FittedBuyers.sum(fitted.model()
                                .score(buyers.repeats(), buyers.recencies(), buyers.ages(), horizon)
                                .expectedPurchases())))
                .find()
                .orElse(null);
    }

    private static Estimate<TotalValue> total(FittedBuyers fitted, CustomerQuestion question) {
        BuyerColumns buyers = fitted.buyers();
        TotalValue.Customers customers =
                new TotalValue.Customers(buyers.repeats(), buyers.recencies(), buyers.ages(), buyers.meanRepeat());
        return fitted.values()
                .flatMap(values -> TotalValue.of(
                        fitted.purchases(),
                        values,
                        customers,
                        BuyerScores.discounting(question),
                        BuyerScores.margin(question),
                        LEVEL,
                        SEED));
    }

    private static NewCustomer newCustomer(
            FittedBuyers fitted, GammaGamma values, BuyerTable table, CustomerQuestion question) {
        double later = fitted.model().discountedPurchases(0, 0, 0, BuyerScores.discounting(question));
        return new NewCustomer(
                LongStream.of(table.firstFen()).average().orElseThrow() / 100,
                fitted.model().expectedPurchases(question.horizon()),
                later * values.meanValue().get() * BuyerScores.margin(question));
    }

    private static List<Long> aliveBins(BuyerColumns buyers, double[] chances) {
        long[] bins = new long[BINS];
        for (int i = 0; i < chances.length; i++) {
            if (buyers.repeats()[i] > 0) {
                bins[(int) Math.min(BINS - 1.0, chances[i] * BINS)]++;
            }
        }
        return LongStream.of(bins).boxed().toList();
    }
}
