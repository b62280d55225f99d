package io.zhanggui.engagement.letter.web;

import static io.zhanggui.testing.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zhanggui.engagement.letter.Occasion;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.shared.Period;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The communication calendar, the visit and the survey, on the real stores. */
class CommunicationOverHttpTest {

    private final LocalDate today = LocalDate.now(Period.BEIJING);
    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final Shop shop = server.newShop(operator, "甲店");
    private final Browser manager = server.newPerson(operator, Role.MANAGER, null);
    private final Browser leader = server.newPerson(operator, Role.MERCHANT_LEADER, Set.of(shop.id()));
    private final String client = newClient();

    private String newClient() {
        String draft = "{\"name\":\"甲公司\",\"shops\":[" + shop.id().value() + "]}";
        return "/api/clients/"
                + json(manager.post("/api/clients", draft)).path("id").asLong();
    }

    private JsonNode agree(String from, String to) {
        String proposal = manager.get(client + "/communication").body();
        return json(manager.send("PUT", client + "/communication", "application/json", proposal.replace(from, to)));
    }

    private JsonNode slot(JsonNode calendar, String occasion) {
        for (JsonNode slot : calendar.path("slots")) {
            if (slot.path("occasion").asString().equals(occasion)) {
                return slot;
            }
        }
        return calendar.path("none");
    }

    private JsonNode tasks(String filter) {
        return json(manager.get("/api/work/tasks" + filter)).path("items");
    }

    @Test
    void nothing_is_due_before_a_calendar_is_agreed_and_each_turn_then_has_a_task() {
        assertThat(json(manager.get(client + "/communication")).path("slots")).isEmpty();
        assertThat(tasks("").findValuesAsString("title")).noneMatch(title -> title.contains("满意度"));

        JsonNode calendar = agree("", "");
        agree("", "");

        assertThat(calendar.path("agreed").asBoolean()).isTrue();
        assertThat(slot(calendar, "daily").path("lastDay").asString())
                .isEqualTo(today.minusDays(1).toString());
        assertThat(tasks("").findValuesAsString("title"))
                .filteredOn(title -> title.contains("每日简报"))
                .hasSize(1);
    }

    @Test
    void sending_the_letter_ends_its_turn_and_its_task() {
        agree("", "");
        JsonNode drafted =
                json(manager.post(client + "/letters", "{\"kind\":\"daily\",\"day\":\"" + today.minusDays(1) + "\"}"));
        String letter = client + "/letters/" + drafted.get(0).path("id").asLong();

        manager.post(letter + "/sending", "{\"outside\":\"微信群\"}");

        assertThat(slot(json(manager.get(client + "/communication")), "daily")
                        .path("state")
                        .asString())
                .isEqualTo("DONE");
        assertThat(tasks("").findValuesAsString("title")).noneMatch(title -> title.contains("每日简报"));
    }

    @Test
    void a_calendar_without_one_of_its_occasions_or_with_a_stranger_is_refused() {
        assertThat(agree("\"weekly\"", "\"daily\"").path("code").asString()).isEqualTo("ENGAGEMENT-9460");
        assertThat(agree("\"dueDay\":25", "\"dueDay\":29").path("code").asString())
                .isEqualTo("ENGAGEMENT-9461");
        assertThat(agree("\"ours\":null", "\"ours\":999999").path("code").asString())
                .isEqualTo("ENGAGEMENT-9463");
    }

    @Test
    void a_visit_is_a_meeting_with_an_agenda_planned_once() {
        LocalDate day = today.plusDays(3);
        String asked = "{\"day\":\"" + day + "\"}";
        assertThat(manager.post(client + "/communication/visits", asked).body()).contains("ENGAGEMENT-9464");
        agree("", "");

        manager.post(client + "/communication/visits", asked);
        JsonNode again = json(manager.post(client + "/communication/visits", asked));

        assertThat(again.path("state").asString()).isIn("BEGUN", "OVERDUE");
        JsonNode meetings = json(manager.get("/api/work/meetings?from=" + day + "&to=" + day.plusDays(1)));
        assertThat(meetings.findValuesAsString("title"))
                .filteredOn(title -> title.startsWith("甲公司"))
                .hasSize(1);
    }

    @Test
    void a_visit_that_was_held_ends_its_turn_and_its_task() {
        LocalDate day = today.minusDays(1);
        assumeTrue(Occasion.VISIT.around(day).contains(today), "yesterday lay in another quarter");
        agree("", "");
        manager.post(client + "/communication/visits", "{\"day\":\"" + day + "\"}");
        assertThat(tasks("").findValuesAsString("title"))
                .filteredOn(title -> title.contains("季度拜访"))
                .hasSize(1);
        JsonNode meetings = json(manager.get("/api/work/meetings?from=" + day + "&to=" + today));
        long visit = meetings.valueStream()
                .filter(meeting -> meeting.path("title").asString().startsWith("甲公司"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();

        manager.post("/api/work/meetings/" + visit + "/minutes", "{\"minutes\":\"谈了下季度的目标\",\"actions\":[]}");
        // Nobody tells the calendar of it; its next round, or agreeing on it again, finds the minutes.
        JsonNode calendar = agree("", "");

        assertThat(slot(calendar, "visit").path("state").asString()).isEqualTo("DONE");
        assertThat(tasks("").findValuesAsString("title")).noneMatch(title -> title.contains("季度拜访"));
        assertThat(tasks("?closed=true").toString()).contains("季度拜访");
    }

    @Test
    void a_merchant_answers_once_a_month_and_a_poor_answer_becomes_a_task() {
        String poor = "{\"scores\":{\"overall\":2,\"results\":2,\"communication\":4,\"skill\":3},\"remark\":\"回复慢\"}";

        JsonNode answer = json(leader.post(client + "/satisfaction", poor));

        assertThat(answer.path("mean").asDouble()).isEqualTo(2.75);
        assertThat(leader.post(client + "/satisfaction", poor).body()).contains("ENGAGEMENT-9466");
        assertThat(leader.post(client + "/satisfaction", "{\"scores\":{\"overall\":6}}")
                        .body())
                .contains("ENGAGEMENT-9465");
        assertThat(tasks("").findValuesAsString("title")).anyMatch(title -> title.contains("满意度偏低（2.8 分）"));
        assertThat(json(manager.get(client + "/satisfaction")).path("answers")).hasSize(1);
    }

    @Test
    void what_was_said_on_the_telephone_is_marked_and_hidden_from_others_of_the_client() {
        String said = "{\"month\":\"" + today + "\",\"respondent\":\"王总\","
                + "\"scores\":{\"overall\":5,\"results\":4,\"communication\":5,\"skill\":5}}";

        JsonNode noted = json(manager.post(client + "/satisfaction/calls", said));

        assertThat(noted.path("byStaff").asBoolean()).isTrue();
        assertThat(json(leader.get(client + "/satisfaction")).path("answers")).isEmpty();
        assertThat(manager.post(client + "/satisfaction", said).statusCode()).isEqualTo(403);
        assertThat(tasks("").findValuesAsString("title")).noneMatch(title -> title.contains("满意度偏低"));
    }
}
