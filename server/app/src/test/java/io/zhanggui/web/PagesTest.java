package io.zhanggui.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private final Browser stranger = new Browser(TestServer.shared().address());

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/imports/7", "/board"})
    void a_path_of_the_ui_is_answered_with_its_first_page(String path) {
        assertThat(stranger.get(path).statusCode()).isEqualTo(200);
        assertThat(stranger.get(path).body()).contains("<!doctype html>");
        assertThat(stranger.get(path).headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/none.js", "/none.css"})
    void a_file_that_is_not_there_is_not_a_page(String path) {
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void health_is_open_and_tells_no_details() {
        assertThat(stranger.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/heapdump", "/v3/api-docs", "/swagger-ui.html"})
    void the_inside_is_closed(String path) {
        assertThat(stranger.get(path).statusCode()).isIn(401, 403, 404);
    }

    @Test
    void nothing_outside_the_api_can_be_changed() {
        stranger.get("/api/session");
        assertThat(stranger.post("/actuator/shutdown", "{}").statusCode()).isIn(401, 403, 404);
        assertThat(stranger.post("/", "{}").statusCode()).isIn(401, 403);
    }
}
