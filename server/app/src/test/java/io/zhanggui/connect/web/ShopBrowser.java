package io.zhanggui.connect.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** A new agency with one shop, and its manager's browser. */
final class ShopBrowser {

    final Caller agency;
    final Shop shop;
    final Browser manager;

    ShopBrowser(String name) {
        TestServer server = TestServer.shared();
        agency = server.newAgency();
        shop = server.newShop(agency, name);
        manager = server.newPerson(agency, Role.MANAGER, null);
    }

    long id() {
        return shop.id().value();
    }

    /** Brings a file and waits until it is over or asks. */
    JsonNode bring(String file, String text, String query) {
        HttpResponse<String> answer = manager.send(
                "POST",
                "/api/imports?shop=" + id() + "&name=" + URLEncoder.encode(file, StandardCharsets.UTF_8) + query,
                "application/octet-stream",
                text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return settled(Browser.json(answer).get(0).get("id").asString());
    }

    /** The job once nothing more happens by itself. */
    JsonNode settled(String job) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            JsonNode now = get("/api/imports/" + job);
            String state = now.get("state").asString();
            if (!state.equals("queued") && !state.equals("reading")) {
                return now;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("import " + job + " is still not over");
    }

    JsonNode get(String path) {
        HttpResponse<String> answer = manager.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    JsonNode post(String path, String json) {
        HttpResponse<String> answer = manager.post(path, json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? get("/api/session") : Browser.json(answer);
    }
}
