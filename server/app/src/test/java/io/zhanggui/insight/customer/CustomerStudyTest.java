package io.zhanggui.insight.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Customer value asked about over HTTP, of buyers whose ways are known. */
class CustomerStudyTest {

    private static final Period YEAR = new Period(LocalDate.parse("2025-03-01"), LocalDate.parse("2026-03-11"));

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId shop = server.newShop(caller, "客户店").id();
    private final Browser browser = server.newPerson(caller, Role.ANALYST, null);

    private void load(GivenBuyers buyers) {
        server.get(Loads.class)
                .load(
                        Scope.of(caller.agency(), shop),
                        new NewLoad("orders.csv", null, "order_list", 1, UserId.LOCAL),
                        buyers.rows());
    }

    @Test
    void what_buyers_will_do_is_told_as_they_then_do_it() {
        GivenBuyers given = new GivenBuyers(YEAR).come(6000, 180).nameless(7);
        load(given);
        JsonNode answer = answer("{}");
        assertThat(answer.at("/basis/from").asString()).isEqualTo("2025-03-01");
        assertThat(answer.at("/basis/to").asString()).isEqualTo("2026-03-11");
        assertThat(answer.at("/basis/missingDays").asInt()).isZero();
        assertThat(answer.at("/buyers/buyers").asLong()).isEqualTo(6000);
        assertThat(answer.at("/buyers/ordersWithoutBuyer").asLong()).isEqualTo(7);
        double[] truth = {GivenBuyers.R, GivenBuyers.ALPHA, GivenBuyers.A, GivenBuyers.B};
        for (int i = 0; i < truth.length; i++) {
            JsonNode parameter = answer.at("/outlook/model/parameters/" + i);
            assertThat(parameter.path("value").asDouble())
                    .isEqualTo(
                            truth[i], within(4 * parameter.path("standardError").asDouble()));
        }
        double returning = answer.at("/outlook/returning").asDouble();
        double purchases = answer.at("/outlook/purchases").asDouble();
        assertThat(returning).isEqualTo(given.laterBuyers, within(0.06 * returning));
        assertThat(purchases).isEqualTo(given.laterPurchases, within(0.08 * purchases));
        assertThat(answer.at("/outlook/misfit").asDouble()).isLessThan(0.02);
        double seen = answer.at("/holdout/purchases").asDouble();
        assertThat(answer.at("/holdout/purchasesExpected").asDouble()).isEqualTo(seen, within(0.1 * seen));
    }

    @Test
    void the_parts_add_up_to_the_whole() {
        load(new GivenBuyers(YEAR).come(1500, 0));
        JsonNode answer = answer("{\"margin\": 0.4, \"horizonDays\": 100}");
        JsonNode segments = answer.path("segments");
        assertThat(sum(segments, "buyers")).isEqualTo(1500);
        assertThat(sum(segments, "kept")).isEqualTo(answer.at("/buyers/kept").asDouble(), within(1e-6));
        for (String figure : new String[] {"returning", "purchases", "value"}) {
            double whole = answer.at("/outlook/" + figure).asDouble();
            assertThat(sum(segments, figure)).isEqualTo(whole, within(1e-9 * whole));
        }
        assertThat(answer.at("/outlook/value").asDouble())
                .isLessThan(0.4 * answer.at("/outlook/turnover").asDouble());
        assertThat(answer.at("/outlook/valueInterval/lower").asDouble())
                .isLessThan(answer.at("/outlook/value").asDouble());
        assertThat(answer.at("/outlook/valueInterval/upper").asDouble())
                .isGreaterThan(answer.at("/outlook/value").asDouble());
        assertThat(sum(answer.at("/outlook/counts"), "seen")).isEqualTo(1500);
        assertThat(sum(answer.at("/outlook/counts"), "expected")).isEqualTo(1500, within(1e-6));
        assertThat(StreamSupport.stream(answer.at("/outlook/aliveBins").spliterator(), false)
                        .mapToLong(JsonNode::asLong)
                        .sum())
                .isEqualTo(answer.at("/buyers/repeatBuyers").asLong());
        assertThat(answer.at("/curve/shares/20").asDouble())
                .isEqualTo(answer.at("/curve/best20").asDouble());
        assertThat(answer.path("cohorts")).hasSize(13);
        JsonNode last = answer.at("/cohorts/12/active");
        assertThat(last.get(0).isNull()).as("March 2026 is not over").isTrue();
        assertThat(answer.at("/cohorts/11/active").get(0).asLong()).isPositive();
    }

    @Test
    void without_repeat_purchases_there_is_a_description_and_a_doubt_in_place_of_the_outlook() {
        load(new GivenBuyers(YEAR).comeOnce(60));
        JsonNode answer = answer("{}");
        assertThat(answer.path("outlook").isMissingNode()).isTrue();
        assertThat(answer.at("/outlookDoubt/zh").asString()).contains("60", "复购");
        assertThat(answer.path("segments")).isNotEmpty();
        assertThat(answer.at("/secondPurchase/medianDays").isMissingNode()).isTrue();
    }

    @Test
    void orders_without_buyers_are_a_doubt_that_names_the_export_with_buyers() {
        load(new GivenBuyers(YEAR).nameless(40));
        JsonNode study = ask("{}");
        assertThat(study.path("state").asString()).isEqualTo("doubted");
        assertThat(study.at("/doubt/zh").asString()).contains("40 笔", "买家会员名");
    }

    @Test
    void nothing_loaded_is_a_doubt() {
        assertThat(ask("{}").at("/doubt/zh").asString()).contains("还没有加载过订单");
    }

    @Test
    void a_question_that_cannot_be_is_refused() {
        for (String bad : new String[] {
            "{\"horizonDays\": 0}",
            "{\"margin\": 1.2}",
            "{\"yearlyDiscount\": -0.1}",
            "{\"from\": \"2026-03-01\", \"to\": \"2026-03-01\"}",
            "{\"from\": \"yesterday\"}"
        }) {
            HttpResponse<String> refused = send(bad);
            assertThat(refused.statusCode()).as(bad).isEqualTo(400);
            assertThat(refused.body()).contains("INSIGHT-5002");
        }
    }

    private static double sum(JsonNode rows, String figure) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToDouble(row -> row.path(figure).asDouble())
                .sum();
    }

    private JsonNode answer(String question) {
        JsonNode study = ask(question);
        assertThat(study.path("state").asString()).as(study.toString()).isEqualTo("answered");
        return study.path("answer");
    }

    private JsonNode ask(String question) {
        HttpResponse<String> response = send(question);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode study = JsonMapper.shared().readTree(response.body());
        for (int i = 0; i < 200 && study.path("state").asString().equals("running"); i++) {
            pause(Duration.ofMillis(100));
            study = JsonMapper.shared()
                    .readTree(browser.get(
                                    "/api/insight/studies/" + study.path("id").asLong())
                            .body());
        }
        return study;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(String question) {
        return browser.post(
                "/api/insight/studies?shop=" + shop.value(),
                "{\"kind\": \"customer_value\", \"question\": " + question + "}");
    }
}
