package io.zhanggui.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Zhanggui that answers over HTTP: the server that runs on the data folder, or one inside this process. */
final class Service implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String token;
    private final Optional<String> agency;
    private final Runnable stop;

    /**
     * A service at an address.
     *
     * @param agency whose shops are meant; empty for the default agency
     * @param stop what to do when the command is done with it
     */
    Service(URI address, String token, Optional<String> agency, Runnable stop) {
        this.address = address;
        this.token = token;
        this.agency = agency;
        this.stop = stop;
    }

    /** Whether anything of ours listens there: a server that was killed leaves its file, not its port. */
    boolean answers() {
        try {
            send("GET", "/api/session", Query.NONE, BodyPublishers.noBody(), "application/json");
            return true;
        } catch (ServiceRefusal refusal) {
            return refusal.isOfTheRequest();
        } catch (CommandFault unreachable) {
            return false;
        }
    }

    /** Asks; the path starts with {@code /api}. */
    JsonNode get(String path, Query query) {
        return send("GET", path, ofAgency(query), BodyPublishers.noBody(), "application/json");
    }

    JsonNode post(String path, Query query, JsonNode body) {
        return send("POST", path, ofAgency(query), text(body), "application/json");
    }

    JsonNode put(String path, Query query, JsonNode body) {
        return send("PUT", path, ofAgency(query), text(body), "application/json");
    }

    /** Makes the agency that is meant where there is none of its name. */
    void makeAgency() {
        agency.ifPresent(name -> {
            JsonNode body = JSON.createObjectNode().put("name", name);
            send("POST", "/api/agencies", Query.NONE, text(body), "application/json");
        });
    }

    /** Sends a file's bytes as they are, however large. */
    JsonNode upload(String path, Query query, Path file) {
        try {
            return send("POST", path, ofAgency(query), BodyPublishers.ofFile(file), "application/octet-stream");
        } catch (IOException e) {
            throw CommandFault.failed("读不了文件 " + file, "cannot read the file " + file, e);
        }
    }

    /** A word of the user's as one part of a path. */
    static String pathPart(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode send(String method, String path, Query query, BodyPublisher body, String type) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path + query.text()))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", type)
                .method(method, body)
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode answer = parse(response.body());
            if (response.statusCode() / 100 != 2) {
                throw new ServiceRefusal(response.statusCode(), answer);
            }
            return answer;
        } catch (IOException e) {
            throw CommandFault.failed("服务没有回答：" + e.getMessage(), "the server gave no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFault.failed("已中断", "interrupted", e);
        }
    }

    private Query ofAgency(Query query) {
        return query.with("agency", agency);
    }

    private static BodyPublisher text(JsonNode body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    @Override
    public void close() {
        http.close();
        stop.run();
    }

    /** The part of an address after the question mark; a name may stand several times. */
    record Query(String text) {

        static final Query NONE = new Query("");

        Query with(String name, Object value) {
            String part = name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
            return new Query(text.isEmpty() ? "?" + part : text + "&" + part);
        }

        Query with(String name, Optional<?> value) {
            return value.map(found -> with(name, found)).orElse(this);
        }
    }
}
