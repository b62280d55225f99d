package io.zhanggui.simulator.files;

import io.zhanggui.simulator.ItemPlan;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.OrderLine;
import io.zhanggui.simulator.Refund;
import io.zhanggui.simulator.ShopHistory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** 千牛 已卖出的宝贝: the order list and the list of their lines, newest order first, as of the export's moment. */
final class OrderFiles {
    private static final String NO = "否";

    private final ShopHistory history;
    private final People people;
    private final Parcels parcels;

    OrderFiles(ShopHistory history, People people) {
        this.history = history;
        this.people = people;
        this.parcels = new Parcels(history.seed());
    }

    void orders(OutputStream out, Span created, long asOf) throws IOException {
        try (CsvSheet sheet = new CsvSheet(out, Columns.of("order_list"))) {
            for (Order order : listOrders(created, asOf)) {
                identify(sheet, order, asOf);
                pay(sheet, order, asOf);
                deliver(sheet, order, asOf);
                sheet.end();
            }
        }
    }

    void lines(OutputStream out, Span created, long asOf) throws IOException {
        try (CsvSheet sheet = new CsvSheet(out, Columns.of("order_lines"))) {
            for (Order order : listOrders(created, asOf)) {
                for (int i = 0; i < order.lines().size(); i++) {
                    line(sheet, order, i, asOf);
                }
            }
        }
    }

    private List<Order> listOrders(Span created, long asOf) {
        return created.created(history).reversed().stream()
                .filter(order -> order.createdAt() <= asOf)
                .toList();
    }

    private void identify(Sheet sheet, Order order, long asOf) {
        String nick = people.nick(order.buyer());
        sheet.set("订单编号", Figures.id(order.id()))
                .set("主订单编号", Figures.id(order.id()))
                .set("买家会员名", nick)
                .set("买家会员昵称", nick)
                .set("订单状态", order.state(asOf).zh())
                .set("买家留言", parcels.message(order))
                .set("收货人姓名", people.name(order.buyer()))
                .set("收货地址", people.address(order.buyer()))
                .set("联系手机", people.phone(order.buyer()))
                .set("联系电话", "'")
                .set("订单创建时间", Figures.moment(order.createdAt()))
                .set("宝贝标题", titles(order))
                .set("宝贝种类", order.lines().size())
                .set(
                        "宝贝总数量",
                        order.lines().stream().mapToInt(OrderLine::quantity).sum())
                .set("店铺Id", history.shop().shopId())
                .set("店铺名称", history.shop().name())
                .set("是否手机订单", order.mobile() ? "手机订单" : "")
                .set("订单关闭原因", closeReason(order, asOf));
    }

    private void pay(Sheet sheet, Order order, long asOf) {
        boolean paid = order.paidBy(asOf);
        String paymentNumber = paid ? people.paymentNumber(order) : "";
        boolean settled = order.state(asOf) == Order.State.FINISHED;
        sheet.set("买家应付货款", Figures.money(order.totalFen()))
                .set("买家应付邮费", "0.00")
                .set("总金额", Figures.money(order.totalFen()))
                .set("买家实际支付金额", Figures.money(order.keptFen(asOf)))
                .set("退款金额", Figures.money(order.refundFen(asOf)))
                .set("打款商家金额", Figures.money(settled ? order.keptFen(asOf) : 0) + "元")
                .set("订单付款时间", Figures.moment(order.paidAt(), asOf))
                .set("支付单号", paymentNumber)
                .set("支付详情", paymentNumber)
                .set("买家支付积分", 0)
                .set("返点积分", 0)
                .set("买家实际支付积分", 0)
                .set("卖家服务费", 0)
                .set("买家服务费", "0.00元")
                .set("天猫卡券抵扣", "0.00")
                .set("集分宝抵扣", 0)
                .set("含应开票给个人的个人红包", "0.00")
                .set("返现金额", "0.00");
    }

    private void deliver(Sheet sheet, Order order, long asOf) {
        boolean shipped = order.shippedAt() <= asOf;
        sheet.set("运送方式", "快递")
                .set("物流单号", shipped ? "No:" + parcels.number(order) : "")
                .set("物流公司", shipped ? parcels.courier(order) : "")
                .set("发货时间", Figures.moment(order.shippedAt(), asOf))
                .set("确认收货时间", Figures.moment(order.confirmedAt(), asOf))
                .set("延迟发货自动赔付金额", Figures.money(parcels.compensationFen(order, asOf)))
                .set("是否上传合同照片", NO)
                .set("是否上传小票", NO)
                .set("是否代付", NO)
                .set("是否是O2O交易", NO)
                .set("是否信用购", NO);
    }

    private void line(Sheet sheet, Order order, int index, long asOf) throws IOException {
        OrderLine line = order.lines().get(index);
        boolean paid = order.paidBy(asOf);
        long refund = paid ? order.refundFen(index, asOf) : 0;
        sheet.set("子订单编号", Figures.id(line.id()))
                .set("主订单编号", Figures.id(order.id()))
                .set("标题", line.item().title())
                .set("价格", Figures.money(line.unitPriceFen()))
                .set("购买数量", line.quantity())
                .set("外部系统编号", line.item().code())
                .set("商品属性", "颜色分类：" + line.variant().name())
                .set("订单状态", order.state(asOf).zh())
                .set("商家编码", line.variant().code())
                .set("支付单号", paid ? people.paymentNumber(order) : "")
                .set("买家应付货款", Figures.money(line.dueFen()))
                .set("买家实际支付金额", Figures.money(paid ? line.dueFen() - refund : 0))
                .set("退款状态", refundState(order, index, asOf))
                .set("退款金额", Figures.money(refund))
                .set("订单创建时间", Figures.moment(order.createdAt()))
                .set("订单付款时间", Figures.moment(order.paidAt(), asOf))
                .end();
    }

    private static String refundState(Order order, int line, long asOf) {
        Refund refund = order.refund();
        if (refund == null || refund.appliedAt() > asOf || (refund.line() >= 0 && refund.line() != line)) {
            return "没有申请退款";
        }
        return RefundFile.state(refund, asOf);
    }

    private static String titles(Order order) {
        return String.join(
                "，",
                order.lines().stream().map(OrderLine::item).map(ItemPlan::title).toList());
    }

    private String closeReason(Order order, long asOf) {
        if (order.state(asOf) != Order.State.CLOSED) {
            return "订单未关闭";
        }
        return order.paidBy(asOf) ? "退款" : parcels.closeReason(order);
    }
}
