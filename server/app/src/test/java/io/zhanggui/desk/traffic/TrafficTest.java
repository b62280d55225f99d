package io.zhanggui.desk.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrafficTest {

    private static final LocalDate JULY = LocalDate.parse("2026-07-01");
    private static final String DAYS = "from=2026-07-01&to=2026-07-02";

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId shop = server.newShop(caller, "流量店").id();
    private final Browser browser = server.newPerson(caller, Role.ANALYST, null);

    @Test
    void channels_stand_over_those_below_them_and_their_visits_add_up() {
        sources();
        JsonNode matrix = get("?" + DAYS);
        assertThat(paths(matrix)).containsExactly("手淘搜索", "付费推广", "付费推广/直通车", "付费推广/引力魔方", "手淘推荐", "抖音");
        assertThat(value(matrix, "付费推广", "source_visits")).isEqualTo("4000");
        assertThat(value(matrix, "付费推广/直通车", "source_visits")).isEqualTo("3000");
        assertThat(value(matrix, "付费推广", "channel_amount")).isEqualTo("8000.00");
        assertThat(value(matrix, "付费推广", "source_visitor_value")).isEqualTo("2.00");
        assertThat(value(matrix, "手淘搜索", "channel_pay_conversion")).isEqualTo("0.050000");
    }

    @Test
    void a_rate_is_marked_only_where_it_differs_and_enough_came() {
        sources();
        JsonNode matrix = get("?" + DAYS);
        assertThat(mark(matrix, "手淘搜索")).isEqualTo("ABOVE");
        assertThat(mark(matrix, "手淘推荐")).isEqualTo("BELOW");
        assertThat(mark(matrix, "抖音")).isEqualTo("FEW");
        assertThat(row(matrix, "手淘搜索").at("/standing/key").asString()).isEqualTo("raise");
        assertThat(row(matrix, "手淘推荐").at("/standing/key").asString()).isEqualTo("mend");
        assertThat(row(matrix, "抖音").at("/standing/key").asString()).isEqualTo("untold");
        assertThat(matrix.at("/headline/zh").asString()).contains("优先加大：手淘搜索", "先改承接：手淘推荐");
    }

    @Test
    void an_ad_products_cost_stands_at_its_channel_once_and_others_are_named() {
        sources();
        load(FactKind.AD_DAY, List.of(ad("直通车", 500_00L, 1500_00L), ad("品销宝", 90_00L, 0L)));
        JsonNode matrix = get("?" + DAYS);
        JsonNode cost = row(matrix, "付费推广/直通车").path("cost");
        assertThat(cost.path("spend").asString()).isEqualTo("500.00");
        assertThat(cost.path("roi").asString()).isEqualTo("3.0000");
        assertThat(row(matrix, "付费推广").path("cost").isNull()).isTrue();
        assertThat(matrix.path("unplaced").size()).isEqualTo(1);
        assertThat(matrix.at("/unplaced/0/product").asString()).isEqualTo("品销宝");
    }

    @Test
    void a_product_of_several_scenes_stands_at_the_channel_each_scene_names() {
        sources();
        load(FactKind.AD_DAY, List.of(scene("关键词推广", 400_00L), scene("人群推广", 200_00L), scene("货品全站推广", 100_00L)));
        JsonNode matrix = get("?" + DAYS);
        JsonNode words = row(matrix, "付费推广/直通车").path("cost");
        assertThat(words.path("product").asString()).isEqualTo("万相台无界版 · 关键词推广");
        assertThat(words.path("spend").asString()).isEqualTo("400.00");
        assertThat(row(matrix, "付费推广/引力魔方").at("/cost/spend").asString()).isEqualTo("200.00");
        assertThat(matrix.path("unplaced").size()).isEqualTo(1);
        assertThat(matrix.at("/unplaced/0/product").asString()).isEqualTo("万相台无界版 · 货品全站推广");
    }

    @Test
    void the_mix_sums_to_one_and_stands_against_the_band_of_the_plan() {
        sources();
        JsonNode mix = get("/mix?" + DAYS);
        double sum = StreamSupport.stream(mix.path("shares").spliterator(), false)
                .mapToDouble(share -> Double.parseDouble(share.path("value").asString("0")))
                .sum();
        assertThat(sum).isCloseTo(1, org.assertj.core.api.Assertions.within(2e-6));
        assertThat(mix.at("/headline/zh").asString()).contains("30%–40%", "方案预期成果");
        assertThat(mix.path("premises").size()).isEqualTo(3);
        assertThat(mix.at("/categories/0/visits").asString()).isEqualTo("10050");
    }

    @Test
    void words_are_judged_by_the_stated_rule() {
        load(
                FactKind.KEYWORD_PERIOD,
                List.of(
                        word("茶具", 2000, 100, 20_000_00L),
                        word("杯子", 3000, 30, 1_000_00L),
                        word("功夫茶盘", 40, 10, 5_000_00L)));
        JsonNode words = get("/words?" + DAYS);
        assertThat(StreamSupport.stream(words.path("rows").spliterator(), false)
                        .map(row -> row.path("word").asString() + " "
                                + row.at("/verdict/key").asString()))
                .containsExactly("杯子 drop", "茶具 raise", "功夫茶盘 untold");
        assertThat(words.at("/headline/zh").asString()).contains("3 个引流词", "1 个值得加投", "1 个可以放弃");
        assertThat(words.at("/rows/1/conversion/low").asDouble()).isBetween(0.041, 0.042);
    }

    @Test
    void a_words_quality_says_which_steps_differ_from_all_words() {
        load(
                FactKind.KEYWORD_PERIOD,
                List.of(
                        word("茶具", 2000, 100, 20_000_00L),
                        word("杯子", 3000, 30, 1_000_00L),
                        word("功夫茶盘", 40, 10, 5_000_00L)));
        JsonNode words = get("/words?" + DAYS);
        assertThat(StreamSupport.stream(words.path("rows").spliterator(), false)
                        .map(row -> row.path("word").asString() + " "
                                + row.at("/quality/key").asString()))
                .containsExactly("杯子 low", "茶具 high", "功夫茶盘 untold");
        assertThat(words.at("/rows/0/quality/why/zh").asString()).isEqualTo("支付转化率 1.0% 低于 2.8%");
        assertThat(words.at("/rules/4/zh").asString()).contains("没有直通车质量分", "退款");
    }

    @Test
    void without_a_study_of_budgets_it_says_what_would_tell() {
        JsonNode gains = get("/gains?");
        assertThat(gains.path("study").isNull()).isTrue();
        assertThat(gains.at("/said/zh").asString()).contains("预算");
        assertThat(gains.path("channels").size()).isZero();
        assertThat(gains.path("premises").size()).isEqualTo(2);
    }

    @Test
    void without_data_each_part_says_what_to_import() {
        assertThat(get("?" + DAYS).at("/headline/zh").asString()).contains("流量来源");
        assertThat(get("/mix?" + DAYS).at("/headline/zh").asString()).contains("流量来源");
        assertThat(get("/words?" + DAYS).at("/headline/zh").asString()).contains("搜索词");
        assertThat(browser.get("/api/desk/traffic?from=2026-07-02&to=2026-07-02&shop=" + shop.value())
                        .statusCode())
                .isEqualTo(400);
    }

    /** 10,050 visits, 300 of which paid. */
    private void sources() {
        load(
                FactKind.SOURCE_PERIOD,
                List.of(
                        source("手淘搜索", "手淘搜索", 3000, 150, 15_000_00L),
                        source("付费推广", "直通车", 3000, 90, 6_000_00L),
                        source("付费推广", "引力魔方", 1000, 29, 2_000_00L),
                        source("手淘推荐", "手淘推荐", 3000, 30, 1_500_00L),
                        source("抖音", "抖音", 50, 1, 100_00L)));
    }

    private static Map<String, Object> source(String one, String two, long visitors, long buyers, long fen) {
        Map<String, Object> row = new HashMap<>();
        row.put("item_id", "601");
        row.put("from_day", JULY.toEpochDay());
        row.put("to_day", JULY.plusDays(1).toEpochDay());
        row.put("source1", one);
        row.put("source2", two);
        row.put("visitors", visitors);
        row.put("fav_users", 5L);
        row.put("cart_users", 10L);
        row.put("order_buyers", buyers);
        row.put("pay_buyers", buyers);
        row.put("pay_amount", fen);
        return row;
    }

    private static Map<String, Object> ad(String product, long spend, long amount) {
        Map<String, Object> row = new HashMap<>();
        row.put("day", JULY.toEpochDay());
        row.put("product", product);
        row.put("level", "account");
        row.put("spend", spend);
        row.put("clicks", 100L);
        row.put("amount", amount);
        return row;
    }

    private static Map<String, Object> scene(String scene, long spend) {
        Map<String, Object> row = ad("万相台无界版", spend, 2 * spend);
        row.put("level", "subject");
        row.put("scene", scene);
        row.put("plan_id", scene);
        row.put("subject_id", "601");
        return row;
    }

    private static Map<String, Object> word(String word, long visitors, long buyers, long fen) {
        Map<String, Object> row = new HashMap<>();
        row.put("from_day", JULY.toEpochDay());
        row.put("to_day", JULY.plusDays(1).toEpochDay());
        row.put("keyword", word);
        row.put("visitors", visitors);
        row.put("pay_buyers", buyers);
        row.put("pay_amount", fen);
        return row;
    }

    private static List<String> paths(JsonNode matrix) {
        return StreamSupport.stream(matrix.path("rows").spliterator(), false)
                .map(TrafficTest::path)
                .toList();
    }

    private static String path(JsonNode row) {
        return String.join(
                "/",
                StreamSupport.stream(row.path("path").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList());
    }

    private static JsonNode row(JsonNode matrix, String path) {
        return StreamSupport.stream(matrix.path("rows").spliterator(), false)
                .filter(row -> path(row).equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static int column(JsonNode matrix, String metric) {
        return IntStream.range(0, matrix.path("columns").size())
                .filter(each ->
                        matrix.at("/columns/" + each + "/metric").asString().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private static String value(JsonNode matrix, String path, String metric) {
        return row(matrix, path).at("/values/" + column(matrix, metric)).asString("null");
    }

    private static String mark(JsonNode matrix, String path) {
        return row(matrix, path)
                .at("/marks/" + column(matrix, "channel_pay_conversion") + "/level")
                .asString("null");
    }

    private void load(FactKind kind, List<Map<String, Object>> rows) {
        server.get(Loads.class)
                .load(
                        Scope.of(caller.agency(), shop),
                        new NewLoad(kind + ".csv", null, "test-" + kind, 1, UserId.LOCAL),
                        new GivenRows(kind, JULY.plusDays(5).atStartOfDay(), rows));
    }

    private JsonNode get(String path) {
        return JsonMapper.shared()
                .readTree(browser.get("/api/desk/traffic" + path + "&shop=" + shop.value())
                        .body());
    }
}
