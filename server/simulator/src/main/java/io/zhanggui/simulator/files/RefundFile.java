package io.zhanggui.simulator.files;

import io.zhanggui.simulator.Dice;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.OrderLine;
import io.zhanggui.simulator.Refund;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.WallClock;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** 天猫退款管理: the refund cases of the orders created in a span. A case's sum is the order's own refund column. */
final class RefundFile {
    private static final List<String> REASONS =
            List.of("多拍/拍错/不想要", "7天无理由退换货", "质量问题", "商品与描述不符", "少件/漏发", "尺寸/颜色不合适", "卖家发错货");
    private static final List<String> LATE_REASONS = List.of("未按约定时间发货", "快递一直未送达", "物流停滞");

    private final ShopHistory history;
    private final People people;
    private final Parcels parcels;

    RefundFile(ShopHistory history, People people) {
        this.history = history;
        this.people = people;
        this.parcels = new Parcels(history.seed());
    }

    void write(OutputStream out, Span created, long asOf) throws IOException {
        try (XlsxSheet sheet = new XlsxSheet(out, "退款单", Columns.of("refunds"))) {
            for (Order order : created.created(history)) {
                Refund refund = order.refund();
                if (refund != null && refund.appliedAt() <= asOf) {
                    ask(sheet, order, refund, asOf);
                    answer(sheet, order, refund, asOf);
                    sheet.end();
                }
            }
        }
    }

    private void ask(Sheet sheet, Order order, Refund refund, long asOf) {
        OrderLine line = order.lines().get(Math.max(0, refund.line()));
        boolean whole = refund.amountFen() == order.totalFen();
        sheet.set("订单编号", Long.toString(order.id()))
                .set("退款编号", Long.toString(refund.id()))
                .set("支付宝交易号", people.paymentNumber(order))
                .set("订单付款时间", Figures.moment(order.paidAt()))
                .set("商家编码", line.variant().code())
                .set("买家会员名称", people.nick(order.buyer()))
                .set("买家实际支付金额", Figures.money(order.keptFen(asOf)))
                .set("宝贝标题", line.item().title())
                .set("买家退款金额", Figures.money(refund.amountFen()))
                .set("手工退款/系统退款", "手工退款")
                .set("是否需要退货", refund.kind() == Refund.Kind.GOODS_BACK ? "是" : "否")
                .set("退款的申请时间", Figures.moment(refund.appliedAt()))
                .set("超时时间", Figures.moment(refund.appliedAt() + 5 * WallClock.DAY))
                .set("买家退款原因", reason(refund))
                .set("售中或售后", refund.kind() == Refund.Kind.AFTER_CONFIRMATION ? "售后" : "售中")
                .set("部分退款/全部退款", whole ? "全部退款" : "部分退款");
    }

    private void answer(Sheet sheet, Order order, Refund refund, long asOf) {
        boolean shipped = order.shippedAt() <= refund.appliedAt();
        boolean back = refund.kind() == Refund.Kind.GOODS_BACK && refund.doneAt() <= asOf && !refund.withdrawn();
        sheet.set("退款状态", state(refund, asOf))
                .set("退款完结时间", Figures.moment(refund.doneAt(), asOf))
                .set("完结时间", Figures.moment(refund.doneAt(), asOf))
                .set("货物状态", shipped ? (order.signedAt() <= refund.appliedAt() ? "买家已收到货" : "买家未收到货") : "卖家未发货")
                .set("发货物流信息", shipped ? parcels.courier(order) + parcels.number(order) : "")
                .set("退货物流单号", back ? "YT" + (refund.id() % 1_000_000_000_000L) : "")
                .set("退货物流公司", back ? "圆通速递" : "")
                .set("买家退货时间", back ? Figures.moment((refund.appliedAt() + refund.doneAt()) / 2) : "")
                .set("客服介入状态", "无需客服介入")
                .set("责任方", refund.late() ? "卖家" : "买家")
                .set("是否零秒响应", refund.kind() == Refund.Kind.BEFORE_SHIPPING && !refund.late() ? "是" : "否");
    }

    private String reason(Refund refund) {
        List<String> reasons = refund.late() ? LATE_REASONS : REASONS;
        return reasons.get((int) ((Dice.hash(history.seed(), 300, refund.id()) >>> 1) % reasons.size()));
    }

    static String state(Refund refund, long asOf) {
        if (refund.doneAt() <= asOf) {
            return refund.withdrawn() ? "退款关闭" : "退款成功";
        }
        boolean young = asOf - refund.appliedAt() < WallClock.DAY;
        if (young || refund.kind() != Refund.Kind.GOODS_BACK) {
            return "买家已经申请退款，等待卖家同意";
        }
        boolean onItsWay = asOf > (refund.appliedAt() + refund.doneAt()) / 2;
        return onItsWay ? "买家已经退货，等待卖家确认收货" : "卖家已经同意退款，等待买家退货";
    }
}
