package io.zhanggui.notify.channel;

import io.zhanggui.notify.ChannelKind;
import io.zhanggui.notify.ChannelTarget;
import io.zhanggui.notify.SendAnswer;
import io.zhanggui.outward.AddressRefusal;
import io.zhanggui.outward.OutwardAddresses;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Mail by SMTP. A mail sent twice bears the same Message-ID, so that most mailboxes show it once. */
public final class Email implements Sender {

    private static final int PERMANENT = 500;

    private final OutwardAddresses outward;
    private final Duration patience;

    public Email(OutwardAddresses outward, Duration patience) {
        this.outward = outward;
        this.patience = patience;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public SendAnswer send(ChannelTarget target, Message message) {
        ChannelTarget.Mail mail = (ChannelTarget.Mail) target;
        Optional<AddressRefusal> refusal = outward.hostRefusal(mail.host());
        if (refusal.isPresent()) {
            return new SendAnswer.Refused(refusal.get().zh());
        }
        Session session = Session.getInstance(settings(mail));
        try (Transport transport = session.getTransport()) {
            transport.connect(mail.host(), mail.port(), mail.user(), mail.password());
            MimeMessage letter = letter(session, mail, message);
            transport.sendMessage(letter, letter.getAllRecipients());
            return new SendAnswer.Accepted("邮件服务器已收下，收件人 " + mail.to().size() + " 个");
        } catch (AuthenticationFailedException e) {
            return new SendAnswer.Refused("邮件服务器不认这个用户名或密码：" + said(e));
        } catch (SMTPSendFailedException e) {
            return e.getReturnCode() >= PERMANENT ? new SendAnswer.Refused(said(e)) : new SendAnswer.Later(said(e));
        } catch (SendFailedException e) {
            return new SendAnswer.Refused("收件人地址被拒收：" + said(e));
        } catch (MessagingException e) {
            return new SendAnswer.Later("邮件没有发出：" + said(e));
        }
    }

    private Properties settings(ChannelTarget.Mail mail) {
        boolean tls = mail.security() == ChannelTarget.Security.TLS;
        String protocol = tls ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        String wait = Long.toString(patience.toMillis());
        Properties settings = new Properties();
        settings.put("mail.transport.protocol", protocol);
        settings.put(prefix + "connectiontimeout", wait);
        settings.put(prefix + "timeout", wait);
        settings.put(prefix + "writetimeout", wait);
        settings.put(prefix + "auth", Boolean.toString(mail.user() != null));
        settings.put(prefix + "ssl.checkserveridentity", "true");
        if (mail.security() == ChannelTarget.Security.STARTTLS) {
            settings.put(prefix + "starttls.enable", "true");
            settings.put(prefix + "starttls.required", "true");
        }
        return settings;
    }

    private static MimeMessage letter(Session session, ChannelTarget.Mail mail, Message message)
            throws MessagingException {
        MimeMessage letter = new NumberedLetter(session, message, mail.from());
        letter.setFrom(new InternetAddress(mail.from()));
        for (String recipient : mail.to()) {
            letter.addRecipient(RecipientType.TO, new InternetAddress(recipient));
        }
        letter.setSubject(message.headline(), StandardCharsets.UTF_8.name());
        letter.setText(message.lines(), StandardCharsets.UTF_8.name());
        letter.setSentDate(Date.from(message.at()));
        return letter;
    }

    /** Keeps the number when the library would give a random one. */
    private static final class NumberedLetter extends MimeMessage {
        private final String number;

        NumberedLetter(Session session, Message message, String from) {
            super(session);
            String domain = from.substring(from.indexOf('@') + 1);
            this.number =
                    "<zhanggui-" + message.id().value() + "-" + message.at().toEpochMilli() + "@" + domain + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }

    private static String said(MessagingException e) {
        String words = e.getMessage();
        return words == null ? e.getClass().getSimpleName() : words.strip().replaceAll("\\s+", " ");
    }
}
