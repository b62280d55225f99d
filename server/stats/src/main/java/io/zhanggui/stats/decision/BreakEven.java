package io.zhanggui.stats.decision;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;

/**
 * From how many sales on a stock bet does not lose, and what leftovers must be worth for a stated number to be true.
 *
 * <p>Model: profit = (price − cost per sale) · sold + salvage · left over − prepay − other costs, so the break-even is (prepay +
 * other − salvage · saleable) / (price − cost per sale − salvage), and a stated break-even n needs a salvage of (prepay + other −
 * (price − cost per sale) · n) / (saleable − n).
 *
 * <p>Failures: OUT_OF_DOMAIN for impossible figures; NOT_IDENTIFIED where a sale earns no more than a leftover, so that no
 * number of sales decides. Example (the Double-11 bet of the source text): 20,000 units at 599 yuan, 10,000,000 prepaid,
 * other costs "several hundred thousand", read as 300,000 to 900,000. The stated break-even of 15,000 earns 8,985,000, less
 * than the prepayment alone; it holds only if leftovers fetch 263 to 383 yuan each; if they fetch nothing, the break-even is
 * 17,195.3 to 18,197.0 units.
 *
 * @param exactUnits the sales at which profit is zero; may lie below zero or above the stock
 * @param wholeUnits the fewest whole sales without a loss; at least zero
 * @param isReachable whether the stock suffices
 */
public record BreakEven(double exactUnits, long wholeUnits, boolean isReachable) {

    /**
     * A stated break-even read in two ways.
     *
     * @param revenue what the stated sales bring, in yuan, less costs by sale
     * @param revenueLessPrepay below zero where the stated sales do not even pay for the goods
     * @param neededSalvage first reading, the statement is true: what each leftover unit must fetch, in yuan
     * @param withoutSalvage second reading, leftovers fetch nothing: the break-even that follows
     */
    public record Readings(double revenue, double revenueLessPrepay, double neededSalvage, BreakEven withoutSalvage) {}

    public static Estimate<BreakEven> of(StockBet bet) {
        if (!bet.isUsable()) {
            return refused(bet);
        }
        if (bet.gainPerSale() <= 0) {
            return Estimate.none(
                    Reason.NOT_IDENTIFIED,
                    "每售一件净得 %s 元，不高于残值 %s 元，没有保本销量".formatted(bet.price() - bet.costPerSale(), bet.salvage()),
                    "a sale nets %s yuan, no more than the salvage of %s, so no number of sales decides"
                            .formatted(bet.price() - bet.costPerSale(), bet.salvage()));
        }
        double exact = -bet.withOtherCosts(0).profit(0) + bet.otherCosts();
        exact /= bet.gainPerSale();
        double whole = Math.max(0, Math.ceil(exact - 1e-9 * Math.max(1, Math.abs(exact))));
        return Estimate.of(new BreakEven(exact, (long) whole, whole <= bet.saleable()));
    }

    /** What follows from a break-even that somebody stated; it must lie below the saleable units. */
    public static Estimate<Readings> readings(StockBet bet, long stated) {
        if (!bet.isUsable() || stated < 0 || stated >= bet.saleable()) {
            return refused(bet);
        }
        double revenue = (bet.price() - bet.costPerSale()) * stated;
        double salvage = (bet.prepay() + bet.otherCosts() - revenue) / (bet.saleable() - stated);
        return of(bet.withSalvage(0)).map(without -> new Readings(revenue, revenue - bet.prepay(), salvage, without));
    }

    private static <T> Estimate<T> refused(StockBet bet) {
        return Estimate.none(
                Reason.OUT_OF_DOMAIN,
                "备货方案的数字不成立：%s；件数须为正且多于备用机，金额须为非负有限数，所称保本销量须少于可售件数".formatted(bet),
                "the bet's figures cannot be: %s; units above spares, money finite and not negative, a stated break-even below the saleable units are needed"
                        .formatted(bet));
    }
}
