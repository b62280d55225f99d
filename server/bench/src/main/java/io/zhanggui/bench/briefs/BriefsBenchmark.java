package io.zhanggui.bench.briefs;

import io.zhanggui.StartOptions;
import io.zhanggui.ZhangguiApplication;
import io.zhanggui.bench.Benchmark;
import io.zhanggui.bench.board.RawStore;
import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientDraft;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.PeriodFacts;
import io.zhanggui.engagement.letter.flow.Drafting;
import io.zhanggui.engagement.letter.flow.FactsReader;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Platform;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.ShopChoice;
import io.zhanggui.identity.Shops;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The daily briefs of many clients of one shop each: facts read, sentences written, drafts kept. Beside it the same figures
 * of the same days of all shops by hand in the same file, three statements for all of them together; sales are compared.
 */
public final class BriefsBenchmark implements Benchmark {

    private static final int CLIENTS = 1_000;
    private static final int ORDERS_A_MONTH = 30;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-10-20");
    private static final int ROUNDS = 3;
    private static final int GOAL_SECONDS = 60;

    @Override
    public String name() {
        return "briefs";
    }

    @Override
    public String zh() {
        return "全部客户的每日简报，与手写 SQL 读同样的数相比（bench briefs 客户数，默认 1000；目标 60 秒以内）";
    }

    @Override
    public String en() {
        return "the daily briefs of all clients, against the same figures by hand (bench briefs CLIENTS, 1,000 unless told;"
                + " at most 60 s)";
    }

    @Override
    public void run(Path folder, PrintStream out, String... words) throws Exception {
        int clients = words.length == 0 ? CLIENTS : Math.max(1, Integer.parseInt(words[0]));
        Path data = folder.resolve("data-" + clients);
        fill(data, clients, out);
        Map<LocalDate, Map<Long, Long>> sales = new HashMap<>();
        double slowest = ours(data, sales, out);
        double byHand = byHand(data, sales, out);
        out.printf(
                Locale.ROOT,
                "slowest of %d days: %.1f s for %,d briefs (goal at most %d s for 1,000); against by hand: %.1f times%n",
                ROUNDS,
                slowest,
                clients,
                GOAL_SECONDS,
                slowest / byHand);
    }

    private static void fill(Path data, int clients, PrintStream out) throws Exception {
        long agency;
        try (ConfigurableApplicationContext context = ZhangguiApplication.start(StartOptions.headless(data))) {
            Caller caller = caller(context);
            agency = caller.agency().value();
            people(context, caller, clients);
        }
        try (RawStore store = new RawStore(data, "2GB")) {
            if (!store.isFilled()) {
                long start = System.nanoTime();
                store.fill(agency, clients, ORDERS_A_MONTH);
                out.printf(Locale.ROOT, "filled in %.0f s%n", seconds(start));
            }
        }
    }

    /** Shops, numbered as the facts number them, and a client for each. */
    private static void people(ConfigurableApplicationContext context, Caller caller, int clients) {
        Shops shops = context.getBean(Shops.class);
        Clients all = context.getBean(Clients.class);
        Set<ShopId> taken = all.list(caller).stream()
                .flatMap(client -> client.shops().stream())
                .collect(Collectors.toSet());
        for (int number = shops.listShops(caller).size() + 1; number <= clients; number++) {
            if (!(shops.create(caller, "店铺" + number, Platform.TMALL, null) instanceof ShopChoice.Created)) {
                throw new IllegalStateException("shop " + number + " could not be made");
            }
        }
        for (Shop shop : shops.listShops(caller)) {
            if (!taken.contains(shop.id())) {
                all.create(caller, new ClientDraft("客户" + shop.id().value(), null, null, "", Set.of(shop.id())));
            }
        }
    }

    private static double ours(Path data, Map<LocalDate, Map<Long, Long>> sales, PrintStream out) throws Exception {
        try (ConfigurableApplicationContext context = ZhangguiApplication.start(StartOptions.headless(data))) {
            Caller caller = caller(context);
            Drafting drafting = context.getBean(Drafting.class);
            double slowest = 0;
            for (int round = 0; round < ROUNDS; round++) {
                LocalDate day = FIRST_DAY.plusDays(round);
                long start = System.nanoTime();
                int drafted = drafting.draftAll(caller, LetterKind.DAILY, Period.day(day));
                double taken = seconds(start);
                slowest = Math.max(slowest, taken);
                out.printf(
                        Locale.ROOT,
                        "Zhanggui, %s: %,d briefs in %.1f s, %.1f ms each%n",
                        day,
                        drafted,
                        taken,
                        taken * 1000 / drafted);
                sales.put(day, sales(context, caller, day));
            }
            return slowest;
        }
    }

    /** What the briefs say was paid, in fen by shop, for every twentieth client. */
    private static Map<Long, Long> sales(ConfigurableApplicationContext context, Caller caller, LocalDate day) {
        FactsReader reader = context.getBean(FactsReader.class);
        Map<Long, Long> paid = new HashMap<>();
        List<Client> all = context.getBean(Clients.class).list(caller);
        for (int place = 0; place < all.size(); place += 20) {
            PeriodFacts facts = reader.read(caller, all.get(place), LetterKind.DAILY, Period.day(day));
            BigDecimal value =
                    facts.find("pay_amount").map(PeriodFacts.Figure::value).orElse(BigDecimal.ZERO);
            paid.put(facts.shops().getFirst(), value.movePointRight(2).longValueExact());
        }
        return paid;
    }

    private static double byHand(Path data, Map<LocalDate, Map<Long, Long>> sales, PrintStream out)
            throws SQLException, java.io.IOException {
        try (RawStore store = new RawStore(data, "480MB")) {
            double slowest = 0;
            for (Map.Entry<LocalDate, Map<Long, Long>> day : sales.entrySet()) {
                long start = System.nanoTime();
                Map<Long, Long> paid = byHand(store, day.getKey());
                slowest = Math.max(slowest, seconds(start));
                day.getValue().forEach((shop, fen) -> {
                    if (!fen.equals(paid.getOrDefault(shop, 0L))) {
                        throw new IllegalStateException("shop " + shop + " on " + day.getKey() + ": " + fen + " told, "
                                + paid.get(shop) + " by hand");
                    }
                });
            }
            out.printf(Locale.ROOT, "by hand, all shops: slowest %.2f s%n", slowest);
            return slowest;
        }
    }

    private static Map<Long, Long> byHand(RawStore store, LocalDate day) throws SQLException {
        String days = "IN (SELECT CAST(d AS DATE) FROM range(DATE '" + day.minusDays(28) + "', DATE '" + day.plusDays(1)
                + "', INTERVAL 1 DAY) r(d) UNION ALL SELECT DATE '" + day.minusYears(1) + "')";
        store.numbers("SELECT shop_id, sum(visitors), from_day, sum(cart_users), sum(pay_buyers) FROM fact_shop_period"
                + " WHERE from_day " + days + " GROUP BY shop_id, from_day");
        store.numbers("SELECT shop_id, sum(spend), day, sum(amount) FROM fact_ad_day WHERE day " + days
                + " AND level = 'account' GROUP BY shop_id, day");
        store.numbers("SELECT shop_id, sum(paid), CAST(paid_at AS DATE), count(DISTINCT buyer), sum(refund)"
                + " FROM by_hand_order WHERE CAST(paid_at AS DATE) " + days
                + " GROUP BY shop_id, CAST(paid_at AS DATE)");
        return store.numbers("SELECT shop_id, sum(paid) FROM by_hand_order WHERE paid_at >= DATE '" + day
                + "' AND paid_at < DATE '" + day.plusDays(1) + "' GROUP BY shop_id");
    }

    private static Caller caller(ConfigurableApplicationContext context) {
        return Caller.local(context.getBean(Agencies.class).getDefault().id());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
