package io.zhanggui.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of the demo who confirms for a side under a login of their own, as anybody does: no other login may. */
final class DemoPerson implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PASSWORD_BYTES = 16;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI address;

    private DemoPerson(URI address) {
        this.address = address;
    }

    /** Logs in with a one-time password, which is changed to one that nobody is told. */
    static DemoPerson logIn(URI address, String login, String oneTimePassword) {
        DemoPerson person = new DemoPerson(address);
        person.send("GET", "/api/session", "");
        person.post("/api/session", JSON.createObjectNode().put("name", login).put("password", oneTimePassword));
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        person.post(
                "/api/session/password",
                JSON.createObjectNode()
                        .put("old", oneTimePassword)
                        .put("new", HexFormat.of().formatHex(random)));
        return person;
    }

    JsonNode post(String path, JsonNode body) {
        HttpResponse<String> response = send("POST", path, JSON.writeValueAsString(body));
        JsonNode answer = response.body().isBlank() ? JSON.missingNode() : JSON.readTree(response.body());
        if (response.statusCode() / 100 != 2) {
            throw new ServiceRefusal(response.statusCode(), answer);
        }
        return answer;
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", forgeryToken())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw CommandFault.failed("服务没有回答：" + e.getMessage(), "the server gave no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFault.failed("已中断", "interrupted", e);
        }
    }

    private String forgeryToken() {
        return cookies.getCookieStore().get(address).stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        http.close();
    }
}
