package io.zhanggui.connect.formats;

import io.zhanggui.connect.reading.RowBlock;
import io.zhanggui.connect.reading.Table;
import io.zhanggui.connect.reading.TableFile;
import io.zhanggui.connect.reading.TableRows;
import io.zhanggui.simulator.bulk.BehaviourGenerator;
import io.zhanggui.simulator.bulk.OrderListGenerator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prints how fast files become checked values, without a store: run by hand with a folder, and optionally the numbers
 * of order rows, behaviour rows and threads.
 */
public final class ReadingSpeed {

    private static final int TURNS = 4;

    private ReadingSpeed() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        long orders = args.length > 1 ? Long.parseLong(args[1]) : 1_000_000;
        long events = args.length > 2 ? Long.parseLong(args[2]) : 10_000_000;
        int threads = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        Path orderFile = folder.resolve("orders-" + orders + ".csv");
        if (!Files.exists(orderFile)) {
            OrderListGenerator.write(orderFile, orders, 1);
        }
        Path eventFile = folder.resolve("behaviour-" + events + ".csv");
        if (!Files.exists(eventFile)) {
            BehaviourGenerator.write(eventFile, events, 1);
        }
        for (int i = 0; i < TURNS; i++) {
            measure(eventFile, threads);
            measure(orderFile, threads);
        }
    }

    private static void measure(Path file, int threads) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        Table table =
                TableFile.open(file, file.getFileName().toString()).tables().getFirst();
        Match match = new Recogniser(Formats.builtIn()).recognise(table).best();
        RowMapping mapping = new RowMapping(match, Supplied.NOTHING, ReadingSpeed::cheap);
        long opened = System.nanoTime();
        long[] counts = new long[3];
        try (TableRows rows = table.rows(match.header());
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<long[]>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(() -> drain(rows, mapping.newMapper())));
            }
            for (Future<long[]> part : parts) {
                counts[0] += part.get()[0];
                counts[1] += part.get()[1];
                counts[2] += part.get()[2];
            }
            double seconds = (System.nanoTime() - opened) / 1e9;
            System.out.printf(
                    "%-24s %-12s opened %4d ms, %,d rows in %.2f s: %,.0f rows/s, %.0f MB/s with %d threads, %.0f MB per"
                            + " second of one core; %d refused%n",
                    file.getFileName(),
                    match.format().key(),
                    (opened - start) / 1_000_000,
                    counts[0],
                    seconds,
                    counts[0] / seconds,
                    rows.bytesRead() / seconds / 1e6,
                    threads,
                    rows.bytesRead() / (counts[2] / 1e9) / 1e6,
                    counts[1]);
        }
    }

    private static long[] drain(TableRows rows, RowMapper mapper) {
        long read = 0;
        long refused = 0;
        RowBlock block;
        while ((block = rows.next()) != null) {
            while (block.advance()) {
                read++;
                if (!mapper.map(block)) {
                    if (refused++ == 0) {
                        System.out.println(mapper.problems());
                    }
                }
            }
        }
        return new long[] {read, refused, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()};
    }

    private static long cheap(byte[] utf8, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + utf8[i];
        }
        return hash;
    }
}
