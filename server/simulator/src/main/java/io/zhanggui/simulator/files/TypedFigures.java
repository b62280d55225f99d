package io.zhanggui.simulator.files;

import io.zhanggui.simulator.DayBook;
import io.zhanggui.simulator.Dice;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.OrderLine;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.WallClock;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** 经营指标补录: what a shop's people copy by hand, as far as it can be told from what happened in the shop. */
final class TypedFigures {
    private static final long PARCEL_FEN = 320;
    private static final double VISITORS_OF_OTHER_PAGES = 1.18;

    private final ShopHistory history;
    private final DayBook book;

    TypedFigures(ShopHistory history, DayBook book) {
        this.history = history;
        this.book = book;
    }

    void write(OutputStream out, Span month) throws IOException {
        try (XlsxSheet sheet = new XlsxSheet(out, "经营指标补录", Columns.of("master_figures"))) {
            for (LocalDate day : month.reportedDays(history)) {
                daily(sheet, day);
            }
            costs(sheet, month);
            standing(sheet, month);
        }
    }

    private void daily(XlsxSheet sheet, LocalDate day) throws IOException {
        int index = history.index(day);
        Dice dice = Dice.of(history.seed(), 1101, index);
        int visitors = history.shopVisitors().get(index);
        int orders = book.paid(index).orders();
        int failures = dice.binomial(orders, 0.013);
        long views = Math.round(visitors * dice.between(22, 28));
        type(sheet, day, "店铺访客数", Math.round(visitors * VISITORS_OF_OTHER_PAGES), "生意参谋首页");
        type(sheet, day, "抖音引流访客数", Math.round(visitors * dice.between(0.01, 0.03)), "抖音后台");
        type(sheet, day, "小红书引流访客数", Math.round(visitors * dice.between(0.005, 0.02)), "小红书后台");
        type(sheet, day, "搜索指数", Math.round(visitors * dice.between(0.9, 1.1)), "生意参谋搜索分析");
        type(sheet, day, "品牌词搜索人数", Math.round(visitors * dice.between(0.06, 0.09)), "生意参谋搜索分析");
        type(sheet, day, "主图展现量", views, "生意参谋商品分析");
        type(sheet, day, "主图点击量", Math.round(views * dice.between(0.035, 0.045)), "生意参谋商品分析");
        type(sheet, day, "发起支付笔数", orders + failures, "生意参谋交易分析");
        type(sheet, day, "支付失败笔数", failures, "生意参谋交易分析");
        type(sheet, day, "老客推荐订单数", dice.binomial(orders, 0.03), "会员系统");
        type(sheet, day, "应处理订单数", orders, "订单系统");
        type(sheet, day, "及时处理订单数", orders - dice.binomial(orders, 0.03), "订单系统");
        type(sheet, day, "新增会员数", dice.binomial(book.paid(index).newBuyers(), 0.2), "会员系统");
    }

    /** What a month cost, written for all its days. */
    private void costs(XlsxSheet sheet, Span month) throws IOException {
        String days = days(month);
        Dice dice = Dice.of(history.seed(), 1102, month.from().toEpochDay());
        long paid = 0;
        long related = 0;
        long parcels = 0;
        for (Order order : month.alive(history)) {
            if (order.paidBy(history.asOf()) && month.holds(order.paidAt())) {
                paid += order.totalFen();
                related += order.lines().stream()
                        .skip(1)
                        .mapToLong(OrderLine::dueFen)
                        .sum();
            }
            if (order.shippedAt() <= history.asOf() && month.holds(WallClock.day(order.shippedAt()))) {
                parcels++;
            }
        }
        money(sheet, days, "关联销售额", related, "订单系统");
        money(sheet, days, "人员成本", Math.round(paid * dice.between(0.07, 0.1)), "财务");
        money(sheet, days, "运营成本", Math.round(paid * dice.between(0.05, 0.08)), "财务");
        money(sheet, days, "运费支出", parcels * PARCEL_FEN, "快递对账单");
        money(sheet, days, "优惠券成本", Math.round(paid * dice.between(0.01, 0.03)), "财务");
        money(sheet, days, "品牌投入", Math.round(paid * dice.between(0.01, 0.04)), "财务");
        money(sheet, days, "自有品牌销售额", Math.round(paid * dice.between(0.9, 0.97)), "财务");
        money(sheet, days, "代运营服务费", Math.round(paid * 0.015), "合同");
        money(sheet, days, "类目大盘成交额", Math.round(paid / dice.between(0.02, 0.03)), "生意参谋市场排行");
    }

    /** What stands at some moment, written on the month's last day. */
    private void standing(XlsxSheet sheet, Span month) throws IOException {
        LocalDate day = month.last();
        Dice dice = Dice.of(history.seed(), 1103, day.toEpochDay());
        long buyers = book.paid(history.index(day)).buyers();
        List<Long> prices =
                history.shop().items().stream().map(item -> item.priceFen()).toList();
        long mean = prices.stream().mapToLong(Long::longValue).sum() / prices.size();
        type(sheet, day, "店铺体验分", 4 + (int) dice.between(0, 2), "千牛首页");
        type(sheet, day, "会员总数", 400 + 30L * history.index(day) + buyers, "会员系统");
        type(sheet, day, "粉丝总数", 900 + 55L * history.index(day) + buyers, "千牛首页");
        type(sheet, day, "类目排名", 20 + dice.below(60), "生意参谋市场排行");
        money(sheet, day.toString(), "TOP20竞品均价", Math.round(mean * dice.between(0.75, 0.95)), "生意参谋竞争分析");
    }

    /** {@code 2026-11} for a whole month, else its first and last day. */
    private static String days(Span span) {
        YearMonth month = YearMonth.from(span.from());
        boolean whole = span.from().equals(month.atDay(1)) && span.last().equals(month.atEndOfMonth());
        return whole ? month.toString() : span.from() + "~" + span.last();
    }

    private static void money(XlsxSheet sheet, String days, String figure, long fen, String source) throws IOException {
        type(sheet, days, figure, Figures.money(fen), source);
    }

    private static void type(XlsxSheet sheet, LocalDate day, String figure, long value, String source)
            throws IOException {
        type(sheet, day.toString(), figure, Long.toString(value), source);
    }

    private static void type(XlsxSheet sheet, String days, String figure, String value, String source)
            throws IOException {
        sheet.set("日期", days)
                .set("指标", figure)
                .set("数值", value)
                .set("来源说明", source)
                .end();
    }
}
