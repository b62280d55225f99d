package io.zhanggui.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.notify.ChannelTarget.Mail;
import io.zhanggui.notify.ChannelTarget.Security;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.NoticeId;
import io.zhanggui.notify.SendAnswer;
import io.zhanggui.outward.OutwardAddresses;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Mail against a server that speaks SMTP. */
class EmailTest {

    private static final Message MESSAGE = new Message(
            new NoticeId(12),
            Importance.MEDIUM,
            "任务已逾期",
            "T4 已过期",
            "/work/tasks",
            Instant.parse("2026-11-29T13:00:00Z"));

    private final Email email =
            new Email(new OutwardAddresses(true, InetAddress::getAllByName), Duration.ofMillis(800));

    @Test
    void a_mail_arrives_whole_at_all_recipients() throws Exception {
        try (FakeMailServer server = new FakeMailServer("250 ok")) {
            SendAnswer answer = email.send(target(server.port(), "right"), MESSAGE);
            assertThat(answer).isEqualTo(new SendAnswer.Accepted("邮件服务器已收下，收件人 2 个"));
            FakeMailServer.Letter letter = server.letters().getFirst();
            assertThat(letter.from()).contains("zhanggui@example.com");
            assertThat(letter.to()).hasSize(2);
            MimeMessage read = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(letter.data().getBytes(StandardCharsets.UTF_8)));
            assertThat(read.getSubject()).isEqualTo("【掌柜】任务已逾期");
            assertThat(String.valueOf(read.getContent())).contains("T4 已过期", "编号 N12");
        }
    }

    @Test
    void a_mail_sent_twice_bears_the_same_number() throws Exception {
        try (FakeMailServer server = new FakeMailServer("250 ok")) {
            email.send(target(server.port(), "right"), MESSAGE);
            email.send(target(server.port(), "right"), MESSAGE);
            assertThat(server.letters())
                    .hasSize(2)
                    .allSatisfy(letter ->
                            assertThat(letter.data()).contains("Message-ID: <zhanggui-12-1795957200000@example.com>"));
        }
    }

    @Test
    void a_wrong_password_will_never_work() throws Exception {
        try (FakeMailServer server = new FakeMailServer("250 ok")) {
            assertThat(email.send(target(server.port(), "wrong"), MESSAGE)).isInstanceOf(SendAnswer.Refused.class);
            assertThat(server.letters()).isEmpty();
        }
    }

    @Test
    void a_recipient_that_does_not_exist_will_never_work() throws Exception {
        try (FakeMailServer server = new FakeMailServer("550 no such mailbox")) {
            assertThat(email.send(target(server.port(), "right"), MESSAGE)).isInstanceOf(SendAnswer.Refused.class);
        }
    }

    @Test
    void a_server_that_is_not_there_or_says_nothing_is_tried_later() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(email.send(target(silent.getLocalPort(), "right"), MESSAGE))
                    .isInstanceOf(SendAnswer.Later.class);
        }
        assertThat(email.send(target(1, "right"), MESSAGE)).isInstanceOf(SendAnswer.Later.class);
    }

    @Test
    void what_must_be_encrypted_is_not_sent_to_a_server_that_cannot() throws Exception {
        try (FakeMailServer server = new FakeMailServer("250 ok")) {
            Mail secret = new Mail(
                    "127.0.0.1",
                    server.port(),
                    Security.STARTTLS,
                    "shop",
                    "right",
                    "a@example.com",
                    List.of("b@example.com"));
            assertThat(email.send(secret, MESSAGE)).isNotInstanceOf(SendAnswer.Accepted.class);
            assertThat(server.letters()).isEmpty();
        }
    }

    private static Mail target(int port, @Nullable String password) {
        return new Mail(
                "127.0.0.1",
                port,
                Security.NONE,
                "shop",
                password,
                "zhanggui@example.com",
                List.of("director@example.com", "manager@example.com"));
    }
}
