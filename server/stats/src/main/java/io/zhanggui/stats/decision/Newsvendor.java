package io.zhanggui.stats.decision;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;

/**
 * How much to buy once, before a season of unknown demand.
 *
 * <p>Source: Arrow, Harris and Marschak (1951), Econometrica 19; Silver, Pyke and Thomas (2017), section 9.2. The best
 * quantity is the quantile of demand at the critical ratio (p − c + g) / (p − v + g): the loss of a missed sale over that loss
 * and the loss of a unit left over. Expected profit = (p − v + g) E[min(D, q)] − (c − v) q − g E[D].
 *
 * <p>Inputs: yuan a unit. Failures: OUT_OF_DOMAIN for NaN, negative price or cost, and a salvage at or above cost, with
 * which every quantity is too small. A price below cost orders nothing. Example: price 7, cost 5, normal demand 50 ± 20:
 * ratio 2/7, quantity 38.68, whole 39.
 */
public final class Newsvendor {

    private Newsvendor() {}

    /**
     * What a unit brings and costs, in yuan.
     *
     * @param salvage of a unit left over; negative where getting rid of it costs
     * @param shortage what a missed sale costs beyond its margin, such as a lost customer; at least zero
     */
    public record Terms(double price, double cost, double salvage, double shortage) {}

    /**
     * A quantity and what it leads to in the mean.
     *
     * @param criticalRatio the chance of covering all demand that pays best
     * @param quantity the best real quantity; whole where demand is
     * @param wholeQuantity the best whole quantity
     * @param expectedProfit at the whole quantity, in yuan, as are the following in units
     * @param chanceOfEnough that demand does not exceed the whole quantity
     */
    public record Decision(
            double criticalRatio,
            double quantity,
            long wholeQuantity,
            double expectedProfit,
            double expectedSales,
            double expectedLeftover,
            double expectedShortage,
            double chanceOfEnough) {}

    public static Estimate<Decision> best(Terms terms, Demand demand) {
        if (!isUsable(terms)) {
            return Estimate.none(
                    Reason.OUT_OF_DOMAIN,
                    "售价 %s、成本 %s、残值 %s、缺货损失 %s：须为有限数，成本为正，残值低于成本"
                            .formatted(terms.price(), terms.cost(), terms.salvage(), terms.shortage()),
                    "price %s, cost %s, salvage %s, shortage %s: finite, a positive cost and a salvage below it are needed"
                            .formatted(terms.price(), terms.cost(), terms.salvage(), terms.shortage()));
        }
        double under = terms.price() - terms.cost() + terms.shortage();
        double ratio = Math.max(0, under / (under + terms.cost() - terms.salvage()));
        double quantity = ratio == 0 ? 0 : demand.quantile(ratio);
        double low = Math.floor(quantity);
        double whole = expectedProfit(terms, demand, low) >= expectedProfit(terms, demand, low + 1) ? low : low + 1;
        return Estimate.of(describe(terms, demand, ratio, quantity, whole));
    }

    /** The mean profit of any quantity, in yuan. */
    public static double expectedProfit(Terms terms, Demand demand, double quantity) {
        double over = terms.cost() - terms.salvage();
        double spread = terms.price() - terms.salvage() + terms.shortage();
        return spread * demand.expectedSales(quantity) - over * quantity - terms.shortage() * demand.mean();
    }

    private static Decision describe(Terms terms, Demand demand, double ratio, double quantity, double whole) {
        double sales = demand.expectedSales(whole);
        return new Decision(
                ratio,
                quantity,
                (long) whole,
                expectedProfit(terms, demand, whole),
                sales,
                whole - sales,
                Math.max(0, demand.mean() - sales),
                demand.cumulative(whole));
    }

    private static boolean isUsable(Terms terms) {
        return terms.price() >= 0
                && terms.price() < 1e12
                && terms.cost() > 0
                && terms.cost() < 1e12
                && terms.salvage() > -1e12
                && terms.salvage() < terms.cost()
                && terms.shortage() >= 0
                && terms.shortage() < 1e12;
    }
}
