package io.zhanggui.notify.web;

import io.zhanggui.notify.Channel;
import io.zhanggui.notify.ChannelKind;
import io.zhanggui.notify.ChannelTarget;
import io.zhanggui.notify.Channels;
import io.zhanggui.notify.Importance;
import io.zhanggui.shared.Period;
import java.net.URI;
import java.time.LocalTime;
import java.time.OffsetDateTime;
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
        boolean active,
        @Nullable TroubleView trouble) {

    /** What became of its newest delivery, where that did not arrive or may not have. */
    record TroubleView(Channels.State state, OffsetDateTime at, String said) {
        static TroubleView of(Channels.Trouble trouble) {
            return new TroubleView(
                    trouble.state(), trouble.at().atZone(Period.BEIJING).toOffsetDateTime(), trouble.said());
        }
    }

    static ChannelView of(Channel channel, Channels.@Nullable Trouble trouble) {
        return switch (channel.target()) {
            case ChannelTarget.Mail mail ->
                view(
                        channel,
                        trouble,
                        mail.host(),
                        mail.port(),
                        mail.security(),
                        mail.user(),
                        mail.from(),
                        mail.to(),
                        mail.password() != null);
            case ChannelTarget.Mailbox box -> view(channel, trouble, "", null, null, null, null, box.to(), false);
            case ChannelTarget.Robot robot ->
                view(
                        channel,
                        trouble,
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
            Channels.@Nullable Trouble trouble,
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
                channel.active(),
                trouble == null ? null : TroubleView.of(trouble));
    }
}
