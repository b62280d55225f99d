package io.zhanggui.simulator.bulk;

/**
 * What a huge order list holds.
 *
 * @param totalFen 总金额 of all rows
 * @param keptFen 买家实际支付金额 of the paid rows
 * @param refundFen 退款金额
 */
public record OrderTotals(long rows, long paid, long totalFen, long keptFen, long refundFen) {}
