package io.zhanggui.simulator.files;

import io.zhanggui.simulator.DayBook;
import io.zhanggui.simulator.Dice;
import io.zhanggui.simulator.Event;
import io.zhanggui.simulator.ItemDay;
import io.zhanggui.simulator.Sales;
import io.zhanggui.simulator.ShopHistory;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/** 生意参谋 reports of the whole shop by day: 商品-宏观监控 and the figures of a campaign. */
final class ShopReports {
    private final ShopHistory history;
    private final DayBook book;

    ShopReports(ShopHistory history, DayBook book) {
        this.history = history;
        this.book = book;
    }

    void days(OutputStream out, Span span) throws IOException {
        try (XlsSheet sheet = new XlsSheet(out, "宏观监控", Notes.of(history, "商品-宏观监控", span), Columns.of("shop"))) {
            for (LocalDate day : span.reportedDays(history)) {
                traffic(sheet, day);
                sales(sheet, history.index(day));
                sheet.end();
            }
        }
    }

    private void traffic(Sheet sheet, LocalDate day) {
        int index = history.index(day);
        List<ItemDay> items = history.itemDays().get(index);
        int visitors = history.shopVisitors().get(index);
        int favourites = sum(items, ItemDay::favourites);
        int cartUsers = sum(items, ItemDay::cartUsers);
        Dice dice = Dice.of(history.seed(), 401, index);
        sheet.set("统计日期", day.toString())
                .set("商品访客数", Figures.count(visitors))
                .set("商品浏览量", Figures.count(sum(items, ItemDay::views)))
                .set("商品微详情访客数", Figures.count(visitors / 5))
                .set("商品收藏人数", Figures.count(favourites))
                .set("商品加购人数", Figures.count(cartUsers))
                .set("商品加购件数", Figures.count(sum(items, ItemDay::cartQuantity)))
                .set("商品平均停留时长", Figures.decimal(dice.between(19, 32), 2))
                .set("商品详情页跳出率", Figures.percent(dice.between(0.5, 0.6), 1))
                .set("访问收藏转化率", Figures.percent(favourites, visitors))
                .set("访问加购转化率", Figures.percent(cartUsers, visitors))
                .set(
                        "有访问商品数",
                        Figures.count(items.stream()
                                .filter(item -> item.visitors() > 0)
                                .count()));
    }

    private void sales(Sheet sheet, int day) {
        int visitors = history.shopVisitors().get(day);
        Sales ordered = book.ordered(day);
        Sales paid = book.paid(day);
        long itemsPaid = history.shop().items().stream()
                .filter(item -> book.paid(day, item).orders() > 0)
                .count();
        sheet.set("下单买家数", Figures.count(ordered.buyers()))
                .set("下单件数", Figures.count(ordered.quantity()))
                .set("下单金额", Figures.grouped(ordered.amountFen()))
                .set("下单转化率", Figures.percent(ordered.buyers(), visitors))
                .set("支付买家数", Figures.count(paid.buyers()))
                .set("支付件数", Figures.count(paid.quantity()))
                .set("支付金额", Figures.grouped(paid.amountFen()))
                .set("支付转化率", Figures.percent(paid.buyers(), visitors))
                .set("支付新买家数", Figures.count(paid.newBuyers()))
                .set("支付老买家数", Figures.count(paid.oldBuyers()))
                .set("老买家支付金额", Figures.grouped(paid.oldAmountFen()))
                .set("分期支付金额", "0.00")
                .set("成功退货退款金额", Figures.grouped(book.refundFen(day)))
                .set("有支付商品数", Figures.count(itemsPaid))
                .set("客单价", Figures.ratio(paid.amountFen() / 100.0, paid.buyers(), "-"));
    }

    /** The sale's days before its dip; every second item takes part. */
    void campaign(OutputStream out, Event.BigSale sale, Span span) throws IOException {
        List<String> notes = Notes.of(history, "活动分析-正式期kpi", span);
        try (XlsSheet sheet = new XlsSheet(out, "正式期kpi", notes, Columns.of("campaigns"))) {
            for (LocalDate day : span.reportedDays(history)) {
                int index = history.index(day);
                Sales paid = book.paid(index);
                int visitors = history.shopVisitors().get(index);
                sheet.set("统计日期", day.toString())
                        .set("活动id", campaignId(sale))
                        .set("支付金额", Figures.grouped(paid.amountFen()))
                        .set("支付件数", Figures.count(paid.quantity()))
                        .set("支付买家数", Figures.count(paid.buyers()))
                        .set("客单价", Figures.ratio(paid.amountFen() / 100.0, paid.buyers(), "-"))
                        .set("访客数", Figures.count(visitors))
                        .set("支付转化率", Figures.percent(paid.buyers(), visitors));
                participants(sheet, index);
                sheet.end();
            }
        }
    }

    private void participants(Sheet sheet, int day) {
        long amount = 0;
        int quantity = 0;
        int buyers = 0;
        int visitors = 0;
        long refunds = 0;
        for (ItemDay item : history.itemDays().get(day)) {
            if (item.item().index() % 2 == 0) {
                Sales paid = book.paid(day, item.item());
                amount += paid.amountFen();
                quantity += paid.quantity();
                buyers += paid.buyers();
                visitors += item.visitors();
                refunds += book.refundFen(day, item.item());
            }
        }
        sheet.set("活动商品支付金额", Figures.grouped(amount))
                .set("活动商品支付件数", Figures.count(quantity))
                .set("活动商品支付买家数", Figures.count(buyers))
                .set("活动商品访客数", Figures.count(visitors))
                .set("活动申请退款金额", Figures.grouped(refunds));
    }

    private long campaignId(Event.BigSale sale) {
        return sale.peakFrom().getYear() * 100_000L
                + sale.festival().ordinal() * 10L
                + history.shop().number();
    }

    private static int sum(List<ItemDay> items, ToIntFunction<ItemDay> figure) {
        return items.stream().mapToInt(figure).sum();
    }
}
