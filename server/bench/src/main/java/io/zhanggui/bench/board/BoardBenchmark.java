package io.zhanggui.bench.board;

import io.zhanggui.StartOptions;
import io.zhanggui.ZhangguiApplication;
import io.zhanggui.bench.Benchmark;
import io.zhanggui.identity.Agencies;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A board of thirty tiles of one shop, this month and the one before, in total and day by day, over a store of many shops;
 * beside it the same figures by hand in the same file, with the same memory and threads. Periods are drawn by day, so that
 * no answer is one that was given before. What it takes to open the first board of a shop, and the same board again, is
 * told apart.
 */
public final class BoardBenchmark implements Benchmark {

    private static final List<String> TILES = List.of(
            "orders_created",
            "order_amount",
            "orders_paid",
            "pay_amount",
            "kept_amount",
            "refund_amount",
            "refunds",
            "refund_rate",
            "pay_buyers",
            "buyer_value",
            "order_value",
            "pay_completion",
            "settled_amount",
            "line_sales",
            "item_visitors",
            "item_views",
            "pay_conversion",
            "cart_rate",
            "fav_rate",
            "bounce_rate",
            "dwell_seconds",
            "old_buyer_share",
            "ad_spend",
            "ad_sales",
            "roi",
            "ad_impressions",
            "ad_clicks",
            "ad_ctr",
            "ad_cpc",
            "dsr_description");
    private static final LocalDate FIRST = LocalDate.parse("2024-02-01");
    private static final int STARTS = 1000;
    private static final int FULL = 1000;
    private static final int SHOPS = 100;
    private static final int ORDERS_A_MONTH = 278;
    private static final int USERS = 50;
    private static final int IDLE = 200;
    private static final int EACH = 8;

    @Override
    public String name() {
        return "board";
    }

    @Override
    public String zh() {
        return "30 项指标的看板，与手写 SQL 相比（bench board 店铺数，--full 为 1000 家店：4400 万个指标点、2000 万行订单商品）";
    }

    @Override
    public String en() {
        return "a board of 30 tiles against hand-written SQL (bench board SHOPS; --full: 1,000 shops, 44 million"
                + " points, 20 million lines)";
    }

    @Override
    public void run(Path folder, PrintStream out, String... words) throws Exception {
        int shops =
                words.length == 0 ? SHOPS : "--full".equals(words[0]) ? FULL : Math.max(2, Integer.parseInt(words[0]));
        Path data = folder.resolve("data-" + shops);
        fill(data, shops, out);
        Map<String, Long> paid = new HashMap<>();
        Turnaround[] ours = ours(data, shops, paid, out);
        Turnaround[] byHand = byHand(data, shops, paid, out);
        out.printf(
                Locale.ROOT,
                "work against by hand: one user %.2f, %d users %.2f (goal at most 1.3)%n",
                ours[0].seconds() / byHand[0].seconds(),
                USERS,
                ours[1].seconds() / byHand[1].seconds());
    }

    private static void fill(Path data, int shops, PrintStream out) throws Exception {
        long agency;
        try (ConfigurableApplicationContext context = ZhangguiApplication.start(StartOptions.headless(data))) {
            agency = context.getBean(Agencies.class).getDefault().id().value();
        }
        try (RawStore store = new RawStore(data, "2GB")) {
            if (!store.isFilled()) {
                long start = System.nanoTime();
                store.fill(agency, shops, ORDERS_A_MONTH);
                out.printf(Locale.ROOT, "filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
            }
            out.printf(
                    Locale.ROOT,
                    "%,d shops, %,d metric points, %,d orders, %,d order lines%n",
                    shops,
                    store.count("fact_shop_period") * 26 + store.count("fact_ad_day") * 14,
                    store.count("by_hand_order"),
                    store.count("fact_order_line"));
        }
    }

    private static Turnaround[] ours(Path data, int shops, Map<String, Long> paid, PrintStream out) throws Exception {
        try (ConfigurableApplicationContext context = ZhangguiApplication.start(StartOptions.headless(data))) {
            Metrics metrics = context.getBean(Metrics.class);
            AgencyId agency = context.getBean(Agencies.class).getDefault().id();
            Turnaround.of(1, IDLE / 4, 1, dice -> board(metrics, agency, 1, period(dice), null));
            int[] last = {1};
            Turnaround.of(1, shops - 1, 1, dice -> board(metrics, agency, ++last[0], period(dice), null))
                    .print(out, "Zhanggui, each shop's first board");
            Turnaround idle = Turnaround.of(1, IDLE, 2, dice -> board(metrics, agency, dice, shops, paid));
            idle.print(out, "Zhanggui, one user");
            Turnaround.of(1, IDLE, 2, dice -> board(metrics, agency, dice, shops, null))
                    .print(out, "Zhanggui, the same boards again");
            Turnaround busy = Turnaround.of(USERS, EACH, 3, dice -> board(metrics, agency, dice, shops, null));
            busy.print(out, "Zhanggui, " + USERS + " users at once");
            return new Turnaround[] {idle, busy};
        }
    }

    private static Turnaround[] byHand(Path data, int shops, Map<String, Long> paid, PrintStream out) throws Exception {
        try (RawStore store = new RawStore(data, "480MB")) {
            Turnaround.of(1, IDLE / 4, 1, dice -> byHand(store, dice, shops, Map.of()));
            Turnaround idle = Turnaround.of(1, IDLE, 2, dice -> byHand(store, dice, shops, paid));
            idle.print(out, "by hand, one user");
            Turnaround busy = Turnaround.of(USERS, EACH, 3, dice -> byHand(store, dice, shops, Map.of()));
            busy.print(out, "by hand, " + USERS + " users at once");
            return new Turnaround[] {idle, busy};
        }
    }

    private static void board(
            Metrics metrics, AgencyId agency, Random dice, int shops, @Nullable Map<String, Long> paid) {
        board(metrics, agency, shop(dice, shops), period(dice), paid);
    }

    private static void board(
            Metrics metrics, AgencyId agency, long shop, Period period, @Nullable Map<String, Long> paid) {
        List<MetricQuestion> questions = new ArrayList<>();
        for (String tile : TILES) {
            questions.add(MetricQuestion.of(tile, period));
            questions.add(MetricQuestion.of(tile, period.previous()));
            questions.add(MetricQuestion.of(tile, period, "day"));
            questions.add(MetricQuestion.of(tile, period.previous(), "day"));
        }
        BigDecimal amount = metrics.ask(Scope.of(agency, new ShopId(shop)), questions)
                .get(4 * TILES.indexOf("pay_amount"))
                .rows()
                .getFirst()
                .value();
        if (paid != null) {
            paid.put(
                    shop + " " + period,
                    amount == null ? 0 : amount.movePointRight(2).longValueExact());
        }
    }

    private static void byHand(RawStore store, Random dice, int shops, Map<String, Long> expected) throws SQLException {
        long shop = shop(dice, shops);
        Period period = period(dice);
        long paid = store.board(shop, period);
        if (paid != expected.getOrDefault(shop + " " + period, paid)) {
            throw new IllegalStateException("shop " + shop + ", " + period + ": " + paid + " by hand, not the same");
        }
    }

    private static long shop(Random dice, int shops) {
        return 1 + dice.nextInt(shops);
    }

    private static Period period(Random dice) {
        LocalDate from = FIRST.plusDays(dice.nextInt(STARTS));
        return new Period(from, from.plusDays(30));
    }
}
