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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries what is due to its channels. Nothing is held open while a peer is waited for. */
@Component
public class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    /** Longer than all of one claim take on a channel that answers late each time. */
    private static final Duration CLAIM = Duration.ofMinutes(20);

    private static final int AT_ONCE = 20;

    private final JooqDeliveries deliveries;
    private final JooqChannels channels;
    private final Map<ChannelKind, Sender> senders;
    private final FailureNews news;
    private final HouseAddress house;
    private final ChannelThreads threads;
    private final Clock clock;
    /** Channels that are being sent to: what else is due there waits its turn. */
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();

    Courier(
            JooqDeliveries deliveries,
            JooqChannels channels,
            List<Sender> senders,
            FailureNews news,
            HouseAddress house,
            ChannelThreads threads,
            Clock clock) {
        this.deliveries = deliveries;
        this.channels = channels;
        this.senders = senders.stream().collect(Collectors.toMap(Sender::kind, Function.identity()));
        this.news = news;
        this.house = house;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * Has what is due now sent, each channel by itself and in order: a slow one holds up no other.
     *
     * @return how many were taken
     */
    public int deliver() {
        Instant now = clock.instant();
        List<Claimed> claimed = deliveries.claim(now, now.plus(CLAIM), AT_ONCE, Set.copyOf(busy));
        Map<Long, List<Claimed>> byChannel = claimed.stream()
                .collect(Collectors.groupingBy(Claimed::channel, LinkedHashMap::new, Collectors.toList()));
        busy.addAll(byChannel.keySet());
        byChannel.forEach((channel, some) -> threads.execute(() -> deliver(channel, some)));
        return claimed.size();
    }

    private void deliver(long channel, List<Claimed> claimed) {
        try {
            claimed.stream().takeWhile(each -> !threads.isEnding()).forEach(this::deliverUnlessBroken);
        } finally {
            busy.remove(channel);
        }
    }

    /** A fault of ours at one leaves it claimed, and it is taken up again when the claim ends. */
    private void deliverUnlessBroken(Claimed claimed) {
        try {
            deliver(claimed);
        } catch (RuntimeException e) {
            LOG.error("sending {} over channel {} broke off", claimed.notice().citation(), claimed.channel(), e);
        }
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
        note(channel, claimed, send(channel, message(claimed)));
    }

    SendAnswer send(Channel channel, Message unlinked) {
        Message message = house.linked(unlinked);
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

    private void note(Channel channel, Claimed claimed, SendAnswer answer) {
        switch (answer) {
            case SendAnswer.Accepted accepted -> deliveries.sent(claimed, accepted.said(), clock.instant());
            case SendAnswer.Refused refused -> fail(channel, claimed, refused.said());
            case SendAnswer.Unsure unsure -> {
                deliveries.unsure(claimed, unsure.said());
                news.unsure(channel, claimed.notice(), unsure.said());
            }
            case SendAnswer.Later later ->
                Patience.after(claimed.attempts())
                        .ifPresentOrElse(
                                wait -> deliveries.postpone(
                                        claimed,
                                        claimed.attempts(),
                                        later.said(),
                                        clock.instant().plus(wait)),
                                () -> fail(channel, claimed, later.said()));
        }
    }

    private void fail(Channel channel, Claimed claimed, String said) {
        deliveries.failed(claimed, said);
        news.failed(channel, claimed.notice(), said);
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
