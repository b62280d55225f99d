package io.zhanggui.simulator;

import java.time.LocalDate;
import java.util.List;

/**
 * An item of a shop.
 *
 * @param index its place in the shop
 * @param itemId the platform's 商品ID
 * @param code 商家编码 of the item; each variant adds its own ending
 * @param priceFen everyday price of the first variant
 * @param unitCostFen what the shop pays for one
 * @param weight its share of the shop's visits, relative to the others
 * @param launched first day on sale
 * @param variants the SKUs
 * @param priceSteps price changes, in order
 */
public record ItemPlan(
        int index,
        long itemId,
        String code,
        String title,
        long priceFen,
        long unitCostFen,
        double weight,
        LocalDate launched,
        List<Variant> variants,
        List<PriceStep> priceSteps) {

    /**
     * A SKU.
     *
     * @param factor its price relative to the item's
     */
    public record Variant(long skuId, String code, String name, double factor) {}

    /** From a day on, the everyday price is this many times the first one. */
    public record PriceStep(LocalDate from, double factor) {}

    public ItemPlan {
        variants = List.copyOf(variants);
        priceSteps = List.copyOf(priceSteps);
    }

    /** The everyday price on a day relative to the first one. */
    public double priceFactor(LocalDate day) {
        double factor = 1;
        for (PriceStep step : priceSteps) {
            factor = day.isBefore(step.from()) ? factor : step.factor();
        }
        return factor;
    }
}
