package io.zhanggui.prove;

import io.zhanggui.StartOptions;
import io.zhanggui.ZhangguiApplication;
import io.zhanggui.connect.ImportJob;
import io.zhanggui.connect.ImportOutcome;
import io.zhanggui.connect.ImportProgress;
import io.zhanggui.connect.Imports;
import io.zhanggui.connect.Said;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Platform;
import io.zhanggui.identity.ShopChoice;
import io.zhanggui.identity.Shops;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.LoadReceipt;
import io.zhanggui.warehouse.LoadRecord;
import io.zhanggui.warehouse.Loads;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ConfigurableApplicationContext;

/** The server that is killed: checks what the last one left, says {@code ready}, and imports until it dies. */
public final class KillTarget {

    private static final Period ALL = new Period(LocalDate.parse("2020-01-01"), LocalDate.parse("2030-01-01"));

    private final Path folder;
    private final Imports imports;
    private final Loads loads;
    private final Metrics metrics;
    private final List<Scope> shops = new ArrayList<>();

    private KillTarget(Path folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.imports = context.getBean(Imports.class);
        this.loads = context.getBean(Loads.class);
        this.metrics = context.getBean(Metrics.class);
        Caller caller =
                Caller.local(context.getBean(Agencies.class).getDefault().id());
        for (int shop = 0; shop < KillFile.SHOPS; shop++) {
            ShopChoice choice = context.getBean(Shops.class).findOrCreate(caller, "shop " + shop, Platform.TAOBAO);
            ShopId id = switch (choice) {
                case ShopChoice.Created created -> created.shop().id();
                case ShopChoice.Found found -> found.shop().id();
                default -> throw new IllegalStateException("no shop: " + choice);
            };
            shops.add(Scope.of(caller.agency(), id));
        }
    }

    /** Runs until killed. */
    public static void main(String[] words) throws Exception {
        Path folder = Path.of(words[0]);
        ConfigurableApplicationContext context = ZhangguiApplication.start(StartOptions.web(folder.resolve("data"), 0));
        KillTarget target = new KillTarget(folder, context);
        try {
            int next = target.check();
            System.out.println("ready");
            target.importFrom(next);
        } catch (AssertionError wrong) {
            System.out.println("WRONG " + wrong.getMessage());
            context.close();
            System.exit(1);
        }
    }

    /** Compares what is there with what was acknowledged, and tells which file is next. */
    private int check() throws Exception {
        waitForQueue();
        Set<Integer> present = new TreeSet<>();
        for (Scope shop : shops) {
            present.addAll(presentIn(shop));
        }
        Path list = folder.resolve("acknowledged.txt");
        int next = 0;
        if (Files.exists(list)) {
            for (String line : Files.readAllLines(list)) {
                int number = Integer.parseInt(line);
                require(present.contains(number), "file " + number + " was acknowledged and is gone");
                next = Math.max(next, number + 1);
            }
        }
        for (Scope shop : shops) {
            checkSums(shop, present);
        }
        return next;
    }

    private void waitForQueue() throws InterruptedException {
        for (Scope shop : shops) {
            while (imports.list(shop).stream().anyMatch(job -> !job.state().ended())) {
                Thread.sleep(20);
            }
        }
    }

    private Set<Integer> presentIn(Scope shop) {
        Map<Integer, Integer> firsts = new HashMap<>();
        for (LoadRecord load : loads.list(shop, 0, 100_000)) {
            LoadReceipt receipt = load.receipt();
            int number = KillFile.number(load.file());
            require(receipt.read() == KillFile.ROWS + 1, load.file() + " has " + receipt.read() + " rows");
            require(receipt.quarantined() == 1, load.file() + " has " + receipt.quarantined() + " quarantined");
            if (receipt.accepted() > 0) {
                require(firsts.put(number, 1) == null, load.file() + " was accepted twice");
            }
        }
        return firsts.keySet();
    }

    private void checkSums(Scope shop, Set<Integer> present) {
        int index = shops.indexOf(shop);
        KillFile.Sums expected = KillFile.sums(present.stream()
                .filter(number -> number % KillFile.SHOPS == index)
                .toList());
        require(expected.orders() == value(shop, "orders_created").longValue(), "orders of shop " + index);
        require(expected.paid().compareTo(value(shop, "pay_amount")) == 0, "gross amount of shop " + index);
        require(expected.kept().compareTo(value(shop, "kept_amount")) == 0, "kept amount of shop " + index);
    }

    private BigDecimal value(Scope shop, String metric) {
        BigDecimal value = metrics.ask(shop, MetricQuestion.of(metric, ALL))
                .rows()
                .getFirst()
                .value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private void importFrom(int first) throws Exception {
        Path files = Files.createDirectories(folder.resolve("files"));
        for (int number = first; ; number++) {
            Path file = KillFile.write(files, number);
            Scope shop = shops.get(number % KillFile.SHOPS);
            if (number % 2 == 0) {
                now(shop, file);
            } else {
                queued(shop, file);
            }
            System.out.println("ack " + number);
            Files.delete(file);
        }
    }

    private void now(Scope shop, Path file) {
        String name = file.getFileName().toString();
        List<ImportOutcome> outcomes =
                imports.importNow(shop, UserId.LOCAL, file, name, Said.NOTHING, new ImportProgress());
        require(outcomes.getFirst() instanceof ImportOutcome.Loaded, outcomes.toString());
    }

    private void queued(Scope shop, Path file) throws Exception {
        ImportJob job;
        try (InputStream in = Files.newInputStream(file)) {
            job = imports.submit(shop, UserId.LOCAL, file.getFileName().toString(), in, Said.NOTHING)
                    .getFirst();
        }
        while (!job.state().ended()) {
            Thread.sleep(5);
            job = imports.get(shop, job.id());
        }
        require(job.state() == ImportJob.State.DONE, job.toString());
        imports.remove(shop, job.id());
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
