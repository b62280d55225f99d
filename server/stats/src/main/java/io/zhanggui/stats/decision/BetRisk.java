package io.zhanggui.stats.decision;

import io.zhanggui.stats.Estimate;

/**
 * The distribution of a stock bet's profit under a known demand, exact: profit rises with demand until the stock is gone, so
 * its quantiles are the profits of demand's quantiles.
 *
 * <p>Source: Rockafellar and Uryasev (2000), Journal of Risk 2, for expected shortfall; its integral of demand's quantiles is
 * ∫₀^α min(Q(u), w) du = E[min(D, w)] − w (1 − α) with w = min(Q(α), stock), without any simulation. Failures: as
 * {@link BreakEven#of}. Example: 100 units at 10 yuan, prepaid 600, no salvage, demand 50 or 100 alike likely: profit −100 or
 * 400, mean 150, chance of loss ½, the worst half's mean −100.
 */
public record BetRisk(StockBet bet, Demand demand, BreakEven breakEven) {

    public static Estimate<BetRisk> of(StockBet bet, Demand demand) {
        return BreakEven.of(bet).map(breakEven -> new BetRisk(bet, demand, breakEven));
    }

    /** In yuan. */
    public double expectedProfit() {
        return bet.profit(demand.expectedSales(bet.saleable()));
    }

    /** That profit falls below zero. */
    public double chanceOfLoss() {
        if (!breakEven.isReachable()) {
            return 1;
        }
        double whole = breakEven.wholeUnits();
        if (whole == 0) {
            return 0;
        }
        return demand.isDiscrete()
                ? demand.cumulative(Math.nextDown(breakEven.exactUnits() * (1 - 1e-12)))
                : demand.cumulative(breakEven.exactUnits());
    }

    /** That the whole stock is sold. */
    public double chanceOfSellingOut() {
        return 1 - demand.cumulative(Math.nextDown((double) bet.saleable()));
    }

    /** The profit that is not reached with this chance in (0, 1), in yuan. */
    public double quantile(double chance) {
        return bet.profit(demand.quantile(chance));
    }

    /** The mean profit of the worst part of outcomes, such as 0.05, in yuan. */
    public double expectedShortfall(double part) {
        double sold = Math.min(demand.quantile(part), bet.saleable());
        return bet.profit((demand.expectedSales(sold) - sold * (1 - part)) / part);
    }

    /** The sales needed for a profit, and the chance of them: how likely a target is. */
    public double chanceOfProfit(double yuan) {
        double needed = breakEven.exactUnits() + yuan / bet.gainPerSale();
        if (needed > bet.saleable() * (1 + 1e-12)) {
            return 0;
        }
        return needed <= 0 ? 1 : 1 - demand.cumulative(Math.nextDown(needed * (1 - 1e-12)));
    }
}
