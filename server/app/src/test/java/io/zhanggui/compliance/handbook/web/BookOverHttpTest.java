package io.zhanggui.compliance.handbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.Handbook;
import io.zhanggui.compliance.handbook.Handbooks;
import io.zhanggui.compliance.handbook.Occasion;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import io.zhanggui.work.Duties;
import io.zhanggui.work.Duty;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.TaskId;
import io.zhanggui.work.TaskState;
import io.zhanggui.work.Tasks;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Handbooks from the draft to the last reader, over HTTP and on the real store. */
class BookOverHttpTest {

    private static final String BOOK = "/api/compliance/handbooks/marketing";

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();

    private static String publish(String occasion, String why) {
        return "{\"occasion\":\"" + occasion + "\",\"why\":\"" + why + "\"}";
    }

    @Test
    void a_version_is_fixed_told_compared_and_taken_away_as_a_file() {
        Browser manager = server.newPerson(operator, Role.MANAGER, null);
        Browser specialist = server.newPerson(operator, Role.SPECIALIST, null);
        HttpResponse<String> first = manager.post(BOOK + "/versions", publish("other", "第一版"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(manager.post(BOOK + "/versions", publish("other", "没有变")).body())
                .contains("COMPLIANCE-6856");
        assertThat(manager.send("PUT", BOOK + "/chapters/price", "application/json", "{\"text\":\"统一写到手价\"}")
                        .statusCode())
                .isEqualTo(204);
        JsonNode second = Browser.json(manager.post(BOOK + "/versions", publish("monthly", "补充价格写法")));
        assertThat(second.path("number").asInt()).isEqualTo(2);
        assertThat(second.path("hash").asString())
                .hasSize(64)
                .isNotEqualTo(Browser.json(first).path("hash").asString());
        JsonNode changes = Browser.json(manager.get(BOOK + "/changes?earlier=1&later=2"));
        assertThat(changes.path("chapters").findValuesAsString("key")).containsExactly("price", "addition");
        HttpResponse<String> word = manager.get(BOOK + "/versions/2.docx");
        assertThat(word.statusCode()).isEqualTo(200);
        assertThat(word.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"marketing-v2.docx\"");
        JsonNode notices = Browser.json(specialist.get("/api/notices"));
        assertThat(notices.toString()).contains("《营销活动合规指南》第 2 版已发布");
    }

    @Test
    void it_is_known_who_has_read_it_and_who_has_not_is_told_once_a_day() {
        Browser manager = server.newPerson(operator, Role.MANAGER, null);
        Browser specialist = server.newPerson(operator, Role.SPECIALIST, null);
        manager.post(BOOK + "/versions", publish("other", "第一版"));
        JsonNode readers = Browser.json(manager.get(BOOK + "/versions/1/readings"));
        assertThat(readers).hasSize(2);
        assertThat(readers.get(0).has("readAt")).isFalse();
        assertThat(manager.post(BOOK + "/versions/1/reminders", "").body()).contains("\"told\":1");
        assertThat(manager.post(BOOK + "/versions/1/reminders", "").body()).contains("\"told\":0");
        assertThat(specialist.post(BOOK + "/versions/1/readings", "").statusCode())
                .isEqualTo(204);
        JsonNode states = Browser.json(specialist.get("/api/compliance/handbooks"));
        assertThat(states.get(1).path("read").asBoolean()).isTrue();
        assertThat(states.get(1).path("unread").asInt()).isZero();
    }

    @Test
    void a_version_that_changes_nothing_asks_nobody_to_read_again_and_is_told_to_those_who_keep_the_clocks() {
        Browser manager = server.newPerson(operator, Role.MANAGER, null);
        Browser specialist = server.newPerson(operator, Role.SPECIALIST, null);
        Browser late = server.newPerson(operator, Role.SPECIALIST, null);
        manager.post(BOOK + "/versions", publish("other", "第一版"));
        specialist.post(BOOK + "/versions/1/readings", "");
        manager.post(BOOK + "/versions", publish("monthly", "无变化"));
        assertThat(specialist.get("/api/notices").body()).doesNotContain("第 2 版");
        assertThat(manager.get("/api/notices").body())
                .contains("《营销活动合规指南》第 2 版已发布，内容没有变")
                .contains("测试：无变化");
        assertThat(Browser.json(specialist.get("/api/compliance/handbooks"))
                        .get(1)
                        .path("read")
                        .asBoolean())
                .isTrue();
        assertThat(Browser.json(late.get("/api/compliance/handbooks"))
                        .get(1)
                        .path("read")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void staff_without_the_right_publishes_nothing_and_a_merchant_sees_none() {
        Browser analyst = server.newPerson(operator, Role.ANALYST, null);
        assertThat(analyst.post(BOOK + "/versions", publish("other", "第一版")).statusCode())
                .isIn(403, 404);
        Browser merchant = server.newPerson(
                operator,
                Role.MERCHANT_LEADER,
                Set.of(server.newShop(operator, "甲店").id()));
        assertThat(merchant.get("/api/compliance/handbooks").body()).contains("IDENTITY-1004");
    }

    @Test
    void another_agencys_versions_are_not_there() {
        Browser manager = server.newPerson(operator, Role.MANAGER, null);
        manager.post(BOOK + "/versions", publish("other", "第一版"));
        Browser stranger = server.newPerson(server.newAgency(), Role.DIRECTOR, null);
        assertThat(stranger.get(BOOK + "/versions/1").body()).contains("COMPLIANCE-6852");
    }

    @Test
    void the_months_clock_stops_once_all_three_are_published_for_it() {
        Handbooks books = server.get(Handbooks.class);
        Duties duties = server.get(Duties.class);
        books.publish(operator, Handbook.values()[0], Occasion.OTHER, "先有一版", null);
        Duty monthly = duties.list(operator).stream()
                .map(Duties.Turn::duty)
                .filter(duty -> duty.key().equals("rules-monthly"))
                .findFirst()
                .orElseThrow();
        Tasks tasks = server.get(Tasks.class);
        TaskId clock = tasks.open(operator, turnOf(monthly)).id();
        for (Handbook book : Handbook.values()) {
            assertThat(tasks.get(operator, clock).state()).isEqualTo(TaskState.OPEN);
            books.publish(operator, book, Occasion.MONTHLY, "按处罚案例更新", null);
        }
        assertThat(tasks.get(operator, clock).state()).isEqualTo(TaskState.DONE);
        assertThat(tasks.get(operator, clock).steps().getLast().text()).contains("《商品发布合规手册》第 2 版");
    }

    /** As {@code work} opens it, whatever day it is. */
    private static TaskDraft turnOf(Duty duty) {
        SubjectRef subject = new SubjectRef("duty", Long.toString(duty.id()));
        return new TaskDraft(null, duty.title().zh(), "", subject, duty.page(), null, null, null);
    }
}
