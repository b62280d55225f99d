package io.zhanggui.insight.budget;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.stats.budget.Hill;
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

/** A shop whose sales come of two advertising products by curves that are known. */
final class GivenAds {

    static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    static final int WEEKS = 104;
    static final Period PERIOD = new Period(FIRST, FIRST.plusWeeks(WEEKS));

    /** Spent out: the mean spend of 6,000 a week is three times what brings half. */
    static final Hill FULL = new Hill(20_000, 2_000, 1);

    /** With room: the mean spend of 3,000 a week is far from what brings half. */
    static final Hill OPEN = new Hill(60_000, 15_000, 1);

    private static final double LEVEL = 50_000;

    private final RandomGenerator random = Randomness.seeded(7);
    private final List<Map<String, Object>> ads = new ArrayList<>();
    private final List<Map<String, Object>> orders = new ArrayList<>();

    /** Two years whose spends move by themselves, or do not. */
    static void load(Loads loads, Scope shop, boolean moving) {
        GivenAds given = new GivenAds();
        for (int week = 0; week < WEEKS; week++) {
            double full = moving ? 6_000 * Math.exp(0.7 * given.random.nextGaussian()) : 6_000;
            double open = moving ? 3_000 * Math.exp(0.7 * given.random.nextGaussian()) : 3_000;
            double sales = LEVEL + FULL.at(full) + OPEN.at(open) + 400 * given.random.nextGaussian();
            given.week(FIRST.plusWeeks(week), full, open, sales);
        }
        given.load(loads, shop, FactKind.AD_DAY, given.ads);
        given.load(loads, shop, FactKind.ORDER, given.orders);
    }

    private void week(LocalDate monday, double full, double open, double sales) {
        for (int day = 0; day < 7; day++) {
            LocalDate date = monday.plusDays(day);
            ads.add(ad(date, "直通车", Math.round(full * 100 / 7)));
            ads.add(ad(date, "引力魔方", Math.round(open * 100 / 7)));
            orders.add(order(date, Math.round(sales * 100 / 7)));
        }
    }

    private static Map<String, Object> ad(LocalDate day, String product, long fen) {
        return Map.of("day", day.toEpochDay(), "product", product, "level", "account", "spend", fen);
    }

    private static Map<String, Object> order(LocalDate day, long fen) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("order_no", day.toString());
        order.put("created_at", GivenRows.micros(day.atTime(12, 0)));
        order.put("paid_at", GivenRows.micros(day.atTime(12, 0)));
        order.put("total", fen);
        order.put("paid", fen);
        order.put("kept", fen);
        order.put("refund", 0L);
        return order;
    }

    private void load(Loads loads, Scope shop, FactKind kind, List<Map<String, Object>> rows) {
        NewLoad file = new NewLoad(kind + ".csv", null, "f" + kind, 1, UserId.LOCAL);
        loads.load(shop, file, new GivenRows(kind, PERIOD.to().atStartOfDay(), rows).over(PERIOD));
    }
}
