package io.zhanggui.compliance.appeal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.appeal.Appeals;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.ShopId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the notice of a penalty to the pack and the lesson, over HTTP and on the real store. */
class AppealOverHttpTest {

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final ShopId shop = server.newShop(operator, "甲店").id();
    private final Browser manager = server.newPerson(operator, Role.MANAGER, null);

    private HttpResponse<String> register(String of, String more) {
        return register(of, more, OffsetDateTime.now().minusHours(2));
    }

    private HttpResponse<String> register(String of, String more, OffsetDateTime noticed) {
        return manager.post(
                "/api/compliance/penalties",
                "{\"shop\":" + shop.value() + ",\"happenedOn\":\""
                        + noticed.minusDays(2).toLocalDate() + "\",\"noticedAt\":\"" + noticed
                        + "\",\"notice\":\"标题含全网最低价\",\"class\":\"" + of + "\",\"points\":2" + more + "}");
    }

    private long open(long penalty) {
        return Browser.json(manager.post("/api/compliance/appeals", "{\"penalty\":" + penalty + "}"))
                .path("id")
                .asLong();
    }

    private HttpResponse<String> attach(long appeal, String kind, String name, byte[] bytes) {
        return manager.upload(
                "/api/compliance/appeals/" + appeal + "/evidence?kind=" + kind + "&name="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8),
                bytes);
    }

    @Test
    void an_appeal_gathers_its_evidence_and_leaves_as_one_pack_with_hashes() throws IOException {
        long penalty = Browser.json(register("price", "")).path("id").asLong();
        long appeal = open(penalty);
        String path = "/api/compliance/appeals/" + appeal;
        JsonNode begun = Browser.json(manager.get(path));
        assertThat(begun.path("missing").asInt()).isEqualTo(5);
        assertThat(begun.path("letter").asString()).contains("标题含全网最低价");
        assertThat(manager.post(path + "/sending", "").body()).contains("COMPLIANCE-6821", "处罚通知截图");
        byte[] notice = "处罚通知 全文".getBytes(StandardCharsets.UTF_8);
        assertThat(attach(appeal, "notice", "通知/1.txt", notice).statusCode()).isEqualTo(200);
        assertThat(attach(appeal, "notice", "x.exe", new byte[] {'M', 'Z', 0, 1})
                        .body())
                .contains("COMPLIANCE-6818");
        assertThat(attach(appeal, "poem", "x.txt", notice).body()).contains("COMPLIANCE-6817");
        for (String kind : new String[] {"object", "mended", "deals", "settings"}) {
            manager.send(
                    "PUT", path + "/not-needed", "application/json", "{\"kind\":\"" + kind + "\",\"reason\":\"没有\"}");
        }
        assertThat(manager.post(path + "/sending", "").body()).contains("COMPLIANCE-6823", "【写明商品、活动或对话】");
        assertThat(new String(pack(appeal).get("未完成.txt"), StandardCharsets.UTF_8))
                .contains("申诉书待写：【写明当时做了什么、为什么】")
                .doesNotContain("缺少证据");
        assertThat(packName(appeal)).contains("甲店-PC" + penalty + "-未完成.zip");
        writeLetter(path);
        Map<String, byte[]> pack = pack(appeal);
        assertThat(packName(appeal)).contains("甲店-PC" + penalty + ".zip");
        assertThat(pack.keySet()).doesNotContain("未完成.txt");
        assertThat(pack.keySet()).contains("申诉书.docx", "证据/01-处罚通知截图-通知_1.txt", "SHA256SUMS.txt");
        assertThat(pack.get("证据/01-处罚通知截图-通知_1.txt")).isEqualTo(notice);
        assertThat(new String(pack.get("SHA256SUMS.txt"), StandardCharsets.UTF_8))
                .contains(Browser.json(manager.get(path)).findValue("hash").asString());
        assertThat(Browser.json(manager.post(path + "/sending", ""))
                        .path("letter")
                        .asString())
                .contains("【旗舰店】", "我们申诉", " 日")
                .doesNotContain("【日期】");
        assertThat(manager.send("PUT", path + "/letter", "application/json", "{\"letter\":\"改\"}")
                        .body())
                .contains("COMPLIANCE-6813");
        long task = begun.path("task").asLong();
        assertThat(Browser.json(manager.get("/api/work/tasks/" + task))
                        .path("state")
                        .asString())
                .isEqualTo("done");
    }

    private void writeLetter(String path) {
        manager.send("PUT", path + "/letter", "application/json", "{\"letter\":\"【旗舰店】面膜一事，我们申诉。\\n\\n甲店\\n【日期】\"}");
    }

    private String packName(long appeal) {
        return URLDecoder.decode(
                manager.get("/api/compliance/appeals/" + appeal + "/pack.zip")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow(),
                StandardCharsets.UTF_8);
    }

    private Map<String, byte[]> pack(long appeal) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        server.get(Appeals.class).pack(operator, appeal, out);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    @Test
    void the_three_days_begin_with_the_penalty_and_a_late_task_is_late() {
        JsonNode registered = Browser.json(register("price", ""));
        long penalty = registered.path("id").asLong();
        OffsetDateTime due = OffsetDateTime.parse(registered.path("decideBy").asString());
        assertThat(due.toInstant())
                .isEqualTo(OffsetDateTime.parse(registered.path("noticedAt").asString())
                        .plusDays(3)
                        .toInstant());
        JsonNode asked = task("决定是否申诉 PC" + penalty);
        assertThat(OffsetDateTime.parse(asked.path("due").asString()).toInstant())
                .isEqualTo(due.toInstant());
        open(penalty);
        assertThat(Browser.json(manager.get(
                                "/api/work/tasks/" + asked.path("id").asLong()))
                        .path("state")
                        .asString())
                .isEqualTo("done");
        OffsetDateTime noticed = OffsetDateTime.now().minusHours(90);
        JsonNode old = Browser.json(register("listing", "", noticed));
        JsonNode late = task("决定是否申诉 PC" + old.path("id").asLong());
        assertThat(late.path("overdue").asBoolean()).isTrue();
        open(old.path("id").asLong());
        JsonNode ready = task("备齐申诉材料 PC" + old.path("id").asLong());
        assertThat(ready.path("overdue").asBoolean()).isTrue();
        assertThat(manager.get("/api/work/tasks/" + ready.path("id").asLong()).body())
                .contains("已超过时限 18 小时");
        assertThat(Browser.json(register("abuse", "", OffsetDateTime.now().minusDays(40)))
                        .hasNonNull("decideBy"))
                .isFalse();
    }

    private JsonNode task(String title) {
        for (JsonNode each : Browser.json(manager.get("/api/work/tasks")).findValue("items")) {
            if (each.path("title").asString().equals(title)) {
                return each;
            }
        }
        throw new AssertionError("no open task " + title);
    }

    @Test
    void a_penalty_that_is_known_is_registered_again_only_when_it_is_said_to_be_another() {
        OffsetDateTime noticed = OffsetDateTime.now().minusHours(2);
        long known = Browser.json(register("price", "", noticed)).path("id").asLong();
        HttpResponse<String> again = register("price", "", noticed);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("COMPLIANCE-6824", "PC" + known);
        assertThat(register("price", ",\"again\":true", noticed).statusCode()).isEqualTo(201);
        assertThat(register("listing", "", noticed).statusCode()).isEqualTo(201);
    }

    @Test
    void a_won_appeal_teaches_its_case_and_no_longer_counts() {
        long penalty = Browser.json(register("price", ",\"lesson\":\"先检查\""))
                .path("id")
                .asLong();
        long appeal = open(penalty);
        String path = "/api/compliance/appeals/" + appeal;
        assertThat(manager.post("/api/compliance/appeals", "{\"penalty\":" + penalty + "}")
                        .body())
                .contains("COMPLIANCE-6811");
        assertThat(manager.post(path + "/decision", "{\"won\":true,\"outcome\":\"撤销\"}")
                        .body())
                .contains("COMPLIANCE-6814");
        for (String kind : new String[] {"notice", "object", "mended", "deals", "settings"}) {
            manager.send(
                    "PUT", path + "/not-needed", "application/json", "{\"kind\":\"" + kind + "\",\"reason\":\"没有\"}");
        }
        writeLetter(path);
        manager.post(path + "/sending", "");
        manager.post(path + "/decision", "{\"won\":true,\"outcome\":\"平台撤销\",\"lesson\":\"保留成交记录\"}");
        JsonNode register = Browser.json(manager.get("/api/compliance/penalties?shop=" + shop.value()));
        JsonNode kept = register.path("penalties").get(0);
        assertThat(kept.path("overturned").asBoolean()).isTrue();
        assertThat(kept.path("lesson").asString()).isEqualTo("先检查\n保留成交记录");
        assertThat(register.path("table").path("rows").size()).isZero();
    }

    @Test
    void what_a_case_proposes_is_decided_once_and_stands_in_the_handbook() {
        long penalty = Browser.json(register("price", "")).path("id").asLong();
        JsonNode proposed = Browser.json(manager.post(
                "/api/compliance/penalties/" + penalty + "/proposals", "{\"kind\":\"word\",\"content\":\"底价清仓\"}"));
        long proposal = proposed.path("proposals").get(0).path("id").asLong();
        String path = "/api/compliance/penalties/proposals/" + proposal + "/decision";
        assertThat(manager.post(path, "{\"accepted\":true,\"reason\":\"会再犯\",\"confirmed\":true}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(manager.post(path, "{\"accepted\":false,\"reason\":\"又想了想\"}")
                        .body())
                .contains("COMPLIANCE-6810");
        assertThat(manager.get("/api/compliance/handbooks/marketing").body()).contains("底价清仓（案例 PC" + penalty + "）");
    }

    @Test
    void an_accepted_word_is_found_in_texts_for_the_case_that_it_stands_on_until_that_is_withdrawn() {
        long penalty = Browser.json(register("price", "")).path("id").asLong();
        JsonNode proposed = Browser.json(manager.post(
                "/api/compliance/penalties/" + penalty + "/proposals", "{\"kind\":\"word\",\"content\":\"清底特卖\"}"));
        long proposal = proposed.path("proposals").get(0).path("id").asLong();
        assertThat(verdict(manager)).isEqualTo("pass");
        manager.post(
                "/api/compliance/penalties/proposals/" + proposal + "/decision",
                "{\"accepted\":true,\"reason\":\"会再犯\",\"confirmed\":true}");
        JsonNode hit = Browser.json(manager.post("/api/check", "{\"text\":\"换季清 底-特卖，速来\"}"))
                .path("hits")
                .get(0);
        String rule = "case.pc" + penalty;
        assertThat(hit.path("rule").asString()).isEqualTo(rule);
        assertThat(hit.path("class").asString()).isEqualTo("price");
        assertThat(manager.get("/api/check/rules").body()).contains(rule, "标题含全网最低价", "会再犯");
        Browser stranger = server.newPerson(server.newAgency(), Role.DIRECTOR, null);
        assertThat(verdict(stranger)).isEqualTo("pass");
        assertThat(stranger.get("/api/check/rules").body()).doesNotContain(rule);
        String path = "/api/compliance/penalties/" + penalty + "/withdrawal";
        assertThat(manager.post(path, "{\"reason\":\"\"}").body()).contains("COMPLIANCE-6804");
        assertThat(Browser.json(manager.post(path, "{\"reason\":\"登记错了店\"}"))
                        .path("withdrawn")
                        .asString())
                .isEqualTo("登记错了店");
        assertThat(verdict(manager)).isEqualTo("pass");
        assertThat(manager.post(path, "{\"reason\":\"再撤\"}").body()).contains("COMPLIANCE-6822");
    }

    private static String verdict(Browser person) {
        return Browser.json(person.post("/api/check", "{\"text\":\"换季清底特卖\"}"))
                .path("verdict")
                .asString();
    }

    @Test
    void one_person_forbids_no_word_unawares_and_nobody_a_single_character() {
        long penalty = Browser.json(register("price", "")).path("id").asLong();
        String proposals = "/api/compliance/penalties/" + penalty + "/proposals";
        for (String word : new String[] {"女", "a", "的的的的", "！", "x".repeat(15) + "y".repeat(16)}) {
            assertThat(manager.post(proposals, "{\"kind\":\"word\",\"content\":\"" + word + "\"}")
                            .body())
                    .contains("COMPLIANCE-6825");
        }
        long proposal = Browser.json(manager.post(proposals, "{\"kind\":\"word\",\"content\":\"底价清仓\"}"))
                .path("proposals")
                .get(0)
                .path("id")
                .asLong();
        String path = "/api/compliance/penalties/proposals/" + proposal + "/decision";
        String accepted = "{\"accepted\":true,\"reason\":\"会再犯\"}";
        assertThat(manager.post(path, accepted).body()).contains("COMPLIANCE-6827");
        Browser director = server.newPerson(operator, Role.DIRECTOR, null);
        assertThat(director.post(path, accepted).statusCode()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_true_is_refused() {
        assertThat(register("poem", "").body()).contains("COMPLIANCE-6808");
        assertThat(register("price", ",\"rule\":\"absolute.most\"").body()).contains("COMPLIANCE-6809");
        assertThat(register("price", ",\"fineFen\":-1").body()).contains("COMPLIANCE-6807");
    }

    @Test
    void another_agency_and_a_specialist_see_none_of_it() {
        long penalty = Browser.json(register("price", "")).path("id").asLong();
        Browser stranger = server.newPerson(server.newAgency(), Role.DIRECTOR, null);
        assertThat(stranger.post("/api/compliance/appeals", "{\"penalty\":" + penalty + "}")
                        .body())
                .contains("COMPLIANCE-6801");
        Browser specialist = server.newPerson(operator, Role.SPECIALIST, null);
        assertThat(specialist
                        .get("/api/compliance/penalties?shop=" + shop.value())
                        .statusCode())
                .isIn(403, 404);
    }
}
