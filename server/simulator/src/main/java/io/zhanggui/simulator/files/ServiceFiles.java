package io.zhanggui.simulator.files;

import io.zhanggui.simulator.Dice;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.OrderLine;
import io.zhanggui.simulator.ShopHistory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** 生意参谋 服务: the team and its accounts over a month. The accounts add up to the team. */
final class ServiceFiles {
    private static final List<String> NAMES = List.of("小禾", "小暮", "小野", "小满", "小雨", "小舟");

    private final ShopHistory history;

    /** What one account, or all of them, sold. */
    private static final class Work {
        private final Set<Integer> askers = new HashSet<>();
        private final Set<Integer> orderers = new HashSet<>();
        private final Set<Integer> buyers = new HashSet<>();
        private long orderedFen;
        private long soldFen;
        private long refundFen;
        private int pieces;
        private int orders;

        long asked() {
            return Math.round(askers.size() * 1.9);
        }
    }

    ServiceFiles(ShopHistory history) {
        this.history = history;
    }

    private int accounts() {
        return Math.min(NAMES.size(), 1 + (int) (history.shop().ordersPerDay() / 60));
    }

    void team(OutputStream out, Span span) throws IOException {
        Work all = work(span, -1);
        long shopFen = span.alive(history).stream()
                .filter(order -> order.paidBy(history.asOf()) && span.holds(order.paidAt()))
                .mapToLong(Order::totalFen)
                .sum();
        Dice dice = Dice.of(history.seed(), 901, span.from().toEpochDay());
        try (XlsSheet sheet =
                new XlsSheet(out, "店铺客服", Notes.of(history, "服务-店铺客服", span), Columns.of("service_team"))) {
            sheet.set("客服销售额", Figures.grouped(all.soldFen))
                    .set("客服销售人数", Figures.count(all.buyers.size()))
                    .set("客服销售占比", Figures.percent(all.soldFen, shopFen))
                    .set("客服销售客单价", Figures.ratio(all.soldFen / 100.0, all.buyers.size(), "-"))
                    .set("成功退款金额", Figures.grouped(all.refundFen))
                    .set("净销售额", Figures.grouped(all.soldFen - all.refundFen))
                    .set("咨询人数", Figures.count(all.asked()))
                    .set("接待人数", Figures.count(Math.round(all.asked() * 0.97)))
                    .set("询单转化率", Figures.percent(all.buyers.size(), all.asked()))
                    .set("平均响应时长（秒）", Figures.decimal(dice.between(18, 42), 2))
                    .set("客户满意率", Figures.percent(dice.between(0.86, 0.96), 1))
                    .set("旺旺回复率", Figures.percent(dice.between(0.96, 1), 1))
                    .set("仅退款自主完结时长（小时）", Figures.decimal(dice.between(4, 14), 2))
                    .set("退货退款完结时长（小时）", Figures.decimal(dice.between(80, 150), 2))
                    .set("平台求助率", Figures.percent(dice.between(0.001, 0.01), 1))
                    .set("平台判责率", Figures.percent(dice.between(0, 0.002), 1))
                    .end();
        }
    }

    void accounts(OutputStream out, Span span) throws IOException {
        List<Work> works =
                IntStream.range(0, accounts()).mapToObj(i -> work(span, i)).toList();
        long soldFen = works.stream().mapToLong(work -> work.soldFen).sum();
        try (XlsSheet sheet =
                new XlsSheet(out, "客服账号", Notes.of(history, "服务-客服账号绩效", span), Columns.of("service_accounts"))) {
            for (int i = 0; i < works.size(); i++) {
                Work work = works.get(i);
                sheet.set("旺旺昵称", history.shop().name() + ":" + NAMES.get(i))
                        .set("咨询人数", Figures.count(work.asked()))
                        .set("有效接待人数", Figures.count(Math.round(work.asked() * 0.97)))
                        .set("询单人数", Figures.count(Math.round(work.asked() * 0.8)))
                        .set("下单人数", Figures.count(work.orderers.size()))
                        .set("下单金额", Figures.grouped(work.orderedFen))
                        .set("销售人数", Figures.count(work.buyers.size()))
                        .set("销售额", Figures.grouped(work.soldFen))
                        .set("销售量", Figures.count(work.pieces))
                        .set("订单量", Figures.count(work.orders))
                        .set("个人销售额占比", Figures.percent(work.soldFen, soldFen))
                        .set("成功退款金额", Figures.grouped(work.refundFen))
                        .set("净销售额", Figures.grouped(work.soldFen - work.refundFen))
                        .end();
            }
        }
    }

    /** Of one account, or of all for −1. */
    private Work work(Span span, int account) {
        Work work = new Work();
        for (Order order : span.alive(history)) {
            boolean own = account < 0 || order.buyer().number() % accounts() == account;
            if (order.advised() && own) {
                add(work, order, span);
            }
        }
        return work;
    }

    private void add(Work work, Order order, Span span) {
        int buyer = order.buyer().number();
        if (span.holds(order.createdAt())) {
            work.askers.add(buyer);
            work.orderers.add(buyer);
            work.orderedFen += order.totalFen();
        }
        if (order.paidBy(history.asOf()) && span.holds(order.paidAt())) {
            work.buyers.add(buyer);
            work.soldFen += order.totalFen();
            work.refundFen += order.refundFen(history.asOf());
            work.pieces += order.lines().stream().mapToInt(OrderLine::quantity).sum();
            work.orders++;
        }
    }
}
