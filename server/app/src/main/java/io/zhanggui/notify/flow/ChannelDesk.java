package io.zhanggui.notify.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.notify.Channel;
import io.zhanggui.notify.ChannelDraft;
import io.zhanggui.notify.Channels;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.NoticeId;
import io.zhanggui.notify.NotifyAction;
import io.zhanggui.notify.NotifyError;
import io.zhanggui.notify.SendAnswer;
import io.zhanggui.notify.channel.Message;
import io.zhanggui.notify.store.JooqChannels;
import io.zhanggui.notify.store.JooqDeliveries;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.SubjectRef;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets channels up and tries them. */
@Component
class ChannelDesk implements Channels {

    private static final int MOST_CHANNELS = 30;
    private static final int PAGE = 50;

    private final JooqChannels channels;
    private final JooqDeliveries deliveries;
    private final ChannelForm form;
    private final Courier courier;
    private final Audit audit;
    private final Clock clock;

    ChannelDesk(
            JooqChannels channels,
            JooqDeliveries deliveries,
            ChannelForm form,
            Courier courier,
            Audit audit,
            Clock clock) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.form = form;
        this.courier = courier;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Channel> list(Caller caller, @Nullable SubjectRef owner) {
        return channels.list(caller.agency(), owner);
    }

    @Override
    @Transactional
    public Channel create(Caller caller, @Nullable SubjectRef owner, ChannelDraft draft) {
        if (channels.list(caller.agency(), owner).size() >= MOST_CHANNELS) {
            throw new Failure(NotifyError.TOO_MANY_CHANNELS, MOST_CHANNELS);
        }
        Channel channel = form.read(caller.agency(), owner, null, draft);
        long id = unlessTaken(() -> channels.insert(channel));
        return noted(caller, NotifyAction.CHANNEL_MADE, owner, id, null);
    }

    @Override
    @Transactional
    public Channel change(Caller caller, @Nullable SubjectRef owner, long id, ChannelDraft draft) {
        Channel before = get(caller, owner, id);
        Channel channel = form.read(caller.agency(), owner, before, draft);
        unlessTaken(() -> {
            channels.update(channel);
            return id;
        });
        return noted(caller, NotifyAction.CHANNEL_CHANGED, owner, id, described(before));
    }

    @Override
    @Transactional
    public void remove(Caller caller, @Nullable SubjectRef owner, long id) {
        Channel before = get(caller, owner, id);
        channels.delete(id);
        audit.record(caller, NotifyAction.CHANNEL_REMOVED, subject(id), described(before), null);
    }

    @Override
    public SendAnswer test(Caller caller, @Nullable SubjectRef owner, long id) {
        Channel channel = get(caller, owner, id);
        SendAnswer answer = courier.send(
                channel,
                new Message(
                        new NoticeId(0),
                        Importance.LOW,
                        "测试消息",
                        "这是一条测试消息，由" + caller.name() + "发出。收到说明渠道“" + channel.name() + "”可用。",
                        owner == null ? "/settings/notifications" : "",
                        clock.instant()));
        audit.record(caller, NotifyAction.CHANNEL_TESTED, subject(id), null, answer.said());
        return answer;
    }

    @Override
    public List<Delivery> listAbout(Caller caller, SubjectRef subject) {
        return deliveries.listAbout(caller.agency(), subject);
    }

    @Override
    public DeliveryPage listDeliveries(Caller caller, int page) {
        List<Delivery> found = deliveries.list(caller.agency(), Math.max(0, page) * PAGE, PAGE + 1);
        return new DeliveryPage(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    @Override
    public Map<Long, Trouble> listTroubles(Caller caller) {
        return deliveries.listTroubles(caller.agency());
    }

    @Override
    @Transactional
    public void sendAgain(Caller caller, NoticeId notice, long channel) {
        if (!deliveries.takeUpAgain(caller.agency(), notice, channel, clock.instant())) {
            throw new Failure(whyNot(caller, notice, channel));
        }
        audit.record(caller, NotifyAction.SENT_AGAIN, subject(channel), null, notice.citation());
    }

    private NotifyError whyNot(Caller caller, NoticeId notice, long channel) {
        return deliveries
                .findState(caller.agency(), notice, channel)
                .map(state -> state == State.SENT ? NotifyError.ARRIVED : NotifyError.ON_ITS_WAY)
                .orElse(NotifyError.NO_SUCH_DELIVERY);
    }

    private Channel get(Caller caller, @Nullable SubjectRef owner, long id) {
        return channels.find(caller.agency(), owner, id).orElseThrow(() -> new Failure(NotifyError.NO_SUCH_CHANNEL));
    }

    private Channel noted(
            Caller caller, NotifyAction action, @Nullable SubjectRef owner, long id, @Nullable String before) {
        Channel after = get(caller, owner, id);
        audit.record(caller, action, subject(id), before, described(after));
        return after;
    }

    private static long unlessTaken(java.util.function.LongSupplier write) {
        try {
            return write.getAsLong();
        } catch (DuplicateKeyException e) {
            throw new Failure(NotifyError.NAME_TAKEN, e);
        }
    }

    /** Without where it leads: that is a secret. */
    private static String described(Channel channel) {
        return channel.kind().key() + " " + channel.name() + ", from " + channel.least() + ", quiet "
                + channel.quietFrom() + "–" + channel.quietTo() + ", active " + channel.active();
    }

    private static String subject(long id) {
        return "channel " + id;
    }
}
