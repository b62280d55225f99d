package io.zhanggui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A shop and its manager's browser on some server: brings files and asks for figures as the page does. */
final class TestShop {

    static final Charset GB18030 = Charset.forName("GB18030");

    final Browser manager;
    final long id;

    private TestShop(Browser manager, long id) {
        this.manager = manager;
        this.id = id;
    }

    /** A new agency with one shop. */
    static TestShop in(TestServer server, String name) {
        Caller agency = server.newAgency();
        return in(server, agency, name);
    }

    static TestShop in(TestServer server, Caller agency, String name) {
        Shop shop = server.newShop(agency, name);
        return new TestShop(
                server.newPerson(agency, Role.MANAGER, null), shop.id().value());
    }

    /** The same shop, seen by a new manager of another run of the server. */
    TestShop after(TestServer restarted, Caller agency) {
        return new TestShop(restarted.newPerson(agency, Role.MANAGER, null), id);
    }

    /** Brings a file; its jobs may not be over yet. */
    List<String> submit(String file, byte[] bytes, String query) {
        return jobs(manager.upload(door(file, query), bytes));
    }

    List<String> submit(Path file, String query) {
        return jobs(manager.upload(door(file.getFileName().toString(), query), file));
    }

    private String door(String file, String query) {
        return "/api/imports?shop=" + id + "&name=" + URLEncoder.encode(file, StandardCharsets.UTF_8) + query;
    }

    private static List<String> jobs(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return StreamSupport.stream(Browser.json(answer).spliterator(), false)
                .map(job -> job.get("id").asString())
                .toList();
    }

    /** Brings a file of one table and waits until it is over or asks. */
    JsonNode bring(String file, byte[] bytes, String query) {
        return settled(submit(file, bytes, query).getFirst());
    }

    JsonNode bring(String file, String text) {
        return bring(file, text.getBytes(GB18030), "");
    }

    /** Brings a file that must load, and gives its receipt. */
    JsonNode load(String file, String text) {
        JsonNode job = bring(file, text);
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        return job.get("receipt");
    }

    JsonNode job(String job) {
        return get("/api/imports/" + job);
    }

    JsonNode settled(String job) {
        return settled(job, Duration.ofSeconds(90));
    }

    /** The job once nothing more happens by itself. */
    JsonNode settled(String job, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end)) {
            JsonNode now = job(job);
            String state = now.get("state").asString();
            if (!state.equals("queued") && !state.equals("reading")) {
                return now;
            }
            pause(20);
        }
        throw new AssertionError("import " + job + " is still not over: " + job(job));
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A metric's value over a period, empty where there is none. */
    Optional<String> value(String metric, String source, LocalDate from, LocalDate to) {
        JsonNode row = get("/api/metrics/" + metric + "/values?shop=" + id + "&from=" + from + "&to=" + to + "&source="
                        + source)
                .get("rows")
                .get(0);
        return row.get("value").isNull()
                ? Optional.empty()
                : Optional.of(row.get("value").asString());
    }

    /** Computed figures over a period as one line each, to be compared as a whole. */
    String figures(LocalDate from, LocalDate to, String... metrics) {
        TreeMap<String, String> values = new TreeMap<>();
        for (String metric : metrics) {
            values.put(metric, value(metric, "computed", from, to).orElse("-"));
        }
        return values.toString();
    }

    /** All loads, the latest first. */
    List<JsonNode> loads() {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        int number = 0;
        do {
            page = get("/api/loads?shop=" + id + "&page=" + number++);
            page.get("items").forEach(all::add);
        } while (page.get("more").asBoolean());
        return all;
    }

    void undo(String load) {
        HttpResponse<String> answer = manager.post("/api/loads/" + load + "/undo", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    JsonNode get(String path) {
        HttpResponse<String> answer = manager.get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    /** No file stays in the spool once its jobs are over; it goes a moment after the last of them. */
    static void assertSpoolEmpties(Path data) throws IOException {
        List<Path> left = List.of();
        for (int i = 0; i < 100; i++) {
            try (Stream<Path> spool = Files.list(data.resolve("spool"))) {
                left = spool.toList();
            }
            if (left.isEmpty()) {
                return;
            }
            pause(20);
        }
        assertThat(left).isEmpty();
    }

    /** The equation that holds for every load. */
    static void assertWhole(JsonNode receipt) {
        assertThat(receipt.get("read").asLong())
                .as(receipt.toString())
                .isEqualTo(count(receipt, "accepted")
                        + count(receipt, "updated")
                        + count(receipt, "unchanged")
                        + count(receipt, "quarantined"));
    }

    static long count(JsonNode receipt, String part) {
        return receipt.get(part).asLong();
    }
}
