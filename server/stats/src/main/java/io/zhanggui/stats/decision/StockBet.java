package io.zhanggui.stats.decision;

/**
 * Goods bought ahead for a festival: what was paid and what a sale brings.
 *
 * @param units bought
 * @param price of a sale, in yuan
 * @param prepay paid for all units, in yuan
 * @param otherCosts spent whatever is sold, in yuan: marketing, red packets, exchanges, freight
 * @param costPerSale spent on each sale, in yuan: commission, postage
 * @param salvage what a unit left over fetches, in yuan
 * @param spares units kept back for exchanges, neither sold nor salvaged
 */
public record StockBet(
        long units, double price, double prepay, double otherCosts, double costPerSale, double salvage, long spares) {

    /** Units that can be sold. */
    public long saleable() {
        return units - spares;
    }

    /** What each sale earns over leaving the unit in the store, in yuan. */
    public double gainPerSale() {
        return price - costPerSale - salvage;
    }

    /** The profit of so many sales, in yuan; sales beyond the stock do not happen. */
    public double profit(double sold) {
        double sales = Math.clamp(sold, 0, saleable());
        return (price - costPerSale) * sales + salvage * (saleable() - sales) - prepay - otherCosts;
    }

    public StockBet withOtherCosts(double yuan) {
        return new StockBet(units, price, prepay, yuan, costPerSale, salvage, spares);
    }

    public StockBet withSalvage(double yuan) {
        return new StockBet(units, price, prepay, otherCosts, costPerSale, yuan, spares);
    }

    boolean isUsable() {
        return units > 0
                && units <= 1_000_000_000_000L
                && spares >= 0
                && spares < units
                && isMoney(price)
                && isMoney(prepay)
                && isMoney(otherCosts)
                && isMoney(costPerSale)
                && Math.abs(salvage) < 1e15;
    }

    private static boolean isMoney(double yuan) {
        return yuan >= 0 && yuan < 1e15;
    }
}
