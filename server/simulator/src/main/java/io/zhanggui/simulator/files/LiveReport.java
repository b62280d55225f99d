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

/** 直播分场次: one session on each live day; its deals are the day's paid orders that came by the live room. */
final class LiveReport {
    private final ShopHistory history;
    private final DayBook book;

    LiveReport(ShopHistory history, DayBook book) {
        this.history = history;
        this.book = book;
    }

    void write(OutputStream out, Span span) throws IOException {
        try (XlsSheet sheet =
                new XlsSheet(out, "分场次", Notes.of(history, "直播-分场次", span), Columns.of("live_sessions"))) {
            for (LocalDate day : span.reportedDays(history)) {
                if (history.shop().liveDays().contains(day.getDayOfWeek().getValue())) {
                    session(sheet, day);
                }
            }
        }
    }

    private void session(Sheet sheet, LocalDate day) throws IOException {
        int index = history.index(day);
        Dice dice = Dice.of(history.seed(), 701, index);
        int clickers = history.itemDays().get(index).stream()
                .mapToInt((ItemDay item) -> item.visits(Source.LIVE))
                .sum();
        int viewers = (int) (clickers / dice.between(0.18, 0.3));
        int views = (int) (viewers * dice.between(1.3, 1.8));
        int clicks = (int) (clickers * dice.between(1.4, 2));
        int fans = (int) (viewers * dice.between(0.01, 0.03));
        int cartUsers = (int) (clickers * 0.14);
        Sales paid = book.paid(index, Source.LIVE);
        sheet.set("直播标题", history.shop().name() + " " + day.getMonthValue() + "月" + day.getDayOfMonth() + "日 晚八点上新")
                .set(
                        "场次id",
                        400_000_000_000L
                                + day.toEpochDay() * 10
                                + history.shop().number())
                .set("开播时间", day + " 20:00:" + (10 + dice.below(49)))
                .set("直播间观看次数", Figures.count(views))
                .set("直播间观看人数", Figures.count(viewers))
                .set("新增粉丝数", Figures.count(fans))
                .set("转粉率", Figures.percent(fans, viewers))
                .set("商品点击人数", Figures.count(clickers))
                .set("商品点击次数", Figures.count(clicks))
                .set("商品点击率", Figures.percent(clickers, viewers))
                .set("商品加购人数", Figures.count(cartUsers))
                .set("商品加购件数", Figures.count((int) (cartUsers * 1.2)))
                .set("成交转化率", Figures.percent(paid.buyers(), clickers))
                .set("成交人数", Figures.count(paid.buyers()))
                .set("成交件数", Figures.count(paid.quantity()))
                .set("成交笔数", Figures.count(paid.orders()))
                .set("成交金额", Figures.grouped(paid.amountFen()))
                .set("互助率", "-")
                .end();
    }
}
