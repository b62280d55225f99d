package io.zhanggui.compliance.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.watch.RuleWatch;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.GivenTable;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The list, the trial and the plans over HTTP and on the real store. */
class PolicyOverHttpTest {

    private static final String POLICIES = "/api/compliance/policies";
    private static final String PLANS = "/api/compliance/plans";

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final ShopId shop = server.newShop(operator, "甲店").id();
    private final Browser manager = server.newPerson(operator, Role.MANAGER, null);

    private JsonNode plan(String letter, String content) {
        LocalDate day = LocalDate.now().plusDays(20);
        return Browser.json(manager.send(
                "PUT",
                PLANS,
                "application/json",
                "{\"shop\":" + shop.value() + ",\"campaign\":\"年货节\",\"startsOn\":\"" + day + "\",\"endsOn\":\""
                        + day.plusDays(3) + "\",\"letter\":\"" + letter + "\",\"content\":\"" + content
                        + "\",\"trigger\":\"A 方案不能用\"}"));
    }

    private long countHitNotices() {
        return Browser.json(manager.get("/api/notices")).findValuesAsString("kind").stream()
                .filter("plan.hit"::equals)
                .count();
    }

    @Test
    void a_slip_is_told_with_what_is_allowed() {
        assertThat(manager.post(POLICIES, "{\"title\":\"禁用秒杀\",\"colour\":\"green\",\"action\":\"改文案\"}")
                        .body())
                .contains("COMPLIANCE-6881", "red, yellow, blue", "green");
        assertThat(plan("D", "年货节满减").path("zh").asString()).contains("letter: A, B, C");
    }

    @Test
    void a_change_the_watch_found_is_offered_until_it_is_taken() {
        RuleWatch watch = server.get(RuleWatch.class);
        watch.paste(operator, "天猫促销规则", "第一条 卖家应当如实标价。");
        watch.paste(operator, "天猫促销规则", "第一条 卖家应当如实标价。\n第二条 卖家不得虚构原价，违者处一万元以下罚款。");
        JsonNode offer = Browser.json(manager.get(POLICIES)).path("offers").get(0);
        assertThat(offer.path("title").asString()).isEqualTo("天猫促销规则");
        assertThat(offer.path("colour").asString()).isEqualTo("red");
        String taken = "{\"title\":\"天猫促销规则\",\"colour\":\"red\",\"action\":\"核对原价\",\"text\":"
                + offer.path("text").asLong() + ",\"version\":2}";
        assertThat(manager.post(POLICIES, taken).statusCode()).isEqualTo(201);
        assertThat(manager.post(POLICIES, taken).body()).contains("COMPLIANCE-6874");
        JsonNode list = Browser.json(manager.get(POLICIES));
        assertThat(list.path("offers").findValuesAsString("title")).doesNotContain("天猫促销规则");
        assertThat(list.path("quarters").get(0).path("high").asInt()).isEqualTo(1);
    }

    @Test
    void a_trial_needs_words_and_tells_every_shop() {
        assertThat(manager.post(POLICIES + "/trial?shop=" + shop.value(), "{\"text\":\" \"}")
                        .body())
                .contains("COMPLIANCE-6875");
        JsonNode trial =
                Browser.json(manager.post(POLICIES + "/trial?shop=" + shop.value(), "{\"text\":\"不得使用“秒杀”\"}"));
        assertThat(trial.path("words").get(0).asString()).isEqualTo("秒杀");
        assertThat(trial.path("shops").get(0).path("listings").asInt()).isZero();
    }

    @Test
    void a_trial_reads_what_a_check_of_the_shop_reads_new_and_unsold_listings_among_them() {
        server.get(Loads.class)
                .load(
                        Scope.of(operator.agency(), shop),
                        new NewLoad("master.xlsx", null, "master_items", 1, operator.user()),
                        new GivenRows(
                                FactKind.ITEM_MASTER,
                                LocalDate.of(2026, 6, 1).atStartOfDay(),
                                GivenTable.of(FactKind.ITEM_MASTER, """
                                        item_id sku_id valid_from code title category list_price
                                        601 s 03-01 A 家用收纳盒 家居 99
                                        602 s 03-01 B 纯棉四件套 家纺 199
                                        """)));
        JsonNode tried = Browser.json(manager.post(POLICIES + "/trial?shop=" + shop.value(), "{\"text\":\"收纳盒\"}"));
        assertThat(tried.path("shops").get(0).path("listings").asInt()).isEqualTo(2);
        assertThat(tried.path("shops").get(0).path("hit").asInt()).isEqualTo(1);
        assertThat(tried.path("listings").get(0).path("item").asString()).isEqualTo("601");
    }

    @Test
    void no_policy_holds_before_it_was_announced() {
        String draft =
                "{\"title\":\"新规\",\"colour\":\"red\",\"action\":\"改文案\",\"announcedOn\":\"2026-12-05\",\"effectiveOn\":\"";
        assertThat(manager.post(POLICIES, draft + "2026-01-05\"}").body()).contains("COMPLIANCE-6882");
        assertThat(manager.post(POLICIES, draft + "2026-12-05\"}").statusCode()).isEqualTo(201);
    }

    @Test
    void a_policy_that_hits_plan_a_warns_once_until_an_alternative_is_ready() {
        assertThat(plan("A", "全场秒杀，先到先得").path("state").asString()).isEqualTo("unasked");
        long alternative = plan("B", "会员满减").path("id").asLong();
        assertThat(countHitNotices()).isZero();
        manager.post(POLICIES, "{\"title\":\"禁用秒杀\",\"colour\":\"red\",\"action\":\"改文案\",\"words\":\"秒杀\"}");
        assertThat(countHitNotices()).isEqualTo(1);
        JsonNode plans = Browser.json(manager.get(PLANS + "?shop=" + shop.value()));
        assertThat(plans.get(0).path("state").asString()).isEqualTo("hit");
        assertThat(plans.get(0).path("hits").get(0).path("why").asString()).isEqualTo("禁用秒杀");
        assertThat(manager.post(PLANS + "/" + plans.get(0).path("id").asLong() + "/approval", "")
                        .body())
                .contains("COMPLIANCE-6880");
        plan("C", "积分换购");
        assertThat(countHitNotices()).isEqualTo(1);
        JsonNode asked = Browser.json(manager.post(PLANS + "/" + alternative + "/approval", ""));
        assertThat(asked.path("state").asString()).isEqualTo("waiting");
        Browser director = server.newPerson(operator, Role.DIRECTOR, null);
        director.post(
                "/api/work/approvals/" + asked.path("approval").asString().substring(1) + "/decision",
                "{\"approved\":true,\"reason\":\"可以\"}");
        assertThat(Browser.json(manager.get(PLANS + "?shop=" + shop.value()))
                        .get(1)
                        .path("state")
                        .asString())
                .isEqualTo("ready");
    }

    @Test
    void an_alternative_says_when_it_is_taken_and_another_agency_sees_none() {
        LocalDate day = LocalDate.now();
        assertThat(manager.send(
                                "PUT",
                                PLANS,
                                "application/json",
                                "{\"shop\":" + shop.value() + ",\"campaign\":\"年货节\",\"startsOn\":\"" + day
                                        + "\",\"endsOn\":\"" + day + "\",\"letter\":\"B\",\"content\":\"满减\"}")
                        .body())
                .contains("COMPLIANCE-6879");
        long id = plan("A", "满减").path("id").asLong();
        Browser stranger = server.newPerson(server.newAgency(), Role.DIRECTOR, null);
        assertThat(stranger.post(PLANS + "/" + id + "/approval", "").body()).contains("COMPLIANCE-6877");
    }
}
