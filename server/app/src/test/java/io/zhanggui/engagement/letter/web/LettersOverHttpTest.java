package io.zhanggui.engagement.letter.web;

import static io.zhanggui.testing.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.notify.Channel;
import io.zhanggui.notify.ChannelKind;
import io.zhanggui.notify.ChannelTarget;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.store.JooqChannels;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.GivenTable;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Letters from the draft to the merchant's entrance, on the real stores. */
class LettersOverHttpTest {

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final Shop shop = server.newShop(operator, "甲店");
    private final Shop other = server.newShop(operator, "乙店");
    private final Browser manager = server.newPerson(operator, Role.MANAGER, null);
    private final String client = newClient("甲公司", shop);

    private String newClient(String name, Shop its) {
        String draft = "{\"name\":\"" + name + "\",\"shops\":[" + its.id().value() + "]}";
        return "/api/clients/"
                + json(manager.post("/api/clients", draft)).path("id").asLong();
    }

    private void orders(String until, String table) {
        server.get(Loads.class)
                .load(
                        Scope.of(operator.agency(), shop.id()),
                        new NewLoad("f" + until + ".csv", null, "f" + until, 1, UserId.LOCAL),
                        new GivenRows(
                                        FactKind.ORDER,
                                        LocalDateTime.parse(until + "T00:00:00"),
                                        GivenTable.of(FactKind.ORDER, table))
                                .over(new Period(LocalDate.parse("2026-06-01"), LocalDate.parse(until))));
    }

    private void june() {
        orders("2026-06-17", """
                order_no buyer total paid kept refund created_at paid_at
                1 A 600 600 600 0 06-15T10:00 06-15T10:00
                2 B 300 300 300 0 06-16T10:00 06-16T10:00
                3 C 420 420 420 0 06-16T11:00 06-16T11:00
                """);
    }

    private JsonNode draft(String kind, String day) {
        HttpResponse<String> made =
                manager.post(client + "/letters", "{\"kind\":\"" + kind + "\",\"day\":\"" + day + "\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return json(made);
    }

    private String brief() {
        return client + "/letters/"
                + draft("daily", "2026-06-16").get(0).path("id").asLong();
    }

    private HttpResponse<String> send(String letter) {
        return manager.post(letter + "/sending", "{\"entrance\":true}");
    }

    private long group(String clientPath) {
        return server.get(JooqChannels.class)
                .insert(new Channel(
                        0,
                        operator.agency(),
                        new SubjectRef("client", clientPath.substring(clientPath.lastIndexOf('/') + 1)),
                        ChannelKind.WECOM,
                        "客户群",
                        new ChannelTarget.Robot("https://robot.invalid/x", null),
                        Importance.LOW,
                        null,
                        null,
                        true,
                        true));
    }

    @Test
    void a_letter_goes_to_the_groups_that_were_chosen_and_says_how_far_it_is() {
        june();
        long group = group(client);
        long stranger = group(newClient("乙公司", other));
        String letter = brief();
        assertThat(manager.post(letter + "/sending", "{\"channels\":[" + stranger + "]}")
                        .body())
                .contains("ENGAGEMENT-9468");

        JsonNode sent = json(manager.post(letter + "/sending", "{\"channels\":[" + group + "]}"))
                .path("sent");

        assertThat(sent.path("ways").toString()).isEqualTo("[\"客户群\"]");
        assertThat(sent.path("entrance").asBoolean()).isFalse();
        JsonNode deliveries = json(manager.get(letter)).path("deliveries");
        assertThat(deliveries).hasSize(1);
        assertThat(deliveries.get(0).path("state").asString()).isNotEqualTo("SENT");
        assertThat(manager.post(letter + "/deliveries/" + stranger + "/again", "")
                        .body())
                .contains("ENGAGEMENT-9469");
    }

    @Test
    void a_clients_mailbox_is_carried_by_a_mail_channel_of_the_agencys_own() {
        String channels = client + "/channels";
        String mailbox = "{\"kind\":\"email\",\"name\":\"老板\",\"to\":[\"boss@example.com\"]%s}";
        assertThat(manager.post(channels, mailbox.formatted("")).body()).contains("NOTIFY-2012");
        long server1 = server.get(JooqChannels.class)
                .insert(new Channel(
                        0,
                        operator.agency(),
                        null,
                        ChannelKind.EMAIL,
                        "公司邮箱",
                        new ChannelTarget.Mail(
                                "mail.invalid",
                                465,
                                ChannelTarget.Security.TLS,
                                null,
                                null,
                                "we@example.com",
                                List.of("we@example.com")),
                        Importance.LOW,
                        null,
                        null,
                        true,
                        true));

        JsonNode made = json(manager.post(channels, mailbox.formatted(",\"via\":" + server1)));

        assertThat(made.path("to").toString()).contains("boss@example.com");
        JsonNode listed = json(manager.get(channels));
        assertThat(listed.path("channels")).hasSize(1);
        assertThat(listed.path("mailers").findValuesAsString("name")).containsExactly("公司邮箱");
        // Those of a client are no channels of the agency.
        assertThat(manager.get("/api/notify/channels").body()).doesNotContain("老板");
        assertThat(manager.send(
                                "DELETE",
                                "/api/notify/channels/" + made.path("id").asLong(),
                                "application/json",
                                "")
                        .body())
                .contains("NOTIFY-2002");
        manager.send("DELETE", channels + "/" + made.path("id").asLong(), "application/json", "");
        assertThat(json(manager.get(channels)).path("channels")).isEmpty();
    }

    @Test
    void a_brief_is_drafted_from_the_shops_own_orders() {
        june();

        JsonNode read = json(manager.get(brief()));

        assertThat(read.at("/letter/title").asString()).isEqualTo("甲公司 6月16日（周二）简报");
        assertThat(read.path("text").asString())
                .startsWith("支付金额 [720 元](pay_amount " + shop.id().value() + " 2026-06-16 2026-06-17)")
                .contains("比前一天 [+20.0%](pay_amount " + shop.id().value() + " 2026-06-15 2026-06-16)");
    }

    @Test
    void a_day_nobody_exported_is_said_first_and_a_period_that_runs_is_refused() {
        june();

        JsonNode late = draft("daily", "2026-06-17");
        String text = json(manager.get(
                        client + "/letters/" + late.get(0).path("id").asLong()))
                .path("text")
                .asString();
        String today = LocalDate.now(Period.BEIJING).toString();

        assertThat(text).startsWith("数据不全：订单缺6月17日。");
        assertThat(manager.post(client + "/letters", "{\"kind\":\"daily\",\"day\":\"" + today + "\"}")
                        .body())
                .contains("ENGAGEMENT-9453");
    }

    @Test
    void what_a_person_changed_is_shown_and_survives_a_second_drafting() {
        june();
        String letter = brief();
        String text = json(manager.get(letter)).path("text").asString().replaceFirst("支付金额 ", "昨天的支付金额 ");
        String edited =
                "{\"title\":\"6月16日简报\",\"text\":\"" + text.replace("\n", "\\n").replace("\"", "\\\"") + "\"}";

        manager.send("PUT", letter, "application/json", edited);
        brief();

        assertThat(json(manager.get(letter)).at("/letter/title").asString()).isEqualTo("6月16日简报");
        assertThat(json(manager.get(letter + "/changes")).findValuesAsString("after"))
                .hasSize(1)
                .allMatch(line -> line.startsWith("昨天的支付金额 720 元"));
        assertThat(json(manager.post(letter + "/rewriting", ""))
                        .at("/letter/title")
                        .asString())
                .isEqualTo("甲公司 6月16日（周二）简报");
    }

    @Test
    void a_letter_is_sent_once_and_a_correction_names_it() {
        june();
        server.newPerson(operator, Role.MERCHANT_LEADER, Set.of(shop.id()));
        String letter = brief();

        assertThat(manager.post(letter + "/sending", "{}").body()).contains("ENGAGEMENT-9457");
        assertThat(json(send(letter)).at("/sent/hash").asString()).hasSize(64);
        assertThat(send(letter).body()).contains("ENGAGEMENT-9454");
        assertThat(manager.send("PUT", letter, "application/json", "{\"title\":\"a\",\"text\":\"b\"}")
                        .body())
                .contains("ENGAGEMENT-9454");

        orders("2026-06-18", """
                order_no buyer total paid kept refund created_at paid_at
                4 D 80 80 80 0 06-16T12:00 06-16T12:00
                """);
        JsonNode correction = json(manager.post(letter + "/corrections", "{\"why\":\"补导了一笔订单\"}"));
        JsonNode read =
                json(manager.get(client + "/letters/" + correction.path("id").asLong()));

        assertThat(read.path("text").asString())
                .startsWith("更正 " + correction.path("corrects").asString())
                .contains("补导了一笔订单", "[800 元]");
        assertThat(manager.post(letter + "/corrections", "{\"why\":\"再来\"}").body())
                .contains("ENGAGEMENT-9456");
    }

    @Test
    void merchants_read_what_was_sent_to_their_level_and_nothing_else_is_there() {
        june();
        Browser leader = server.newPerson(operator, Role.MERCHANT_LEADER, Set.of(shop.id()));
        Browser executor = server.newPerson(operator, Role.MERCHANT_EXECUTOR, Set.of(shop.id()));
        Browser stranger = server.newPerson(operator, Role.MERCHANT_LEADER, Set.of(other.id()));
        newClient("乙公司", other);
        String letter = brief();

        assertThat(leader.get(letter).body()).contains("ENGAGEMENT-9450");
        send(letter);

        assertThat(json(leader.get(letter)).at("/letter/title").asString()).isEqualTo("甲公司 6月16日（周二）简报");
        assertThat(json(leader.get("/api/notices")).at("/items").findValuesAsString("page"))
                .contains(client.replace("/api", "/engagement") + "/letters?letter="
                        + letter.substring(letter.lastIndexOf('/') + 1));
        assertThat(leader.download(letter + ".pdf"))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(leader.get(letter + "/changes").statusCode()).isEqualTo(403);
        assertThat(executor.get(letter).body()).contains("ENGAGEMENT-9450");
        assertThat(json(executor.get(client + "/letters"))).isEmpty();
        assertThat(stranger.get(letter).body()).contains("ENGAGEMENT-9010");
        assertThat(stranger.get(client + "/letters").statusCode()).isEqualTo(404);
    }

    @Test
    void a_letter_handed_over_elsewhere_is_recorded_and_not_in_the_entrance() {
        june();
        Browser leader = server.newPerson(operator, Role.MERCHANT_LEADER, Set.of(shop.id()));
        String letter = brief();

        JsonNode sent = json(manager.post(letter + "/sending", "{\"outside\":\"微信群\"}"));

        assertThat(sent.at("/sent/outside").asString()).isEqualTo("微信群");
        assertThat(leader.get(letter).statusCode()).isEqualTo(404);
    }
}
