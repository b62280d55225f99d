package io.zhanggui.bench.board;

import io.zhanggui.StartOptions;
import io.zhanggui.ZhangguiApplication;
import io.zhanggui.bench.Benchmark;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Platform;
import io.zhanggui.identity.ShopChoice;
import io.zhanggui.identity.Shops;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long after its commit a new order stands on a board that is open, over HTTP as the page does it: the news on the line,
 * the question that follows, the answer that holds the order. Committed is taken for the moment the load begins, so what
 * is told is longer than it was.
 */
public final class LiveBenchmark implements Benchmark {

    private static final int SHOPS = 20;
    private static final int ORDERS_A_MONTH = 278;
    private static final int TIMES = 40;
    private static final int WARM = 10;
    private static final LocalDate DAY = LocalDate.parse("2026-11-11");
    private static final Period PERIOD = new Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-01"));

    @Override
    public String name() {
        return "live";
    }

    @Override
    public String zh() {
        return "新订单提交后多久出现在打开着的看板上（目标 1 秒）：20 家店、三年订单";
    }

    @Override
    public String en() {
        return "how long after its commit a new order stands on an open board (goal: 1 s): 20 shops, three years";
    }

    @Override
    public void run(Path folder, PrintStream out, String... words) throws Exception {
        Path data = folder.resolve("data-" + System.currentTimeMillis());
        fill(data);
        try (ConfigurableApplicationContext server = ZhangguiApplication.start(StartOptions.web(data, 0))) {
            AgencyId agency = server.getBean(Agencies.class).getDefault().id();
            Scope scope = Scope.of(agency, new ShopId(SHOPS / 2));
            try (OpenBoard board = new OpenBoard(data, SHOPS / 2, PERIOD)) {
                watch(board, server.getBean(Loads.class), scope, WARM);
                tell(watch(board, server.getBean(Loads.class), scope, TIMES), out);
            }
        }
    }

    private static void fill(Path data) throws Exception {
        AgencyId agency;
        try (ConfigurableApplicationContext context = ZhangguiApplication.start(StartOptions.headless(data))) {
            agency = context.getBean(Agencies.class).getDefault().id();
            Shops shops = context.getBean(Shops.class);
            for (int number = 1; number <= SHOPS; number++) {
                ShopChoice choice = shops.findOrCreate(Caller.local(agency), "店" + number, Platform.TAOBAO);
                if (!(choice instanceof ShopChoice.Created created)
                        || created.shop().id().value() != number) {
                    throw new IllegalStateException("shop " + number + " of a new agency: " + choice);
                }
            }
        }
        try (RawStore store = new RawStore(data, "1GB")) {
            store.fill(agency.value(), SHOPS, ORDERS_A_MONTH);
        }
    }

    /** Of each order the milliseconds until the news, and until the board held it. */
    private static List<double[]> watch(OpenBoard board, Loads loads, Scope scope, int times) throws Exception {
        List<double[]> seen = new ArrayList<>();
        long paid = board.ordersPaid();
        for (int time = 0; time < times; time++) {
            long start = System.nanoTime();
            loads.load(
                    scope,
                    new NewLoad("live.csv", null, "order_list", 1, UserId.LOCAL),
                    new OneOrder(DAY, System.nanoTime()));
            board.awaitNews();
            double told = (System.nanoTime() - start) / 1e6;
            long now = board.ordersPaid();
            double shown = (System.nanoTime() - start) / 1e6;
            if (now != ++paid) {
                throw new IllegalStateException(now + " paid orders on the board, " + paid + " in the store");
            }
            seen.add(new double[] {told, shown});
        }
        return seen;
    }

    private static void tell(List<double[]> seen, PrintStream out) {
        for (int which = 0; which < 2; which++) {
            int of = which;
            double[] sorted =
                    seen.stream().mapToDouble(each -> each[of]).sorted().toArray();
            out.printf(
                    Locale.ROOT,
                    "  %-34s %3d orders  p50 %8.1f ms  p99 %8.1f ms%n",
                    which == 0 ? "load, commit, news on the line" : "the same, and the board holds it",
                    sorted.length,
                    sorted[sorted.length / 2],
                    sorted[sorted.length - 1]);
        }
    }
}
