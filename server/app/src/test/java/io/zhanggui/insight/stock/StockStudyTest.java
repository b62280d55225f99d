package io.zhanggui.insight.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.ShopId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stock asked about over HTTP, as the page does. */
class StockStudyTest {

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId shop = server.newShop(caller, "备货店").id();
    private final Browser browser = server.newPerson(caller, Role.ANALYST, null);

    /** F273: 20,000 units at 599, ten million prepaid, 15,000 said to break even. */
    private static String sourceBet(double otherCosts) {
        return """
                {"kind": "stock", "question": {"demand": {"low": 12000, "high": 22000}, "price": 599, "unitCost": 0,
                 "costPerSale": 0, "salvage": 0, "shortage": 0, "bet": {"units": 20000, "prepay": 10000000,
                 "otherCosts": %s, "spares": 0, "statedBreakEven": 15000}}}""".formatted(otherCosts);
    }

    @Test
    void the_bet_of_the_source_is_read_both_ways() {
        JsonNode low = answer(sourceBet(300_000));
        JsonNode high = answer(sourceBet(900_000));
        assertThat(low.at("/bet/readings/revenue").asDouble()).isEqualTo(8_985_000);
        assertThat(low.at("/bet/readings/neededSalvage").asDouble()).isEqualTo(263);
        assertThat(high.at("/bet/readings/neededSalvage").asDouble()).isEqualTo(383);
        assertThat(low.at("/bet/breakEven/wholeUnits").asLong()).isEqualTo(17_196);
        assertThat(high.at("/bet/breakEven/wholeUnits").asLong()).isEqualTo(18_197);
        assertThat(high.at("/bet/chanceOfLoss").asDouble())
                .isGreaterThan(low.at("/bet/chanceOfLoss").asDouble());
    }

    @Test
    void the_best_quantity_is_the_one_with_the_highest_expected_profit() {
        JsonNode answer = answer("""
                {"kind": "stock", "question": {"demand": {"low": 24.37, "high": 75.63}, "price": 7, "unitCost": 5,
                 "costPerSale": 0, "salvage": 0, "shortage": 0}}""");
        assertThat(answer.at("/demand/model").asString()).isEqualTo("gamma");
        long best = answer.at("/decision/wholeQuantity").asLong();
        double most = answer.at("/decision/expectedProfit").asDouble();
        for (JsonNode option : answer.path("options")) {
            assertThat(option.path("expectedProfit").asDouble()).isLessThanOrEqualTo(most + 1e-9);
            if (option.path("quantity").asLong() == best) {
                assertThat(option.path("expectedProfit").asDouble()).isCloseTo(most, within(1e-9));
            }
        }
        assertThat(answer.at("/decision/criticalRatio").asDouble()).isEqualTo(2.0 / 7);
    }

    @Test
    void an_item_without_a_past_is_a_doubt_with_words() {
        JsonNode study = ask("""
                {"kind": "stock", "question": {"demand": {"item": "600001", "days": 30}, "price": 7, "unitCost": 5,
                 "costPerSale": 0, "salvage": 0, "shortage": 0}}""");
        assertThat(study.path("state").asString()).isEqualTo("doubted");
        assertThat(study.at("/doubt/zh").asString()).contains("600001");
    }

    @Test
    void a_question_without_demand_or_with_impossible_money_is_refused() {
        String noDemand = "{\"kind\": \"stock\", \"question\": {\"price\": 1}}";
        assertThat(send(noDemand).statusCode()).isEqualTo(400);
        assertThat(send(noDemand).body()).contains("INSIGHT-5002");
        String free = sourceBet(300_000).replace("599", "-599");
        assertThat(send(free).body()).contains("INSIGHT-5002", "price");
    }

    private JsonNode answer(String body) {
        JsonNode study = ask(body);
        assertThat(study.path("state").asString()).as(study.toString()).isEqualTo("answered");
        return study.path("answer");
    }

    private JsonNode ask(String body) {
        HttpResponse<String> response = send(body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> send(String body) {
        return browser.post("/api/insight/studies?shop=" + shop.value(), body);
    }
}
