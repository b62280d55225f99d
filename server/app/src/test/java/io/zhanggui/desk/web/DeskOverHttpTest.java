package io.zhanggui.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeskOverHttpTest {

    private static final String NOVEMBER = "&from=2026-11-01&to=2026-12-01";

    private final TestServer server = TestServer.shared();
    private final Caller agency = server.newAgency();
    private final Shop shop = server.newShop(agency, "看板店");
    private final Browser analyst = server.newPerson(agency, Role.ANALYST, null);
    private final Browser colleague = server.newPerson(agency, Role.SPECIALIST, null);
    private final Browser manager = server.newPerson(agency, Role.MANAGER, null);

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    private static String view(String name, String address, boolean shared) {
        return "{\"name\":\"" + name + "\",\"address\":\"" + address + "\",\"shared\":" + shared + "}";
    }

    private static List<String> names(Browser reader) {
        return ok(reader.get("/api/views"))
                .valueStream()
                .map(view -> view.get("name").asString())
                .toList();
    }

    private String of(Shop whose) {
        return "?shop=" + whose.id().value() + NOVEMBER;
    }

    @Test
    void the_house_shows_thirty_tiles_that_all_exist() {
        JsonNode tiles = ok(analyst.get("/api/board/tiles"));
        assertThat(tiles.get("own").asBoolean()).isFalse();
        assertThat(tiles.get("metrics").size()).isEqualTo(30);
        tiles.get("metrics").forEach(key -> server.get(Metrics.class).get(agency.agency(), key.asString()));
        assertThat(ok(analyst.get("/api/board" + of(shop))).get("tiles").size()).isEqualTo(30);
    }

    @Test
    void tiles_are_a_persons_own_and_can_be_given_back() {
        JsonNode own = ok(
                analyst.send("PUT", "/api/board/tiles", "application/json", "{\"metrics\":[\"roi\",\"pay_amount\"]}"));
        assertThat(own.get("own").asBoolean()).isTrue();
        JsonNode tiles = ok(analyst.get("/api/board" + of(shop))).get("tiles");
        assertThat(tiles.valueStream()
                        .map(tile -> tile.get("metric").asString())
                        .toList())
                .containsExactly("roi", "pay_amount");
        assertThat(ok(colleague.get("/api/board/tiles")).get("own").asBoolean()).isFalse();
        assertThat(ok(analyst.delete("/api/board/tiles")).get("own").asBoolean())
                .isFalse();
    }

    @Test
    void a_board_without_tiles_or_with_one_twice_is_refused() {
        String path = "/api/board/tiles";
        assertRefused(analyst.send("PUT", path, "application/json", "{\"metrics\":[]}"), 400, "DESK-8004");
        assertRefused(
                analyst.send("PUT", path, "application/json", "{\"metrics\":[\"roi\",\"roi\"]}"), 400, "DESK-8004");
        assertRefused(analyst.send("PUT", path, "application/json", "{\"metrics\":[\"no_such\"]}"), 404, "METRIC-3001");
    }

    @Test
    void a_view_is_ones_own_until_it_is_shared() {
        ok(analyst.post("/api/views", view("值班", "/board/screen?day=2026-11-11", false)));
        ok(analyst.post("/api/views", view("周会", "/board?period=last7", true)));
        assertThat(names(analyst)).containsExactly("值班", "周会");
        assertThat(names(colleague)).containsExactly("周会");
    }

    @Test
    void a_name_used_before_leads_to_the_new_place() {
        ok(analyst.post("/api/views", view("早会", "/board", false)));
        ok(analyst.post("/api/views", view("早会", "/board/wall", false)));
        JsonNode views = ok(analyst.get("/api/views"));
        assertThat(views.valueStream()
                        .filter(view -> view.get("name").asString().equals("早会"))
                        .map(view -> view.get("address").asString())
                        .toList())
                .containsExactly("/board/wall");
    }

    @Test
    void a_view_leads_nowhere_but_to_our_own_pages() {
        for (String address : List.of("https://example.com", "//example.com", "/\\\\\\\\example.com", "")) {
            assertRefused(analyst.post("/api/views", view("外面", address, true)), 400, "DESK-8003");
        }
        assertRefused(analyst.post("/api/views", view("  ", "/board", true)), 400, "DESK-8002");
    }

    @Test
    void only_its_owner_or_who_runs_the_shops_removes_a_view() {
        long id = ok(analyst.post("/api/views", view("共享", "/board", true)))
                .get("id")
                .asLong();
        long own = ok(analyst.post("/api/views", view("私有", "/board", false)))
                .get("id")
                .asLong();
        assertRefused(colleague.delete("/api/views/" + id), 404, "DESK-8001");
        assertRefused(manager.delete("/api/views/" + own), 404, "DESK-8001");
        assertThat(manager.delete("/api/views/" + id).statusCode()).isEqualTo(204);
        assertThat(analyst.delete("/api/views/" + own).statusCode()).isEqualTo(204);
    }

    @Test
    void a_shop_without_data_has_a_wall_a_screen_and_reports_that_say_so() {
        JsonNode wall = ok(analyst.get("/api/board/wall" + of(shop)));
        assertThat(wall.get("rows").size()).isEqualTo(1);
        assertThat(wall.get("rows").get(0).get("cells").get(0).get("value").isNull())
                .isTrue();
        JsonNode screen = ok(analyst.get("/api/board/screen" + of(shop)));
        assertThat(screen.get("amount").isNull()).isTrue();
        assertThat(screen.get("headline").get("zh").asString()).contains("没有订单数据");
        for (String kind : List.of("daily", "weekly", "monthly")) {
            JsonNode report = ok(analyst.get("/api/reports/" + kind + of(shop)));
            assertThat(report.get("sentences").get(0).get("zh").asString()).contains("没有订单数据");
            assertThat(analyst.get("/api/reports/" + kind + "/workbook" + of(shop))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertRefused(analyst.get("/api/reports/yearly" + of(shop)), 404, "DESK-8005");
    }
}
