package io.zhanggui.metrics.web;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A figure tells what it was worked out from. */
class PartsOfFigureTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-06-01");

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId shop = server.newShop(caller, "拆数店").id();
    private final Browser analyst = server.newPerson(caller, Role.ANALYST, null);

    @Test
    void a_share_tells_of_how_many_it_is() {
        load(List.of(order("1", 7, "浙江", 0), order("2", 7, "浙江", 3), order("3", 8, "浙江", 0), order("4", 9, "四川", 0)));
        load(List.of(order("5", 9, "四川", 59)));
        JsonNode all = explained("repurchase_30d", "");
        assertThat(all.path("value").asString()).startsWith("0.33");
        assertThat(all.path("parts")
                        .valueStream()
                        .map(part -> part.path("value").asString()))
                .containsExactly("1", "3");
        assertThat(all.at("/parts/0/money").asBoolean()).isFalse();
        assertThat(explained("repurchase_30d", "&where=province:浙江")
                        .path("parts")
                        .valueStream()
                        .map(part -> part.path("value").asString()))
                .containsExactly("1", "2");
    }

    @Test
    void money_is_told_in_yuan_and_what_one_measure_tells_has_no_parts() {
        load(List.of(order("1", 7, "浙江", 0), order("2", 8, "浙江", 0)));
        assertThat(explained("buyer_value", "")
                        .path("parts")
                        .valueStream()
                        .map(part -> part.path("value").asString()))
                .containsExactly("20.00", "2");
        assertThat(explained("buyer_value", "").at("/parts/0/money").asBoolean())
                .isTrue();
        assertThat(explained("pay_amount", "").path("parts").size()).isZero();
    }

    private JsonNode explained(String metric, String where) {
        return Browser.json(analyst.get(
                "/api/metrics/" + metric + "/explain?from=2026-06-01&to=2026-06-05&shop=" + shop.value() + where));
    }

    private static Map<String, Object> order(String number, long buyer, String province, int after) {
        long moment = GivenRows.micros(FIRST.plusDays(after).atTime(10, 0));
        return Map.of(
                "order_no",
                number,
                "created_at",
                moment,
                "paid_at",
                moment,
                "paid",
                1_000L,
                "buyer",
                buyer,
                "province",
                province);
    }

    private void load(List<Map<String, Object>> rows) {
        server.get(Loads.class)
                .load(
                        Scope.of(caller.agency(), shop),
                        new NewLoad("orders.csv", null, "parts-" + rows.size(), 1, UserId.LOCAL),
                        new GivenRows(FactKind.ORDER, FIRST.plusDays(60).atStartOfDay(), rows));
    }
}
