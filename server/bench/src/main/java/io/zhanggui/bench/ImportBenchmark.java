package io.zhanggui.bench;

import io.zhanggui.simulator.bulk.BehaviourGenerator;
import io.zhanggui.simulator.bulk.OrderListGenerator;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The whole import against DuckDB's own {@code read_csv} into a table, and against FastCSV only reading. Each run is a
 * process of its own with the launcher's heap; the contenders take turns, and medians are compared. DuckDB reads the
 * same rows as UTF-8, which spares it the GB18030 decoding; it checks nothing, compares nothing and knows no pseudonyms.
 */
public final class ImportBenchmark implements Benchmark {

    private static final long SEED = 20261121;
    private static final List<String> WAYS = List.of("duckdb", "fastcsv", "zhanggui");

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String zh() {
        return "完整导入的速度，与 DuckDB 直接读入、FastCSV 只读相比";
    }

    @Override
    public String en() {
        return "speed of the whole import against DuckDB's own reading and FastCSV only reading";
    }

    @Override
    public void run(Path folder, PrintStream out, String... words) throws Exception {
        int rounds = words.length > 0 ? Integer.parseInt(words[0]) : 3;
        measure(out, folder, rounds, "behaviour", 10_000_000, "0.5");
        measure(out, folder, rounds, "orders", 1_000_000, "0.35");
    }

    private static void measure(PrintStream out, Path folder, int rounds, String shape, long rows, String goal)
            throws Exception {
        Path utf8 = folder.resolve(shape + "-utf8.csv");
        Path ours = "orders".equals(shape) ? folder.resolve(shape + "-gb18030.csv") : utf8;
        if (!Files.exists(utf8) || !Files.exists(ours)) {
            out.println("generating " + rows + " rows: " + shape);
            generate(shape, rows, utf8, ours);
        }
        Map<String, List<Double>> figures = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String way : WAYS) {
                Path file = "zhanggui".equals(way) ? ours : utf8;
                ImportRun.inOwnProcess(folder, way, shape, file)
                        .forEach((figure, value) -> figures.computeIfAbsent(figure, key -> new ArrayList<>())
                                .add(value));
            }
        }
        report(out, shape, rows, goal, figures);
    }

    private static void generate(String shape, long rows, Path utf8, Path ours) throws Exception {
        if ("orders".equals(shape)) {
            OrderListGenerator.writeUtf8(utf8, rows, SEED);
            OrderListGenerator.write(ours, rows, SEED);
        } else {
            BehaviourGenerator.write(utf8, rows, SEED);
        }
    }

    private static void report(
            PrintStream out, String shape, long rows, String goal, Map<String, List<Double>> figures) {
        double duckdb = median(figures, "duckdb");
        double first = median(figures, "zhanggui");
        double warm = median(figures, "zhanggui-warm");
        double again = median(figures, "zhanggui-again");
        out.printf(
                Locale.ROOT,
                "%n%s, %,d rows (medians of %d rounds)%n",
                shape,
                rows,
                figures.getOrDefault("duckdb", List.of()).size());
        line(out, "DuckDB read_csv + insert, UTF-8", rows, duckdb);
        line(out, "FastCSV, only reading, UTF-8", rows, median(figures, "fastcsv"));
        line(out, "Zhanggui, whole import, new process", rows, first);
        line(out, "Zhanggui, whole import, warm process", rows, warm);
        line(out, "Zhanggui, unchanged file again", rows, again);
        out.printf(
                Locale.ROOT,
                "ratio to DuckDB: warm %.2f, new process %.2f (goal %s); to FastCSV: %.2f; again/first %.1fx; peak memory %.0f MB%n",
                duckdb / warm,
                duckdb / first,
                goal,
                median(figures, "fastcsv") / warm,
                warm / again,
                median(figures, "zhanggui-megabytes"));
    }

    private static void line(PrintStream out, String what, long rows, double seconds) {
        out.printf(Locale.ROOT, "  %-40s %7.2f s %,14.0f rows/s%n", what, seconds, rows / seconds);
    }

    private static double median(Map<String, List<Double>> figures, String figure) {
        List<Double> sorted =
                figures.getOrDefault(figure, List.of(0.0)).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
