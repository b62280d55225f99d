package io.zhanggui.bench.board;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long boards took.
 *
 * @param millis each of them, ascending
 * @param seconds all of them, side by side where users were at once
 * @param work of the processor, in milliseconds a board, all threads of the process: told by a busy machine as by an idle one
 */
record Turnaround(List<Double> millis, double seconds, double work) {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** One board of whatever shop and period the dice say. */
    interface Board {
        void open(Random dice) throws Exception;
    }

    static Turnaround of(int users, int boardsEach, long seed, Board board) throws InterruptedException {
        List<Callable<List<Double>>> work = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            Random dice = new Random(seed * 1000 + user);
            work.add(() -> times(boardsEach, dice, board));
        }
        long start = System.nanoTime();
        long worked = PROCESS.getProcessCpuTime();
        List<Double> all = new ArrayList<>();
        try (ExecutorService at = Executors.newFixedThreadPool(users)) {
            for (Future<List<Double>> one : at.invokeAll(work)) {
                all.addAll(one.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        double taken = (System.nanoTime() - start) / 1e9;
        double processor = (PROCESS.getProcessCpuTime() - worked) / 1e6 / all.size();
        return new Turnaround(all.stream().sorted().toList(), taken, processor);
    }

    private static List<Double> times(int boards, Random dice, Board board) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < boards; i++) {
            long start = System.nanoTime();
            board.open(dice);
            times.add((System.nanoTime() - start) / 1e6);
        }
        return times;
    }

    void print(PrintStream out, String what) {
        out.printf(
                Locale.ROOT,
                "  %-34s %5d boards  p50 %8.1f ms  p99 %8.1f ms  %7.1f boards/s  processor %7.1f ms each%n",
                what,
                millis.size(),
                at(0.5),
                at(0.99),
                millis.size() / seconds,
                work);
    }

    private double at(double share) {
        return millis.get(Math.min(millis.size() - 1, (int) Math.ceil(share * millis.size()) - 1));
    }
}
