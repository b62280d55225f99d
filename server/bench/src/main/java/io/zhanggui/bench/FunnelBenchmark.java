package io.zhanggui.bench;

import com.sun.management.OperatingSystemMXBean;
import io.zhanggui.StartOptions;
import io.zhanggui.ZhangguiApplication;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.BehaviourAction;
import io.zhanggui.warehouse.BehaviourPaths;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.warehouse.PathQuestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A funnel of five steps over twenty million behaviour events, against the same written by hand straight onto the table,
 * with the same memory and threads. The two take turns and medians are compared; each turn begins with one run that does
 * not count. Both must find the same persons. Processor time is told beside the time on the clock, since it hardly
 * changes with what else the machine does.
 */
public final class FunnelBenchmark implements Benchmark {

    private static final long ROWS = 20_000_000;
    private static final int TURNS = 3;
    private static final int RUNS = 3;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Scope SHOP = Scope.of(new AgencyId(1), new ShopId(1));
    private static final PathQuestion QUESTION = new PathQuestion(
            GivenEvents.DAYS,
            List.of(
                    Set.of(BehaviourAction.PV),
                    Set.of(BehaviourAction.FAV),
                    Set.of(BehaviourAction.CART),
                    Set.of(BehaviourAction.BUY),
                    Set.of(BehaviourAction.BUY)),
            Duration.ofDays(7),
            PathQuestion.Walker.PERSON,
            null);

    @Override
    public String name() {
        return "funnel";
    }

    @Override
    public String zh() {
        return "两千万条行为上的五步漏斗，与手写 SQL 相比（可写行数，如 bench funnel 2000000）";
    }

    @Override
    public String en() {
        return "a five-step funnel over twenty million events against hand-written SQL (rows may follow: bench funnel 2000000)";
    }

    @Override
    public void run(Path folder, PrintStream out, String... words) throws Exception {
        long rows = words.length > 0 ? Long.parseLong(words[0]) : ROWS;
        Path data = folder.resolve("data-" + rows);
        Measured ours = new Measured();
        Measured byHand = new Measured();
        for (int turn = 0; turn < TURNS; turn++) {
            ours(data, rows, ours, out);
            byHand(data, byHand);
        }
        if (!ours.counts.equals(byHand.counts)) {
            throw new IllegalStateException("not the same persons: " + ours.counts + " and " + byHand.counts);
        }
        out.printf(Locale.ROOT, "%,d events, five steps in order within 7 days: %s%n", rows, ours.counts);
        line(out, "Zhanggui", rows, ours);
        line(out, "by hand", rows, byHand);
        out.printf(
                Locale.ROOT,
                "ratio %.2f, of processor time %.2f (goal at most 1.2)%n",
                median(ours.seconds) / median(byHand.seconds),
                median(ours.processor) / median(byHand.processor));
    }

    private static void ours(Path data, long rows, Measured measured, PrintStream out) {
        try (ConfigurableApplicationContext context = ZhangguiApplication.start(StartOptions.headless(data))) {
            Loads loads = context.getBean(Loads.class);
            if (loads.count(SHOP) == 0) {
                long start = System.nanoTime();
                loads.load(SHOP, new NewLoad("events.csv", null, "behaviour", 1, UserId.LOCAL), new GivenEvents(rows));
                out.printf(Locale.ROOT, "loaded %,d events in %.1f s%n", rows, (System.nanoTime() - start) / 1e9);
            }
            BehaviourPaths paths = context.getBean(BehaviourPaths.class);
            for (int run = 0; run <= RUNS; run++) {
                Started start = Started.now();
                measured.counts = paths.follow(SHOP, QUESTION);
                measured.add(run, start);
            }
        }
    }

    private static void byHand(Path data, Measured measured) throws SQLException, IOException {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", "480MB");
        properties.setProperty("threads", "2");
        properties.setProperty("temp_directory", data.resolve("spill-by-hand").toString());
        properties.setProperty("preserve_insertion_order", "false");
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:duckdb:" + data.resolve("warehouse").resolve("facts.duckdb"), properties);
                Statement statement = connection.createStatement()) {
            String sql = sql();
            for (int run = 0; run <= RUNS; run++) {
                Started start = Started.now();
                try (ResultSet row = statement.executeQuery(sql)) {
                    row.next();
                    List<Long> counts = new ArrayList<>();
                    for (int step = 1; step <= QUESTION.steps().size(); step++) {
                        counts.add(row.getLong(step));
                    }
                    measured.counts = counts;
                }
                measured.add(run, start);
            }
        }
    }

    private static String sql() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                FunnelBenchmark.class.getResourceAsStream("funnel-by-hand.sql"), "funnel-by-hand.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void line(PrintStream out, String who, long rows, Measured measured) {
        out.printf(
                Locale.ROOT,
                "  %-10s median %6.2f s  best %6.2f s  worst %6.2f s  processor %6.2f s  %,.0f events/s%n",
                who,
                median(measured.seconds),
                measured.seconds.stream().min(Double::compare).orElseThrow(),
                measured.seconds.stream().max(Double::compare).orElseThrow(),
                median(measured.processor),
                rows / median(measured.seconds));
    }

    /** What one contender found and how long it took, without the first run of each turn. */
    private static final class Measured {
        private final List<Double> seconds = new ArrayList<>();
        private final List<Double> processor = new ArrayList<>();
        private List<Long> counts = List.of();

        void add(int run, Started start) {
            if (run > 0) {
                seconds.add((System.nanoTime() - start.nanos()) / 1e9);
                processor.add((MACHINE.getProcessCpuTime() - start.processor()) / 1e9);
            }
        }
    }

    private record Started(long nanos, long processor) {
        static Started now() {
            return new Started(System.nanoTime(), MACHINE.getProcessCpuTime());
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
