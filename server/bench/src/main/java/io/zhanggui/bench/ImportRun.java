package io.zhanggui.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import io.zhanggui.StartOptions;
import io.zhanggui.ZhangguiApplication;
import io.zhanggui.connect.ImportOutcome;
import io.zhanggui.connect.ImportProgress;
import io.zhanggui.connect.Imports;
import io.zhanggui.connect.Said;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Platform;
import io.zhanggui.identity.ShopChoice;
import io.zhanggui.identity.Shops;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** One contender's run in a process of its own; prints {@code figure=value} lines. */
public final class ImportRun {

    private static final String BEHAVIOUR_COLUMNS =
            "{'user_id':'BIGINT','item_id':'BIGINT','category_id':'BIGINT','action':'VARCHAR','at':'BIGINT'}";

    private ImportRun() {}

    static Map<String, Double> inOwnProcess(Path folder, String way, String shape, Path file) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                ImportRun.class.getName(),
                way,
                shape,
                file.toString(),
                folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, Double> figures = new LinkedHashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    figures.put(line.substring(0, equals), Double.valueOf(line.substring(equals + 1)));
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the run of " + way + " failed");
        }
        return figures;
    }

    /** Runs one contender: its name, the shape, the file, a folder for its store. */
    public static void main(String[] words) throws Exception {
        Path file = Path.of(words[2]);
        Path store = Path.of(words[3], "store-" + words[0]);
        delete(store);
        Files.createDirectories(store);
        switch (words[0]) {
            case "duckdb" -> print("duckdb", duckdb(words[1], file, store));
            case "fastcsv" -> print("fastcsv", fastcsv(file));
            default -> zhanggui(file, store);
        }
        delete(store);
        System.exit(0);
    }

    private static double duckdb(String shape, Path file, Path store) throws Exception {
        String columns =
                "behaviour".equals(shape) ? ", header = false, columns = " + BEHAVIOUR_COLUMNS : ", all_varchar = true";
        String from = " FROM read_csv('" + file + "'" + columns + ")";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + store.resolve("raw.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order = false");
            statement.execute("CREATE TABLE raw AS SELECT *" + from + " LIMIT 0");
            long start = System.nanoTime();
            statement.execute("INSERT INTO raw SELECT *" + from);
            return seconds(start);
        }
    }

    private static double fastcsv(Path file) throws IOException {
        long start = System.nanoTime();
        long cells = 0;
        try (var rows = CsvReader.builder().ofCsvRecord(file)) {
            for (var row : rows) {
                cells += row.getFieldCount();
            }
        }
        double taken = seconds(start);
        if (cells == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return taken;
    }

    private static void zhanggui(Path file, Path store) throws Exception {
        try (ConfigurableApplicationContext context = ZhangguiApplication.start(StartOptions.headless(store))) {
            print("zhanggui", load(context, "first", file));
            print("zhanggui-warm", load(context, "second", file));
            print("zhanggui-again", load(context, "second", file));
            print("zhanggui-megabytes", peakMegabytes());
        }
    }

    private static double load(ConfigurableApplicationContext context, String shop, Path file) {
        Caller caller =
                Caller.local(context.getBean(Agencies.class).getDefault().id());
        var choice = context.getBean(Shops.class).findOrCreate(caller, shop, Platform.TAOBAO);
        var id = switch (choice) {
            case ShopChoice.Created created -> created.shop().id();
            case ShopChoice.Found found -> found.shop().id();
            default -> throw new IllegalStateException("no shop: " + choice);
        };
        Scope scope = Scope.of(caller.agency(), id);
        long start = System.nanoTime();
        List<ImportOutcome> outcomes = context.getBean(Imports.class)
                .importNow(
                        scope, UserId.LOCAL, file, file.getFileName().toString(), Said.NOTHING, new ImportProgress());
        double taken = seconds(start);
        if (!(outcomes.getFirst() instanceof ImportOutcome.Loaded)) {
            throw new IllegalStateException("not loaded: " + outcomes);
        }
        return taken;
    }

    private static double peakMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String figure, double value) {
        System.out.printf(Locale.ROOT, "%s=%.3f%n", figure, value);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
