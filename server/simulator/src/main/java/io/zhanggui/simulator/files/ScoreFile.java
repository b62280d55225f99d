package io.zhanggui.simulator.files;

import io.zhanggui.simulator.Dice;
import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.WallClock;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/** 店铺信息: the three scores on one day. Waiting for parcels lowers the courier score, and slowly heals. */
final class ScoreFile {
    private static final double MEMORY = 0.965;
    private static final double BEST = 4.93;
    private static final double PER_LATE_DAY = 0.3;

    private final ShopHistory history;
    private final double[] lateDays;
    private final int[] parcels;

    ScoreFile(ShopHistory history) {
        this.history = history;
        this.lateDays = new double[history.days()];
        this.parcels = new int[history.days()];
        for (Order order : history.orders()) {
            if (order.signedAt() <= history.asOf()) {
                int day = Math.min(history.days() - 1, history.index(WallClock.day(order.signedAt())));
                double days = (order.signedAt() - order.paidAt()) / (double) WallClock.DAY;
                lateDays[day] += Math.clamp(days - 4, 0, 6);
                parcels[day]++;
            }
        }
    }

    void write(OutputStream out, LocalDate day) throws IOException {
        Dice dice = Dice.of(history.seed(), 1001, day.toEpochDay());
        double courier = courier(history.index(day));
        double goods = 4.84 + dice.between(-0.015, 0.015);
        double service = (courier + 4.9) / 2 + dice.between(-0.01, 0.01);
        double stars = Math.round((courier + goods + service - 12) / 3 * 5) / 2.0 + 2.5;
        try (CsvSheet sheet = new CsvSheet(out, Columns.of("shop_scores"))) {
            sheet.set("物流服务", Figures.decimal(courier, 5))
                    .set("描述相符", Figures.decimal(goods, 5))
                    .set("服务态度", Figures.decimal(service, 5))
                    .set("店铺id", history.shop().shopId())
                    .set("用户id", 2_200_000_000_000L + history.shop().shopId())
                    .set("用户昵称", history.shop().name())
                    .set("综合体验星级", Figures.decimal(Math.clamp(stars, 3, 5), 1))
                    .set("主营类目", history.shop().category())
                    .set("店铺类型", history.shop().platform().equals("tmall") ? "天猫" : "淘宝")
                    .end();
        }
    }

    private double courier(int until) {
        double late = 0;
        double count = 0;
        for (int day = 0; day <= until; day++) {
            late = late * MEMORY + lateDays[day];
            count = count * MEMORY + parcels[day];
        }
        return BEST - (count == 0 ? 0 : PER_LATE_DAY * late / count);
    }
}
