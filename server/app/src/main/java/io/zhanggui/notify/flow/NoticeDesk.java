package io.zhanggui.notify.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.notify.Channel;
import io.zhanggui.notify.Inbox;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.NoticeId;
import io.zhanggui.notify.Notices;
import io.zhanggui.notify.NotifyAction;
import io.zhanggui.notify.NotifyError;
import io.zhanggui.notify.ReceivedNotice;
import io.zhanggui.notify.store.JooqChannels;
import io.zhanggui.notify.store.JooqDeliveries;
import io.zhanggui.notify.store.JooqNotices;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is told and shows each person their own. */
@Component
class NoticeDesk implements Notices, Inbox {

    private static final int PAGE = 50;

    private final JooqNotices notices;
    private final JooqChannels channels;
    private final JooqDeliveries deliveries;
    private final Users users;
    private final Audit audit;
    private final Clock clock;

    NoticeDesk(
            JooqNotices notices,
            JooqChannels channels,
            JooqDeliveries deliveries,
            Users users,
            Audit audit,
            Clock clock) {
        this.notices = notices;
        this.channels = channels;
        this.deliveries = deliveries;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean publish(Notice notice) {
        Instant now = clock.instant();
        Optional<NoticeId> id = notices.insert(notice, now);
        if (id.isEmpty()) {
            return false;
        }
        notices.addReaders(id.get(), readers(notice));
        for (Channel channel : channels.list(notice.agency())) {
            if (channel.active() && notice.importance().atLeast(channel.least())) {
                deliveries.insert(id.get(), channel.id(), now);
            }
        }
        return true;
    }

    /** A merchant's own reader is told only what is meant for them by name: how a shop is run is the agency's matter. */
    private List<UserId> readers(Notice notice) {
        return users.listUsers(Caller.local(notice.agency())).stream()
                .filter(User::active)
                .filter(user -> notice.people().isEmpty()
                        ? user.role().isProvider() && seesOne(user, notice)
                        : notice.people().contains(user.id()))
                .map(User::id)
                .toList();
    }

    private static boolean seesOne(User user, Notice notice) {
        return user.shops() == null
                || notice.shops().isEmpty()
                || notice.shops().stream().anyMatch(user.shops()::contains);
    }

    @Override
    public Page list(Caller caller, boolean openOnly, int page) {
        List<ReceivedNotice> found =
                notices.list(caller.agency(), caller.user(), openOnly, Math.max(0, page) * PAGE, PAGE + 1);
        return new Page(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    @Override
    public int countUnread(Caller caller) {
        return notices.countUnread(caller.agency(), caller.user());
    }

    @Override
    @Transactional
    public void readAll(Caller caller) {
        notices.readAll(caller.agency(), caller.user(), clock.instant());
    }

    @Override
    @Transactional
    public void acknowledge(Caller caller, NoticeId id) {
        if (!notices.acknowledge(caller.agency(), caller.user(), id, clock.instant())) {
            throw new Failure(NotifyError.NO_SUCH_NOTICE);
        }
        audit.record(caller, NotifyAction.ACKNOWLEDGED, "notice " + id.citation(), null, null);
    }
}
