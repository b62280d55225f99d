package io.zhanggui.simulator;

import java.time.YearMonth;

/**
 * Known totals of a shop in a month, as of the newest export.
 *
 * @param ordersCreated by creation
 * @param orderAmountFen 总金额 by creation
 * @param ordersPaid by payment, like the three below
 * @param payGrossFen before refunds
 * @param keptFen 买家实际支付金额
 * @param refundFen 退款金额
 * @param visitorDays shop visitors of each day, added up; not the month's visitors
 * @param itemVisitorDays item visitors of each day, added up
 * @param adSpendFen all paid promotion
 */
public record ShopMonth(
        String shop,
        YearMonth month,
        long ordersCreated,
        long orderAmountFen,
        long ordersPaid,
        long payGrossFen,
        long keptFen,
        long refundFen,
        long visitorDays,
        long itemVisitorDays,
        long adSpendFen) {

    static ShopMonth empty(String shop, YearMonth month) {
        return new ShopMonth(shop, month, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    ShopMonth and(ShopMonth other) {
        return new ShopMonth(
                shop,
                month,
                ordersCreated + other.ordersCreated,
                orderAmountFen + other.orderAmountFen,
                ordersPaid + other.ordersPaid,
                payGrossFen + other.payGrossFen,
                keptFen + other.keptFen,
                refundFen + other.refundFen,
                visitorDays + other.visitorDays,
                itemVisitorDays + other.itemVisitorDays,
                adSpendFen + other.adSpendFen);
    }
}
