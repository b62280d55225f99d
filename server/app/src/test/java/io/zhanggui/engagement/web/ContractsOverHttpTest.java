package io.zhanggui.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Role;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContractsOverHttpTest {

    private final TestServer server = TestServer.shared();
    private final Browser analyst = server.newPerson(server.newAgency(), Role.ANALYST, null);

    @Test
    void the_sample_is_settled_month_by_month() {
        JsonNode trial = Browser.json(post("settle", sample()));

        assertThat(trial.path("signable").asBoolean()).isTrue();
        assertThat(trial.path("statements").findValuesAsString("payable"))
                .containsExactly("20716.47", "15540.86", "26672.50");
        assertThat(trial.path("metrics").findValuesAsString("zh")).contains("支付金额");
    }

    @Test
    void a_factor_shows_what_would_be_owed() {
        ObjectNode less = sample();
        less.putObject("factors").put("pay_amount", 0.5);

        assertThat(Browser.json(post("settle", less))
                        .path("statements")
                        .path(0)
                        .path("payable")
                        .asString())
                .isEqualTo("13693.31"); // 3 % of 234,105.25 − 41,208.30 − 3,120, beside the base fee
        less.putObject("factors").put("pay_amount", -1);
        assertThat(post("settle", less).body()).contains("ENGAGEMENT-9004");
    }

    @Test
    void what_is_vague_comes_with_its_line() {
        ObjectNode vague = sample();
        vague.put("contract", vague.path("contract").asString().replace("owner: operations_manager", ""));

        JsonNode found = Browser.json(post("check", vague)).path("findings");

        assertThat(found.findValuesAsString("code")).containsOnly("CONTRACT-2005");
        assertThat(found.path(0).path("line").asInt()).isPositive();
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertThat(analyst.send("POST", "/api/contracts/check", "application/json", "{}")
                        .body())
                .contains("ENGAGEMENT-9001");
        ObjectNode empty = sample();
        empty.put("facts", "");
        assertThat(post("bundle", empty).body()).contains("ENGAGEMENT-9003");
        assertThat(Browser.json(analyst.send("POST", "/api/contracts/replay", "application/octet-stream", "no zip"))
                        .path("identical")
                        .asBoolean(true))
                .isFalse();
    }

    private HttpResponse<String> post(String what, ObjectNode body) {
        return analyst.send("POST", "/api/contracts/" + what, "application/json", body.toString());
    }

    private ObjectNode sample() {
        ObjectNode texts = JsonMapper.shared().createObjectNode();
        JsonNode sample = Browser.json(analyst.get("/api/contracts/sample"));
        return texts.put("contract", sample.path("contract").asString())
                .put("facts", sample.path("facts").asString());
    }
}
