package io.zhanggui.cli;

import io.zhanggui.cli.Service.Query;
import io.zhanggui.shared.Period;
import io.zhanggui.simulator.ShopPlan;
import io.zhanggui.simulator.Simulator;
import io.zhanggui.simulator.World;
import io.zhanggui.simulator.files.SellerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

    private final Service service;
    private final Path mark;
    private final Path files;
    private final Terminal terminal;
    private final Language language;

    DemoData(Service service, Path dataFolder, Terminal terminal, Language language) {
        this.service = service;
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
            SellerFiles.write(world, files, (shop, file, done, total) -> send(shops, shop, file, done, total));
            awaitImports(Set.copyOf(shops.values()));
            remember(new Progress(progress.today(), true));
            terminal.showProgress(language.choose("演示数据已全部导入。", "The demo data is loaded."));
        } catch (IOException | CommandFault | ServiceRefusal e) {
            terminal.complain(
                    language.choose("演示数据没有完成，再次运行 demo 会继续：", "The demo data is not complete, the next demo goes on: ")
                            + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
