package io.zhanggui.insight.forecast;

import io.zhanggui.shared.Period;
import io.zhanggui.stats.numeric.Randomness;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Orders of a shop that is known: 1,000 yuan a day, a fifth more at weekends, five times as much on Double 11. */
final class GivenSales {

    private static final List<String> PROVINCES = List.of("上海", "广东省", "西藏自治区");

    private final Period period;
    private final List<Map<String, Object>> orders = new ArrayList<>();

    private GivenSales(Period period) {
        this.period = period;
    }

    static GivenSales over(Period period) {
        GivenSales given = new GivenSales(period);
        RandomGenerator random = Randomness.seeded(7);
        for (LocalDate day = period.from(); day.isBefore(period.to()); day = day.plusDays(1)) {
            double sales = expected(day) * Math.exp(0.1 * random.nextGaussian());
            for (int place = 0; place < PROVINCES.size(); place++) {
                given.order(day, place, sales * (place == 0 ? 0.6 : place == 1 ? 0.3 : 0.1));
            }
        }
        return given;
    }

    static double expected(LocalDate day) {
        boolean doubleEleven = day.getMonthValue() == 11 && day.getDayOfMonth() == 11;
        return 1000 * (day.getDayOfWeek().getValue() >= 6 ? 1.2 : 1) * (doubleEleven ? 5 : 1);
    }

    private void order(LocalDate day, int place, double yuan) {
        Map<String, Object> order = new HashMap<>();
        long fen = Math.round(100 * yuan);
        order.put("order_no", "f" + orders.size());
        order.put("created_at", GivenRows.micros(day.atTime(12, 0)));
        order.put("paid_at", GivenRows.micros(day.atTime(12, 5)));
        order.put("paid", fen);
        order.put("refund", 0L);
        order.put("province", PROVINCES.get(place));
        orders.add(order);
    }

    /** The same, of whose last day only a share was sold when the file was made. */
    GivenSales endingAt(double share) {
        long last = GivenRows.micros(period.to().minusDays(1).atTime(12, 5));
        orders.stream()
                .filter(order -> order.get("paid_at").equals(last))
                .forEach(order -> order.put("paid", Math.round((long) order.get("paid") * share)));
        return this;
    }

    /** The same, all but closed from the second week to the middle of the third, and eight times as busy after that. */
    GivenSales closedForAWhile() {
        for (int order = 0; order < orders.size(); order++) {
            int day = order / PROVINCES.size();
            double factor = day < 7 ? 1 : day < 17 ? 0.002 : 8;
            orders.get(order).computeIfPresent("paid", (key, fen) -> Math.round((long) fen * factor));
        }
        return this;
    }

    GivenRows rows() {
        return new GivenRows(FactKind.ORDER, period.to().atStartOfDay(), orders).over(period);
    }
}
