package io.zhanggui.insight.customer;

import io.zhanggui.shared.Period;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Doubt.Reason;

/** Why no buyer can be told, and which export tells them. */
final class NobodyKnown {

    static final String NO_ORDERS_ZH = "还没有加载过订单。请导入 千牛 > 交易 > 已卖出的宝贝 > 批量导出 > 订单报表。";
    static final String NO_ORDERS_EN = "No orders are loaded. Import 千牛 > 交易 > 已卖出的宝贝 > 批量导出 > 订单报表.";

    private NobodyKnown() {}

    static Doubt doubt(Period period, long ordersWithoutBuyer) {
        if (ordersWithoutBuyer == 0) {
            return new Doubt(
                    Reason.TOO_LITTLE_DATA,
                    "%s 至 %s 没有留下金额的已付款订单。".formatted(period.from(), period.to().minusDays(1)),
                    "No paid order of which anything is kept from %s to %s."
                            .formatted(period.from(), period.to().minusDays(1)));
        }
        return new Doubt(
                Reason.TOO_LITTLE_DATA,
                ("%,d 笔已付款订单都认不出买家：加载的文件没有买家列，或买家名被平台打了码。请导入带“买家会员名”的订单报表"
                                + "（千牛 > 交易 > 已卖出的宝贝 > 批量导出 > 订单报表）；买家只以假名保存。")
                        .formatted(ordersWithoutBuyer),
                ("None of the %,d paid orders names its buyer: the loaded files have no buyer column, or the names are masked. "
                                + "Import the order list that has 买家会员名 (千牛 > 交易 > 已卖出的宝贝 > 批量导出 > 订单报表); "
                                + "buyers are kept as pseudonyms only.")
                        .formatted(ordersWithoutBuyer));
    }
}
