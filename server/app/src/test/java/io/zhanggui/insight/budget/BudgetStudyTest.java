package io.zhanggui.insight.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.shared.Scope;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.Loads;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Budgets asked about over HTTP, on shops whose curves are known. */
class BudgetStudyTest {

    private static final String OVER = "\"from\": \"2024-01-01\", \"to\": \"2025-12-29\"";
    private static final String CURVES = """
            "channels": [
              {"name": "直播", "present": 1000, "curve": {"spend": 1000, "response": 5000, "moreSpend": 4000, "moreResponse": 12500}},
              {"name": "付费推广", "present": 3000, "curve": {"spend": 1000, "response": 2000, "moreSpend": 3000, "moreResponse": 3000}},
              {"name": "内容", "present": 1000, "curve": {"spend": 1000, "response": 1500, "moreSpend": 3000, "moreResponse": 3000}}]""";

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final Shop shop = server.newShop(caller, "预算店");
    private final Browser browser = server.newPerson(caller, Role.ANALYST, null);

    private void givenAds(boolean moving) {
        GivenAds.load(server.get(Loads.class), Scope.of(caller.agency(), shop.id()), moving);
    }

    @Test
    void money_moves_to_the_channel_that_has_room_and_the_gain_is_the_true_one() {
        givenAds(true);
        JsonNode split =
                answer(split(OVER + ", \"weeks\": 4, \"total\": 40000")).path("split");
        assertThat(split.path("weeksRead").asInt()).isEqualTo(GivenAds.WEEKS);
        assertThat(split.path("working").asString()).isEqualTo("36000.00");
        assertThat(sum(split.path("best"))).isEqualByComparingTo("36000.00");
        assertThat(sum(split.path("present"))).isEqualByComparingTo("36000.00");
        double fullBefore = amount(split.path("present"), "直通车");
        double fullAfter = amount(split.path("best"), "直通车");
        assertThat(fullAfter).isLessThan(fullBefore);
        double truth = 4
                * (GivenAds.FULL.at(fullAfter / 4)
                        + GivenAds.OPEN.at((36_000 - fullAfter) / 4)
                        - GivenAds.FULL.at(fullBefore / 4)
                        - GivenAds.OPEN.at((36_000 - fullBefore) / 4));
        JsonNode gain = split.at("/best/gain");
        assertThat(truth)
                .isBetween(gain.path("low").asDouble(), gain.path("high").asDouble());
        assertThat(gain.path("expected").asDouble()).isCloseTo(truth, within(0.5 * truth));
        assertThat(gain.path("chance").asDouble()).isGreaterThan(0.9);
        for (JsonNode channel : split.path("channels")) {
            assertThat(channel.path("basis").asString()).isEqualTo("fitted");
            assertThat(channel.path("points")).hasSize(33);
        }
    }

    @Test
    void a_split_somebody_tries_is_weighed_by_the_same_curves() {
        givenAds(true);
        JsonNode split = answer(split(OVER
                        + ", \"total\": 40000, \"tried\": [{\"channel\": \"直通车\", \"amount\": 0},"
                        + " {\"channel\": \"引力魔方\", \"amount\": \"36000.00\"}]"))
                .path("split");
        assertThat(split.at("/tried/sum").asString()).isEqualTo("36000.00");
        assertThat(split.at("/tried/response").asDouble())
                .isLessThanOrEqualTo(split.at("/best/response").asDouble());
    }

    @Test
    void a_spend_that_never_moves_is_a_doubt_that_names_the_test() {
        givenAds(false);
        JsonNode study = ask(split(OVER));
        assertThat(study.path("state").asString()).isEqualTo("doubted");
        assertThat(study.at("/doubt/reason").asString()).isEqualTo("not_identified");
        assertThat(study.at("/doubt/zh").asString()).contains("直通车", "可做的试验", "周");
    }

    @Test
    void a_shop_without_reports_is_told_what_to_do() {
        JsonNode study = ask(split("\"weeks\": 4"));
        assertThat(study.path("state").asString()).isEqualTo("doubted");
        assertThat(study.at("/doubt/zh").asString()).contains("导入推广报表");
    }

    @Test
    void typed_curves_split_a_budget_without_any_data_and_keep_the_shares_of_groups() {
        String rules = """
                , "rules": [{"group": "直播", "channels": ["直播"], "share": 0.3, "kind": "exactly"},
                 {"group": "付费", "channels": ["付费推广"], "share": 0.4, "kind": "at_least"}]""";
        JsonNode split = answer(split(CURVES + ", \"total\": \"10000.01\", \"weeks\": 1" + rules))
                .path("split");
        assertThat(split.path("reserve").asString()).isEqualTo("1000.00");
        assertThat(sum(split.path("best"))).isEqualByComparingTo("9000.01");
        assertThat(amount(split.path("best"), "直播")).isCloseTo(2700.00, within(0.011));
        assertThat(amount(split.path("best"), "付费推广")).isGreaterThanOrEqualTo(3600.00);
        assertThat(split.at("/channels/0/points/0/response").asDouble()).isZero();
    }

    @Test
    void shares_that_cannot_be_met_are_a_doubt_with_the_sums() {
        String rules =
                ", \"rules\": [{\"group\": \"直播\", \"channels\": [\"直播\"], \"share\": 0.9, \"kind\": \"at_most\"}]";
        String capped = CURVES.replace("\"present\": 3000", "\"present\": 3000, \"floor\": 900, \"cap\": 900")
                .replace("\"name\": \"内容\"", "\"name\": \"内容\", \"cap\": 10");
        JsonNode study = ask(split(capped + ", \"total\": 100000, \"weeks\": 1" + rules));
        assertThat(study.path("state").asString()).isEqualTo("doubted");
        assertThat(study.at("/doubt/reason").asString()).isEqualTo("out_of_domain");
    }

    @Test
    void questions_that_do_not_fit_are_refused_with_words() {
        assertThat(send(split("\"reserve\": 0.9")).body()).contains("INSIGHT-5002", "reserve");
        assertThat(send(split("\"total\": 1.001")).body()).contains("INSIGHT-5002", "精确到分");
        assertThat(send(split("\"response\": \"ad_sales\"")).body()).contains("INSIGHT-5002", "response");
        assertThat(send(split(CURVES.replace("12500", "25000"))).body()).contains("INSIGHT-5002", "每元带来的应更少");
        assertThat(send("{\"kind\": \"budget\", \"question\": {}}").statusCode())
                .isEqualTo(400);
        assertThat(send("{\"kind\": \"budget\", \"question\": {\"plan\": {\"total\": 100, \"phases\":"
                                + " [{\"name\": \"一\", \"share\": 0.5}]}}}")
                        .body())
                .contains("INSIGHT-5002", "50.00%");
    }

    @Test
    void a_plan_sums_to_the_fen_and_keeps_the_premises_of_the_source() {
        JsonNode plan = answer("{\"kind\": \"budget\", \"question\": {\"plan\": {\"total\": \"1000000.03\"}}}")
                .path("plan");
        BigDecimal cells = BigDecimal.ZERO;
        for (JsonNode row : plan.path("cells")) {
            for (JsonNode cell : row) {
                cells = cells.add(new BigDecimal(cell.asString()));
            }
        }
        assertThat(cells.add(new BigDecimal(plan.path("reserve").asString()))).isEqualByComparingTo("1000000.03");
        assertThat(plan.at("/moduleSums/0").asString()).isEqualTo("360000.01");
        for (JsonNode check : plan.path("checks")) {
            assertThat(check.path("holds").asBoolean()).as(check.toString()).isTrue();
        }
    }

    @Test
    void a_typed_plan_is_told_which_premise_it_breaks() {
        JsonNode plan = answer("{\"kind\": \"budget\", \"question\": {\"plan\": {\"total\": 1000,"
                        + " \"typed\": [[80, 70, 50], [340, 210, 200]]}}}")
                .path("plan");
        assertThat(plan.path("reserve").asString()).isEqualTo("50.00");
        assertThat(plan.at("/checks/0/holds").asBoolean()).isTrue();
        assertThat(plan.at("/checks/1/holds").asBoolean()).isFalse();
        assertThat(plan.at("/checks/2/zh").asString()).contains("20.00%");
        assertThat(plan.at("/checks/2/holds").asBoolean()).isFalse();
        assertThat(plan.at("/checks/3/holds").asBoolean()).isFalse();
        assertThat(plan.at("/checks/5/holds").asBoolean()).isFalse();
    }

    private static String split(String fields) {
        return "{\"kind\": \"budget\", \"question\": {\"split\": {" + fields + "}}}";
    }

    private static BigDecimal sum(JsonNode row) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode amount : row.path("amounts")) {
            sum = sum.add(new BigDecimal(amount.path("amount").asString()));
        }
        return sum;
    }

    private static double amount(JsonNode row, String channel) {
        for (JsonNode amount : row.path("amounts")) {
            if (amount.path("channel").asString().equals(channel)) {
                return Double.parseDouble(amount.path("amount").asString());
            }
        }
        throw new AssertionError(channel + " in " + row);
    }

    private JsonNode answer(String body) {
        JsonNode study = ask(body);
        assertThat(study.path("state").asString()).as(study.toString()).isEqualTo("answered");
        return study.path("answer");
    }

    /** Asks, and asks again while it runs. */
    private JsonNode ask(String body) {
        HttpResponse<String> response = send(body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode study = JsonMapper.shared().readTree(response.body());
        Instant patience = Instant.now().plus(Duration.ofMinutes(2));
        while (study.path("state").asString().equals("running") && Instant.now().isBefore(patience)) {
            pause();
            study = JsonMapper.shared()
                    .readTree(browser.get(
                                    "/api/insight/studies/" + study.path("id").asString())
                            .body());
        }
        return study;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(String body) {
        return browser.post("/api/insight/studies?shop=" + shop.id().value(), body);
    }
}
