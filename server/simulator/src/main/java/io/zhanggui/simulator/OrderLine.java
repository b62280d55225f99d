package io.zhanggui.simulator;

/**
 * A line of an order.
 *
 * @param id sub-order number; of a one-line order the order's own
 * @param unitPriceFen price of one
 * @param dueFen price times quantity
 */
public record OrderLine(
        long id, ItemPlan item, ItemPlan.Variant variant, int quantity, long unitPriceFen, long dueFen) {}
