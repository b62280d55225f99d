package io.zhanggui.insight.forecast;

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
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forecasts asked about over HTTP, of a shop whose sales are known. */
class ForecastStudyTest {

    private static final Period YEARS = new Period(LocalDate.parse("2023-08-01"), LocalDate.parse("2025-12-01"));
    private static final String OCTOBER = "\"until\": \"2025-10-20\"";

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId shop = server.newShop(caller, "预测店").id();
    private final Browser browser = server.newPerson(caller, Role.ANALYST, null);

    private void load(Period period) {
        load(GivenSales.over(period));
    }

    private void load(GivenSales sales) {
        server.get(Loads.class)
                .load(
                        Scope.of(caller.agency(), shop),
                        new NewLoad("orders.csv", null, "order_list", 1, UserId.LOCAL),
                        sales.rows());
    }

    @Test
    void a_known_shop_is_told_with_its_festival_its_months_and_its_provinces() {
        load(YEARS);
        JsonNode answer = answer("{%s, \"split\": \"province\", \"target\": 60000}".formatted(OCTOBER));
        double expected = LocalDate.parse("2025-10-20")
                .datesUntil(LocalDate.parse("2025-11-19"))
                .mapToDouble(GivenSales::expected)
                .sum();
        JsonNode total = answer.path("total");
        assertThat(total.path("from").asString()).isEqualTo("2025-10-20");
        assertThat(total.path("to").asString()).isEqualTo("2025-11-18");
        assertThat(total.path("mean").asDouble()).isEqualTo(expected, within(0.08 * expected));
        assertThat(total.path("lower").asDouble()).isLessThan(expected);
        assertThat(total.path("upper").asDouble()).isGreaterThan(expected).isLessThan(1.4 * expected);
        assertThat(total.path("quantiles")).hasSize(99);
        assertThat(sum(answer.path("days"), "mean"))
                .isEqualTo(total.path("mean").asDouble(), within(1e-6));

        JsonNode doubleEleven = festival(answer, "double_11");
        assertThat(doubleEleven.path("timesSeen").asInt()).isEqualTo(2);
        assertThat(doubleEleven.path("peakFactor").asDouble()).isBetween(3.5, 6.5);
        assertThat(doubleEleven.path("coreDays").asInt()).isEqualTo(3);
        assertThat(doubleEleven.path("coreShare").asDouble()).isBetween(0.13, 0.24);

        assertThat(answer.path("months")).hasSize(2);
        BigDecimal months = exact(answer.path("months"), "exact");
        assertThat(months.doubleValue()).isEqualTo(total.path("mean").asDouble(), within(0.01));
        assertThat(exact(answer.path("months"), "target")).isEqualByComparingTo("60000");
        assertThat(exact(answer.at("/parts/list"), "exact")).isEqualByComparingTo(months);
        assertThat(exact(answer.at("/parts/list"), "target")).isEqualByComparingTo("60000");
        assertThat(answer.at("/parts/list/0/key").asString()).isEqualTo("上海");
        assertThat(answer.at("/parts/list/0/share").asDouble()).isEqualTo(0.6, within(0.02));
        assertThat(answer.at("/target/chance").asDouble()).isLessThan(0.05);
    }

    @Test
    void the_past_tells_how_far_to_trust_it_and_last_year_stands_beside_it() {
        load(YEARS);
        JsonNode answer = answer("{%s, \"level\": 0.8}".formatted(OCTOBER));
        assertThat(answer.at("/trust/trials").asInt()).isEqualTo(6);
        assertThat(answer.at("/trust/symmetricError").asDouble()).isBetween(5.0, 14.0);
        assertThat(answer.at("/trust/covered").asDouble()).isBetween(0.65, 0.95);
        assertThat(answer.at("/trust/totalError").asDouble()).isLessThan(0.08);
        assertThat(answer.at("/method/candidates")).hasSize(4);
        assertThat(answer.at("/method/candidates/0/chosen").asBoolean()).isTrue();
        assertThat(answer.at("/method/zh").asString()).contains("加权组合", "大促");
        assertThat(answer.at("/lastYear/from").asString()).isEqualTo("2024-10-20");
        assertThat(answer.at("/lastYear/change").asDouble()).isEqualTo(0, within(0.1));
        assertThat(answer.path("history")).hasSize(400);
    }

    @Test
    void a_first_festival_from_a_quiet_month_is_a_caveat_and_not_a_guess() {
        load(new Period(LocalDate.parse("2025-09-10"), LocalDate.parse("2025-10-20")));
        JsonNode answer = answer("{}");
        assertThat(festival(answer, "double_11").path("timesSeen").asInt()).isZero();
        assertThat(answer.path("caveats").toString()).contains("没有经历过双十一", "40 天历史", "2025-10-19");
        assertThat(answer.path("trust").isMissingNode()).isTrue();
        assertThat(answer.path("lastYear").isMissingNode()).isTrue();
    }

    @Test
    void a_last_day_that_was_not_over_is_left_out_and_named() {
        Period period = new Period(LocalDate.parse("2025-07-01"), LocalDate.parse("2025-10-20"));
        load(GivenSales.over(period).endingAt(0.02));
        JsonNode answer = answer("{}");
        assertThat(answer.at("/known/to").asString()).isEqualTo("2025-10-18");
        assertThat(answer.at("/total/from").asString()).isEqualTo("2025-10-19");
        assertThat(answer.path("caveats").toString()).contains("2025-10-19 的数不到前一周的十分之一");
        JsonNode list = JsonMapper.shared()
                .readTree(browser.get("/api/insight/forecasts?shop=" + shop.value())
                        .body());
        assertThat(list.get(0).path("daysCome").asInt())
                .as("it is no day to be held against either")
                .isZero();
    }

    @Test
    void a_past_too_wild_to_tell_is_a_doubt_that_says_what_to_do() {
        Period period = new Period(LocalDate.parse("2025-09-01"), LocalDate.parse("2025-10-01"));
        load(GivenSales.over(period).closedForAWhile());
        JsonNode study = ask("{\"horizonDays\": 90}");
        assertThat(study.path("state").asString()).isEqualTo("doubted");
        assertThat(study.at("/doubt/zh").asString()).contains("起伏太大", "更长的历史");
    }

    @Test
    void forecasts_of_the_past_are_kept_and_held_against_what_came() {
        load(YEARS);
        answer("{%s}".formatted(OCTOBER));
        answer("{\"until\": \"2025-11-20\", \"metric\": \"orders_paid\"}");
        answer("{}");
        JsonNode list = JsonMapper.shared()
                .readTree(browser.get("/api/insight/forecasts?shop=" + shop.value())
                        .body());
        assertThat(list).hasSize(2);
        assertThat(list.get(0).path("hindsight").asBoolean()).isFalse();
        assertThat(list.get(0).path("daysCome").asInt()).isZero();
        JsonNode scored = list.get(1);
        assertThat(scored.path("hindsight").asBoolean()).isTrue();
        assertThat(scored.path("daysCome").asInt()).isEqualTo(30);
        assertThat(scored.path("error").asDouble()).isLessThan(0.08);
        assertThat(scored.path("insideShare").asDouble()).isGreaterThan(0.8);
        assertThat(scored.path("totalInside").asBoolean()).isTrue();
    }

    @Test
    void buyers_are_told_as_a_daily_mean_and_ratios_are_not_told_at_all() {
        load(YEARS);
        JsonNode ratio = ask("{\"metric\": \"buyer_value\"}");
        assertThat(ratio.path("state").asString()).isEqualTo("doubted");
        assertThat(ratio.at("/doubt/zh").asString()).contains("客单价", "分母");
        JsonNode split = ask("{\"metric\": \"pay_amount\", \"split\": \"item\"}");
        assertThat(split.at("/doubt/zh").asString()).contains("不能这样拆分", "province");
        assertThat(ask("{\"metric\": \"no_such\"}").at("/doubt/zh").asString()).contains("no_such");
    }

    @Test
    void a_shop_without_data_is_a_doubt_and_an_impossible_question_is_refused() {
        assertThat(ask("{}").at("/doubt/zh").asString()).contains("没有“支付金额”的数据");
        assertThat(send("{\"horizonDays\": 3}").body()).contains("INSIGHT-5002", "7–180");
        assertThat(send("{\"split\": \"colour\"}").body()).contains("INSIGHT-5002");
        assertThat(send("{\"level\": 1.5}").body()).contains("INSIGHT-5002");
        assertThat(send("{\"target\": -1}").body()).contains("INSIGHT-5002");
    }

    @Test
    void a_promotion_that_was_never_seen_counts_as_stated_and_is_marked_so() {
        load(YEARS);
        String stated = """
                {%s, "promotions": [{"kind": "周年庆", "from": "2025-10-25", "to": "2025-10-26", "uplift": 1.0}]}""".formatted(OCTOBER);
        JsonNode told = answer(stated);
        JsonNode plain = answer("{%s}".formatted(OCTOBER));
        JsonNode promotion = told.at("/promotions/0");
        assertThat(promotion.path("origin").asString()).isEqualTo("stated");
        assertThat(promotion.path("factor").asDouble()).isEqualTo(2, within(1e-9));
        double without = plain.at("/days/5/mean").asDouble();
        assertThat(told.at("/days/5/mean").asDouble()).isEqualTo(2 * without, within(1e-6 * without));
        assertThat(plain.path("promotions")).isEmpty();
    }

    private static JsonNode festival(JsonNode answer, String key) {
        for (JsonNode festival : answer.path("festivals")) {
            if (festival.path("key").asString().equals(key)) {
                return festival;
            }
        }
        throw new AssertionError(answer.path("festivals").toString());
    }

    private static double sum(JsonNode list, String field) {
        double sum = 0;
        for (JsonNode each : list) {
            sum += each.path(field).asDouble();
        }
        return sum;
    }

    private static BigDecimal exact(JsonNode list, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode each : list) {
            sum = sum.add(new BigDecimal(each.path(field).asString()));
        }
        return sum;
    }

    private JsonNode answer(String question) {
        JsonNode study = ask(question);
        assertThat(study.path("state").asString())
                .as(study.path("doubt").toString())
                .isEqualTo("answered");
        return study.path("answer");
    }

    private JsonNode ask(String question) {
        HttpResponse<String> response = send(question);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode study = JsonMapper.shared().readTree(response.body());
        for (int turn = 0; turn < 600 && study.path("state").asString().equals("running"); turn++) {
            pause();
            study = JsonMapper.shared()
                    .readTree(browser.get(
                                    "/api/insight/studies/" + study.path("id").asLong())
                            .body());
        }
        return study;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(String question) {
        return browser.post(
                "/api/insight/studies?shop=" + shop.value(),
                "{\"kind\": \"forecast\", \"question\": %s}".formatted(question));
    }
}
