package io.zhanggui.insight.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.Loads;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Causes of known size, loaded as reports and orders and asked about as the page does. */
class WhyStudyTest {

    private static final String WEEK = "\"from\": \"2026-05-18\", \"to\": \"2026-05-25\"";

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final Browser browser = server.newPerson(caller, Role.ANALYST, null);
    private final ShopId shop = server.newShop(caller, "归因店").id();

    private void load(boolean fall, boolean hole, FactKind... kinds) {
        GivenTraffic.load(server.get(Loads.class), Scope.of(caller.agency(), shop), fall, hole, kinds);
    }

    private void loadAll(boolean fall, boolean hole) {
        load(fall, hole, FactKind.ORDER, FactKind.ITEM_PERIOD, FactKind.SOURCE_PERIOD, FactKind.SHOP_PERIOD);
    }

    @Test
    void a_channel_that_fell_is_the_first_cause_and_every_table_adds_up_to_the_fen() {
        loadAll(true, false);
        JsonNode answer = answer(WEEK);
        JsonNode first = answer.at("/causes/0");
        assertThat(first.path("kind").asString()).isEqualTo("channel_traffic");
        assertThat(first.path("id").asString()).isEqualTo("手淘搜索");
        assertThat(answer.at("/sentence/zh").asString())
                .startsWith("支付金额 ")
                .contains("5 月 18–24 日比 ")
                .contains("首要原因：“手淘搜索”的访客减少");
        assertThat(answer.at("/sentence/en").asString()).contains("First cause: fewer visitors of \"手淘搜索\"");
        long change = fen(answer, "change");
        assertThat(sum(answer.path("causes")) + sum(answer.path("rests"))).isEqualTo(change);
        assertThat(sum(answer.path("drivers"))).isEqualTo(change);
        for (JsonNode driver : answer.path("drivers")) {
            for (JsonNode split : driver.path("splits")) {
                assertThat(sum(split.path("rows"))).as(split.toString()).isEqualTo(fen(driver, "amount"));
            }
        }
        for (JsonNode split : answer.path("splits")) {
            assertThat(sum(split.path("rows"))).as(split.toString()).isEqualTo(change);
        }
        assertThat(sum(first.path("shares"))).isEqualTo(fen(first, "amount"));
        assertThat(words(first.path("shares"), "item")).contains("“帐篷”", "“露营灯”");
    }

    @Test
    void visitors_of_items_overlap_and_provinces_tell_the_amount_alone() {
        loadAll(true, false);
        JsonNode answer = answer(WEEK);
        JsonNode visitors = answer.at("/drivers/0");
        assertThat(visitors.path("key").asString()).isEqualTo("visitors");
        JsonNode byItem = visitors.at("/splits/0");
        assertThat(words(byItem.path("rows"), "id")).contains("601", "602", "overlap");
        assertThat(byItem.at("/note/zh").asString()).contains("重叠");
        JsonNode province = split(answer, "province");
        assertThat(words(province.path("rows"), "id")).contains("上海", "广东", "浙江");
        assertThat(province.at("/note/zh").asString()).contains("只分解金额本身");
    }

    @Test
    void devices_that_orders_name_tell_the_amount_to_the_fen() {
        loadAll(true, false);
        JsonNode answer = answer(WEEK);
        JsonNode device = split(answer, "device");
        assertThat(words(device.path("rows"), "id")).contains("无线", "PC");
        long fen = StreamSupport.stream(device.path("rows").spliterator(), false)
                .mapToLong(row -> Math.round(row.path("amount").asDouble() * 100))
                .sum();
        assertThat(fen).isEqualTo(Math.round(answer.path("change").asDouble() * 100));
        assertThat(device.at("/note/zh").asString()).contains("只分解金额本身");
    }

    private static JsonNode split(JsonNode answer, String dimension) {
        return StreamSupport.stream(answer.path("splits").spliterator(), false)
                .filter(split -> split.path("dimension").asString().equals(dimension))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_quiet_week_has_no_cause_and_says_so() {
        loadAll(false, false);
        JsonNode answer = answer(WEEK);
        assertThat(answer.path("verdict").asString()).isEqualTo("ordinary");
        assertThat(answer.path("causes")).isEmpty();
        assertThat(answer.at("/sentence/zh").asString()).contains("在正常波动之内");
    }

    @Test
    void a_day_without_the_item_report_is_named_and_left_out_of_both_weeks() {
        loadAll(false, true);
        JsonNode answer = answer(WEEK);
        assertThat(words(answer.path("missing"), "")).containsExactly(GivenTraffic.HOLE.toString());
        assertThat(answer.path("daysBefore").asInt()).isEqualTo(6);
        assertThat(answer.path("daysNow").asInt()).isEqualTo(6);
        assertThat(answer.path("causes")).isEmpty();
        assertThat(answer.at("/sentence/zh").asString()).contains("有 1 天缺数据");
    }

    @Test
    void without_visitors_the_amount_is_orders_times_yuan_an_order() {
        load(true, false, FactKind.ORDER);
        JsonNode answer = answer(WEEK + ", \"metric\": \"kept_amount\"");
        assertThat(answer.path("basis").asString()).isEqualTo("orders");
        assertThat(words(answer.path("drivers"), "key")).startsWith("orders", "order_value");
        assertThat(sum(answer.path("drivers"))).isEqualTo(fen(answer, "change"));
        assertThat(answer.at("/causes/0/said/zh").asString()).contains("全店订单减少");
        assertThat(answer.at("/notes/0/zh").asString()).contains("没有访客数据");
    }

    @Test
    void without_orders_the_platform_tells_the_amount() {
        load(true, false, FactKind.SHOP_PERIOD);
        JsonNode answer = answer(WEEK);
        assertThat(answer.path("basis").asString()).isEqualTo("shop");
        assertThat(answer.at("/metric/source").asString()).isEqualTo("reported");
        assertThat(answer.at("/causes/0/kind").asString()).isEqualTo("shop_traffic");
    }

    @Test
    void periods_of_unlike_length_are_brought_to_one_length() {
        loadAll(false, false);
        JsonNode answer = answer(
                WEEK + ", \"against\": \"given\", \"againstFrom\": \"2026-04-06\", \"againstTo\": \"2026-04-20\"");
        assertThat(answer.path("daysBefore").asInt()).isEqualTo(14);
        assertThat(answer.path("verdict").asString()).isEqualTo("ordinary");
        assertThat(sum(answer.path("causes")) + sum(answer.path("rests"))).isEqualTo(fen(answer, "change"));
        assertThat(words(answer.path("notes"), "zh")).anyMatch(note -> note.contains("两期天数不同"));
    }

    @Test
    void a_period_is_set_against_last_years_days_at_the_same_place_of_the_big_sale() {
        JsonNode answer = study("\"from\": \"2026-02-10\", \"to\": \"2026-02-20\", \"against\": \"festival\"");
        assertThat(answer.at("/doubt/zh").asString()).contains("2025-01-22 至 2025-01-31");
    }

    @Test
    void the_same_question_is_one_record_until_facts_land() {
        loadAll(true, false);
        long first = study(WEEK).path("id").asLong();
        assertThat(study(WEEK).path("id").asLong()).isEqualTo(first);
        load(true, false, FactKind.ORDER);
        assertThat(study(WEEK).path("id").asLong()).isNotEqualTo(first);
    }

    @Test
    void what_cannot_be_explained_is_a_doubt_and_a_question_without_sense_is_refused() {
        loadAll(false, false);
        assertThat(study(WEEK + ", \"metric\": \"pay_conversion\"")
                        .at("/doubt/zh")
                        .asString())
                .contains("不能归因");
        assertThat(study("\"from\": \"2024-05-18\", \"to\": \"2024-05-25\"")
                        .at("/doubt/zh")
                        .asString())
                .contains("没有同时有数据的日子");
        assertThat(send(WEEK + ", \"against\": \"given\"").body()).contains("INSIGHT-5002");
    }

    private static long fen(JsonNode node, String field) {
        return Math.round(node.path(field).asDouble() * 100);
    }

    private static long sum(JsonNode rows) {
        long sum = 0;
        for (JsonNode row : rows) {
            sum += fen(row, "amount");
        }
        return sum;
    }

    private static java.util.List<String> words(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> (field.isEmpty() ? row : row.path(field)).asString())
                .toList();
    }

    private JsonNode answer(String question) {
        JsonNode study = study(question);
        assertThat(study.path("state").asString()).as(study.toString()).isEqualTo("answered");
        return study.path("answer");
    }

    private JsonNode study(String question) {
        JsonNode study = read(send(question));
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

    private HttpResponse<String> send(String question) {
        return browser.post(
                "/api/insight/studies?shop=" + shop.value(), "{\"kind\": \"why\", \"question\": {" + question + "}}");
    }
}
