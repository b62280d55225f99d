package io.zhanggui.warehouse;

/**
 * What came before purchases.
 *
 * @param looked whether the item was looked at before
 * @param favourite whether it was made a favourite before
 * @param cart whether it was put into the cart before
 * @param purchases persons with an item whose first purchase came this way
 */
public record PurchaseRoute(boolean looked, boolean favourite, boolean cart, long purchases) {}
