package io.zhanggui.bench.board;

import io.zhanggui.shared.Period;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The board of a shop as an open page holds it: its figures, and the line on which it hears of news. */
final class OpenBoard implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;
    private final String shop;
    private final Period period;
    private final Stream<String> line;
    private final Iterator<String> news;

    OpenBoard(Path data, long shop, Period period) throws IOException, InterruptedException {
        JsonNode server = JsonMapper.shared().readTree(Files.readString(data.resolve("server.json")));
        this.address = "http://127.0.0.1:" + server.path("port").asInt();
        this.token = server.path("token").asString("");
        this.shop = "shop=" + shop;
        this.period = period;
        this.line = get("/api/live?" + this.shop, HttpResponse.BodyHandlers.ofLines());
        this.news = line.iterator();
        // The line stands once its first words are there.
        news.next();
    }

    /** The paid orders it shows, asked anew. */
    long ordersPaid() throws IOException, InterruptedException {
        String path = "/api/board?" + shop + "&from=" + period.from() + "&to=" + period.to();
        JsonNode board = JsonMapper.shared().readTree(get(path, HttpResponse.BodyHandlers.ofString()));
        for (JsonNode tile : board.path("tiles")) {
            if ("orders_paid".equals(tile.path("metric").asString(""))) {
                return Long.parseLong(tile.path("value").asString("0"));
            }
        }
        throw new IllegalStateException("no tile of paid orders");
    }

    /** Waits for the next news of facts. */
    void awaitNews() {
        while (news.hasNext()) {
            if (news.next().startsWith("event: facts")) {
                return;
            }
        }
        throw new IllegalStateException("the line was closed");
    }

    private <T> T get(String path, HttpResponse.BodyHandler<T> as) throws IOException, InterruptedException {
        HttpResponse<T> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                as);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void close() {
        line.close();
        http.shutdownNow();
    }
}
