package io.zhanggui.notify.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A peer that listens on this machine, remembers what it was sent and answers what a test says. */
final class FakeRobot implements AutoCloseable {

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /** What came in. */
    record Call(Map<String, String> query, JsonNode body) {}

    /** What goes out. */
    record Answer(int status, String body, long delayMilliseconds, Optional<String> location) {
        static Answer of(String body) {
            return new Answer(200, body, 0, Optional.empty());
        }
    }

    FakeRobot(Function<Call, Answer> answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, answers));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/robot/send?access_token=T1";
    }

    List<Call> calls() {
        return calls;
    }

    private void answer(HttpExchange exchange, Function<Call, Answer> answers) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Call call =
                new Call(query(exchange.getRequestURI()), JsonMapper.shared().readTree(body));
        calls.add(call);
        Answer answer = answers.apply(call);
        try {
            Thread.sleep(answer.delayMilliseconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answer.location().ifPresent(to -> exchange.getResponseHeaders().add("Location", to));
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> query(URI address) {
        String query = address.getQuery();
        return query == null
                ? Map.of()
                : Stream.of(query.split("&"))
                        .map(part -> part.split("=", 2))
                        .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
