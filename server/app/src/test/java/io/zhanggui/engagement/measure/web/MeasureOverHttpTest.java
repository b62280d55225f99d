package io.zhanggui.engagement.measure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientDraft;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.settlement.statement.Hashes;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.GivenTable;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A client's contract is measured, frozen and completed by people over HTTP and on the real stores. */
class MeasureOverHttpTest {

    private static final String CONTRACT = """
            form: 1
            contract: ZG-7
            version: 1
            rules: 1
            title: 协议
            tier: refined
            provider: {name: 甲}
            merchant: {name: 乙}
            shops: [{id: s, platform: %s, name: %s}]
            term: {from: 2026-06-01, to: 2026-06-04}
            settle: month
            rounding: half_up
            fees: {base: {amount: 3000, per: month}, tax: {included: true, rate: 6%%, invoice: special}, due: {days: 15}}
            limits: {reward: {amount: 100000}, penalty: {amount: 100000}, beyond_fees: carry}
            exclusions: [out_of_stock]
            restatable: 1
            kpis:
              - kpi: kept
                name: 净收金额
                metric: kept_amount
                variant: computed
                scope: all
                period: month
                # 去年同期
                baseline: {kind: same_period_last_year}
                target: {kind: relative, value: 10%%}
                measure: relative
                tolerance: 5%%
                reward: {step: 500}
                penalty: {step: 300}
                owner: operations_manager
                source: 订单导出
            """;

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final Shop shop = server.newShop(operator, "云店");
    private final Browser director = server.newPerson(operator, Role.DIRECTOR, null);
    private final Browser merchant = server.newPerson(operator, Role.MERCHANT_LEADER, Set.of(shop.id()));
    private final Client client =
            server.get(Clients.class).create(operator, new ClientDraft("云上", null, null, "", Set.of(shop.id())));
    private final String path = "/api/clients/" + client.id().value();

    @BeforeEach
    void load() {
        orders("2026-06-01", "2026-06-04", """
                order_no buyer total paid kept refund created_at paid_at
                1 A 100 100 70 30 06-01T10:00 06-01T10:00
                2 B 50 50 50 0 06-03T11:00 06-03T11:00
                """);
        orders("2025-06-01", "2025-06-04", """
                order_no buyer total paid kept refund created_at paid_at
                7 A 90 90 90 0 2025-06-01T10:00 2025-06-01T10:00
                """);
    }

    private void orders(String from, String to, String table) {
        GivenRows rows = new GivenRows(
                FactKind.ORDER, LocalDateTime.parse("2026-06-09T00:00:00"), GivenTable.of(FactKind.ORDER, table));
        server.get(Loads.class)
                .load(
                        Scope.of(operator.agency(), shop.id()),
                        new NewLoad("f.csv", null, "f", 1, UserId.LOCAL),
                        rows.over(new Period(LocalDate.parse(from), LocalDate.parse(to))));
    }

    private String contract() {
        return CONTRACT.formatted(shop.platform().key(), shop.name());
    }

    private ObjectNode body(String contract) {
        return JsonMapper.shared().createObjectNode().put("contract", contract);
    }

    @Test
    void facts_of_a_period_come_with_their_hash() {
        ObjectNode asked = body(contract()).put("from", "2026-06-01").put("to", "2026-06-04");

        JsonNode facts = Browser.json(director.post(path + "/measure/facts", asked.toString()));

        assertThat(facts.path("csv").asString())
                .contains("kept_sum,shop:s,2026-06-01,2026-06-02,70,computed\n")
                .contains("kept_sum,shop:s,2025-06-01,2025-06-02,90,computed\n");
        assertThat(facts.path("hash").asString())
                .isEqualTo(Hashes.sha256(facts.path("csv").asString().getBytes(StandardCharsets.UTF_8)));
        assertThat(facts.path("doubts")).isEmpty();
    }

    @Test
    void a_frozen_number_stays_beside_what_the_data_say_today() {
        JsonNode frozen = Browser.json(
                director.post(path + "/measure/freeze", body(contract()).toString()));
        String hash = frozen.path("snapshot").asString();

        assertThat(frozen.path("contract").asString())
                .contains("# 去年同期\n    baseline: {kind: same_period_last_year, frozen: [{from: 2026-06-01, to:"
                        + " 2026-06-04, value: 90}], snapshot: " + hash + "}\n");
        assertThat(director.get(path + "/measure/snapshots/" + hash).body())
                .contains("kept_sum,shop:s,2025-06-01,2025-06-02,90,computed");
        assertThat(director.get(path + "/measure/snapshots/" + "0".repeat(64)).statusCode())
                .isEqualTo(404);

        orders("2025-06-01", "2025-06-04", """
                order_no buyer total paid kept refund created_at paid_at
                8 B 10 10 10 0 2025-06-02T10:00 2025-06-02T10:00
                """);
        JsonNode compared = Browser.json(director.post(
                        path + "/measure/baselines",
                        body(frozen.path("contract").asString()).toString()))
                .get(0);
        assertThat(compared.path("frozen").asString()).isEqualTo("90");
        assertThat(compared.path("now").asString()).isEqualTo("100");
        JsonNode baseline = Browser.json(director.post(
                        path + "/standing?today=2026-06-04",
                        body(frozen.path("contract").asString()).toString()))
                .path("baselines")
                .get(0);
        assertThat(baseline.path("now").asDouble()).isEqualTo(100);
        assertThat(baseline.path("moved")).hasSize(1);
        assertThat(baseline.path("moved").get(0).path("from").asString()).isEqualTo("2025-06-02");
        assertThat(baseline.path("moved").get(0).path("reason").path("zh").asString())
                .isEqualTo("重新导入后更正");
        assertThat(baseline.path("moved").get(0).path("measureName").path("zh").asString())
                .isEqualTo("订单的净收金额之和（有付款时间）");
        JsonNode again = Browser.json(director.post(
                path + "/measure/freeze",
                body(frozen.path("contract").asString()).toString()));
        assertThat(again.path("contract").asString())
                .isEqualTo(frozen.path("contract").asString());
    }

    @Test
    void a_shop_that_is_not_the_clients_is_refused() {
        assertThat(director.post(
                                path + "/measure/freeze",
                                body(contract().replace("云店", "别家店")).toString())
                        .body())
                .contains("ENGAGEMENT-9200");
    }

    @Test
    void days_do_not_count_once_the_other_side_agreed() {
        ObjectNode days = JsonMapper.shared()
                .createObjectNode()
                .put("contract", "ZG-7")
                .put("metric", "excluded.out_of_stock")
                .put("scope", "all")
                .put("from", "2026-06-02")
                .put("to", "2026-06-03")
                .put("evidence", "库存快照截图");
        JsonNode proposed = Browser.json(director.post(path + "/typed", days.toString()));
        String answer = path + "/typed/" + proposed.path("id").asLong() + "/answer";
        ObjectNode asked = body(contract()).put("from", "2026-06-01").put("to", "2026-06-04");

        assertThat(proposed.path("state").asString()).isEqualTo("proposed");
        assertThat(proposed.path("number").asString()).isEqualTo("1");
        assertThat(director.post(answer, "{\"answer\":\"agreed\"}").body()).contains("ENGAGEMENT-9217");
        assertThat(director.post(path + "/measure/facts", asked.toString()).body())
                .doesNotContain("excluded");
        assertThat(merchant.post(answer, "{\"answer\":\"agreed\"}").statusCode())
                .isEqualTo(200);
        assertThat(merchant.post(answer, "{\"answer\":\"declined\"}").body()).contains("ENGAGEMENT-9216");
        assertThat(director.post(path + "/measure/facts", asked.toString()).body())
                .contains("excluded.out_of_stock,all,2026-06-02,2026-06-03,1,agreed");
    }

    @Test
    void what_is_typed_needs_a_number_and_its_evidence() {
        String typed =
                "{\"contract\":\"ZG-7\",\"metric\":\"search_index\",\"scope\":\"all\",\"from\":\"2026-06-01\",\"to\":\"2026-06-04\",\"number\":\"%s\",\"evidence\":\"%s\"}";

        assertThat(director.post(path + "/typed", typed.formatted("很多", "截图")).body())
                .contains("ENGAGEMENT-9214");
        assertThat(director.post(path + "/typed", typed.formatted("12", "")).body())
                .contains("ENGAGEMENT-9210");
        assertThat(director.post(path + "/typed", typed.formatted("12", "截图")).statusCode())
                .isEqualTo(201);
        Browser stranger = server.newPerson(server.newAgency(), Role.DIRECTOR, null);
        assertThat(stranger.get(path + "/typed").statusCode()).isEqualTo(404);
    }
}
