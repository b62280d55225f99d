package io.zhanggui.insight.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Targets over HTTP, as the page sets them. */
class TargetControllerTest {

    private static final String PATH = "/api/insight/targets";
    private static final LocalDate TODAY = LocalDate.now(Period.BEIJING);
    private static final int YEAR = TODAY.getYear();

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId shop = server.newShop(caller, "目标店").id();
    private final Browser browser = server.newPerson(caller, Role.ANALYST, null);

    private JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private String here(String path) {
        return PATH + path + "?shop=" + shop.value();
    }

    /** An order of 1,000 yuan a day for two years up to yesterday. */
    private void sell() {
        Period period = new Period(TODAY.minusYears(2), TODAY);
        List<Map<String, Object>> orders = new ArrayList<>();
        for (LocalDate day = period.from(); day.isBefore(period.to()); day = day.plusDays(1)) {
            long fen = 100_000L + 1_000 * (day.getDayOfMonth() % 7);
            orders.add(Map.of(
                    "order_no",
                    "t" + orders.size(),
                    "created_at",
                    GivenRows.micros(day.atTime(12, 0)),
                    "paid_at",
                    GivenRows.micros(day.atTime(12, 5)),
                    "paid",
                    fen,
                    "refund",
                    0L));
        }
        server.get(Loads.class)
                .load(
                        Scope.of(caller.agency(), shop),
                        new NewLoad("orders.csv", null, "order_list", 1, UserId.LOCAL),
                        new GivenRows(FactKind.ORDER, period.to().atStartOfDay(), orders).over(period));
    }

    private static BigDecimal sum(JsonNode cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode cell : cells) {
            sum = sum.add(new BigDecimal(cell.get("amount").asString()));
        }
        return sum;
    }

    @Test
    void a_year_is_proposed_edited_kept_and_read_again_without_losing_a_fen() {
        StringBuilder months = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            months.append(month == 1 ? "" : ",").append("\"%d-%02d\"".formatted(YEAR, month));
        }
        JsonNode proposed =
                ok(browser.post(here("/proposal"), "{\"total\": \"20000000.01\", \"months\": [%s]}".formatted(months)));
        assertThat(proposed.get("cells")).hasSize(12);
        assertThat(sum(proposed.get("cells"))).isEqualByComparingTo("20000000.01");
        assertThat(proposed.get("evenDays").asInt()).isGreaterThan(364);

        JsonNode edited = ok(browser.post(
                PATH + "/edit",
                "{\"cells\": %s, \"month\": \"%d-11\", \"shop\": %d, \"amount\": \"5000000\", \"keep\": \"YEAR\"}"
                        .formatted(proposed.get("cells"), YEAR, shop.value())));
        assertThat(sum(edited)).isEqualByComparingTo("20000000.01");
        assertThat(edited.get(10).get("amount").asString()).isEqualTo("5000000");

        JsonNode kept = ok(
                browser.post(here(""), "{\"year\": %d, \"cells\": %s, \"reason\": \"年度会议\"}".formatted(YEAR, edited)));
        assertThat(kept.at("/versions/0/total").asString()).isEqualTo("20000000.01");
        JsonNode sheet = ok(browser.get(here("") + "&year=" + YEAR));
        assertThat(sheet.get("cells").get(10).get("target").asString()).isEqualTo("5000000");
        assertThat(sheet.at("/months/10/festivals").toString()).contains("双十一");
        assertThat(ok(browser.get(here("/versions") + "&year=" + YEAR))).hasSize(1);
    }

    @Test
    void what_is_sold_stands_beside_the_target_and_the_rest_is_foreseen() {
        sell();
        String month = TODAY.toString().substring(0, 7);
        String cells = "[{\"month\": \"%s\", \"shop\": %d, \"amount\": \"%s\"}]";
        JsonNode sheet = ok(browser.get(here("") + "&year=" + YEAR));
        assertThat(sheet.get("cells").get(0).get("lastYear").asString()).startsWith("3");

        JsonNode easy = study(cells.formatted(month, shop.value(), "5000"));
        JsonNode row = easy.at("/answer/rows/1");
        assertThat(row.get("month").asString()).isEqualTo(month);
        assertThat(row.at("/ahead/chance").asDouble()).isGreaterThan(0.95);
        assertThat(easy.at("/answer/sentence/zh").asString()).startsWith(YEAR + " 年目标 5,000 元");
        assertThat(easy.at("/answer/warnings").toString()).contains("商品宏观监控", "推广报表");

        JsonNode wish = study(cells.formatted(month, shop.value(), "1000000"));
        assertThat(wish.at("/answer/rows/1/ahead/chance").asDouble()).isLessThan(0.01);
        assertThat(wish.at("/answer/warnings").toString()).contains("倍");
    }

    @Test
    void what_has_next_to_no_chance_or_rewrites_the_past_is_set_by_who_may_decide_alone() {
        sell();
        String next = YearMonth.from(TODAY).plusMonths(1).toString();
        int year = Integer.parseInt(next.substring(0, 4));
        String body =
                "{\"year\": %d, \"cells\": [{\"month\": \"%s\", \"shop\": %d, \"amount\": \"%s\"}], \"reason\": \"冲一把\"%s}";
        String dream = body.formatted(year, next, shop.value(), "9000000", "");
        assertThat(browser.post(here(""), dream).body()).contains("INSIGHT-5314", "十次有九次在");
        String evenSo = body.formatted(year, next, shop.value(), "9000000", ", \"evenSo\": true");
        assertThat(browser.post(here(""), evenSo).body()).contains("INSIGHT-5316");
        Browser manager = server.newPerson(caller, Role.MANAGER, null);
        JsonNode kept = ok(manager.post(here(""), evenSo));
        assertThat(kept.at("/versions/0/reason").asString()).isEqualTo("不顾提示定下：冲一把");
        ok(browser.post(here(""), body.formatted(year, next, shop.value(), "30000", "")));

        String over = YearMonth.from(TODAY).minusMonths(1).toString();
        int then = Integer.parseInt(over.substring(0, 4));
        ok(browser.post(here(""), body.formatted(then, over, shop.value(), "30000", "")));
        assertThat(browser.post(here(""), body.formatted(then, over, shop.value(), "31000", ""))
                        .body())
                .contains("INSIGHT-5315", over + " 仍是 30000");
        ok(manager.post(here(""), body.formatted(then, over, shop.value(), "31000", ", \"evenSo\": true")));
    }

    private JsonNode study(String cells) {
        JsonNode study = ok(browser.post(
                "/api/insight/studies?shop=" + shop.value(),
                "{\"kind\": \"target\", \"question\": {\"year\": %d, \"cells\": %s}}".formatted(YEAR, cells)));
        for (int turn = 0; turn < 600 && study.get("state").asString().equals("running"); turn++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            study = ok(browser.get("/api/insight/studies/" + study.get("id").asLong()));
        }
        assertThat(study.get("state").asString()).isEqualTo("answered");
        return study;
    }

    @Test
    void a_plan_of_costs_is_checked_and_nonsense_is_refused() {
        JsonNode costs = ok(browser.post(
                PATH + "/costs",
                "{\"marketing\": 0.12, \"staff\": 0.1, \"operations\": 0.25, \"grossMargin\": 0.5, \"roi\": 4}"));
        assertThat(costs.get("sum").asDouble()).isBetween(0.9699, 0.9701);
        assertThat(costs.get("faults")).isEmpty();
        assertThat(browser.post(here("/proposal"), "{\"total\": \"-5\", \"months\": [\"2026-01\"]}")
                        .body())
                .contains("INSIGHT-5313");
        assertThat(browser.post(here(""), "{\"year\": 2026, \"cells\": [], \"reason\": \"x\"}")
                        .body())
                .contains("INSIGHT-5303");
        assertThat(browser.get(here("") + "&year=1999").body()).contains("INSIGHT-5302");
    }

    @Test
    void a_merchant_reads_targets_and_sets_none() {
        Browser merchant = server.newPerson(caller, Role.MERCHANT_LEADER, Set.of(shop));
        assertThat(merchant.get(here("") + "&year=" + YEAR).statusCode()).isEqualTo(200);
        assertThat(merchant.post(here(""), "{\"year\": 2026, \"cells\": [], \"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(403);
    }
}
