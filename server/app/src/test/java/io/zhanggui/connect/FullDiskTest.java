package io.zhanggui.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zhanggui.simulator.bulk.BehaviourGenerator;
import io.zhanggui.simulator.bulk.BehaviourTotals;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A disk that fills up while a file comes in or is loaded: said clearly, nothing half-written, no restart needed. */
class FullDiskTest {

    private static final LocalDate FROM = LocalDate.of(2017, 11, 1);
    private static final LocalDate TO = LocalDate.of(2018, 1, 1);
    private static final int EVENTS = 1_000_000;
    private static final String SMALL = "1,2,3,pv,1511544070\n4,5,6,pv,1511561733\n";

    private final Deque<Path> mounted = new ArrayDeque<>();

    @TempDir
    Path data;

    @TempDir
    Path files;

    @AfterEach
    void unmount() throws Exception {
        for (Path disk : mounted) {
            run("umount", disk.toString());
        }
    }

    @Test
    void a_load_that_does_not_fit_leaves_nothing_and_loads_once_there_is_room() throws Exception {
        Path disk = disk("warehouse", "6m");
        Path file = files.resolve("events.csv");
        BehaviourTotals totals = BehaviourGenerator.write(file, EVENTS, 1);
        try (TestServer server = TestServer.on(data)) {
            TestShop shop = TestShop.in(server, "满盘店");
            assertThat(shop.bring("small.csv", SMALL.getBytes(TestShop.GB18030), "")
                            .get("state")
                            .asString())
                    .isEqualTo("done");
            for (int attempt = 0; attempt < 2; attempt++) {
                JsonNode full = shop.settled(shop.submit(file, "").getFirst());
                assertThat(full.get("state").asString()).as(full.toString()).isIn("refused", "failed");
                assertThat(full.get("refusal").get("code").asString())
                        .as(full.toString())
                        .isEqualTo("STORE-2005");
                assertThat(shop.loads()).hasSize(1);
                assertThat(shop.value("behaviour_pv", "computed", FROM, TO)).contains("2");
                TestShop.assertSpoolEmpties(data);
            }
            assertThat(run("mount", "-o", "remount,size=500m", disk.toString())).isTrue();
            JsonNode loaded = shop.settled(shop.submit(file, "").getFirst());
            assertThat(loaded.get("state").asString()).as(loaded.toString()).isEqualTo("done");
            TestShop.assertWhole(loaded.get("receipt"));
            assertThat(loaded.get("receipt").get("accepted").asLong()).isEqualTo(EVENTS);
            assertThat(shop.value("behaviour_pv", "computed", FROM, TO)).contains(String.valueOf(totals.views() + 2));
        }
        try (TestServer server = TestServer.on(data)) {
            assertThat(server.get(io.zhanggui.warehouse.Loads.class)).isNotNull();
        }
    }

    @Test
    void a_file_that_does_not_fit_the_spool_is_refused_at_the_door() throws Exception {
        Path disk = disk("spool", "4m");
        Path file = files.resolve("events.csv");
        BehaviourGenerator.write(file, EVENTS, 2);
        try (TestServer server = TestServer.on(data)) {
            TestShop shop = TestShop.in(server, "满池店");
            HttpResponse<String> answer =
                    shop.manager.upload("/api/imports?shop=" + shop.id + "&name=events.csv", file);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(Browser.json(answer).get("code").asString()).isEqualTo("STORE-2005");
            TestShop.assertSpoolEmpties(data);
            assertThat(shop.get("/api/imports?shop=" + shop.id)).isEmpty();
            assertThat(run("mount", "-o", "remount,size=200m", disk.toString())).isTrue();
            JsonNode loaded = shop.settled(shop.submit(file, "").getFirst());
            assertThat(loaded.get("receipt").get("accepted").asLong()).isEqualTo(EVENTS);
            TestShop.assertSpoolEmpties(data);
        }
    }

    private Path disk(String folder, String size) throws Exception {
        Path disk = Files.createDirectories(data.resolve(folder));
        boolean done = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString());
        assumeTrue(done, "skipped: only a superuser can mount a small disk");
        mounted.push(disk);
        return disk;
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program here
        }
    }
}
