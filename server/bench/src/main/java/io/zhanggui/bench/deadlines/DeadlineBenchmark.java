package io.zhanggui.bench.deadlines;

import io.zhanggui.StartOptions;
import io.zhanggui.ZhangguiApplication;
import io.zhanggui.bench.Benchmark;
import io.zhanggui.identity.Agencies;
import io.zhanggui.work.flow.AlarmBell;
import io.zhanggui.work.store.JooqAlarms;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A round of a thousand due deadlines while few or very many others wait: taking them as the program does against the same
 * two statements by hand in the same database, one after the other; the whole round with its notices; a round with nothing
 * due; and ten thousand due at once.
 */
public final class DeadlineBenchmark implements Benchmark {

    private static final List<Integer> WAITING = List.of(10_000, 1_000_000);
    private static final int MOST = 10_000_000;
    private static final int DUE = 1_000;
    private static final int AT_ONCE = 10_000;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 15;

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public String zh() {
        return "一轮提醒的代价：一万、一百万个截止时间在等（--full 再加一千万），与手写 SQL 相比";
    }

    @Override
    public String en() {
        return "a round of deadlines with ten thousand and a million waiting (--full: ten million too), against"
                + " hand-written SQL";
    }

    @Override
    public void run(Path folder, PrintStream out, String... words) throws Exception {
        List<Integer> sizes = new ArrayList<>(WAITING);
        if (words.length > 0 && "--full".equals(words[0])) {
            sizes.add(MOST);
        }
        for (int waiting : sizes) {
            Path data = folder.resolve("data-" + waiting);
            try (ConfigurableApplicationContext context = ZhangguiApplication.start(StartOptions.headless(data))) {
                measure(context, waiting, out);
            }
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void measure(ConfigurableApplicationContext context, int waiting, PrintStream out) throws Exception {
        JooqAlarms alarms = context.getBean(JooqAlarms.class);
        AlarmBell bell = context.getBean(AlarmBell.class);
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        RawAlarms raw = new RawAlarms(
                context.getBean(DataSource.class),
                context.getBean(Agencies.class).getDefault().id().value());
        double filled = seconds(() -> raw.fillUpTo(waiting));
        out.printf(Locale.ROOT, "%,d waiting (filled in %.0f s)%n", waiting, filled);
        Rounds byHand = new Rounds();
        Rounds taken = new Rounds();
        Rounds whole = new Rounds();
        Rounds idle = new Rounds();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            raw.addDue(DUE);
            byHand.add(seconds(() -> same(raw.take(DUE))));
            raw.addDue(DUE);
            taken.add(seconds(() -> same(takenIn(transaction, alarms))));
            raw.addDue(DUE);
            whole.add(seconds(() -> same(bell.ring())));
            idle.add(seconds(() -> {
                bell.ring();
                alarms.findNext();
            }));
        }
        byHand.print(out, "by hand, " + DUE + " taken");
        taken.print(out, "Zhanggui, " + DUE + " taken");
        whole.print(out, "Zhanggui, " + DUE + " taken and told");
        idle.print(out, "Zhanggui, nothing due");
        raw.addDue(AT_ONCE);
        double burst = seconds(() -> {
            while (bell.ring() > 0) {
                // The next thousand.
            }
        });
        out.printf(
                Locale.ROOT,
                "  %,d due at once are told in %.2f s; taking against by hand: %.2f%n",
                AT_ONCE,
                burst,
                taken.median() / byHand.median());
    }

    private static int takenIn(TransactionTemplate transaction, JooqAlarms alarms) {
        Integer taken =
                transaction.execute(status -> alarms.take(Instant.now(), DUE).size());
        return taken == null ? 0 : taken;
    }

    private static void same(int taken) {
        if (taken != DUE) {
            throw new IllegalStateException(taken + " instead of " + DUE);
        }
    }

    private static double seconds(Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** What rounds took, without those that warmed up. */
    private static final class Rounds {

        private final List<Double> seconds = new ArrayList<>();

        void add(double taken) {
            seconds.add(taken);
        }

        double median() {
            List<Double> sorted = seconds.stream().skip(WARM_UP).sorted().toList();
            return sorted.get(sorted.size() / 2);
        }

        void print(PrintStream out, String what) {
            double most = seconds.stream()
                    .skip(WARM_UP)
                    .mapToDouble(each -> each)
                    .max()
                    .orElse(0);
            out.printf(Locale.ROOT, "  %-34s median %8.2f ms  max %8.2f ms%n", what, median() * 1e3, most * 1e3);
        }
    }
}
