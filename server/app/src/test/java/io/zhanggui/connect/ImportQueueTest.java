package io.zhanggui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Caller;
import io.zhanggui.simulator.bulk.BehaviourGenerator;
import io.zhanggui.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The queue under haste: the same file twice at once, many at once, cancelling, and restarts in the middle. */
class ImportQueueTest {

    private static final LocalDate FROM = LocalDate.of(2015, 1, 1);
    private static final LocalDate TO = LocalDate.of(2028, 1, 1);
    private static final String ORDERS = "订单编号,总金额,买家实际支付金额,收货地址,订单创建时间,订单付款时间,退款金额\n";
    private static final String SCORES = "物流服务,描述相符,服务态度\n4.8,4.7,4.9\n";
    private static final int EVENTS = 1_500_000;

    @TempDir
    Path folder;

    private static String orders(int from, int to) {
        StringBuilder text = new StringBuilder(ORDERS);
        IntStream.range(from, to)
                .forEach(number -> text.append("100")
                        .append(number)
                        .append(",10.00,10.00,上海,2026-06-01 08:00:00,2026-06-01 08:01:00,0.00\n"));
        return text.toString();
    }

    private Path events(String name, long seed) {
        Path file = folder.resolve(name);
        try {
            BehaviourGenerator.write(file, EVENTS, seed);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    @Test
    void the_same_file_twice_at_once_counts_once() throws Exception {
        TestShop shop = TestShop.in(TestServer.shared(), "双份店");
        byte[] bytes = orders(0, 20_000).getBytes(TestShop.GB18030);
        List<JsonNode> jobs = atOnce(List.of(
                () -> shop.bring("ExportOrderList202606020900.csv", bytes, ""),
                () -> shop.bring("ExportOrderList202606020900.csv", bytes, "")));
        assertThat(jobs)
                .extracting(job -> job.get("receipt").get("accepted").asLong())
                .containsExactlyInAnyOrder(20_000L, 0L);
        assertThat(jobs)
                .extracting(job -> job.get("receipt").get("unchanged").asLong())
                .containsExactlyInAnyOrder(20_000L, 0L);
        assertThat(shop.value("orders_created", "computed", FROM, TO)).contains("20000");
    }

    @Test
    void a_header_without_rows_says_so() {
        TestShop shop = TestShop.in(TestServer.shared(), "空表店");
        JsonNode job = shop.bring("orders.csv", ORDERS);
        assertThat(job.path("refusal").path("code").asString("")).isEqualTo("IMPORT-1030");
    }

    @Test
    void the_same_events_twice_at_once_count_once() throws Exception {
        TestShop shop = TestShop.in(TestServer.shared(), "双份行为店");
        byte[] bytes = "1,2,3,pv,1511544070\n1,2,3,pv,1511544070\n4,5,6,buy,1511561733\n".getBytes(TestShop.GB18030);
        atOnce(List.of(() -> shop.bring("a.csv", bytes, ""), () -> shop.bring("b.csv", bytes, "")));
        assertThat(shop.value("behaviour_pv", "computed", FROM, TO)).contains("2");
    }

    @Test
    void ten_files_at_once_all_load() throws Exception {
        TestShop shop = TestShop.in(TestServer.shared(), "十份店");
        List<Submission> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            byte[] bytes = orders(i * 500, (i + 2) * 500).getBytes(TestShop.GB18030);
            String name = "ExportOrderList2026060" + (i % 9 + 1) + "0900.csv";
            ten.add(() -> shop.bring(name, bytes, ""));
        }
        List<JsonNode> jobs = atOnce(ten);
        assertThat(jobs).extracting(job -> job.get("state").asString()).containsOnly("done");
        jobs.forEach(job -> TestShop.assertWhole(job.get("receipt")));
        assertThat(jobs.stream()
                        .mapToLong(job -> job.get("receipt").get("accepted").asLong())
                        .sum())
                .isEqualTo(5_500);
        assertThat(shop.value("orders_created", "computed", FROM, TO)).contains("5500");
    }

    @Test
    void cancelling_while_reading_leaves_nothing() {
        TestShop shop = TestShop.in(TestServer.shared(), "取消店");
        String job = shop.submit(events("events.csv", 1), "").getFirst();
        awaitRows(shop, job);
        shop.manager.post("/api/imports/" + job + "/cancel", "{}");
        assertThat(shop.settled(job).get("state").asString()).isEqualTo("cancelled");
        assertThat(shop.loads()).isEmpty();
        assertThat(shop.value("behaviour_pv", "computed", FROM, TO)).isEmpty();
        JsonNode again = shop.bring("events.csv", "1,2,3,pv,1511544070\n".getBytes(TestShop.GB18030), "");
        assertThat(again.get("receipt").get("accepted").asLong()).isEqualTo(1);
    }

    @Test
    void a_job_cancelled_while_it_waits_never_starts() {
        TestShop shop = TestShop.in(TestServer.shared(), "排队店");
        List<Path> files = IntStream.range(0, 4)
                .mapToObj(i -> events("ahead" + i + ".csv", 20 + i))
                .toList();
        List<String> ahead =
                files.stream().map(file -> shop.submit(file, "").getFirst()).toList();
        String job = shop.submit("o.csv", orders(0, 10).getBytes(TestShop.GB18030), "")
                .getFirst();
        shop.manager.post("/api/imports/" + job + "/cancel", "{}");
        ahead.forEach(each -> shop.manager.post("/api/imports/" + each + "/cancel", "{}"));
        ahead.forEach(
                each -> assertThat(shop.settled(each).get("state").asString()).isIn("cancelled", "done"));
        JsonNode cancelled = shop.settled(job);
        assertThat(cancelled.get("state").asString()).isEqualTo("cancelled");
        assertThat(cancelled.has("startedAt")).isFalse();
        assertThat(shop.value("orders_created", "computed", FROM, TO)).isEmpty();
    }

    @Test
    void cancelling_at_any_moment_is_kept() {
        TestShop shop = TestShop.in(TestServer.shared(), "随时取消店");
        for (int round = 0; round < 40; round++) {
            byte[] bytes = orders(round * 10, round * 10 + 10).getBytes(TestShop.GB18030);
            String job = shop.submit("o" + round + ".csv", bytes, "").getFirst();
            TestShop.pause(round % 8);
            shop.manager.post("/api/imports/" + job + "/cancel", "{}");
            JsonNode settled = shop.settled(job);
            TestShop.pause(30);
            assertThat(shop.job(job)).as("what ended changes no more").isEqualTo(settled);
            boolean loaded = shop.loads().stream()
                    .anyMatch(load -> load.get("file")
                            .asString()
                            .equals(settled.get("file").asString()));
            assertThat(settled.get("state").asString()).isEqualTo(loaded ? "done" : "cancelled");
        }
    }

    @Test
    void a_restart_takes_up_what_was_not_over(@TempDir Path data) throws IOException {
        String asking;
        List<String> open = new ArrayList<>();
        Caller agency;
        TestShop shop;
        try (TestServer server = TestServer.on(data)) {
            agency = Caller.local(server.get(Agencies.class).getDefault().id());
            shop = TestShop.in(server, agency, "重启店");
            asking = shop.submit("dsr.csv", SCORES.getBytes(TestShop.GB18030), "")
                    .getFirst();
            assertThat(shop.settled(asking).get("state").asString()).isEqualTo("asking");
            Path first = events("e1.csv", 4);
            Path second = events("e2.csv", 5);
            open.add(shop.submit(first, "").getFirst());
            open.add(shop.submit(second, "").getFirst());
            for (int i = 0; i < 3; i++) {
                byte[] bytes = orders(i * 10, i * 10 + 10).getBytes(TestShop.GB18030);
                open.add(shop.submit("o" + i + ".csv", bytes, "").getFirst());
            }
            awaitRows(shop, open.get(1));
        }
        try (TestServer server = TestServer.on(data)) {
            TestShop now = shop.after(server, agency);
            for (String job : open) {
                assertThat(now.settled(job).get("state").asString())
                        .as(now.job(job).toString())
                        .isEqualTo("done");
            }
            assertThat(now.loads())
                    .extracting(load -> load.get("file").asString())
                    .containsExactlyInAnyOrder("e1.csv", "e2.csv", "o0.csv", "o1.csv", "o2.csv");
            assertThat(now.value("orders_created", "computed", FROM, TO)).contains("30");
            assertThat(now.settled(asking).get("state").asString()).isEqualTo("asking");
            assertThat(now.get("/api/imports/" + asking + "/preview")
                            .get("header")
                            .size())
                    .isEqualTo(3);
        }
        try (TestServer server = TestServer.on(data)) {
            TestShop now = shop.after(server, agency);
            assertThat(now.loads()).hasSize(5);
            now.manager.post("/api/imports/" + asking + "/answer", "{\"asOf\":\"2026-06-05\"}");
            assertThat(now.settled(asking).get("state").asString()).isEqualTo("done");
            assertThat(now.loads()).hasSize(6);
            TestShop.assertSpoolEmpties(data);
        }
    }

    private static void awaitRows(TestShop shop, String job) {
        for (int i = 0; i < 3_000 && shop.job(job).get("rowsRead").asLong() == 0; i++) {
            TestShop.pause(5);
        }
        assertThat(shop.job(job).get("state").asString()).isEqualTo("reading");
    }

    private interface Submission {
        JsonNode run();
    }

    private static List<JsonNode> atOnce(List<Submission> submissions) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(submissions.size())) {
            List<Future<JsonNode>> answers = new ArrayList<>();
            submissions.forEach(each -> answers.add(threads.submit(each::run)));
            List<JsonNode> jobs = new ArrayList<>();
            for (Future<JsonNode> answer : answers) {
                jobs.add(answer.get());
            }
            return jobs;
        }
    }
}
