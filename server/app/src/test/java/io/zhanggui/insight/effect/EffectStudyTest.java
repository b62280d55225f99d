package io.zhanggui.insight.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Effects of known size, loaded as daily figures of shops and asked about as the page does. */
class EffectStudyTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate ACTION = LocalDate.parse("2026-05-04");
    private static final LocalDate LAST = LocalDate.parse("2026-05-30");

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final Browser browser = server.newPerson(caller, Role.ANALYST, null);
    private final Random random = new Random(7);
    private final List<ShopId> shops = new ArrayList<>();

    /** The market: a week, a wave, and a rise of 15 % on the very day the action begins. */
    private static double market(LocalDate day) {
        double week = 1 + 0.2 * Math.sin(day.getDayOfWeek().getValue());
        double wave = 1 + 0.1 * Math.sin(ChronoUnit.DAYS.between(FIRST, day) / 9.0);
        return week * wave * (day.isBefore(ACTION) ? 1 : 1.15);
    }

    private ShopId shop(double size, ToDoubleFunction<LocalDate> factor, LocalDate... unknown) {
        ShopId shop = server.newShop(caller, "店" + shops.size()).id();
        List<Map<String, Object>> rows = FIRST.datesUntil(LAST.plusDays(1))
                .filter(day -> !List.of(unknown).contains(day))
                .map(day -> {
                    double yuan = size * factor.applyAsDouble(day) * Math.exp(0.03 * random.nextGaussian());
                    return Map.<String, Object>of(
                            "from_day", day.toEpochDay(),
                            "to_day", day.toEpochDay() + 1,
                            "device", "",
                            "visitors", Math.round(yuan / 20),
                            "pay_amount", Math.round(yuan * 100));
                })
                .toList();
        server.get(Loads.class)
                .load(
                        Scope.of(caller.agency(), shop),
                        new NewLoad("days.csv", null, "test", 1, UserId.LOCAL),
                        new GivenRows(FactKind.SHOP_PERIOD, LAST.plusDays(1).atStartOfDay(), rows));
        shops.add(shop);
        return shop;
    }

    private void fiveOthers() {
        for (int i = 1; i <= 5; i++) {
            shop(8000 * i, EffectStudyTest::market);
        }
    }

    @Test
    void an_effect_is_told_from_the_market_and_the_plain_figure_stands_beside_it() {
        ShopId treated = shop(20_000, day -> market(day) * (day.isBefore(ACTION) ? 1 : 1.2));
        fiveOthers();
        JsonNode answer = answer(treated, "\"name\": \"代运营\", \"from\": \"2026-05-04\", \"before\": 64");
        JsonNode quoted = answer.path("quoted");
        assertThat(quoted.path("method").asString()).isEqualTo("synthetic_control");
        assertThat(quoted.at("/relativeInterval/lower").asDouble()).isBetween(0.1, 0.2);
        assertThat(quoted.at("/relativeInterval/upper").asDouble()).isBetween(0.2, 0.3);
        assertThat(answer.at("/plain/relative").asDouble()).isGreaterThan(0.3);
        assertThat(quoted.path("perDay").asDouble() * answer.path("daysDuring").asInt())
                .isCloseTo(
                        quoted.path("total").asDouble(),
                        offset(1e-6 * quoted.path("total").asDouble()));
        double weights = 0;
        for (JsonNode weight : quoted.path("weights")) {
            weights += weight.path("weight").asDouble();
        }
        assertThat(weights).isBetween(0.99, 1.001);
        assertThat(answer.path("attempts")).hasSize(3);
        assertThat(answer.at("/metric/source").asString()).isEqualTo("reported");
        assertThat(answer.path("days")).hasSize((int) ChronoUnit.DAYS.between(FIRST, LAST) + 1);
        JsonNode last = answer.path("days").get(80);
        assertThat(last.path("expected").asDouble())
                .isLessThan(last.path("actual").asDouble())
                .isBetween(last.path("lower").asDouble(), last.path("upper").asDouble());
    }

    @Test
    void without_others_only_the_single_series_can_tell_and_says_what_it_cannot_exclude() {
        ShopId treated = shop(20_000, day -> market(day) * (day.isBefore(ACTION) ? 1 : 1.2));
        JsonNode answer = answer(treated, "\"from\": \"2026-05-04\", \"before\": 64, \"metric\": \"item_visitors\"");
        assertThat(answer.at("/quoted/method").asString()).isEqualTo("interrupted_series");
        assertThat(answer.at("/quoted/trustZh").asString()).contains("无法排除");
        assertThat(answer.at("/attempts/0/doubt/zh").asString()).contains("0 个对照店");
        assertThat(answer.at("/metric/adds").asBoolean()).isFalse();
    }

    @Test
    void a_day_that_is_not_over_counts_for_nothing() {
        LocalDate today = LocalDate.now(Period.BEIJING);
        ShopId shop = server.newShop(caller, "早上导出的店").id();
        List<Map<String, Object>> rows = today.minusDays(80)
                .datesUntil(today.plusDays(1))
                .map(day -> Map.<String, Object>of(
                        "from_day",
                        day.toEpochDay(),
                        "to_day",
                        day.toEpochDay() + 1,
                        "device",
                        "",
                        "pay_amount",
                        day.equals(today) ? 5L : 200_000L + random.nextInt(10_000)))
                .toList();
        server.get(Loads.class)
                .load(
                        Scope.of(caller.agency(), shop),
                        new NewLoad("days.csv", null, "test", 1, UserId.LOCAL),
                        new GivenRows(FactKind.SHOP_PERIOD, today.atStartOfDay(), rows));
        shops.add(shop);
        JsonNode answer = answer(shop, "\"from\": \"" + today.minusDays(20) + "\", \"before\": 60");
        JsonNode days = answer.path("days");
        assertThat(days.get(days.size() - 1).path("day").asString())
                .isEqualTo(today.minusDays(1).toString());
        assertThat(answer.path("daysDuring").asInt()).isEqualTo(20);
    }

    @Test
    void unknown_days_and_shops_without_enough_of_them_are_left_out_and_told() {
        LocalDate gap = LocalDate.parse("2026-04-10");
        ShopId treated = shop(20_000, EffectStudyTest::market, gap);
        shop(9000, EffectStudyTest::market, ACTION, ACTION.plusDays(1), ACTION.plusDays(2));
        JsonNode answer = answer(treated, "\"from\": \"2026-05-04\", \"before\": 90");
        assertThat(answer.path("missing")).hasSize(1);
        assertThat(answer.at("/missing/0").asString()).isEqualTo("2026-04-10");
        assertThat(answer.at("/controls/0/leftOut/zh").asString()).contains("天有数据");
        assertThat(answer.path("daysBefore").asInt()).isEqualTo(63);
        assertThat(words(answer.path("notes"))).contains("2026-03-01");
    }

    @Test
    void a_promotion_is_split_into_what_it_added_and_what_it_moved() {
        LocalDate from = LocalDate.parse("2026-05-08");
        LocalDate to = from.plusDays(7);
        ShopId treated = shop(10_000, day -> {
            double week = 1 + 0.2 * Math.sin(day.getDayOfWeek().getValue());
            boolean on = !day.isBefore(from) && day.isBefore(to);
            boolean after = !day.isBefore(to) && day.isBefore(to.plusDays(7));
            return week * (on ? 1.5 : after ? 0.8 : 1);
        });
        JsonNode promotion = answer(
                        treated,
                        "\"kind\": \"promotion\", \"from\": \"2026-05-08\", \"to\": \"2026-05-15\", \"before\": 60,"
                                + " \"waiting\": 3")
                .path("promotion");
        assertThat(promotion.at("/lift/relative").asDouble()).isBetween(0.4, 0.6);
        assertThat(promotion.at("/dip/relative").asDouble()).isBetween(-0.25, -0.15);
        assertThat(promotion.at("/waiting/relative").asDouble()).isBetween(-0.1, 0.1);
        assertThat(promotion.at("/movedInterval/lower").asDouble()).isLessThan(0.4);
        assertThat(promotion.at("/movedInterval/upper").asDouble()).isGreaterThan(0.4);
        double truth = 10_000 * 7 * (0.5 - 0.2);
        assertThat(promotion.at("/netInterval/lower").asDouble()).isLessThan(truth);
        assertThat(promotion.at("/netInterval/upper").asDouble()).isGreaterThan(truth);
        assertThat(promotion.path("chanceOfGain").asDouble()).isGreaterThan(0.9);
    }

    @Test
    void the_way_back_after_an_incident_is_followed_day_by_day() {
        LocalDate from = LocalDate.parse("2026-05-08");
        LocalDate to = from.plusDays(7);
        ShopId treated = shop(10_000, day -> {
            boolean on = !day.isBefore(from) && day.isBefore(to);
            long since = ChronoUnit.DAYS.between(to, day);
            return on ? 0.5 : since >= 0 ? Math.min(1, 0.6 + 0.1 * since) : 1;
        });
        JsonNode answer =
                answer(treated, "\"from\": \"2026-05-08\", \"to\": \"2026-05-15\", \"before\": 60, \"recovery\": true");
        JsonNode recovery = answer.path("recovery");
        assertThat(recovery.path("during").asDouble()).isBetween(0.45, 0.55);
        assertThat(recovery.path("latest").asDouble()).isBetween(0.9, 1.1);
        assertThat(recovery.path("regained").asDouble()).isBetween(0.8, 1.2);
        assertThat(LocalDate.parse(recovery.path("backOn").asString())).isBetween(to.plusDays(2), to.plusDays(5));
        assertThat(recovery.path("path")).hasSize(7 + 14);
        assertThat(answer.path("quoted").path("relative").asDouble()).isBetween(-0.56, -0.44);
    }

    @Test
    void what_cannot_be_compared_is_a_doubt_with_words() {
        ShopId treated = shop(10_000, day -> 1);
        assertThat(doubt(treated, "\"from\": \"2026-05-04\", \"metric\": \"pay_conversion\""))
                .contains("不能逐日比较");
        assertThat(doubt(treated, "\"from\": \"2026-06-20\"")).contains("只到 2026-05-30");
        assertThat(doubt(treated, "\"from\": \"2025-06-20\", \"to\": \"2025-06-25\""))
                .contains("没有“支付金额”的数据");
        assertThat(doubt(treated, "\"from\": \"2026-03-08\"")).contains("7 期");
        assertThat(doubt(treated, "\"from\": \"2026-05-04\", \"item\": \"601\""))
                .contains("商品支付金额");
        assertThat(doubt(new ShopId(treated.value() + 1_000_000), "\"from\": \"2026-05-04\""))
                .contains("不在这次分析");
    }

    @Test
    void a_question_that_does_not_hold_together_is_refused() {
        ShopId treated = shop(10_000, day -> 1);
        for (String wrong : List.of(
                "\"before\": 30",
                "\"from\": \"2026-05-04\", \"to\": \"2026-05-04\"",
                "\"from\": \"2026-05-04\", \"kind\": \"promotion\"",
                "\"from\": \"2026-05-04\", \"recovery\": true",
                "\"from\": \"2026-05-04\", \"before\": 7",
                "\"from\": \"2026-05-04\", \"waiting\": 100")) {
            HttpResponse<String> response = send(treated, wrong);
            assertThat(response.statusCode()).as(wrong).isEqualTo(400);
            assertThat(response.body()).contains("INSIGHT-5002");
        }
    }

    private static String words(JsonNode notes) {
        return StreamSupport.stream(notes.spliterator(), false)
                .map(note -> note.path("zh").asString())
                .collect(Collectors.joining());
    }

    private String doubt(ShopId treated, String question) {
        JsonNode study = study(treated, question);
        assertThat(study.path("state").asString()).as(study.toString()).isEqualTo("doubted");
        return study.at("/doubt/zh").asString();
    }

    private JsonNode answer(ShopId treated, String question) {
        JsonNode study = study(treated, question);
        assertThat(study.path("state").asString()).as(study.toString()).isEqualTo("answered");
        return study.path("answer");
    }

    private JsonNode study(ShopId treated, String question) {
        JsonNode study = read(send(treated, question));
        while (study.path("state").asString().equals("running")) {
            Thread.onSpinWait();
            study = read(browser.get("/api/insight/studies/" + study.path("id").asLong()));
        }
        return study;
    }

    private static JsonNode read(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> send(ShopId treated, String question) {
        String scope = shops.stream().map(shop -> "shop=" + shop.value()).collect(Collectors.joining("&"));
        return browser.post(
                "/api/insight/studies?" + scope,
                "{\"kind\": \"effect\", \"question\": {\"shop\": " + treated.value() + ", " + question + "}}");
    }
}
