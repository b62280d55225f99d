package io.zhanggui.identity.web;

import static io.zhanggui.testing.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.FirstStart;
import io.zhanggui.identity.OneTimePassword;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Users;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SessionTest {

    private final TestServer server = TestServer.shared();
    private final Browser browser = new Browser(server.address());

    @Test
    void a_stranger_is_told_to_log_in() {
        HttpResponse<String> answer = browser.get("/api/session");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).get("code").asString()).isEqualTo("IDENTITY-1001");
        assertThat(json(answer).get("zh").asString()).isEqualTo("请先登录");
    }

    @Test
    void the_first_start_lets_one_director_in_who_must_change_the_password() {
        OneTimePassword password =
                server.get(FirstStart.class).findOneTimePassword().orElseThrow();

        HttpResponse<String> answer = browser.login(password.user(), password.password());

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode session = json(answer);
        assertThat(session.at("/user/role").asString()).isEqualTo("director");
        assertThat(session.at("/user/roleZh").asString()).isEqualTo("总监");
        assertThat(session.at("/agency/name").asString()).isEqualTo("默认代运营");
        assertThat(session.get("mustChangePassword").asBoolean()).isTrue();
        assertThat(session.get("version").asString()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(browser.get("/api/users").statusCode()).isEqualTo(403);
        assertThat(json(browser.get("/api/users")).get("code").asString()).isEqualTo("IDENTITY-1006");
    }

    @Test
    void a_changed_password_opens_the_rest_and_ends_other_sessions() {
        OneTimePassword password = server.newUser(server.newAgency(), Role.DIRECTOR, null);
        Browser elsewhere = new Browser(server.address());
        elsewhere.login(password.user(), password.password());
        browser.login(password.user(), password.password());

        HttpResponse<String> answer = change(password.password(), "correct horse battery");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(browser.get("/api/users").statusCode()).isEqualTo(200);
        assertThat(json(browser.get("/api/session")).get("mustChangePassword").asBoolean())
                .isFalse();
        assertThat(elsewhere.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void a_weak_password_is_refused_with_the_reason() {
        OneTimePassword password = server.newUser(server.newAgency(), Role.ANALYST, null);
        browser.login(password.user(), password.password());

        assertThat(json(change(password.password(), "short")).get("code").asString())
                .isEqualTo("IDENTITY-1017");
        assertThat(json(change("not the old one", "long enough 123"))
                        .get("code")
                        .asString())
                .isEqualTo("IDENTITY-1022");
    }

    @Test
    void a_login_gets_a_new_session_id_in_a_guarded_cookie() {
        OneTimePassword password = server.newUser(server.newAgency(), Role.ANALYST, null);
        browser.login(password.user(), password.password());
        String first = browser.findCookie("ZGSESSION").orElseThrow().getValue();

        HttpResponse<String> second = browser.login(password.user(), password.password());

        assertThat(browser.findCookie("ZGSESSION").orElseThrow().getValue()).isNotEqualTo(first);
        List<String> cookies = second.headers().allValues("set-cookie");
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie).contains("ZGSESSION", "HttpOnly", "SameSite=Strict"));
    }

    @Test
    void a_logout_ends_the_session() {
        OneTimePassword password = server.newUser(server.newAgency(), Role.ANALYST, null);
        browser.login(password.user(), password.password());

        assertThat(browser.delete("/api/session").statusCode()).isEqualTo(204);
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void a_request_without_the_forgery_token_is_refused() {
        OneTimePassword password = server.newUser(server.newAgency(), Role.DIRECTOR, null);
        browser.login(password.user(), password.password());

        HttpResponse<String> answer = browser.postForged("/api/session/password", "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).get("code").asString()).isEqualTo("IDENTITY-1005");
    }

    @Test
    void guessing_is_slowed_down_and_says_for_how_long() {
        OneTimePassword password = server.newUser(server.newAgency(), Role.ANALYST, null);
        for (int i = 0; i < 5; i++) {
            assertThat(browser.login(password.user(), "guess " + i).statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> answer = browser.login(password.user(), password.password());

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(json(answer).at("/details/retryAfterSeconds").asLong()).isBetween(1L, 30L);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void somebody_shut_out_is_out_at_once() {
        Caller operator = server.newAgency();
        Browser person = server.newPerson(operator, Role.ANALYST, null);
        assertThat(person.get("/api/shops").statusCode()).isEqualTo(200);

        Users users = server.get(Users.class);
        users.setActive(operator, users.listUsers(operator).getFirst().id(), false);

        assertThat(person.get("/api/shops").statusCode()).isEqualTo(401);
    }

    @Test
    void pages_carry_the_guarding_headers() {
        HttpResponse<String> answer = browser.get("/api/session");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    private HttpResponse<String> change(String old, String wanted) {
        return browser.post("/api/session/password", "{\"old\":\"" + old + "\",\"new\":\"" + wanted + "\"}");
    }
}
