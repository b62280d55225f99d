package io.zhanggui.prove.questions;

import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same questions as pages and programs ask them. */
final class AskedByHttp implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    AskedByHttp(Path data) throws IOException {
        JsonNode server = JsonMapper.shared().readTree(Files.readString(data.resolve("server.json")));
        this.address = "http://127.0.0.1:" + server.path("port").asInt();
        this.token = server.path("token").asString("");
    }

    JsonNode json(String path, Scope scope, MetricQuestion question) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(bytes(path + "?" + asked(scope, question)));
    }

    JsonNode board(Scope scope, Period period) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(bytes("/api/board?" + days(scope, period)));
    }

    byte[] boardWorkbook(Scope scope, Period period) throws IOException, InterruptedException {
        return bytes("/api/board.xlsx?" + days(scope, period));
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + " "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    private static String asked(Scope scope, MetricQuestion question) {
        StringBuilder query = new StringBuilder(days(scope, question.period()));
        if (!question.by().isEmpty()) {
            query.append("&by=").append(String.join(",", question.by()));
        }
        if (question.source() != null) {
            query.append("&source=").append(question.source().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (question.rollingDays() != null) {
            query.append("&rolling=").append(question.rollingDays());
        }
        question.where()
                .forEach((dimension, value) -> query.append("&where=")
                        .append(URLEncoder.encode(dimension + ":" + value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    private static String days(Scope scope, Period period) {
        StringBuilder query = new StringBuilder("from=" + period.from() + "&to=" + period.to());
        scope.shopNumbers().forEach(shop -> query.append("&shop=").append(shop));
        return query.toString();
    }

    @Override
    public void close() {
        http.close();
    }
}
