package io.zhanggui.simulator.files;

import io.zhanggui.simulator.DayBook;
import io.zhanggui.simulator.Dice;
import io.zhanggui.simulator.ItemDay;
import io.zhanggui.simulator.Sales;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** 生意参谋 reports by item and day: 商品_全部 and the sources of the best items. */
final class ItemReports {
    private static final int BEST_ITEMS = 3;

    private final ShopHistory history;
    private final DayBook book;

    ItemReports(ShopHistory history, DayBook book) {
        this.history = history;
        this.book = book;
    }

    void items(OutputStream out, Span span) throws IOException {
        try (XlsSheet sheet = new XlsSheet(out, "商品_全部", Notes.of(history, "商品-商品排行", span), Columns.of("items"))) {
            for (LocalDate day : span.reportedDays(history)) {
                for (ItemDay item : history.itemDays().get(history.index(day))) {
                    traffic(sheet, item);
                    sales(sheet, item, history.index(day));
                    sheet.end();
                }
            }
        }
    }

    private static void traffic(Sheet sheet, ItemDay item) {
        long id = item.item().itemId();
        double bounce = 0.55 + Dice.of(id, item.day().toEpochDay()).between(-0.06, 0.06);
        sheet.set("统计日期", item.day().toString())
                .set("商品ID", id)
                .set("商品名称", item.item().title())
                .set("主商品ID", id)
                .set("商品类型", "普通商品")
                .set("货号", item.item().code())
                .set("商品状态", "当前在线")
                .set("商品访客数", Figures.count(item.visitors()))
                .set("商品浏览量", Figures.count(item.views()))
                .set("平均停留时长", Figures.decimal(18 + (id + item.day().toEpochDay()) % 17 + 0.37, 2))
                .set("商品详情页跳出率", Figures.percent(bounce, 1))
                .set("商品收藏人数", Figures.count(item.favourites()))
                .set("商品加购件数", Figures.count(item.cartQuantity()))
                .set("商品加购人数", Figures.count(item.cartUsers()))
                .set("结构化详情引导转化率", "-")
                .set("竞争力评分", Figures.decimal(3 + id % 20 / 10.0, 1));
    }

    private void sales(Sheet sheet, ItemDay item, int day) {
        Sales ordered = book.ordered(day, item.item());
        Sales paid = book.paid(day, item.item());
        Sales searched = book.paid(day, item.item(), Source.SEARCH);
        sheet.set("下单买家数", Figures.count(ordered.buyers()))
                .set("下单件数", Figures.count(ordered.quantity()))
                .set("下单金额", Figures.grouped(ordered.amountFen()))
                .set("下单转化率", Figures.percent(ordered.buyers(), item.visitors()))
                .set("支付买家数", Figures.count(paid.buyers()))
                .set("支付件数", Figures.count(paid.quantity()))
                .set("支付金额", Figures.grouped(paid.amountFen()))
                .set("商品支付转化率", Figures.percent(paid.buyers(), item.visitors()))
                .set("支付新买家数", Figures.count(paid.newBuyers()))
                .set("支付老买家数", Figures.count(paid.oldBuyers()))
                .set("老买家支付金额", Figures.grouped(paid.oldAmountFen()))
                .set("聚划算支付金额", "0.00")
                .set("访客平均价值", Figures.ratio(paid.amountFen() / 100.0, item.visitors(), "-"))
                .set("成功退款金额", Figures.grouped(book.refundFen(day, item.item())))
                .set("搜索引导访客数", Figures.count(item.visits(Source.SEARCH)))
                .set("搜索引导支付买家数", Figures.count(searched.buyers()))
                .set("搜索引导支付转化率", Figures.percent(searched.buyers(), item.visits(Source.SEARCH)));
    }

    void sources(OutputStream out, Span span) throws IOException {
        List<String> notes = Notes.of(history, "商品流量来源-无线端", span);
        try (XlsSheet sheet = new XlsSheet(out, "流量来源", notes, Columns.of("flow_sources"))) {
            for (LocalDate day : span.reportedDays(history)) {
                for (ItemDay item : listBest(history.index(day))) {
                    for (Source source : Source.values()) {
                        if (item.visits(source) > 0) {
                            source(sheet, item, source);
                        }
                    }
                }
            }
        }
    }

    /** By plan, so that the same items are in every file. */
    private List<ItemDay> listBest(int day) {
        return history.itemDays().get(day).stream()
                .sorted(Comparator.comparingDouble(
                                (ItemDay item) -> -item.item().weight())
                        .thenComparing(item -> item.item().index()))
                .limit(BEST_ITEMS)
                .toList();
    }

    private void source(Sheet sheet, ItemDay item, Source source) throws IOException {
        int day = history.index(item.day());
        int visits = item.visits(source);
        Sales paid = book.paid(day, item.item(), source);
        Sales ordered = book.ordered(day, item.item(), source);
        long views = (long) visits * item.views() / Math.max(1, item.visitors());
        sheet.set("流量来源", source.zh())
                .set("来源明细", source.detail())
                .set("访问来源", "无线端")
                .set("统计日期", item.day().toString())
                .set("商品id", item.item().itemId())
                .set("访客数", Figures.count(visits))
                .set("浏览量", Figures.count(views))
                .set("浏览量占比", Figures.percent(views, item.views()))
                .set("店内跳转人数", Figures.count(visits / 4))
                .set("跳出本店人数", Figures.count(visits / 2))
                .set("收藏人数", Figures.count((long) item.favourites() * visits / Math.max(1, item.visitors())))
                .set("加购人数", Figures.count((long) item.cartUsers() * visits / Math.max(1, item.visitors())))
                .set("下单买家数", Figures.count(ordered.buyers()))
                .set("下单转化率", Figures.percent(ordered.buyers(), visits))
                .set("支付件数", Figures.count(paid.quantity()))
                .set("支付买家数", Figures.count(paid.buyers()))
                .set("支付金额", Figures.grouped(paid.amountFen()))
                .set("支付转化率", Figures.percent(paid.buyers(), visits))
                .set("直接支付买家数", Figures.count(paid.newBuyers()))
                .end();
    }
}
