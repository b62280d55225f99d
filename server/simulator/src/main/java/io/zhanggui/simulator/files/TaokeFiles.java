package io.zhanggui.simulator.files;

import io.zhanggui.simulator.Dice;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.OrderLine;
import io.zhanggui.simulator.Refund;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.Source;
import java.io.IOException;
import java.io.OutputStream;

/** 淘宝联盟: commissions of orders that a promoter brought, settled on confirmation, and what comes back later. */
final class TaokeFiles {
    private static final int SERVICE_PERCENT_OF_COMMISSION = 10;

    private final ShopHistory history;

    TaokeFiles(ShopHistory history) {
        this.history = history;
    }

    /** Commission of a line in fen, on what was kept when the buyer confirmed. */
    static long commissionFen(Order order, int line) {
        long price = order.lines().get(line).dueFen() - order.refundFen(line, order.confirmedAt());
        return Math.round(price * ratePercent(order.lines().get(line)) / 100.0);
    }

    private static int ratePercent(OrderLine line) {
        return 8 + line.item().index() % 4 * 3;
    }

    /** Whether the order's commission has been settled by then. */
    static boolean isSettled(Order order, long asOf) {
        return order.source() == Source.TAOKE && order.confirmedAt() <= asOf;
    }

    void settlements(OutputStream out, Span span) throws IOException {
        try (XlsxSheet sheet = new XlsxSheet(out, "结算明细", Columns.of("taoke_settlements"))) {
            for (Order order : span.alive(history)) {
                if (isSettled(order, history.asOf()) && span.holds(order.confirmedAt())) {
                    for (int i = 0; i < order.lines().size(); i++) {
                        settlement(sheet, order, i);
                    }
                }
            }
        }
    }

    private void settlement(Sheet sheet, Order order, int index) throws IOException {
        OrderLine line = order.lines().get(index);
        long price = line.dueFen() - order.refundFen(index, order.confirmedAt());
        if (price == 0) {
            return;
        }
        long commission = commissionFen(order, index);
        int promoter = Dice.of(history.seed(), 801, order.buyer().number()).below(40);
        sheet.set("确认收货时间", Figures.moment(order.confirmedAt()))
                .set("账户支出时间", Figures.moment(order.confirmedAt() + 62))
                .set("淘客结算时间", Figures.moment(order.confirmedAt() + 95))
                .set("创建时间", Figures.moment(order.createdAt()))
                .set("计划名称", promoter % 3 == 0 ? "营销计划" : "通用计划")
                .set("商品id", Long.toString(line.item().itemId()))
                .set("商品名称", line.item().title())
                .set("实际成交价格", Figures.money(price))
                .set("成交商品数", line.quantity())
                .set("佣金比例", ratePercent(line) + ".00%")
                .set("佣金", Figures.money(commission))
                .set("服务费率", SERVICE_PERCENT_OF_COMMISSION + ".00%")
                .set("服务费金额", Figures.money(commission * SERVICE_PERCENT_OF_COMMISSION / 100))
                .set("淘宝父订单编号", Long.toString(order.id()))
                .set("淘宝子订单编号", Long.toString(line.id()))
                .set("来源或淘客昵称", "推广者" + (promoter + 101))
                .set("团长名称", promoter % 3 == 0 ? "好物团" : "")
                .set("是否预售未付尾款订单", "否")
                .end();
    }

    void refunds(OutputStream out, Span span) throws IOException {
        try (XlsxSheet sheet = new XlsxSheet(out, "维权退款", Columns.of("taoke_refunds"))) {
            for (Order order : span.alive(history)) {
                Refund refund = order.refund();
                if (refund != null
                        && isSettled(order, history.asOf())
                        && refund.kind() == Refund.Kind.AFTER_CONFIRMATION
                        && refund.appliedAt() <= history.asOf()
                        && span.holds(refund.appliedAt())) {
                    refund(sheet, order, refund);
                }
            }
        }
    }

    private void refund(Sheet sheet, Order order, Refund refund) throws IOException {
        long asOf = history.asOf();
        for (int i = 0; i < order.lines().size(); i++) {
            OrderLine line = order.lines().get(i);
            long back = refund.line() < 0 ? line.dueFen() : refund.line() == i ? refund.amountFen() : 0;
            boolean done = refund.doneAt() <= asOf;
            long commission = Math.round(back * ratePercent(line) / 100.0);
            if (back > 0) {
                sheet.set("淘宝订单编号", Long.toString(order.id()))
                        .set("淘宝子订单编号", Long.toString(line.id()))
                        .set("商品名称", line.item().title())
                        .set("维权退款金额", Figures.money(back))
                        .set("应退回服务费", Figures.money(commission * SERVICE_PERCENT_OF_COMMISSION / 100))
                        .set("应退回佣金", Figures.money(commission))
                        .set("维权状态", done ? (refund.withdrawn() ? "维权失败" : "维权成功") : "维权创建")
                        .set("订单结算时间", Figures.moment(order.confirmedAt() + 95))
                        .set("维权创建时间", Figures.moment(refund.appliedAt()))
                        .set("维权完成时间", Figures.moment(refund.doneAt(), asOf))
                        .end();
            }
        }
    }
}
