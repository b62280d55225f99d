package io.zhanggui.cli;

import io.zhanggui.cli.DemoEngagement.InForce;
import io.zhanggui.cli.Service.Query;
import io.zhanggui.shared.Period;
import io.zhanggui.simulator.Shelf;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.ShopPlan;
import io.zhanggui.simulator.Simulator;
import io.zhanggui.simulator.World;
import io.zhanggui.simulator.files.BehaviourLog;
import io.zhanggui.simulator.files.SellerFiles;
import io.zhanggui.simulator.files.ShelfFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo's shops and files. Each file goes the way of any seller's file as soon as it is written. A run that was
 * cut short begins again with the same world: what is loaded already changes nothing.
 */
final class DemoData {

    static final long SEED = 20_261_111;
    private static final String MARK = "demo.json";
    private static final long POLL_MILLIS = 1_000;
    /** So many whole months of the contract are over. */
    private static final int CONTRACT_MONTHS = 3;
    /** So much of the past is known when the client is won. */
    private static final int MONTHS_BEFORE = 5;
    /** So many days of the first shop are told event by event. */
    private static final int BEHAVIOUR_DAYS = 60;

    private final Service service;
    private final DemoEngagement engagement;
    private final Path dataFolder;
    private final Path mark;
    private final Path files;
    private final Terminal terminal;
    private final Language language;

    DemoData(Service service, URI address, Path dataFolder, Terminal terminal, Language language) {
        this.service = service;
        this.engagement = new DemoEngagement(service, address);
        this.dataFolder = dataFolder;
        this.mark = dataFolder.resolve(MARK);
        this.files = dataFolder.resolve("demo");
        this.terminal = terminal;
        this.language = language;
    }

    /** Made-up shops never come to stand beside somebody's real ones. */
    void refuseAmongOthers() {
        if (!Files.exists(mark) && !service.get("/api/shops", Query.NONE).isEmpty()) {
            throw CommandFault.wrongUse(
                    "这个数据目录里已有店铺，演示请用 --data 另指一个目录",
                    "there are shops in this data folder: use another one for the demo by --data");
        }
    }

    /** Writes and imports what is missing; returns when all is loaded. */
    void fill() {
        try {
            Progress progress = progress();
            if (progress.done()) {
                return;
            }
            World world = Simulator.agency(SEED, progress.today());
            Map<String, String> shops = shops(world);
            remember(new Progress(progress.today(), false));
            Optional<InForce> contract = engage(world, shops);
            SellerFiles.write(world, files, (shop, file, done, total) -> send(shops, shop, file, done, total));
            sendShelves(world, shops);
            sendBehaviour(world, shops);
            awaitImports(Set.copyOf(shops.values()));
            if (contract.isPresent()) {
                settleTheRest(contract.get());
            }
            DemoTargets targets = new DemoTargets(service, progress.today());
            world.shops().forEach(shop -> targets.set(shops.getOrDefault(shop.name(), "")));
            new DemoCompliance(service, engagement, dataFolder, world, shops).fill();
            remember(new Progress(progress.today(), true));
            terminal.clearProgress();
            terminal.print(language.choose("演示数据已全部导入。", "The demo data is loaded."));
            if (contract.isPresent()) {
                terminal.print(
                        language.choose("演示商家的入口：用户名 %s，一次性密码 %s", "the demo's merchant: name %s, one-time password %s")
                                .formatted(engagement.merchantLogin(), engagement.merchantPassword()));
            }
        } catch (IOException | CommandFault | ServiceRefusal e) {
            terminal.complain(
                    language.choose("演示数据没有完成，再次运行 demo 会继续：", "The demo data is not complete, the next demo goes on: ")
                            + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The smallest shop's client is won and its first month settled while only the exports of those days are there: what came
     * later, such as a late refund, then corrects it as it does in life.
     */
    private Optional<InForce> engage(World world, Map<String, String> shops) throws IOException, InterruptedException {
        ShopPlan shop = world.shops().getFirst();
        String id = shops.getOrDefault(shop.name(), "");
        if (engagement.isMade(id)) {
            return Optional.empty();
        }
        ShopHistory history = world.history(shop);
        LocalDate from = world.today().withDayOfMonth(1).minusMonths(CONTRACT_MONTHS);
        bring(id, history.asKnownOn(from), from.minusMonths(MONTHS_BEFORE));
        InForce contract = engagement.begin(id, shop.name(), shop.platform(), from);
        bring(id, history.asKnownOn(from.plusMonths(1)), from);
        engagement.settle(contract, from, true);
        return Optional.of(contract);
    }

    private void settleTheRest(InForce contract) {
        for (int month = 1; month < CONTRACT_MONTHS; month++) {
            engagement.settle(contract, contract.from().plusMonths(month), month < CONTRACT_MONTHS - 1);
        }
    }

    private void bring(String shop, ShopHistory history, LocalDate since) throws IOException, InterruptedException {
        Path own = files.resolve(history.shop().name());
        List<Path> written = SellerFiles.write(history, since, own);
        for (int i = 0; i < written.size(); i++) {
            send(Map.of(history.shop().name(), shop), history.shop().name(), written.get(i), i + 1, written.size());
        }
        awaitImports(Set.of(shop));
    }

    private Map<String, String> shops(World world) {
        Map<String, String> found = StreamSupport.stream(
                        service.get("/api/shops", Query.NONE).spliterator(), false)
                .collect(Collectors.toMap(
                        shop -> shop.path("name").asString(""),
                        shop -> shop.path("id").asString(""),
                        (first, second) -> first,
                        HashMap::new));
        for (ShopPlan shop : world.shops()) {
            found.computeIfAbsent(shop.name(), name -> create(shop));
        }
        return found;
    }

    private String create(ShopPlan shop) {
        JsonNode body = JsonMapper.shared()
                .createObjectNode()
                .put("name", shop.name())
                .put("platform", shop.platform())
                .put("platformShopId", Long.toString(shop.shopId()));
        return service.post("/api/shops", Query.NONE, body).path("id").asString("");
    }

    /** What is new on the shelves: some titles break a rule, which the first check of the listings is to find. */
    private void sendShelves(World world, Map<String, String> shops) throws IOException {
        for (ShopPlan shop : world.shops()) {
            Path file = files.resolve(shop.name() + " 新品.xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                ShelfFile.write(Shelf.of(shop, SEED, world.today()), out);
            }
            send(shops, shop.name(), file, 1, 1);
        }
    }

    /** The first shop has a log of behaviour from elsewhere: no platform exports one. */
    private void sendBehaviour(World world, Map<String, String> shops) throws IOException {
        ShopHistory history = world.history(world.shops().getFirst());
        Path file = files.resolve("UserBehavior.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            BehaviourLog.write(history, history.to().minusDays(BEHAVIOUR_DAYS), out);
        }
        send(shops, history.shop().name(), file, 1, 1);
    }

    private void send(Map<String, String> shops, String shop, Path file, int done, int total) {
        terminal.showProgress(language.choose("演示数据 %d/%d  %s  %s", "demo data %d/%d  %s  %s")
                .formatted(done, total, shop, file.getFileName()));
        Query query = Query.NONE.with("shop", shops.getOrDefault(shop, "")).with("name", file.getFileName());
        service.upload("/api/imports", query, file);
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitImports(Set<String> shops) throws InterruptedException {
        for (String shop : shops) {
            int open;
            do {
                Thread.sleep(POLL_MILLIS);
                JsonNode jobs = service.get(
                        "/api/imports", Query.NONE.with("shop", shop).with("state", "open"));
                open = (int) StreamSupport.stream(jobs.spliterator(), false)
                        .filter(FileImport::isUnderWay)
                        .count();
                terminal.showProgress(language.choose("演示数据还有 %d 个文件在导入", "demo data: %d files to go")
                        .formatted(open));
            } while (open > 0);
        }
    }

    /**
     * How far the demo is.
     *
     * @param today the day its world ends; the day of the first run
     */
    private record Progress(LocalDate today, boolean done) {}

    private Progress progress() throws IOException {
        if (!Files.exists(mark)) {
            return new Progress(LocalDate.now(Period.BEIJING), false);
        }
        JsonNode json = JsonMapper.shared().readTree(Files.readString(mark));
        return new Progress(
                LocalDate.parse(json.path("today").asString("")),
                json.path("done").asBoolean(false));
    }

    private void remember(Progress progress) throws IOException {
        Files.writeString(
                mark,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("today", progress.today().toString())
                        .put("done", progress.done())
                        .toString());
    }
}
