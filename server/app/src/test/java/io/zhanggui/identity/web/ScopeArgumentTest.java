package io.zhanggui.identity.web;

import static io.zhanggui.testing.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeArgumentTest {

    private final TestServer server = TestServer.shared();
    private final Caller agency = server.newAgency();
    private final Shop first = server.newShop(agency, "一店");
    private final Shop second = server.newShop(agency, "二店");
    private final Browser analyst = server.newPerson(agency, Role.ANALYST, Set.of(first.id()));
    private final Browser director = server.newPerson(agency, Role.DIRECTOR, null);

    @Test
    void a_controller_is_given_the_scope_over_the_shops_that_are_named() {
        HttpResponse<String> answer = director.get("/api/echo?shop=" + number(first) + "&shop=" + number(second));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("agency").asLong())
                .isEqualTo(agency.agency().value());
        assertThat(json(answer).get("shops")).hasSize(2);
    }

    @Test
    void one_shop_that_is_not_theirs_spoils_the_whole_question() {
        assertThat(analyst.get("/api/echo?shop=" + number(first)).statusCode()).isEqualTo(200);

        HttpResponse<String> answer = analyst.get("/api/echo?shop=" + number(first) + "&shop=" + number(second));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("code").asString()).isEqualTo("IDENTITY-1007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?shop=9223372036854775807", "?shop=x", "?shop=", "?shop=-1"})
    void what_is_no_shop_answers_like_a_shop_of_somebody_else(String question) {
        assertThat(director.get("/api/echo" + question).statusCode()).isEqualTo(404);
    }

    @Test
    void a_question_that_names_no_shop_is_told_so() {
        HttpResponse<String> answer = director.get("/api/echo");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("code").asString()).isEqualTo("IDENTITY-1010");
    }

    private static long number(Shop shop) {
        return shop.id().value();
    }
}
