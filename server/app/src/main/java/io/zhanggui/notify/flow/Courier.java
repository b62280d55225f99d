package io.zhanggui.notify.flow;

import io.zhanggui.notify.Channel;
import io.zhanggui.notify.ChannelKind;
import io.zhanggui.notify.ChannelTarget;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.SendAnswer;
import io.zhanggui.notify.channel.Message;
import io.zhanggui.notify.channel.Sender;
import io.zhanggui.notify.rules.Patience;
import io.zhanggui.notify.rules.QuietHours;
import io.zhanggui.notify.store.JooqChannels;
import io.zhanggui.notify.store.JooqDeliveries;
import io.zhanggui.notify.store.JooqDeliveries.Claimed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Carries what is due to its channels. Nothing is held open while a peer is waited for. */
@Component
public class Courier {

    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final int AT_ONCE = 20;

    private final JooqDeliveries deliveries;
    private final JooqChannels channels;
    private final Map<ChannelKind, Sender> senders;
    private final Clock clock;

    Courier(JooqDeliveries deliveries, JooqChannels channels, List<Sender> senders, Clock clock) {
        this.deliveries = deliveries;
        this.channels = channels;
        this.senders = senders.stream().collect(Collectors.toMap(Sender::kind, Function.identity()));
        this.clock = clock;
    }

    /**
     * Sends what is due now.
     *
     * @return how many were tried
     */
    public int deliver() {
        Instant now = clock.instant();
        List<Claimed> claimed = deliveries.claim(now, now.plus(CLAIM), AT_ONCE);
        claimed.forEach(this::deliver);
        return claimed.size();
    }

    /** At start: what an earlier run had begun is taken up again. */
    public int release() {
        return deliveries.release();
    }

    private void deliver(Claimed claimed) {
        Optional<Channel> found = channels.find(claimed.channel()).filter(Channel::active);
        if (found.isEmpty()) {
            deliveries.failed(claimed, "渠道已停用");
            return;
        }
        Channel channel = found.get();
        Optional<Instant> morning = quietUntil(channel, claimed.importance());
        if (morning.isPresent()) {
            deliveries.postpone(claimed, claimed.attempts() - 1, "安静时段，结束后发送", morning.get());
            return;
        }
        note(claimed, send(channel, message(claimed)));
    }

    SendAnswer send(Channel channel, Message message) {
        Sender sender = Objects.requireNonNull(senders.get(channel.kind()));
        return channel.target() instanceof ChannelTarget.Mailbox box
                ? mailer(channel, box)
                        .map(mail -> sender.send(mail.readBy(box.to()), message))
                        .orElseGet(() -> new SendAnswer.Refused("用来发信的邮件渠道已删除或停用，另选一个"))
                : sender.send(channel.target(), message);
    }

    /** The server of the agency's own e-mail channel. */
    private Optional<ChannelTarget.Mail> mailer(Channel channel, ChannelTarget.Mailbox box) {
        return channels.find(channel.agency(), null, box.via())
                .filter(Channel::active)
                .map(Channel::target)
                .filter(ChannelTarget.Mail.class::isInstance)
                .map(ChannelTarget.Mail.class::cast);
    }

    private void note(Claimed claimed, SendAnswer answer) {
        switch (answer) {
            case SendAnswer.Accepted accepted -> deliveries.sent(claimed, accepted.said(), clock.instant());
            case SendAnswer.Refused refused -> deliveries.failed(claimed, refused.said());
            case SendAnswer.Later later ->
                Patience.after(claimed.attempts())
                        .ifPresentOrElse(
                                wait -> deliveries.postpone(
                                        claimed,
                                        claimed.attempts(),
                                        later.said(),
                                        clock.instant().plus(wait)),
                                () -> deliveries.failed(claimed, later.said()));
        }
    }

    private Optional<Instant> quietUntil(Channel channel, Importance importance) {
        if (channel.quietFrom() == null
                || channel.quietTo() == null
                || (channel.highAnyway() && importance == Importance.HIGH)) {
            return Optional.empty();
        }
        return new QuietHours(channel.quietFrom(), channel.quietTo()).endAfter(clock.instant());
    }

    private static Message message(Claimed claimed) {
        return new Message(
                claimed.notice(), claimed.importance(), claimed.title(), claimed.text(), claimed.page(), claimed.at());
    }
}
