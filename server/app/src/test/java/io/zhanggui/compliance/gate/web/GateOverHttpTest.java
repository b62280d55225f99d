package io.zhanggui.compliance.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.shared.Period;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a checklist to a certificate and through the gate, as people do it. */
class GateOverHttpTest {

    private static final String GATE = "/api/compliance/gate";
    private static final String SHORT_LIST = """
            checklist: listing
            zh: 发布检查
            for: item
            required: true
            valid_days: 90
            grades:
              - {grade: 优, from: 90}
            sections:
              - section: 标题
                points:
                  - {ask: 标题与实物一致, why: 《广告法》第四条, evidence: none}
                  - {ask: 检验报告在有效期内, evidence: needed, valid_days: 30}
                  - {ask: 手机上看过, severity: warn, evidence: none}
            """;

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final Shop shop = server.newShop(operator, "天猫小店");
    private final Browser manager = server.newPerson(operator, Role.MANAGER, null);
    private final LocalDate today = LocalDate.now(Period.BEIJING);

    @Test
    void an_item_goes_out_only_when_every_condition_is_kept_and_every_reason_is_told_at_once() {
        addList();
        long item = save("10001", "全网最好用的面霜", "cosmetics", "花之谷", "");
        HttpResponse<String> refused = manager.post(GATE + "/publications/" + item + "/publishing", "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        JsonNode reasons = Browser.json(refused).path("details").path("reasons");
        assertThat(says(reasons))
                .anyMatch(say -> say.contains("标题里不能写：全网最好"))
                .anyMatch(say -> say.contains("没有登记：营业执照"))
                .anyMatch(say -> say.contains("没有登记：化妆品备案或注册（《化妆品监督管理条例》第十七条）"))
                .anyMatch(say -> say.contains("没有登记：商标注册证或授权书"))
                .anyMatch(say -> say.contains("检查单“发布检查”没有签署"))
                .hasSize(5);
        assertThat(Browser.json(manager.get(GATE + "/publications/" + item))
                        .path("standing")
                        .asString())
                .isEqualTo("blocked");

        save("10001", "清爽保湿面霜 50g", "cosmetics", "花之谷", "");
        addLicence("business", "", null);
        addLicence("cosmetics", "10001", today.plusDays(400));
        addLicence("trademark", "", today.plusDays(20));
        long certificate = goThrough(item);
        HttpResponse<String> out = manager.post(GATE + "/publications/" + item + "/publishing", "{}");
        assertThat(out.statusCode()).as(out.body()).isEqualTo(200);
        JsonNode published = Browser.json(out);
        assertThat(published.path("standing").asString()).isEqualTo("published");
        assertThat(published.path("validUntil").asString())
                .isEqualTo(today.plusDays(20).toString());
        assertThat(published.path("advice").asInt()).isEqualTo(1);

        JsonNode certified = Browser.json(manager.get(GATE + "/certificates/" + certificate));
        assertThat(certified.path("intact").asBoolean()).isTrue();
        assertThat(certified.path("certificate").path("grade").asString()).isEqualTo("优");
        assertThat(certified.path("certificate").path("validUntil").asString())
                .isEqualTo(today.plusDays(30).toString());
        assertThat(Browser.json(manager.get(GATE + "/certificates/check")).has("broken"))
                .isFalse();
    }

    @Test
    void other_words_do_not_open_the_gate_of_what_nobody_may_sell_but_an_allowed_phrase_does() {
        addList();
        long item = save("10003", "水果味电子烟", "other", "", "");
        assertThat(says(refusals(item))).anyMatch(say -> say.contains("标题里不能写：水果味电子烟"));
        save("10003", "水果味雾化器", "other", "", "");
        assertThat(refusals(item))
                .filteredOn(reason -> reason.path("say").path("zh").asString().contains("换了字也不能发布"))
                .extracting(reason -> reason.path("page").asString())
                .allMatch(page -> page.contains("view=allowed") && page.contains("rule=prohibited.tobacco"))
                .hasSize(1);
        save("10003", "（该商品不得发布）", "other", "", "");
        assertThat(says(refusals(item))).anyMatch(say -> say.contains("这是检查的提示"));
        JsonNode asked = Browser.json(manager.post(
                "/api/check/allowed",
                "{\"shop\":" + shop.id().value()
                        + ",\"phrase\":\"水果味电子烟\",\"reason\":\"模型玩具\",\"evidence\":\"检验报告\",\"until\":\""
                        + today.plusDays(30) + "\"}"));
        Browser second = server.newPerson(operator, Role.DIRECTOR, null);
        second.post(
                "/api/work/approvals/" + asked.path("approval").asLong() + "/decision",
                "{\"approved\":true,\"reason\":\"看过\"}");
        save("10003", "水果味雾化器", "other", "", "");
        assertThat(says(refusals(item))).isNotEmpty().noneMatch(say -> say.contains("换了字也不能发布"));
    }

    private JsonNode refusals(long item) {
        HttpResponse<String> refused = manager.post(GATE + "/publications/" + item + "/publishing", "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        return Browser.json(refused).path("details").path("reasons");
    }

    @Test
    void a_revoked_licence_closes_the_gate_of_what_is_out() {
        addList();
        long item = save("10002", "纯棉短袖", "apparel", "", "");
        long licence = addLicence("business", "", null);
        goThrough(item);
        assertThat(manager.post(GATE + "/publications/" + item + "/publishing", "{}")
                        .statusCode())
                .isEqualTo(200);
        manager.post(GATE + "/licences/" + licence + "/revocation", "{}");
        assertThat(Browser.json(manager.get(GATE + "/publications/" + item))
                        .path("standing")
                        .asString())
                .isEqualTo("lapsed");
    }

    @Test
    void a_certificate_does_not_cover_another_article_of_the_same_number() {
        addList();
        long item = save("10008", "纯棉短袖", "apparel", "", "");
        addLicence("business", "", null);
        goThrough(item);
        assertThat(publish(item)).isEqualTo(200);
        save("10008", "真丝连衣裙", "apparel", "", "9.00");
        assertThat(standing(item)).isEqualTo("lapsed");
        manager.post(GATE + "/publications/" + item + "/withdrawal", "{}");
        assertThat(says(refusals(item))).containsExactly("检查单“发布检查”签署时是“纯棉短袖”，现在是“真丝连衣裙”，要重查并重新签署");
        JsonNode again = Browser.json(manager.get(GATE + "/runs/" + start(item)));
        assertThat(again.path("missing").findValuesAsString("zh")).containsExactly("3 项还没有填写（第 1、2、3 项）");
        goThrough(item);
        assertThat(publish(item)).isEqualTo(200);
        assertThat(Browser.json(manager.get(GATE + "/certificates/check")).has("broken"))
                .isFalse();
    }

    private int publish(long item) {
        return manager.post(GATE + "/publications/" + item + "/publishing", "{}")
                .statusCode();
    }

    private String standing(long item) {
        return Browser.json(manager.get(GATE + "/publications/" + item))
                .path("standing")
                .asString();
    }

    @Test
    void a_list_with_open_points_failed_blocks_or_lacking_evidence_is_not_signed() {
        addList();
        long item = save("10003", "纯棉短袖", "apparel", "", "");
        long run = start(item);
        answer(run, "{\"number\":1,\"outcome\":\"fail\",\"reason\":\"颜色不符\"},{\"number\":2,\"outcome\":\"pass\"}");
        HttpResponse<String> refused = manager.post(GATE + "/runs/" + run + "/signature", "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        JsonNode reasons = Browser.json(refused).path("details").path("reasons");
        assertThat(reasons.findValuesAsString("zh"))
                .containsExactly("1 项还没有填写（第 3 项）", "1 项必须通过而没有通过（第 1 项）", "1 项缺凭证（第 2 项）");
        HttpResponse<String> silent =
                manager.post(GATE + "/runs/" + run + "/results", "{\"answers\":[{\"number\":1,\"outcome\":\"fail\"}]}");
        assertThat(silent.body()).contains("COMPLIANCE-6717");
    }

    @Test
    void a_signed_list_cannot_be_changed() {
        addList();
        long item = save("10004", "纯棉短袖", "apparel", "", "");
        goThrough(item);
        long run = Browser.json(manager.get(GATE + "/publications/" + item + "/runs"))
                .path(0)
                .path("id")
                .asLong();
        assertThat(manager.post(
                                GATE + "/runs/" + run + "/results",
                                "{\"answers\":[{\"number\":1,\"outcome\":\"pass\"}]}")
                        .body())
                .contains("COMPLIANCE-6710");
    }

    @Test
    void evidence_is_told_by_its_content_and_given_back_as_it_was() {
        addList();
        long run = start(save("10005", "纯棉短袖", "apparel", "", ""));
        HttpResponse<String> wrong = manager.upload(
                GATE + "/runs/" + run + "/evidence/2?name=report.pdf", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.body()).contains("COMPLIANCE-6719");
        byte[] pdf = "%PDF-1.7 检验报告".getBytes(StandardCharsets.UTF_8);
        JsonNode kept = Browser.json(manager.upload(GATE + "/runs/" + run + "/evidence/2?name=report.pdf", pdf));
        long file = kept.path("points").path(0).path("files").path(0).path("id").asLong();
        HttpResponse<String> back = manager.get(GATE + "/evidence/" + file);
        assertThat(back.body()).isEqualTo("%PDF-1.7 检验报告");
        assertThat(back.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        Browser stranger = server.newPerson(server.newAgency(), Role.DIRECTOR, null);
        assertThat(stranger.get(GATE + "/evidence/" + file).statusCode()).isEqualTo(404);
    }

    @Test
    void a_list_of_1058_points_comes_from_a_table_and_is_answered_at_once() {
        String rows = IntStream.rangeClosed(1, 1_058)
                .mapToObj(n -> "第" + (1 + n / 100) + "部分,检测点" + n + ",必须,不要")
                .collect(Collectors.joining("\n"));
        HttpResponse<String> added = manager.upload(
                GATE + "/checklists/table?name=list.csv&list=%E6%95%B4%E8%BD%A6%E6%A3%80%E6%B5%8B&of=item",
                ("章节,检查项,级别,凭证\n" + rows).getBytes(StandardCharsets.UTF_8));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String key = Browser.json(added).path("key").asString();
        long item = save("10006", "二手车", "other", "", "");
        long begun = System.nanoTime();
        JsonNode run =
                Browser.json(manager.post(GATE + "/publications/" + item + "/runs", "{\"checklist\":\"" + key + "\"}"));
        List<String> answers = new ArrayList<>();
        for (int n = 1; n <= 1_058; n++) {
            answers.add("{\"number\":" + n + ",\"outcome\":\"pass\"}");
        }
        JsonNode done = Browser.json(manager.post(
                GATE + "/runs/" + run.path("id").asLong() + "/results",
                "{\"answers\":[" + String.join(",", answers) + "]}"));
        assertThat(done.path("points").size()).isEqualTo(1_058);
        assertThat(done.path("missing").size()).isZero();
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(20_000);
    }

    @Test
    void a_table_takes_the_place_of_a_list_of_its_name_only_when_that_is_asked_for() {
        addList();
        String table = GATE + "/checklists/table?name=list.csv&of=item&list=%E5%8F%91%E5%B8%83%E6%A3%80%E6%9F%A5";
        byte[] rows = "检查项\n看过一眼".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> refused = manager.upload(table, rows);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("COMPLIANCE-6731", "“发布检查”已有一份，3 项；这张表有 1 项");
        JsonNode lists = Browser.json(refused).path("details").path("lists");
        assertThat(lists.path(0).path("required").asBoolean()).isTrue();
        assertThat(lists.path(1).path("required").asBoolean(true)).isFalse();
        assertThat(lists.path(1).path("points").asInt()).isEqualTo(1);
        assertThat(listing().path("points").asInt()).isEqualTo(3);
        HttpResponse<String> asked = manager.upload(table + "&replace=true", rows);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(listing().path("points").asInt()).isEqualTo(1);
        assertThat(listing().path("required").asBoolean(true)).isFalse();
    }

    private JsonNode listing() {
        return Browser.json(manager.get(GATE + "/checklists"))
                .valueStream()
                .filter(list -> list.path("key").asString().equals("listing"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_step_answers_the_points_that_changed_and_those_others_changed_meanwhile() {
        addList();
        JsonNode run = Browser.json(manager.post(
                GATE + "/publications/" + save("10007", "纯棉短袖", "apparel", "", "") + "/runs",
                "{\"checklist\":\"listing\"}"));
        String known = run.path("changedAt").asString();
        String results = GATE + "/runs/" + run.path("id").asLong() + "/results";
        JsonNode first = Browser.json(manager.post(results, "{\"answers\":[{\"number\":1,\"outcome\":\"pass\"}]}"));
        assertThat(numbers(first)).containsExactly(1);
        assertThat(first.path("percentNotApplicable").asInt(-1)).isZero();
        assertThat(first.path("missing").findValuesAsString("zh")).containsExactly("2 项还没有填写（第 2、3 项）");
        assertThat(first.path("percentPassed").asInt()).isEqualTo(33);
        JsonNode second = Browser.json(manager.post(
                results, "{\"answers\":[{\"number\":3,\"outcome\":\"pass\"}],\"since\":\"" + known + "\"}"));
        assertThat(numbers(second)).containsExactly(1, 3);
        JsonNode whole =
                Browser.json(manager.get(GATE + "/runs/" + run.path("id").asLong()));
        assertThat(whole.path("changedAt")).isEqualTo(second.path("changedAt"));
        assertThat(whole.path("points").path(2)).isEqualTo(second.path("points").path(1));
    }

    private static List<Integer> numbers(JsonNode answer) {
        return answer.path("points")
                .valueStream()
                .map(point -> point.path("number").asInt())
                .toList();
    }

    @Test
    void a_faulty_list_is_refused_with_its_lines() {
        HttpResponse<String> answer = manager.post(
                GATE + "/checklists",
                "{\"yaml\":\"checklist: A b\\nzh: 名\\nfor: car\\nsections:\\n  - section: 一\\n    points:\\n      - {why: x}\\n\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("yaml:1:", "yaml:3:", "item, campaign, live", "yaml:7:", "ask");
    }

    @Test
    void an_advertising_text_is_checked_then_reviewed_or_decided_by_a_second_person() {
        assertThat(says(submit("全网最低价，抢", "", "").path("details").path("reasons")))
                .anyMatch(say -> say.contains("不能写"));
        assertThat(says(submitIn("health-food", "国产鱼油软胶囊，本品不能代替药物", "")
                        .path("details")
                        .path("reasons")))
                .anyMatch(say -> say.contains("保健食品广告要先由审查机关审查"));
        JsonNode reviewed = submitIn("health-food", "国产鱼油软胶囊，本品不能代替药物", "浙食健广审（文）第250101-00001号");
        assertThat(reviewed.path("state").asString()).isEqualTo("asked");
        JsonNode asked = submit("夏天穿着凉快的短袖", "", "");
        assertThat(asked.path("state").asString()).isEqualTo("asked");
        Browser second = server.newPerson(operator, Role.DIRECTOR, null);
        for (JsonNode each : List.of(reviewed, asked)) {
            String approval = "/api/work/approvals/" + each.path("approval").asLong();
            manager.post(approval + "/decision", "{\"approved\":true,\"reason\":\"自己批\"}");
            second.post(approval + "/decision", "{\"approved\":true,\"reason\":\"看过\"}");
        }
        JsonNode approval = Browser.json(
                second.get("/api/work/approvals/" + reviewed.path("approval").asLong()));
        assertThat(approval.path("text").asString()).contains("浙食健广审（文）第250101-00001号，有效期至 " + today.plusDays(300));
        JsonNode texts = Browser.json(
                        manager.get(GATE + "/texts?shop=" + shop.id().value()))
                .path("texts");
        assertThat(texts.findValuesAsString("state")).containsExactly("approved", "approved");
        assertThat(texts.path(0).path("hash").asString())
                .isEqualTo(asked.path("hash").asString());
    }

    @Test
    void prices_of_channels_are_set_against_the_policy_in_yuan() {
        HttpResponse<String> policy = manager.post(
                GATE + "/prices/policies",
                "{\"name\":\"冬款\",\"item\":\"20001\",\"floor\":\"99\",\"list\":\"199\",\"sameEverywhere\":true,\"mostDiscount\":\"40\"}");
        assertThat(policy.statusCode()).as(policy.body()).isEqualTo(201);
        save("20001", "加绒卫衣", "apparel", "", "149.00");
        HttpResponse<String> taken = manager.upload(
                GATE + "/prices/table?name=prices.csv&shop=" + shop.id().value(),
                "商品ID,渠道,价格\n20001,京东,139.00\n20001,门店,149\n20001,拼多多,89.9\n,拼多多,1\n20001,抖音,贵"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Browser.json(taken).path("prices").asInt()).isEqualTo(3);
        assertThat(Browser.json(taken).path("faults").size()).isEqualTo(2);
        JsonNode findings = Browser.json(
                        manager.get(GATE + "/prices?shop=" + shop.id().value()))
                .path("findings");
        assertThat(findings.findValuesAsString("kind"))
                .containsExactlyInAnyOrder("unequal", "unequal", "below_floor", "too_deep");
        assertThat(findings.findValuesAsString("difference")).contains("-10.00", "-59.10", "-9.10", "-29.50");
        String tasks = GATE + "/prices/tasks?shop=" + shop.id().value();
        assertThat(Browser.json(manager.post(tasks, "{}")).path("opened").asInt())
                .isEqualTo(4);
        assertThat(Browser.json(manager.post(tasks, "{}")).path("opened").asInt())
                .isZero();
    }

    @Test
    void leaving_the_price_or_the_brand_empty_does_not_leave_the_policy_nor_the_trademark() {
        manager.post(GATE + "/prices/policies", "{\"name\":\"花之谷价\",\"brand\":\"花之谷\",\"floor\":\"1999\"}");
        save("30000", "花之谷丝巾", "apparel", "花之谷", "2100");
        long item = save("30001", "花之谷羊绒大衣", "apparel", "", "1500");
        assertThat(says(refusals(item)))
                .anyMatch(say -> say.contains("低于最低价"))
                .anyMatch(say -> say.contains("没有登记：商标注册证或授权书"));
        save("30001", "花之谷羊绒大衣", "apparel", "", "");
        assertThat(says(refusals(item))).contains("有价格政策“花之谷价”，没有填价格");
        save("30001", "花之谷羊绒大衣", "apparel", "", "1999");
        assertThat(says(refusals(item))).noneMatch(say -> say.contains("价格政策") || say.contains("最低价"));
    }

    @Test
    void of_several_each_is_answered_for_and_too_many_are_refused_whole() {
        addList();
        long ready = save("40001", "纯棉短袖", "apparel", "", "");
        long shut = save("40002", "纯棉长袖", "apparel", "", "");
        addLicence("business", "", null);
        goThrough(ready);
        JsonNode done = Browser.json(
                manager.post(GATE + "/publishing", "{\"publications\":[999999999," + ready + "," + shut + "]}"));
        assertThat(done.path("published").valueStream().map(JsonNode::asLong)).containsExactly(ready);
        assertThat(done.path("refused").path(0).path("id").asLong()).isEqualTo(shut);
        assertThat(done.path("unknown").valueStream().map(JsonNode::asLong)).containsExactly(999_999_999L);
        HttpResponse<String> many =
                manager.post(GATE + "/publishing", "{\"publications\":[" + repeated("1", 501) + "]}");
        assertThat(many.statusCode()).isEqualTo(400);
        assertThat(many.body()).contains("COMPLIANCE-6728", "一次最多 500 个，这次有 501 个");
        HttpResponse<String> answers = manager.post(
                GATE + "/runs/" + start(shut) + "/results",
                "{\"answers\":[" + repeated("{\"number\":1,\"outcome\":\"pass\"}", 5_001) + "]}");
        assertThat(answers.body()).contains("COMPLIANCE-6728");
    }

    private static String repeated(String each, int times) {
        return String.join(",", Collections.nCopies(times, each));
    }

    @Test
    void a_policy_that_nobody_can_keep_and_a_window_that_is_none_are_refused() {
        for (String window : List.of(
                "{\"from\":\"2026-12-10\",\"to\":\"2026-12-01\"}",
                "{\"from\":\"2026-12-10\"}",
                "{\"to\":\"2026-12-10\"}")) {
            HttpResponse<String> refused = manager.post(
                    GATE + "/prices/policies", "{\"name\":\"双12\",\"list\":\"199\",\"windows\":[" + window + "]}");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("COMPLIANCE-6729");
        }
        assertThat(manager.post(GATE + "/prices/policies", "{\"name\":\"反\",\"floor\":\"100\",\"list\":\"50\"}")
                        .body())
                .contains("COMPLIANCE-6730", "最低价 100.00 元高于能卖的最高价 50.00 元");
    }

    @Test
    void a_merchants_reader_only_looks() {
        Browser merchant = server.newPerson(operator, Role.MERCHANT_LEADER, Set.of(shop.id()));
        assertThat(merchant.post(
                                GATE + "/publications",
                                "{\"shop\":" + shop.id().value() + ",\"kind\":\"item\",\"key\":\"1\",\"title\":\"短袖\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(merchant.get(GATE + "/licences?shop=" + shop.id().value()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_number_approves_no_text_by_itself_and_is_taken_only_where_an_authority_gives_one() {
        String until = today.plusDays(300).toString();
        assertThat(says(submit("夏天穿着凉快的短袖", "我自己批的", until).path("details").path("reasons")))
                .containsExactly("这类商品的广告不用审查机关审查，没有批准文号：请留空，或改选类目");
        assertThat(says(submitIn("health-food", "国产鱼油软胶囊，本品不能代替药物", "食健广审")
                        .path("details")
                        .path("reasons")))
                .singleElement()
                .asString()
                .contains("写法如 浙食健广审（文）第250101-00001号");
    }

    private void addList() {
        HttpResponse<String> added =
                manager.post(GATE + "/checklists", "{\"yaml\":\"" + SHORT_LIST.replace("\n", "\\n") + "\"}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    }

    private long save(String key, String title, String category, String brand, String price) {
        HttpResponse<String> saved = manager.post(
                GATE + "/publications",
                "{\"shop\":" + shop.id().value() + ",\"kind\":\"item\",\"key\":\"" + key + "\",\"title\":\"" + title
                        + "\",\"category\":\"" + category + "\",\"brand\":\"" + brand + "\",\"price\":\"" + price
                        + "\"}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        return Browser.json(saved).path("id").asLong();
    }

    private long addLicence(String kind, String item, @Nullable LocalDate expires) {
        HttpResponse<String> added = manager.post(
                GATE + "/licences",
                "{\"shop\":" + shop.id().value() + ",\"kind\":\"" + kind + "\",\"number\":\"N1\",\"holder\":\"小店公司\","
                        + "\"items\":[" + (item.isEmpty() ? "" : "\"" + item + "\"") + "],\"expiresOn\":"
                        + (expires == null ? "null" : "\"" + expires + "\"") + "}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        return Browser.json(added).path("id").asLong();
    }

    private long start(long item) {
        HttpResponse<String> started =
                manager.post(GATE + "/publications/" + item + "/runs", "{\"checklist\":\"listing\"}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        return Browser.json(started).path("id").asLong();
    }

    private void answer(long run, String answers) {
        HttpResponse<String> answered =
                manager.post(GATE + "/runs/" + run + "/results", "{\"answers\":[" + answers + "]}");
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
    }

    /** Passes every point, and answers the number of the certificate. */
    private long goThrough(long item) {
        long run = start(item);
        answer(
                run,
                "{\"number\":1,\"outcome\":\"pass\"},{\"number\":2,\"outcome\":\"pass\",\"link\":\"https://example.com/report\"},"
                        + "{\"number\":3,\"outcome\":\"pass\"}");
        HttpResponse<String> signed = manager.post(GATE + "/runs/" + run + "/signature", "{}");
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
        return Browser.json(signed).path("certificate").path("number").asLong();
    }

    private JsonNode submit(String content, String number, String until) {
        return ask("apparel", content, number, until);
    }

    private JsonNode submitIn(String category, String content, String number) {
        return ask(
                category,
                content,
                number,
                number.isEmpty() ? "" : today.plusDays(300).toString());
    }

    private JsonNode ask(String category, String content, String number, String until) {
        return Browser.json(manager.post(
                GATE + "/texts",
                "{\"shop\":" + shop.id().value() + ",\"kind\":\"campaign\",\"category\":\"" + category
                        + "\",\"title\":\"夏季主题\",\"content\":\"" + content + "\",\"approvalNumber\":\"" + number
                        + "\",\"validUntil\":" + (until.isEmpty() ? "null" : "\"" + until + "\"") + "}"));
    }

    private static List<String> says(JsonNode reasons) {
        List<String> says = new ArrayList<>();
        for (JsonNode reason : reasons) {
            says.add(
                    reason.has("say")
                            ? reason.path("say").path("zh").asString()
                            : reason.path("zh").asString());
        }
        return says;
    }
}
