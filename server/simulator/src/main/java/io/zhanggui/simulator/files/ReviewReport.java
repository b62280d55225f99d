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

/** 商品评价: some buyers write after confirming; late parcels are told of. */
final class ReviewReport {
    private static final double WRITES = 0.06;
    private static final long LATE = 7 * WallClock.DAY;
    private static final List<String> GOOD = List.of("质量很好", "和描述一致", "做工细致", "性价比高", "颜色好看", "手感舒服", "包装严实", "很实用");
    private static final List<String> MORE = List.of("物流也快", "客服有耐心", "家人都喜欢", "会回购的", "已经推荐给朋友", "比想象中好", "第二次买了");
    private static final List<String> BAD = List.of("等了很多天才到", "物流太慢了", "催了好几次才动", "快递一直没更新");
    private static final List<String> FAULT = List.of("有点色差", "做工一般", "和图片不太一样", "尺寸偏小");

    private final ShopHistory history;
    private final People people;

    ReviewReport(ShopHistory history, People people) {
        this.history = history;
        this.people = people;
    }

    void write(OutputStream out, Span span) throws IOException {
        try (XlsSheet sheet = new XlsSheet(out, "商品评价", Notes.of(history, "商品评价", span), Columns.of("reviews"))) {
            for (Order order : span.alive(history)) {
                Dice dice = Dice.of(history.seed(), 601, order.id());
                if (order.confirmedAt() != WallClock.NEVER && dice.chance(WRITES)) {
                    long writtenAt = order.confirmedAt() + (long) dice.between(60, 6 * WallClock.DAY);
                    if (span.holds(writtenAt) && writtenAt <= history.asOf()) {
                        row(sheet, order, writtenAt, dice);
                    }
                }
            }
        }
    }

    private void row(Sheet sheet, Order order, long writtenAt, Dice dice) throws IOException {
        OrderLine line = order.lines().getFirst();
        boolean late = order.signedAt() - order.paidAt() > LATE;
        Refund refund = order.refund();
        boolean unhappy = (refund != null && dice.chance(0.6)) || dice.chance(late ? 0.7 : 0.03);
        String text = unhappy
                ? pick(late ? BAD : FAULT, dice) + "，" + pick(GOOD, dice).replace("很", "还算")
                : pick(GOOD, dice) + "，" + pick(GOOD, dice) + "，" + pick(MORE, dice);
        boolean adds = dice.chance(0.12);
        long addedAt = writtenAt + (long) dice.between(WallClock.DAY, 20 * WallClock.DAY);
        sheet.set("评论", text)
                .set("昵称", people.maskedNick(order.buyer()))
                .set("评价时间", Figures.moment(writtenAt))
                .set("商品id", line.item().itemId())
                .set("颜色分类", line.variant().name())
                .set("评价分类", unhappy ? (dice.chance(0.5) ? "差评" : "中评") : "好评")
                .set("skuid", line.variant().skuId());
        if (adds && addedAt <= history.asOf()) {
            sheet.set("追评内容", pick(MORE, dice)).set("追评时间", Figures.moment(addedAt));
        }
        sheet.end();
    }

    private static String pick(List<String> list, Dice dice) {
        return list.get(dice.below(list.size()));
    }
}
