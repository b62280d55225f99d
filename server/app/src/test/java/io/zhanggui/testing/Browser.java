package io.zhanggui.testing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps cookies and sends the forgery token back, as the UI does. */
public final class Browser {

    private static final JsonMapper JSON = new JsonMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    public Browser(String address) {
        this.address = address;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    /** Sends it as a caller that takes no other form of answer. */
    public HttpResponse<String> postAccepting(String path, String json, String form) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", form)
                .POST(BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    /** The bytes of a file. */
    public byte[] download(String path) {
        return exchange(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    public HttpResponse<String> send(String method, String path, String type, String body) {
        return send(request(path)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /** Sends a file's bytes. */
    public HttpResponse<String> upload(String path, byte[] bytes) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    /** Sends a file from disk. */
    public HttpResponse<String> upload(String path, Path file) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofFile(file)));
        } catch (FileNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends it without the forgery token. */
    public HttpResponse<String> postForged(String path, String json) {
        return exchange(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** Looks at the login page, which fetches the session and so the forgery token, and logs in. */
    public HttpResponse<String> login(String name, String password) {
        get("/api/session");
        return post("/api/session", JSON.writeValueAsString(new Login(name, password)));
    }

    public Optional<HttpCookie> findCookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private record Login(String name, String password) {}

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        findCookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request.build());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        return exchange(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new AssertionError(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
