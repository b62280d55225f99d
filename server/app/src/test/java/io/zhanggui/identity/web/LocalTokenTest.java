package io.zhanggui.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LocalTokenTest {

    private final TestServer server = TestServer.shared();

    @Test
    void the_file_tells_the_owner_where_the_server_is_and_nobody_else() throws IOException {
        Path file = server.data().resolve("server.json");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        JsonNode content = content();
        assertThat("http://" + content.get("address").asString() + ":"
                        + content.get("port").asInt())
                .isEqualTo(server.address());
        assertThat(content.get("pid").asLong())
                .isEqualTo(ProcessHandle.current().pid());
        assertThat(content.get("version").asString()).isEqualTo("0.1.0");
    }

    @Test
    void the_token_is_the_operator_of_the_default_agency_without_cookies_and_forgery_token() throws Exception {
        HttpResponse<String> answer = call("GET", "/api/session", token());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("默认代运营", "\"role\":\"director\"");
        assertThat(answer.headers().allValues("set-cookie")).noneMatch(cookie -> cookie.contains("ZGSESSION"));
        assertThat(call("POST", "/api/shops", token()).statusCode()).isEqualTo(200);
    }

    @Test
    void the_operator_acts_for_the_agency_that_is_named() throws Exception {
        Agency agency = server.get(Agencies.class).findOrCreate("令牌机构");
        String named = "?agency=" + URLEncoder.encode(agency.name(), StandardCharsets.UTF_8);

        assertThat(call("GET", "/api/session" + named, token()).body()).contains("令牌机构");
        assertThat(call("GET", "/api/session?agency=nobody", token()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_wrong_token_is_refused_and_not_overlooked() throws Exception {
        assertThat(call("GET", "/api/session", "0".repeat(64)).statusCode()).isEqualTo(401);
        assertThat(call("POST", "/api/shops", "").statusCode()).isEqualTo(401);
    }

    private String token() {
        return content().get("token").asString();
    }

    private JsonNode content() {
        return JsonMapper.shared().readTree(server.data().resolve("server.json").toFile());
    }

    private HttpResponse<String> call(String method, String path, String token)
            throws IOException, InterruptedException {
        String shop = "{\"name\":\"令牌店" + System.nanoTime() + "\",\"platform\":\"taobao\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(shop))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
