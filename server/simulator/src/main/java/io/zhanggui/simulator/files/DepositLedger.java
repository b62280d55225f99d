package io.zhanggui.simulator.files;

import io.zhanggui.simulator.Event;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.WallClock;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 天猫保证金账户明细: the deposit, fines of planted penalties, compensation for late shipping, and refills. */
final class DepositLedger {
    private static final long DEPOSIT_FEN = 5_000_000;
    private static final long LOWEST_FEN = 2_500_000;

    private final ShopHistory history;
    private final Parcels parcels;

    private record Entry(long at, String kind, String reason, long fen, String business, String order) {}

    DepositLedger(ShopHistory history) {
        this.history = history;
        this.parcels = new Parcels(history.seed());
    }

    void write(OutputStream out) throws IOException {
        try (XlsxSheet sheet = new XlsxSheet(out, "保证金明细", Columns.of("deposit"))) {
            long balance = 0;
            int number = 0;
            for (Entry entry : listEntries()) {
                balance += entry.fen();
                row(sheet, entry, ++number);
                if (balance < LOWEST_FEN) {
                    long refill = DEPOSIT_FEN - balance;
                    row(sheet, new Entry(entry.at() + WallClock.HOUR, "缴存", "保证金补缴", refill, "账户充值", ""), ++number);
                    balance = DEPOSIT_FEN;
                }
            }
        }
    }

    private void row(Sheet sheet, Entry entry, int number) throws IOException {
        boolean paysIn = entry.fen() > 0;
        String deposit = "保证金账户";
        String other = paysIn ? "支付宝账户" : entry.order().isEmpty() ? "平台账户" : "买家账户";
        sheet.set("完成时间", Figures.moment(entry.at()))
                .set("操作类型", entry.kind())
                .set("原因", entry.reason())
                .set("币种", "人民币")
                .set("收支金额(元)", Figures.money(entry.fen()))
                .set("来源账户", paysIn ? other : deposit)
                .set("去向账户", paysIn ? deposit : other)
                .set("出资类型", "商家出资")
                .set("业务描述", entry.business())
                .set("业务编号", "BZJ" + history.shop().number() + String.format("%010d", number))
                .set("订单编号", entry.order())
                .end();
    }

    private List<Entry> listEntries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(WallClock.at(history.from()) + 10 * WallClock.HOUR, "缴存", "首次缴存", DEPOSIT_FEN, "入驻", ""));
        for (Event event : history.events()) {
            if (event instanceof Event.Penalty penalty) {
                long at = WallClock.at(penalty.from()) + 14 * WallClock.HOUR;
                entries.add(new Entry(at, "扣款", "违规处罚", -penalty.fineFen(), "商品描述违规扣款", ""));
            }
        }
        for (Order order : history.orders()) {
            long fen = parcels.compensationFen(order, history.asOf());
            if (fen > 0) {
                entries.add(
                        new Entry(order.shippedAt() + 300, "赔付", "延迟发货", -fen, "延迟发货自动赔付", Long.toString(order.id())));
            }
        }
        entries.removeIf(entry -> entry.at() > history.asOf());
        entries.sort(Comparator.comparingLong(Entry::at).thenComparing(Entry::order));
        return entries;
    }
}
