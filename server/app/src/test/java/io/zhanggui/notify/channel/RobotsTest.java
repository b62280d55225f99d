package io.zhanggui.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.notify.ChannelTarget.Robot;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.NoticeId;
import io.zhanggui.notify.SendAnswer;
import io.zhanggui.outward.OutwardAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Each robot against a peer that checks signatures by its own reckoning. */
class RobotsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T13:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Message MESSAGE = new Message(
            new NoticeId(7), Importance.HIGH, "规则变了", "第七条改写", "https://zg.example.com/compliance/watch", NOW);
    private static final String SECRET = "SECdemo";

    private final OutwardAddresses anywhere = new OutwardAddresses(true, InetAddress::getAllByName);
    private final RobotLine line = new RobotLine(anywhere, JsonMapper.shared(), Duration.ofSeconds(20));

    @Test
    void dingtalk_takes_what_is_signed_with_its_secret() throws Exception {
        try (FakeRobot peer = new FakeRobot(RobotsTest::dingTalk)) {
            SendAnswer answer = new DingTalk(line, CLOCK).send(new Robot(peer.address(), SECRET), MESSAGE);
            assertThat(answer).isEqualTo(new SendAnswer.Accepted("errcode=0 ok"));
            FakeRobot.Call call = peer.calls().getFirst();
            assertThat(call.query()).containsEntry("access_token", "T1");
            assertThat(call.body().path("text").path("content").asString(""))
                    .isEqualTo("【掌柜】［高］规则变了\n第七条改写\n在掌柜打开：https://zg.example.com/compliance/watch\n编号 N7");
        }
    }

    @Test
    void dingtalk_refuses_what_is_signed_with_another_and_it_is_not_tried_again() throws Exception {
        try (FakeRobot peer = new FakeRobot(RobotsTest::dingTalk)) {
            SendAnswer answer = new DingTalk(line, CLOCK).send(new Robot(peer.address(), "SECother"), MESSAGE);
            assertThat(answer).isEqualTo(new SendAnswer.Refused("errcode=310000 sign not match"));
        }
    }

    @Test
    void feishu_takes_what_is_signed_with_its_secret_and_refuses_the_rest() throws Exception {
        try (FakeRobot peer = new FakeRobot(RobotsTest::feishu)) {
            Feishu feishu = new Feishu(line, CLOCK);
            assertThat(feishu.send(new Robot(peer.address(), SECRET), MESSAGE))
                    .isEqualTo(new SendAnswer.Accepted("code=0 success"));
            assertThat(feishu.send(new Robot(peer.address(), "other"), MESSAGE)).isInstanceOf(SendAnswer.Refused.class);
            assertThat(feishu.send(new Robot(peer.address(), null), MESSAGE)).isInstanceOf(SendAnswer.Refused.class);
        }
    }

    @Test
    void wecom_signs_nothing_and_its_text_is_cut_to_what_it_takes() throws Exception {
        try (FakeRobot peer = new FakeRobot(call -> FakeRobot.Answer.of("{\"errcode\":0,\"errmsg\":\"ok\"}"))) {
            Message longer = new Message(new NoticeId(8), Importance.LOW, "长", "字".repeat(1500), "/x", NOW);
            assertThat(new WeCom(line).send(new Robot(peer.address(), null), longer))
                    .isInstanceOf(SendAnswer.Accepted.class);
            FakeRobot.Call call = peer.calls().getFirst();
            assertThat(call.query()).containsOnlyKeys("access_token");
            String content = call.body().path("text").path("content").asString("");
            assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2048);
            assertThat(content).contains("…").endsWith("编号 N8");
        }
    }

    @Test
    void too_many_messages_and_a_busy_peer_may_work_later() throws Exception {
        assertThat(answerTo("{\"errcode\":130101,\"errmsg\":\"send too fast\"}", 200))
                .isInstanceOf(SendAnswer.Later.class);
        assertThat(answerTo("{\"errcode\":-1,\"errmsg\":\"系统繁忙\"}", 200)).isInstanceOf(SendAnswer.Later.class);
        assertThat(answerTo("oops", 503)).isEqualTo(new SendAnswer.Later("HTTP 503 oops"));
        assertThat(answerTo("slow down", 429)).isInstanceOf(SendAnswer.Later.class);
    }

    @Test
    void a_wrong_token_and_an_answer_that_is_no_json_will_never_work() throws Exception {
        assertThat(answerTo("{\"errcode\":300001,\"errmsg\":\"token is not exist\"}", 200))
                .isEqualTo(new SendAnswer.Refused("errcode=300001 token is not exist"));
        assertThat(answerTo("<html>log in</html>", 200)).isInstanceOf(SendAnswer.Refused.class);
        assertThat(answerTo("{}", 200)).isInstanceOf(SendAnswer.Refused.class);
        assertThat(answerTo("gone", 404)).isInstanceOf(SendAnswer.Refused.class);
    }

    @Test
    void a_peer_that_does_not_answer_in_time_may_have_taken_it() throws Exception {
        RobotLine hasty = new RobotLine(anywhere, JsonMapper.shared(), Duration.ofMillis(700));
        FakeRobot.Answer late = new FakeRobot.Answer(200, "{\"errcode\":0}", 2_000, Optional.empty());
        try (FakeRobot peer = new FakeRobot(call -> late)) {
            assertThat(new WeCom(hasty).send(new Robot(peer.address(), null), MESSAGE))
                    .isInstanceOf(SendAnswer.Unsure.class);
        }
    }

    @Test
    void a_peer_that_is_not_reached_has_taken_nothing() throws Exception {
        FakeRobot peer = new FakeRobot(call -> FakeRobot.Answer.of("{\"errcode\":0}"));
        String address = peer.address();
        peer.close();
        assertThat(new WeCom(line).send(new Robot(address, null), MESSAGE)).isInstanceOf(SendAnswer.Later.class);
    }

    @Test
    void a_path_without_a_house_is_not_written() throws Exception {
        try (FakeRobot peer = new FakeRobot(RobotsTest::dingTalk)) {
            new DingTalk(line, CLOCK).send(new Robot(peer.address(), SECRET), MESSAGE.at("/compliance/watch"));
            assertThat(peer.calls()
                            .getFirst()
                            .body()
                            .path("text")
                            .path("content")
                            .asString(""))
                    .isEqualTo("【掌柜】［高］规则变了\n第七条改写\n登录掌柜，在“通知”里打开\n编号 N7");
        }
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (FakeRobot inside = new FakeRobot(call -> FakeRobot.Answer.of("{\"errcode\":0}"));
                FakeRobot peer =
                        new FakeRobot(call -> new FakeRobot.Answer(302, "", 0, Optional.of(inside.address())))) {
            assertThat(new WeCom(line).send(new Robot(peer.address(), null), MESSAGE))
                    .isInstanceOf(SendAnswer.Refused.class);
            assertThat(inside.calls()).isEmpty();
        }
    }

    @Test
    void an_address_inside_the_network_is_not_called_unless_allowed() throws Exception {
        try (FakeRobot peer = new FakeRobot(call -> FakeRobot.Answer.of("{\"errcode\":0}"))) {
            OutwardAddresses outside = new OutwardAddresses(false, InetAddress::getAllByName);
            RobotLine careful = new RobotLine(outside, JsonMapper.shared(), Duration.ofSeconds(1));
            assertThat(new WeCom(careful).send(new Robot(peer.address(), null), MESSAGE))
                    .isInstanceOf(SendAnswer.Refused.class);
            assertThat(peer.calls()).isEmpty();
        }
    }

    private SendAnswer answerTo(String body, int status) throws IOException {
        FakeRobot.Answer answer = new FakeRobot.Answer(status, body, 0, Optional.empty());
        try (FakeRobot peer = new FakeRobot(call -> answer)) {
            return new DingTalk(line, CLOCK).send(new Robot(peer.address(), null), MESSAGE);
        }
    }

    private static FakeRobot.Answer dingTalk(FakeRobot.Call call) {
        String time = call.query().getOrDefault("timestamp", "");
        String expected = sign(SECRET, time + "\n" + SECRET);
        boolean fits = time.equals(Long.toString(NOW.toEpochMilli()))
                && expected.equals(call.query().get("sign"));
        return FakeRobot.Answer.of(
                fits ? "{\"errcode\":0,\"errmsg\":\"ok\"}" : "{\"errcode\":310000,\"errmsg\":\"sign not match\"}");
    }

    private static FakeRobot.Answer feishu(FakeRobot.Call call) {
        String time = call.body().path("timestamp").asString("");
        boolean fits = time.equals(Long.toString(NOW.getEpochSecond()))
                && sign(time + "\n" + SECRET, "")
                        .equals(call.body().path("sign").asString(""));
        return FakeRobot.Answer.of(
                fits ? "{\"code\":0,\"msg\":\"success\"}" : "{\"code\":19021,\"msg\":\"sign match fail\"}");
    }

    private static String sign(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
