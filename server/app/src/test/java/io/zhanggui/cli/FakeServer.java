package io.zhanggui.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that gives written answers, and remembers what it was asked. It lets in only the local operator. */
final class FakeServer implements AutoCloseable {

    static final String TOKEN = "token-of-the-test";

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();

    private record Answer(int status, String json) {}

    private FakeServer(HttpServer server) {
        this.server = server;
        server.createContext("/", this::answer);
        server.start();
    }

    /** A server of this program's version that says in the folder where it is. */
    static FakeServer on(Path dataFolder) throws IOException {
        return on(dataFolder, Version.current());
    }

    static FakeServer on(Path dataFolder, String version) throws IOException {
        FakeServer fake =
                new FakeServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        Files.writeString(dataFolder.resolve(ServerFile.NAME), """
                {"port":%d,"address":"127.0.0.1","token":"%s","version":"%s","pid":1}""".formatted(
                        fake.server.getAddress().getPort(), TOKEN, version));
        return fake.when("GET /api/session", "{}");
    }

    /** The answer to a request; several for one request are given in turn, the last for ever. */
    FakeServer when(String methodAndPath, String json) {
        return when(methodAndPath, 200, json);
    }

    FakeServer when(String methodAndPath, int status, String json) {
        answers.computeIfAbsent(methodAndPath, key -> new ArrayDeque<>()).add(new Answer(status, json));
        return this;
    }

    /** The requests in order, each as method, path and decoded query. */
    List<String> asked() {
        return asked;
    }

    List<String> bodies() {
        return bodies;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        asked.add(query == null ? path : path + "?" + query);
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Answer answer = choose(exchange, path);
        byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer choose(HttpExchange exchange, String path) {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Answer(401, "{\"code\":\"IDENTITY-1001\",\"zh\":\"请先登录\",\"en\":\"log in first\"}");
        }
        Deque<Answer> left = answers.get(path);
        if (left == null) {
            return new Answer(404, "{\"code\":\"WEB-404\",\"zh\":\"没有\",\"en\":\"not there\"}");
        }
        return left.size() > 1 ? left.removeFirst() : left.getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
