package io.zhanggui.simulator.files;

import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.Refund;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.Source;
import io.zhanggui.simulator.WallClock;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * 支付宝商家 账务明细: money that reaches the shop when buyers confirm, and what is taken from it. A month's ZIP holds
 * the summary, which is notes only, and the detail.
 */
final class AlipayLog {
    private static final long FLOW_NUMBERS = 10_000_000_000L;
    private static final long OPENING_FEN = 3_000_000;

    private final ShopHistory history;
    private final People people;
    private final Map<LocalDate, Long> openings = new HashMap<>();

    /** A movement; what leaves the account is negative. */
    private record Entry(long at, Order order, String type, String note, long fen) {}

    AlipayLog(ShopHistory history, People people) {
        this.history = history;
        this.people = people;
    }

    void write(OutputStream out, Span span) throws IOException {
        List<Entry> entries = listEntries(span);
        String name = account() + "_" + YearMonth.from(span.from()).toString().replace("-", "");
        try (ZipOutputStream zip = new ZipOutputStream(out, CsvSheet.GB18030)) {
            zip.setLevel(Deflater.BEST_SPEED);
            start(zip, name + "_账务明细(汇总).csv");
            zip.write(summary(span, entries).getBytes(CsvSheet.GB18030));
            zip.closeEntry();
            start(zip, name + "_账务明细_1.csv");
            detail(zip, span, entries);
            zip.closeEntry();
        }
    }

    private String account() {
        return "2088" + (100_000_000_000L + history.shop().shopId());
    }

    private static void start(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(Figures.ZIP_TIME);
        zip.putNextEntry(entry);
    }

    private static String chinese(LocalDate day) {
        return "%d年%02d月%02d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private List<String> head(String title, Span span) {
        return List.of(
                "#支付宝" + title + "查询",
                "#账号：[" + account() + "0156]",
                "#起始日期：[" + chinese(span.from()) + " 00:00:00]   终止日期：[" + chinese(span.last()) + " 23:59:59]",
                "#-----------------------------------------" + title + "列表----------------------------------------");
    }

    private void detail(OutputStream out, Span span, List<Entry> entries) throws IOException {
        StringBuilder before = new StringBuilder();
        head("账务明细", span).forEach(line -> before.append(line).append("\r\n"));
        out.write(before.toString().getBytes(CsvSheet.GB18030));
        CsvSheet sheet = new CsvSheet(out, Columns.of("alipay_log"), "\t", CsvSheet.GB18030);
        long balance = opening(span.from());
        int number = 0;
        for (Entry entry : entries) {
            balance += entry.fen();
            row(sheet, entry, ++number, balance);
        }
        sheet.note("#-----------------------------------------账务明细列表结束------------------------------------");
        for (String line : totals(entries)) {
            sheet.note(line);
        }
        sheet.note("#导出时间：[" + Figures.moment(history.asOf()) + "]");
        sheet.flush();
    }

    private void row(Sheet sheet, Entry entry, int number, long balance) throws IOException {
        LocalDate day = WallClock.day(entry.at());
        String flow = Figures.compact(day) + history.shop().number() + (FLOW_NUMBERS + number);
        sheet.set("账务流水号", flow)
                .set("业务流水号", people.paymentNumber(entry.order()))
                .set("商户订单号", "T200P" + entry.order().id())
                .set("商品名称", entry.order().lines().getFirst().item().title())
                .set("发生时间", Figures.moment(entry.at()))
                .set("对方账号", people.maskedNick(entry.order().buyer()))
                .set("收入金额（+元）", Figures.money(Math.max(0, entry.fen())))
                .set("支出金额（-元）", entry.fen() < 0 ? Figures.money(entry.fen()) : "0.00")
                .set("账户余额（元）", Figures.money(balance))
                .set("交易渠道", "支付宝")
                .set("业务类型", entry.type())
                .set("备注", entry.note())
                .end();
    }

    private String summary(Span span, List<Entry> entries) {
        List<String> lines = new ArrayList<>(head("账务汇总", span));
        lines.addAll(totals(entries));
        lines.add("#导出时间：[" + Figures.moment(history.asOf()) + "]");
        return String.join("\r\n", lines) + "\r\n";
    }

    private static List<String> totals(List<Entry> entries) {
        long in = 0;
        long out = 0;
        int outs = 0;
        for (Entry entry : entries) {
            in += Math.max(0, entry.fen());
            out += Math.min(0, entry.fen());
            outs += entry.fen() < 0 ? 1 : 0;
        }
        return List.of(
                "#支出合计：" + outs + "笔，共" + Figures.money(out) + "元",
                "#收入合计：" + (entries.size() - outs) + "笔，共" + Figures.money(in) + "元");
    }

    /** All earlier movements, so that balances run on from month to month. */
    private long opening(LocalDate from) {
        if (openings.isEmpty()) {
            long balance = OPENING_FEN;
            for (Span month : Span.cut(history, 1).reversed()) {
                openings.put(month.from(), balance);
                for (Entry entry : listEntries(month)) {
                    balance += entry.fen();
                }
            }
        }
        return openings.getOrDefault(from, OPENING_FEN);
    }

    private List<Entry> listEntries(Span span) {
        List<Entry> entries = new ArrayList<>();
        for (Order order : span.alive(history)) {
            if (order.confirmedAt() <= history.asOf()) {
                settle(entries, order, span);
            }
        }
        entries.sort(Comparator.comparingLong(Entry::at)
                .thenComparingLong(entry -> entry.order().id())
                .thenComparing(Entry::type));
        return entries;
    }

    private void settle(List<Entry> entries, Order order, Span span) {
        long at = order.confirmedAt();
        long kept = order.keptFen(at);
        if (span.holds(at) && kept > 0) {
            int perMille = history.shop().platform().equals("tmall") ? 50 : 6;
            entries.add(new Entry(at, order, "交易付款", "", kept));
            entries.add(new Entry(at + 1, order, "收费", "技术服务费", -Math.max(1, kept * perMille / 1000)));
            if (order.source() == Source.TAOKE) {
                entries.add(new Entry(at + 62, order, "其它", "淘宝客佣金代扣款", -commission(order)));
            }
        }
        Refund refund = order.refund();
        if (refund != null
                && refund.kind() == Refund.Kind.AFTER_CONFIRMATION
                && refund.doneAt() <= history.asOf()
                && !refund.withdrawn()
                && span.holds(refund.doneAt())) {
            entries.add(new Entry(refund.doneAt(), order, "交易退款", "售后退款", -refund.amountFen()));
        }
    }

    private static long commission(Order order) {
        long sum = 0;
        for (int i = 0; i < order.lines().size(); i++) {
            sum += TaokeFiles.commissionFen(order, i);
        }
        return sum;
    }
}
