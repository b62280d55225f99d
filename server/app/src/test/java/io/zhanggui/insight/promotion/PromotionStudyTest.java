package io.zhanggui.insight.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.stats.numeric.Randomness;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Promotions of known truth, asked about over HTTP as the page does. */
class PromotionStudyTest {

    private static final double USUAL = 10_000;
    private static final LocalDate PROMOTION = LocalDate.parse("2025-08-11");
    private static final int DAYS = 5;

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId shop = server.newShop(caller, "活动店").id();
    private final Browser browser = server.newPerson(caller, Role.ANALYST, null);

    /** What a day sells over a usual one: fewer buy for a week before, few for a week after, 3 or 2.2 times as much between. */
    private static double factor(LocalDate day) {
        for (LocalDate first : List.of(PROMOTION, PROMOTION.minusYears(1))) {
            long offset = day.toEpochDay() - first.toEpochDay();
            if (offset >= 0 && offset < DAYS) {
                return first.equals(PROMOTION) ? 2.2 : 3;
            }
            if (offset >= -7 && offset < 0) {
                return 0.8;
            }
            if (offset >= DAYS && offset < DAYS + 7) {
                return 0.7;
            }
        }
        return 1;
    }

    private void sell() {
        Period period = new Period(LocalDate.parse("2024-03-01"), LocalDate.parse("2025-09-20"));
        RandomGenerator random = Randomness.seeded(3);
        List<Map<String, Object>> orders = new ArrayList<>();
        for (LocalDate day = period.from(); day.isBefore(period.to()); day = day.plusDays(1)) {
            for (int order = 0; order < 5; order++) {
                double yuan = USUAL / 5 * factor(day) * Math.exp(0.05 * random.nextGaussian());
                long fen = Math.round(100 * yuan);
                orders.add(Map.of(
                        "order_no",
                        "p" + orders.size(),
                        "created_at",
                        GivenRows.micros(day.atTime(12, order)),
                        "paid_at",
                        GivenRows.micros(day.atTime(13, order)),
                        "paid",
                        fen,
                        "kept",
                        fen * 9 / 10,
                        "refund",
                        fen - fen * 9 / 10));
            }
        }
        server.get(Loads.class)
                .load(
                        Scope.of(caller.agency(), shop),
                        new NewLoad("orders.csv", null, "order_list", 1, UserId.LOCAL),
                        new GivenRows(FactKind.ORDER, period.to().atStartOfDay(), orders).over(period));
    }

    private JsonNode study(String question) {
        HttpResponse<String> answer = browser.post(
                "/api/insight/studies?shop=" + shop.value(),
                "{\"kind\": \"promotion\", \"question\": " + question + "}");
        JsonNode study = Browser.json(answer);
        for (int turn = 0; turn < 600 && study.path("state").asString().equals("running"); turn++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            study = Browser.json(
                    browser.get("/api/insight/studies/" + study.get("id").asLong()));
        }
        return study;
    }

    @Test
    void the_net_the_moved_share_the_profit_and_the_wear_of_a_known_promotion_are_found() {
        sell();
        JsonNode study = study(
                "{\"name\": \"周年庆\", \"from\": \"2025-08-11\", \"to\": \"2025-08-16\", \"waiting\": 7, \"stocked\": 7,"
                        + " \"freight\": 5, \"feeRate\": 0.05, \"extra\": 1000}");
        assertThat(study.path("state").asString()).as(study.toString()).isEqualTo("answered");
        JsonNode answer = study.path("answer");
        // Five days of 1.2 more, less seven of 0.2 and seven of 0.3.
        double truth = USUAL * (5 * 1.2 - 7 * 0.2 - 7 * 0.3);
        assertThat(answer.at("/net/interval/lower").asDouble()).isLessThan(truth);
        assertThat(answer.at("/net/interval/upper").asDouble()).isGreaterThan(truth);
        assertThat(answer.at("/net/value").asDouble()).isBetween(0.7 * truth, 1.3 * truth);
        assertThat(answer.at("/movedShare").asDouble()).isBetween(0.48, 0.68);
        assertThat(answer.at("/plain/claimed").asDouble()).isGreaterThan(1.8 * truth);
        assertThat(answer.at("/account/1/key").asString()).isEqualTo("refunds");
        assertThat(answer.at("/account/1/value").asDouble()).isBetween(-0.13 * truth, -0.07 * truth);
        assertThat(answer.at("/account/2/value").isNumber()).isFalse();
        assertThat(answer.at("/profit/value").asDouble())
                .isLessThan(answer.at("/net/value").asDouble() - 1000);
        assertThat(answer.at("/runs")).hasSize(3);
        assertThat(answer.at("/runs/0/doubt/zh").asString()).contains("2023-08-11");
        assertThat(answer.at("/wear/change").asDouble()).isBetween(-1.0, -0.6);
        assertThat(answer.at("/wear/interval/upper").asDouble()).isLessThan(0);
        assertThat(answer.at("/wear/words/zh").asString()).endsWith("在变钝");
        assertThat(answer.at("/decay/words/zh").asString()).isNotEmpty();
        assertThat(answer.at("/slot/parts")).hasSize(4);
        assertThat(answer.at("/sentence/zh").asString())
                .startsWith("周年庆（2025-08-11 至 2025-08-15）卖了 ")
                .contains("是从前后挪来的", "单看前后对比会说多了", "还没扣商品成本、推广花费、淘宝客佣金");
    }

    @Test
    void a_promotion_without_sales_before_it_is_a_doubt_and_one_to_come_too() {
        assertThat(study("{\"from\": \"2025-08-11\", \"to\": \"2025-08-16\"}")
                        .at("/doubt/zh")
                        .asString())
                .contains("请导入这段时间的订单");
        assertThat(study("{\"from\": \"2098-08-11\", \"to\": \"2098-08-16\"}")
                        .at("/doubt/zh")
                        .asString())
                .contains("才结束");
        assertThat(study("{\"from\": \"2025-08-11\", \"to\": \"2025-08-11\"}")
                        .path("code")
                        .asString())
                .isEqualTo("INSIGHT-5002");
    }
}
