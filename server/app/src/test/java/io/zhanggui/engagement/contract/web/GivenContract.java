package io.zhanggui.engagement.contract.web;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientDraft;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A client with a shop, two months of orders, and people of both sides. */
public final class GivenContract {

    /** Settled by month over June and July 2026; paid by what was kept against the year before. */
    private static final String TEXT = """
            # 双方约定
            form: 1
            contract: %s
            version: 1
            rules: 1
            title: 云店运营协议
            tier: refined
            provider: {name: 甲}
            merchant: {name: 乙}
            shops: [{id: s, platform: %s, name: %s}]
            term: {from: 2026-06-01, to: 2026-08-01}
            settle: month
            rounding: half_up
            fees: {base: {amount: 3000, per: month}, tax: {included: true, rate: 6%%, invoice: special}, due: {days: 15}}
            cap:
              share: 15%%
              profit: {plus: [gross_profit], less: [], variant: computed}
              window: term
              counts: [commission]
              excess: carry
              undisclosed: note
            limits: {reward: {amount: 100000}, penalty: {amount: 100000}, beyond_fees: carry}
            exclusions: [out_of_stock]
            restatable: 2
            disputes: {days: 4000, path: 双方核对同一份导出文件；谈不拢的交仲裁委员会}
            kpis:
              - kpi: kept
                name: 净收金额
                metric: kept_amount
                variant: computed
                scope: all
                period: month
                baseline: {kind: same_period_last_year}
                target: {kind: relative, value: 10%%}
                measure: relative
                tolerance: 5%%
                reward: {step: 500}
                penalty: {step: 300}
                owner: operations_manager
                source: 订单导出
            """;

    public final TestServer server = TestServer.shared();
    public final Caller operator = server.newAgency();
    public final Shop shop = server.newShop(operator, "云店");
    public final Client client =
            server.get(Clients.class).create(operator, new ClientDraft("云上", null, null, "", Set.of(shop.id())));
    public final Browser director = server.newPerson(operator, Role.DIRECTOR, null);
    public final Browser merchant = server.newPerson(operator, Role.MERCHANT_LEADER, Set.of(shop.id()));

    public GivenContract() {
        // June kept 70 against 60: more than ten percent above. July kept 40 against 50: less.
        orders("2026-06-01", "2026-07-01", """
                order_no buyer total paid kept refund created_at paid_at
                1 A 100 100 70 30 2026-06-01T10:00 2026-06-01T10:00
                """);
        orders("2025-06-01", "2025-07-01", """
                order_no buyer total paid kept refund created_at paid_at
                2 A 60 60 60 0 2025-06-09T10:00 2025-06-09T10:00
                """);
        orders("2026-07-01", "2026-08-01", """
                order_no buyer total paid kept refund created_at paid_at
                3 B 40 40 40 0 2026-07-03T10:00 2026-07-03T10:00
                """);
        orders("2025-07-01", "2025-08-01", """
                order_no buyer total paid kept refund created_at paid_at
                4 B 50 50 50 0 2025-07-09T10:00 2025-07-09T10:00
                """);
    }

    public void orders(String from, String to, String table) {
        orders(from, to, table, "2026-08-09T00:00:00");
    }

    /** @param exported a later export beats an earlier one */
    public void orders(String from, String to, String table, String exported) {
        GivenRows rows =
                new GivenRows(FactKind.ORDER, LocalDateTime.parse(exported), GivenTable.of(FactKind.ORDER, table));
        server.get(Loads.class)
                .load(
                        Scope.of(operator.agency(), shop.id()),
                        new NewLoad("f.csv", null, "f", 1, UserId.LOCAL),
                        rows.over(new Period(LocalDate.parse(from), LocalDate.parse(to))));
    }

    public String text(String number) {
        return TEXT.formatted(number, shop.platform().key(), shop.name());
    }

    public static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    /** Drafts a text; gives the contract. */
    public JsonNode draft(String text) {
        return Browser.json(director.post(
                "/api/agreements",
                object().put("client", client.id().value()).put("text", text).toString()));
    }

    /** Confirms for both sides what is offered. */
    public JsonNode confirm(String path) {
        String hash = Browser.json(director.get(path))
                .path("revisions")
                .path(0)
                .path("hash")
                .asString();
        String body = object().put("hash", hash).toString();
        director.post(path + "/confirmations/provider", body);
        return Browser.json(merchant.post(path + "/confirmations/merchant", body));
    }

    /** A contract that both sides confirmed; gives its address. */
    public String agreed(String number) {
        String path = "/api/agreements/" + draft(text(number)).path("id").asLong();
        director.post(path + "/frozen", "");
        director.post(path + "/offer", "");
        confirm(path);
        return path;
    }

    /** Computes a period; gives the address of its statement. */
    public String computed(String agreement, String from) {
        JsonNode made = Browser.json(director.post(
                agreement + "/statements", object().put("from", from).toString()));
        return "/api/statements/" + made.required("id").asLong();
    }

    /** Computes and issues a period. */
    public String issued(String agreement, String from) {
        String statement = computed(agreement, from);
        director.post(statement + "/issue", "");
        return statement;
    }

    public JsonNode confirmStatement(String statement) {
        String root = Browser.json(director.get(statement)).path("root").asString();
        String body = object().put("root", root).toString();
        director.post(statement + "/confirmations/provider", body);
        return Browser.json(merchant.post(statement + "/confirmations/merchant", body));
    }
}
