package io.zhanggui.insight.stock;

import io.zhanggui.insight.stock.StockAnswer.BetTold;
import io.zhanggui.insight.stock.StockAnswer.Option;
import io.zhanggui.insight.stock.StockMethod.Believed;
import io.zhanggui.insight.stock.StockQuestion.Bet;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.decision.BetRisk;
import io.zhanggui.stats.decision.BreakEven;
import io.zhanggui.stats.decision.Demand;
import io.zhanggui.stats.decision.Newsvendor;
import io.zhanggui.stats.decision.StockBet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What follows from a demand: the best quantity or the end of a bet, with other quantities beside it. */
final class StockOutcome {

    private static final int OPTIONS = 25;

    private StockOutcome() {}

    static Estimate<StockAnswer> of(StockQuestion question, Believed believed) {
        Bet bet = question.bet();
        return bet == null ? open(question, believed) : made(question, bet, believed);
    }

    private static Estimate<StockAnswer> open(StockQuestion question, Believed believed) {
        double net = question.price() - question.costPerSale();
        Newsvendor.Terms terms =
                new Newsvendor.Terms(Math.max(0, net), question.unitCost(), question.salvage(), question.shortage());
        return Newsvendor.best(terms, believed.demand())
                .flatMap(decision -> options(question, believed.demand(), decision.wholeQuantity())
                        .map(options -> new StockAnswer(believed.told(), decision, null, options)));
    }

    private static Estimate<StockAnswer> made(StockQuestion question, Bet bet, Believed believed) {
        StockBet goods = new StockBet(
                bet.units(),
                question.price(),
                bet.prepay(),
                bet.otherCosts(),
                question.costPerSale(),
                question.salvage(),
                bet.spares());
        return BetRisk.of(goods, believed.demand())
                .flatMap(risk -> told(goods, bet, risk)
                        .map(told -> new StockAnswer(believed.told(), null, told, List.of(option(risk)))));
    }

    private static Estimate<BetTold> told(StockBet goods, Bet bet, BetRisk risk) {
        if (bet.statedBreakEven() == null) {
            return Estimate.of(told(risk, null));
        }
        return BreakEven.readings(goods, bet.statedBreakEven()).map(readings -> told(risk, readings));
    }

    private static BetTold told(BetRisk risk, BreakEven.@org.jspecify.annotations.Nullable Readings readings) {
        return new BetTold(
                risk.breakEven(),
                risk.expectedProfit(),
                risk.chanceOfLoss(),
                risk.chanceOfSellingOut(),
                risk.expectedShortfall(0.05),
                risk.quantile(0.1),
                risk.quantile(0.5),
                risk.quantile(0.9),
                readings);
    }

    /** Quantities from little to plenty, the best one among them. */
    private static Estimate<List<Option>> options(StockQuestion question, Demand demand, long best) {
        double least = demand.quantile(0.01);
        double most = Math.max(demand.quantile(0.99), best);
        TreeSet<Long> quantities = new TreeSet<>();
        for (int i = 0; i < OPTIONS; i++) {
            quantities.add(Math.max(1, Math.round(least + (most - least) * i / (OPTIONS - 1))));
        }
        if (best > 0) {
            quantities.add(best);
        }
        List<Option> options = new ArrayList<>();
        for (long quantity : quantities) {
            StockBet bet = new StockBet(
                    quantity,
                    question.price(),
                    question.unitCost() * quantity,
                    0,
                    question.costPerSale(),
                    question.salvage(),
                    0);
            Estimate<BetRisk> risk = BetRisk.of(bet, demand);
            if (risk instanceof Estimate.Unknown<BetRisk> unknown) {
                return Estimate.none(unknown.doubt());
            }
            options.add(option(risk.get()));
        }
        return Estimate.of(options);
    }

    private static Option option(BetRisk risk) {
        return new Option(
                risk.bet().saleable(),
                risk.expectedProfit(),
                risk.quantile(0.1),
                risk.quantile(0.5),
                risk.quantile(0.9),
                risk.chanceOfLoss(),
                risk.chanceOfSellingOut());
    }
}
