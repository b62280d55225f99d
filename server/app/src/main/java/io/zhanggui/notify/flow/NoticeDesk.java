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
import io.zhanggui.notify.Outgoing;
import io.zhanggui.notify.ReceivedNotice;
import io.zhanggui.notify.store.JooqChannels;
import io.zhanggui.notify.store.JooqDeliveries;
import io.zhanggui.notify.store.JooqNotices;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        return publishAll(List.of(notice)) == 1;
    }

    @Override
    @Transactional
    public int publishAll(List<Notice> all) {
        return all.stream().collect(Collectors.groupingBy(Notice::agency)).entrySet().stream()
                .mapToInt(each -> publishAll(each.getKey(), each.getValue(), channel -> true))
                .sum();
    }

    /** Tells it over every channel but this one, which is the one that failed. */
    @Transactional
    boolean publishBeside(Notice notice, long channel) {
        return publishAll(notice.agency(), List.of(notice), each -> each.id() != channel) == 1;
    }

    private int publishAll(AgencyId agency, List<Notice> all, Predicate<Channel> over) {
        Instant now = clock.instant();
        Map<String, NoticeId> ids = notices.insert(agency, all, now);
        List<Notice> fresh =
                all.stream().filter(notice -> ids.containsKey(notice.onceKey())).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        List<User> users = this.users.listUsers(Caller.local(agency)).stream()
                .filter(User::active)
                .toList();
        List<Channel> active = channels.list(agency, null).stream()
                .filter(Channel::active)
                .filter(over)
                .toList();
        Map<NoticeId, List<UserId>> readers = new LinkedHashMap<>();
        Map<NoticeId, List<Long>> sent = new LinkedHashMap<>();
        for (Notice notice : fresh) {
            NoticeId id = Objects.requireNonNull(ids.get(notice.onceKey()));
            readers.put(id, readers(users, notice));
            sent.put(
                    id,
                    active.stream()
                            .filter(channel -> notice.importance().atLeast(channel.least()))
                            .map(Channel::id)
                            .toList());
        }
        notices.addReaders(readers);
        deliveries.insert(sent, now);
        return ids.size();
    }

    @Override
    @Transactional
    public boolean send(Outgoing outgoing) {
        Instant now = clock.instant();
        Optional<NoticeId> kept = notices.insert(outgoing, now);
        kept.ifPresent(id -> deliveries.insert(
                Map.of(id, outgoing.channels().stream().sorted().toList()), now));
        return kept.isPresent();
    }

    /** A merchant's own reader is told only what is meant for them by name: how a shop is run is the agency's matter. */
    private static List<UserId> readers(List<User> users, Notice notice) {
        return users.stream()
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
