package io.zhanggui.simulator.files;

import io.zhanggui.simulator.DayBook;
import io.zhanggui.simulator.Event;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.WallClock;
import io.zhanggui.simulator.World;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists the exports of one shop, newest first. */
final class ShopExports {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmm");
    private static final DateTimeFormatter AD_STAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");
    private static final int SETTLED_AFTER_DAYS = 60;
    private static final int EARLIER_EXPORT_DAYS = 18;
    private static final int EARLIER_EXPORT_SPAN = 45;
    private static final int MONTHS_OF_ITEM_ADS = 16;
    private static final int WEEKS_OF_SCORES = 13;

    private final ShopHistory history;
    private final List<Export> exports = new ArrayList<>();
    private final OrderFiles orders;
    private final RefundFile refunds;
    private final People people;

    private ShopExports(ShopHistory history) {
        this.history = history;
        this.people = new People(history.seed());
        this.orders = new OrderFiles(history, people);
        this.refunds = new RefundFile(history, people);
    }

    static List<Export> of(ShopHistory history) {
        ShopExports shop = new ShopExports(history);
        DayBook book = DayBook.of(history);
        shop.addOrders();
        shop.addReports(book);
        shop.addAds(book);
        shop.addMoney();
        shop.addService();
        shop.addCampaigns(book);
        shop.addTyped(book);
        shop.exports.sort(Comparator.comparing(Export::newest).reversed());
        return List.copyOf(shop.exports);
    }

    /** How many files a world has. */
    static int count(World world) {
        return world.shops().stream()
                .mapToInt(shop -> of(world.outline(shop)).size())
                .sum();
    }

    private void add(String fileName, Span span, Export.Content content) {
        exports.add(new Export(fileName, span.last(), content));
    }

    /** Quarter by quarter, once nothing changes any more; and recent orders a second time, from weeks before. */
    private void addOrders() {
        int minute = 0;
        for (Span quarter : Span.cut(history, 3)) {
            long settled = WallClock.at(quarter.to().plusDays(SETTLED_AFTER_DAYS)) + 9 * WallClock.HOUR;
            addOrders(quarter, Math.min(history.asOf(), settled), minute++);
        }
        LocalDate day = history.to().minusDays(EARLIER_EXPORT_DAYS);
        LocalDate from = day.minusDays(EARLIER_EXPORT_SPAN);
        Span recent = new Span(from.isBefore(history.from()) ? history.from() : from, day);
        addOrders(recent, WallClock.at(day) + 9 * WallClock.HOUR, minute);
    }

    private void addOrders(Span created, long asOf, int minute) {
        LocalDateTime exportedAt = WallClock.moment(asOf).plusMinutes(minute);
        String stamp = STAMP.format(exportedAt);
        add("ExportOrderList" + stamp + ".csv", created, out -> orders.orders(out, created, asOf));
        add("ExportOrderDetailList" + stamp + ".csv", created, out -> orders.lines(out, created, asOf));
        add("天猫退款单" + stamp + ".xlsx", created, out -> refunds.write(out, created, asOf));
    }

    private void addReports(DayBook book) {
        ItemReports items = new ItemReports(history, book);
        ShopReports shop = new ShopReports(history, book);
        KeywordReport keywords = new KeywordReport(history);
        ReviewReport reviews = new ReviewReport(history, people);
        LiveReport live = new LiveReport(history, book);
        for (Span month : Span.cut(history, 1)) {
            String ending = "_" + month.name() + ".xls";
            add("【生意参谋平台】商品_全部" + ending, month, out -> items.items(out, month));
            add("【生意参谋平台】商品_宏观监控" + ending, month, out -> shop.days(out, month));
            add("【生意参谋平台】无线商品流量来源" + ending, month, out -> items.sources(out, month));
            add("【生意参谋平台】引流搜索关键词" + ending, month, out -> keywords.write(out, month));
            add("【生意参谋平台】商品评价" + ending, month, out -> reviews.write(out, month));
            if (!history.shop().liveDays().isEmpty()) {
                add("【生意参谋平台】直播分场次" + ending, month, out -> live.write(out, month));
            }
        }
    }

    private void addAds(DayBook book) {
        AdReports ads = new AdReports(history, book);
        int age = 0;
        for (Span month : Span.cut(history, 1)) {
            String stamp = AD_STAMP.format(WallClock.moment(Math.min(
                    history.asOf(),
                    WallClock.at(month.to())
                            + 10 * WallClock.HOUR
                            + 7 * history.shop().number())));
            if (age++ < MONTHS_OF_ITEM_ADS) {
                add("商品报表_" + stamp + ".csv", month, out -> ads.subjects(out, month));
            } else {
                add("直通车账户报表_" + stamp + ".csv", month, out -> ads.account(out, month));
            }
        }
    }

    private void addMoney() {
        TaokeFiles taoke = new TaokeFiles(history);
        AlipayLog alipay = new AlipayLog(history, people);
        DepositLedger deposit = new DepositLedger(history);
        for (Span month : Span.cut(history, 1)) {
            add("淘宝客订单结算明细_" + month.name() + ".xlsx", month, out -> taoke.settlements(out, month));
            add("淘宝客维权退款订单_" + month.name() + ".xlsx", month, out -> taoke.refunds(out, month));
            add("支付宝账务明细_" + month.name() + ".zip", month, out -> alipay.write(out, month));
        }
        Span all = new Span(history.from(), history.to());
        add("保证金账户明细_" + all.name() + ".xlsx", all, deposit::write);
    }

    private void addService() {
        ServiceFiles service = new ServiceFiles(history);
        ScoreFile scores = new ScoreFile(history);
        for (Span month : Span.cut(history, 1)) {
            String ending = "_" + month.name() + ".xls";
            add("【生意参谋平台】店铺客服" + ending, month, out -> service.team(out, month));
            add("【生意参谋平台】客服账号绩效" + ending, month, out -> service.accounts(out, month));
        }
        for (LocalDate day : listScoreDays()) {
            add("店铺信息_" + day + ".csv", new Span(day, day.plusDays(1)), out -> scores.write(out, day));
        }
    }

    /** Every week lately, before that each end of a month. */
    private List<LocalDate> listScoreDays() {
        List<LocalDate> days = new ArrayList<>();
        LocalDate last = history.to().minusDays(1);
        for (int week = 0; week < WEEKS_OF_SCORES; week++) {
            days.add(last.minusWeeks(week));
        }
        for (Span month : Span.cut(history, 1)) {
            if (month.last().isBefore(days.get(WEEKS_OF_SCORES - 1))) {
                days.add(month.last());
            }
        }
        days.removeIf(day -> !history.holds(day));
        return days;
    }

    /** What the shop's people fill into the template. */
    private void addTyped(DayBook book) {
        MasterFiles master = new MasterFiles(history);
        TypedFigures figures = new TypedFigures(history, book);
        Span all = new Span(history.from(), history.to());
        Span kept = new Span(MasterFiles.stockFrom(history), history.to());
        add("商品主数据_" + all.name() + ".xlsx", all, master::items);
        add("费率_" + all.name() + ".xlsx", all, master::fees);
        add("每日库存_" + kept.name() + ".xlsx", kept, master::stock);
        for (Span month : Span.cut(history, 1)) {
            add("经营指标补录_" + month.name() + ".xlsx", month, out -> figures.write(out, month));
        }
    }

    private void addCampaigns(DayBook book) {
        ShopReports shop = new ShopReports(history, book);
        for (Event event : history.events()) {
            if (event instanceof Event.BigSale sale && history.holds(sale.from()) && history.holds(sale.peakFrom())) {
                LocalDate end = sale.peakTo().isAfter(history.to()) ? history.to() : sale.peakTo();
                Span span = new Span(sale.from(), end);
                String name = sale.festival().zh() + "_" + span.name();
                add("【生意参谋平台】活动分析_正式期kpi_" + name + ".xls", span, out -> shop.campaign(out, sale, span));
            }
        }
    }
}
