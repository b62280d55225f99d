package io.zhanggui.simulator.files;

import io.zhanggui.simulator.DayBook;
import io.zhanggui.simulator.ItemDay;
import io.zhanggui.simulator.Sales;
import io.zhanggui.simulator.ShopHistory;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Paid promotion: 万相台无界版 商品报表 by item, and for older months the 直通车 账户报表 of the whole shop. */
final class AdReports {
    private record Scene(long id, String name) {}

    private static final List<Scene> SCENES =
            List.of(new Scene(371, "关键词推广"), new Scene(372, "人群推广"), new Scene(376, "货品全站推广"));

    private final ShopHistory history;
    private final DayBook book;

    /** Clicks, spend and results of some items on a day. */
    private record Result(
            long impressions,
            long clicks,
            long spendFen,
            long directFen,
            long otherFen,
            int directOrders,
            int otherOrders,
            int newBuyers,
            int buyers) {

        Result and(Result more) {
            return new Result(
                    impressions + more.impressions,
                    clicks + more.clicks,
                    spendFen + more.spendFen,
                    directFen + more.directFen,
                    otherFen + more.otherFen,
                    directOrders + more.directOrders,
                    otherOrders + more.otherOrders,
                    newBuyers + more.newBuyers,
                    buyers + more.buyers);
        }
    }

    AdReports(ShopHistory history, DayBook book) {
        this.history = history;
        this.book = book;
    }

    void subjects(OutputStream out, Span span) throws IOException {
        try (CsvSheet sheet = new CsvSheet(out, Columns.of("ad_subjects"))) {
            for (LocalDate day : span.reportedDays(history)) {
                for (ItemDay item : history.itemDays().get(history.index(day))) {
                    if (item.impressions() > 0 || item.spendFen() > 0) {
                        subject(sheet, item);
                    }
                }
            }
        }
    }

    private void subject(Sheet sheet, ItemDay item) throws IOException {
        Scene scene = SCENES.get(item.item().index() % SCENES.size());
        Result result = result(item);
        long orders = result.directOrders() + (long) result.otherOrders();
        long carts = Math.round(result.clicks() * 0.09);
        long favourites = Math.round(result.clicks() * 0.03);
        common(sheet, item.day(), result);
        sheet.set("场景ID", scene.id())
                .set("场景名字", scene.name())
                .set("计划ID", 70_000_000_000L + history.shop().number() * 1000L + scene.id())
                .set("计划名字", scene.name() + "_主推")
                .set("主体ID", item.item().itemId())
                .set("主体类型", "商品")
                .set("主体名称", item.item().title())
                .set("总成交成本", Figures.ratio(result.spendFen() / 100.0, orders, "0.00"))
                .set("收藏宝贝数", favourites)
                .set("收藏店铺数", favourites / 4)
                .set("总收藏加购数", carts + favourites + favourites / 4)
                .set("宝贝收藏加购数", carts + favourites)
                .set("总收藏数", favourites + favourites / 4)
                .set("直接收藏宝贝数", favourites)
                .set("间接收藏宝贝数", 0)
                .set("引导访问量", Math.round(result.clicks() * 1.05))
                .set("引导访问人数", Math.round(result.clicks() * 0.94))
                .set("成交新客数", result.newBuyers())
                .set("成交新客占比", Figures.percent(result.newBuyers(), result.buyers()))
                .set("成交人数", result.buyers())
                .end();
    }

    void account(OutputStream out, Span span) throws IOException {
        try (CsvSheet sheet = new CsvSheet(out, Columns.of("ad_account"))) {
            for (LocalDate day : span.reportedDays(history)) {
                Result all = history.itemDays().get(history.index(day)).stream()
                        .map(this::result)
                        .reduce(new Result(0, 0, 0, 0, 0, 0, 0, 0, 0), Result::and);
                long favourites = Math.round(all.clicks() * 0.03);
                common(sheet, day, all);
                sheet.set("总收藏数", favourites + favourites / 4)
                        .set("宝贝收藏数", favourites)
                        .set("店铺收藏数", favourites / 4)
                        .set("直接点击转化率", Figures.percent(all.directOrders(), all.clicks()))
                        .set("新成交用户数", all.newBuyers())
                        .set("新成交用户占比", Figures.percent(all.newBuyers(), all.buyers()))
                        .end();
            }
        }
    }

    /** The columns that both reports share. */
    private static void common(Sheet sheet, LocalDate day, Result result) {
        long orders = result.directOrders() + (long) result.otherOrders();
        long amount = result.directFen() + result.otherFen();
        long carts = Math.round(result.clicks() * 0.09);
        double spend = result.spendFen() / 100.0;
        sheet.set("日期", day.toString())
                .set("展现量", result.impressions())
                .set("点击量", result.clicks())
                .set("花费", Figures.money(result.spendFen()))
                .set("点击率", Figures.percent(result.clicks(), result.impressions()))
                .set("平均点击花费", Figures.ratio(spend, result.clicks(), "0.00"))
                .set("千次展现花费", Figures.ratio(spend * 1000, result.impressions(), "0.00"))
                .set("总预售成交金额", "0.00")
                .set("总预售成交笔数", 0)
                .set("直接预售成交金额", "0.00")
                .set("直接预售成交笔数", 0)
                .set("间接预售成交金额", "0.00")
                .set("间接预售成交笔数", 0)
                .set("直接成交金额", Figures.money(result.directFen()))
                .set("间接成交金额", Figures.money(result.otherFen()))
                .set("总成交金额", Figures.money(amount))
                .set("总成交笔数", orders)
                .set("直接成交笔数", result.directOrders())
                .set("间接成交笔数", result.otherOrders())
                .set("点击转化率", Figures.percent(orders, result.clicks()))
                .set("投入产出比", Figures.ratio(amount / 100.0, spend, "0.00"))
                .set("总购物车数", carts)
                .set("直接购物车数", carts - carts / 5)
                .set("间接购物车数", carts / 5)
                .set("加购率", Figures.percent(carts, result.clicks()))
                .set("加购成本", Figures.ratio(spend, carts, "0.00"));
    }

    private Result result(ItemDay item) {
        int day = history.index(item.day());
        Sales direct = book.advertised(day, item.item());
        Sales others = book.advertisedOthers(day, item.item());
        return new Result(
                item.impressions(),
                item.clicks(),
                item.spendFen(),
                direct.amountFen(),
                others.amountFen(),
                direct.orders(),
                others.orders(),
                direct.newBuyers(),
                direct.buyers());
    }
}
