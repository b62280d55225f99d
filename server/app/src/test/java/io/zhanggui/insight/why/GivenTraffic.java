package io.zhanggui.insight.why;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.stats.numeric.Randomness;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A shop of two items by three channels, with its orders, whose search visitors fall to 40 % in the last week. */
final class GivenTraffic {

    static final LocalDate FIRST = LocalDate.parse("2026-03-02");
    static final LocalDate NOW = LocalDate.parse("2026-05-18");
    static final Period PERIOD = new Period(FIRST, NOW.plusDays(7));
    static final LocalDate HOLE = NOW.plusDays(3);

    private static final String[] ITEMS = {"601", "602"};
    private static final String[] TITLES = {"帐篷", "露营灯"};
    private static final long[] FEN = {20_000, 5_000};
    private static final String[] CHANNELS = {"手淘搜索", "手淘推荐", "付费推广"};
    private static final double[] VISITS = {240, 160, 100};
    private static final String[] PROVINCES = {"上海", "广东", "浙江"};

    private final RandomGenerator random = Randomness.seeded(7);
    private final Map<FactKind, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    private int orders;

    /** All reports, or only those of some kinds. */
    static void load(Loads loads, Scope shop, boolean fall, boolean hole, FactKind... kinds) {
        GivenTraffic given = new GivenTraffic();
        PERIOD.from().datesUntil(PERIOD.to()).forEach(day -> given.day(day, fall && !day.isBefore(NOW), hole));
        for (FactKind kind : kinds) {
            NewLoad file = new NewLoad(kind + ".csv", null, "f" + kind + shop, 1, UserId.LOCAL);
            GivenRows all = new GivenRows(kind, PERIOD.to().atStartOfDay(), given.rows.getOrDefault(kind, List.of()));
            loads.load(shop, file, kind == FactKind.ORDER ? all.over(PERIOD) : all);
        }
    }

    private void day(LocalDate day, boolean falls, boolean hole) {
        double visitors = 0;
        long buyers = 0;
        long fen = 0;
        for (int item = 0; item < ITEMS.length; item++) {
            long seen = 0;
            long bought = 0;
            for (int channel = 0; channel < CHANNELS.length; channel++) {
                double size = falls && channel == 0 ? 0.4 : 1;
                long came = Math.round(VISITS[channel] * size * (1 + 0.04 * random.nextGaussian()));
                long paid = Math.round(came * 0.05 * (1 + 0.1 * random.nextGaussian()));
                add(FactKind.SOURCE_PERIOD, source(day, item, channel, came, paid));
                seen += came;
                bought += paid;
                for (long order = 0; order < paid; order++) {
                    add(FactKind.ORDER, order(day, FEN[item]));
                }
            }
            if (!hole || !day.equals(HOLE)) {
                add(FactKind.ITEM_PERIOD, item(day, item, seen, bought));
            }
            visitors += seen * 0.8;
            buyers += bought;
            fen += bought * FEN[item];
        }
        Map<String, Object> shop = dated(day);
        shop.putAll(Map.of(
                "visitors",
                Math.round(visitors),
                "pay_buyers",
                buyers,
                "pay_quantity",
                buyers,
                "pay_amount",
                fen,
                "old_amount",
                fen / 4));
        add(FactKind.SHOP_PERIOD, shop);
    }

    private void add(FactKind kind, Map<String, Object> row) {
        rows.computeIfAbsent(kind, key -> new ArrayList<>()).add(row);
    }

    private static Map<String, Object> dated(LocalDate day) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("from_day", day.toEpochDay());
        row.put("to_day", day.toEpochDay() + 1);
        row.put("device", "");
        return row;
    }

    private static Map<String, Object> source(LocalDate day, int item, int channel, long visitors, long buyers) {
        Map<String, Object> row = dated(day);
        row.putAll(Map.of(
                "item_id", ITEMS[item], "source1", CHANNELS[channel], "source2", "", "source3", "", "source4", ""));
        row.putAll(Map.of(
                "visitors", visitors, "pay_buyers", buyers, "pay_quantity", buyers, "pay_amount", buyers * FEN[item]));
        return row;
    }

    private static Map<String, Object> item(LocalDate day, int item, long visitors, long buyers) {
        Map<String, Object> row = dated(day);
        row.putAll(Map.of("item_id", ITEMS[item], "title", TITLES[item]));
        row.putAll(Map.of(
                "visitors", visitors, "pay_buyers", buyers, "pay_quantity", buyers, "pay_amount", buyers * FEN[item]));
        return row;
    }

    private Map<String, Object> order(LocalDate day, long fen) {
        Map<String, Object> order = new LinkedHashMap<>();
        orders++;
        order.put("order_no", Integer.toString(orders));
        order.put("created_at", GivenRows.micros(day.atTime(12, 0)));
        order.put("paid_at", GivenRows.micros(day.atTime(12, 1)));
        order.put("total", fen);
        order.put("paid", fen);
        order.put("kept", fen);
        order.put("refund", 0L);
        order.put("province", PROVINCES[orders % PROVINCES.length]);
        order.put("mobile", orders % 5 == 0 ? 0L : 1L);
        return order;
    }
}
