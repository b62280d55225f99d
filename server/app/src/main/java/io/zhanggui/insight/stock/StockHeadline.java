package io.zhanggui.insight.stock;

import io.zhanggui.insight.Headline;
import io.zhanggui.insight.HeadlineWriter;
import io.zhanggui.insight.Language;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.stock.StockAnswer.BetTold;
import io.zhanggui.stats.decision.Newsvendor;
import org.springframework.stereotype.Component;

/** How many to order, or how many it takes to break even, with the profit and the chance it fails. */
@Component
final class StockHeadline implements HeadlineWriter<StockQuestion, StockAnswer> {

    @Override
    public StudyKind kind() {
        return StudyKind.STOCK;
    }

    @Override
    public Class<StockQuestion> question() {
        return StockQuestion.class;
    }

    @Override
    public Class<StockAnswer> answer() {
        return StockAnswer.class;
    }

    @Override
    public Headline write(StockQuestion question, StockAnswer answer) {
        Newsvendor.Decision decision = answer.decision();
        BetTold bet = answer.bet();
        if (decision != null) {
            return Headline.of(
                    tongue -> open(tongue, decision),
                    tongue -> pieces(tongue, decision.wholeQuantity()),
                    tongue ->
                            tongue.of("%s 的可能够卖", "%s likely to be enough", tongue.percent(decision.chanceOfEnough())));
        }
        if (bet != null) {
            return Headline.of(
                    tongue -> bet(tongue, bet, answer),
                    tongue -> pieces(tongue, bet.breakEven().wholeUnits()),
                    tongue -> tongue.of("亏损的可能 %s", "chance of a loss %s", tongue.percent(bet.chanceOfLoss())));
        }
        return Headline.of(tongue -> "", tongue -> "", tongue -> "");
    }

    private static String open(Language tongue, Newsvendor.Decision decision) {
        if (decision.wholeQuantity() == 0) {
            return tongue.of(
                    "按这个价格不值得进货：每件的售价扣除费用后不高于成本。",
                    "At this price nothing is worth ordering: a sale nets no more than the unit costs.");
        }
        return tongue.of(
                "订 %s 件最划算：平均利润 %s，%s 的可能卖断货。",
                "Ordering %s pays best: mean profit %s, sold out with a chance of %s.",
                tongue.figure((double) decision.wholeQuantity(), "count"),
                tongue.figure(decision.expectedProfit(), "yuan"),
                tongue.percent(1 - decision.chanceOfEnough()));
    }

    private static String bet(Language tongue, BetTold bet, StockAnswer answer) {
        String needed = tongue.figure((double) bet.breakEven().wholeUnits(), "count");
        if (bet.chanceOfLoss() == 1) {
            long sellable =
                    answer.options().isEmpty() ? 0 : answer.options().getFirst().quantity();
            return tongue.of(
                    "全部卖完也不够本：要卖 %s 件才不亏，而可卖的只有 %s 件。",
                    "Even selling out loses: %s sales would be needed and %s can be sold.",
                    needed,
                    tongue.figure((double) sellable, "count"));
        }
        return tongue.of(
                "卖到 %s 件才不亏；照这个需求，亏损的可能是 %s，平均利润 %s。",
                "It takes %s sales to break even; with this demand the chance of a loss is %s, the mean profit %s.",
                needed,
                tongue.percent(bet.chanceOfLoss()),
                tongue.figure(bet.expectedProfit(), "yuan"));
    }

    private static String pieces(Language tongue, long units) {
        return tongue.of("%s 件", "%s units", tongue.figure((double) units, "count"));
    }
}
