package io.zhanggui.notify.web;

import io.zhanggui.notify.Channel;
import io.zhanggui.notify.ChannelKind;
import io.zhanggui.notify.ChannelTarget;
import io.zhanggui.notify.Importance;
import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel as its page shows it: no token, secret or password, only whether there is one.
 *
 * @param host of the robot or of the mail server
 */
record ChannelView(
        long id,
        ChannelKind kind,
        String kindZh,
        String name,
        String host,
        @Nullable Integer port,
        ChannelTarget.@Nullable Security security,
        @Nullable String user,
        @Nullable String from,
        @Nullable List<String> to,
        boolean hasSecret,
        Importance least,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        boolean highAnyway,
        boolean active) {

    static ChannelView of(Channel channel) {
        return switch (channel.target()) {
            case ChannelTarget.Mail mail ->
                view(
                        channel,
                        mail.host(),
                        mail.port(),
                        mail.security(),
                        mail.user(),
                        mail.from(),
                        mail.to(),
                        mail.password() != null);
            case ChannelTarget.Mailbox box -> view(channel, "", null, null, null, null, box.to(), false);
            case ChannelTarget.Robot robot ->
                view(
                        channel,
                        URI.create(robot.address()).getHost(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        robot.secret() != null);
        };
    }

    private static ChannelView view(
            Channel channel,
            String host,
            @Nullable Integer port,
            ChannelTarget.@Nullable Security security,
            @Nullable String user,
            @Nullable String from,
            @Nullable List<String> to,
            boolean hasSecret) {
        return new ChannelView(
                channel.id(),
                channel.kind(),
                channel.kind().zh(),
                channel.name(),
                host,
                port,
                security,
                user,
                from,
                to,
                hasSecret,
                channel.least(),
                channel.quietFrom(),
                channel.quietTo(),
                channel.highAnyway(),
                channel.active());
    }
}
