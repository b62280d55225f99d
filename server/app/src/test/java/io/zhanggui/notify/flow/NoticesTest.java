package io.zhanggui.notify.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Users;
import io.zhanggui.notify.Channel;
import io.zhanggui.notify.ChannelKind;
import io.zhanggui.notify.ChannelTarget;
import io.zhanggui.notify.Channels;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Inbox;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.Notices;
import io.zhanggui.notify.NotifyError;
import io.zhanggui.notify.Outgoing;
import io.zhanggui.notify.SendAnswer;
import io.zhanggui.notify.channel.Message;
import io.zhanggui.notify.channel.Sender;
import io.zhanggui.notify.store.JooqChannels;
import io.zhanggui.notify.store.JooqDeliveries;
import io.zhanggui.notify.store.JooqNotices;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.TestServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told, on the real database. Its clock runs ahead, so that the server's own courier leaves it alone. */
class NoticesTest {

    private static final Instant LATER = Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final FakeSender sender = new FakeSender();
    private Instant now = LATER;

    private static final class FakeSender implements Sender {
        private final List<Message> sent = new ArrayList<>();
        private final Deque<SendAnswer> answers = new ArrayDeque<>();
        private volatile @Nullable ChannelTarget held;
        private volatile CountDownLatch release = new CountDownLatch(0);

        @Override
        public ChannelKind kind() {
            return ChannelKind.WECOM;
        }

        @Override
        public SendAnswer send(ChannelTarget target, Message message) {
            if (target.equals(held)) {
                awaitRelease();
            }
            synchronized (this) {
                sent.add(message);
                return answers.isEmpty() ? new SendAnswer.Accepted("ok") : answers.pop();
            }
        }

        /** Answers for this one not before. */
        void hold(ChannelTarget target, CountDownLatch until) {
            held = target;
            release = until;
        }

        private void awaitRelease() {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @BeforeEach
    void letNothingElseWait() {
        while (courier().deliver() > 0) {
            // What other tests left waiting.
        }
        sender.sent.clear();
    }

    @Test
    void the_same_is_told_once() {
        assertThat(desk().publish(notice("rule-1", Set.of(), Set.of()))).isTrue();
        assertThat(desk().publish(notice("rule-1", Set.of(), Set.of()))).isFalse();
    }

    @Test
    void many_at_once_are_told_as_each_alone_would_be() {
        Caller reader = person(Role.MANAGER, null);
        desk().publish(notice("bulk-0", Set.of(), Set.of()));
        List<Notice> all = new ArrayList<>(IntStream.range(0, 2_500)
                .mapToObj(number -> notice("bulk-" + number, Set.of(), Set.of(reader.user())))
                .toList());
        all.add(notice("bulk-7", Set.of(), Set.of()));
        assertThat(desk().publishAll(all)).isEqualTo(2_499);
        assertThat(server.get(Inbox.class).countUnread(reader)).isEqualTo(2_500);
        assertThat(desk().publishAll(List.of())).isZero();
    }

    @Test
    void it_is_told_to_those_who_see_the_shop_and_to_no_merchant() {
        Shop shop = server.newShop(operator, "甲店");
        Shop other = server.newShop(operator, "乙店");
        Caller all = person(Role.MANAGER, null);
        Caller sees = person(Role.SPECIALIST, Set.of(shop.id()));
        Caller blind = person(Role.SPECIALIST, Set.of(other.id()));
        Caller merchant = person(Role.MERCHANT_LEADER, Set.of(shop.id()));
        desk().publish(notice("shop-1", Set.of(shop.id()), Set.of()));
        Inbox inbox = server.get(Inbox.class);
        assertThat(inbox.countUnread(all)).isEqualTo(1);
        assertThat(inbox.countUnread(sees)).isEqualTo(1);
        assertThat(inbox.countUnread(blind)).isZero();
        assertThat(inbox.countUnread(merchant)).isZero();
    }

    @Test
    void who_acknowledges_is_counted_and_who_was_not_told_cannot() {
        Caller one = person(Role.MANAGER, null);
        Caller other = person(Role.MANAGER, null);
        Caller stranger = person(Role.MANAGER, null);
        desk().publish(notice("ack-1", Set.of(), Set.of(one.user(), other.user())));
        Inbox inbox = server.get(Inbox.class);
        var told = inbox.list(one, false, 0).items().getFirst();
        inbox.acknowledge(one, told.id());
        inbox.acknowledge(one, told.id());
        assertThat(inbox.list(other, false, 0).items().getFirst().acknowledged())
                .isEqualTo(1);
        assertThat(inbox.list(other, false, 0).items().getFirst().readers()).isEqualTo(2);
        assertThat(inbox.list(one, true, 0).items()).isEmpty();
        assertThatThrownBy(() -> inbox.acknowledge(stranger, told.id())).isInstanceOf(Failure.class);
    }

    @Test
    void what_is_rolled_back_was_never_told() {
        Caller reader = person(Role.MANAGER, null);
        TransactionTemplate transaction = new TransactionTemplate(server.get(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> {
            server.get(Notices.class).publish(notice("rolled-back", Set.of(), Set.of()));
            status.setRollbackOnly();
        });
        assertThat(server.get(Inbox.class).countUnread(reader)).isZero();
        assertThat(desk().publish(notice("rolled-back", Set.of(), Set.of()))).isTrue();
    }

    @Test
    void each_channel_gets_it_once_however_many_couriers_run() throws Exception {
        channel(Importance.LOW, null, null);
        for (int number = 0; number < 10; number++) {
            desk().publish(notice("many-" + number, Set.of(), Set.of()));
        }
        try (ExecutorService couriers = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> rounds =
                    List.of(courier()::deliver, courier()::deliver, courier()::deliver, courier()::deliver);
            couriers.invokeAll(rounds);
        }
        courier().deliver();
        assertThat(sender.sent).extracting(Message::title).hasSize(10);
        assertThat(sender.sent).extracting(Message::id).doesNotHaveDuplicates();
    }

    @Test
    void what_may_work_later_is_tried_again_and_given_up_at_last() {
        channel(Importance.LOW, null, null);
        desk().publish(notice("patience", Set.of(), Set.of()));
        for (int tries = 0; tries < 6; tries++) {
            sender.answers.add(new SendAnswer.Later("busy " + tries));
        }
        courier().deliver();
        assertThat(courier().deliver()).isZero();
        for (int tries = 1; tries < 6; tries++) {
            now = now.plus(Duration.ofHours(7));
            courier().deliver();
        }
        Channels.Delivery delivery = delivery();
        assertThat(delivery.state()).isEqualTo(Channels.State.FAILED);
        assertThat(delivery.attempts()).isEqualTo(6);
        assertThat(delivery.answer()).isEqualTo("busy 5");
        server.get(Channels.class).sendAgain(operator, delivery.notice(), delivery.channel());
        courier().deliver();
        assertThat(delivery().state()).isEqualTo(Channels.State.SENT);
    }

    @Test
    void what_may_have_arrived_is_sent_again_by_a_person_only() {
        channel(Importance.LOW, null, null);
        desk().publish(notice("doubt", Set.of(), Set.of()));
        sender.answers.add(new SendAnswer.Unsure("late"));
        courier().deliver();
        now = now.plus(Duration.ofHours(8));
        courier().deliver();
        assertThat(sender.sent).hasSize(1);
        Channels.Delivery delivery = delivery("doubt");
        assertThat(delivery.state()).isEqualTo(Channels.State.UNSURE);
        server.get(Channels.class).sendAgain(operator, delivery.notice(), delivery.channel());
        courier().deliver();
        assertThat(delivery("doubt").state()).isEqualTo(Channels.State.SENT);
        assertThatThrownBy(() -> server.get(Channels.class).sendAgain(operator, delivery.notice(), delivery.channel()))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(NotifyError.ARRIVED));
    }

    @Test
    void directors_are_told_once_a_day_that_a_channel_refuses_and_not_over_that_channel() {
        Caller director = person(Role.DIRECTOR, null);
        Caller manager = person(Role.MANAGER, null);
        long broken = insert(null, Importance.LOW, null, null);
        desk().publish(notice("refused-1", Set.of(), Set.of(manager.user())));
        desk().publish(notice("refused-2", Set.of(), Set.of(manager.user())));
        sender.answers.add(new SendAnswer.Refused("sign not match"));
        sender.answers.add(new SendAnswer.Refused("sign not match"));
        courier().deliver();
        courier().deliver();
        Inbox inbox = server.get(Inbox.class);
        assertThat(inbox.list(director, false, 0).items()).singleElement().satisfies(told -> {
            assertThat(told.title().zh()).isEqualTo("“群”收不到通知");
            assertThat(told.text().zh()).contains("sign not match");
        });
        assertThat(inbox.countUnread(manager)).isEqualTo(2);
        assertThat(sender.sent).hasSize(2);
        assertThat(server.get(Channels.class).listTroubles(operator))
                .containsOnlyKeys(broken)
                .extractingByKey(broken)
                .satisfies(trouble -> assertThat(trouble.said()).isEqualTo("sign not match"));

        desk().publish(notice("mended", Set.of(), Set.of(manager.user())));
        courier().deliver();
        assertThat(server.get(Channels.class).listTroubles(operator)).isEmpty();
    }

    @Test
    void a_slow_channel_holds_up_no_other() throws Exception {
        insert(null, "慢", Importance.LOW);
        insert(null, "快", Importance.LOW);
        desk().publish(notice("slow-1", Set.of(), Set.of()));
        CountDownLatch answer = new CountDownLatch(1);
        sender.hold(new ChannelTarget.Robot("https://example.com/慢", null), answer);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Courier courier = courier(threads, "");
            assertThat(courier.deliver()).isEqualTo(2);
            Awaitility.await().untilAsserted(() -> assertThat(states()).contains(Channels.State.SENT));
            desk().publish(notice("slow-2", Set.of(), Set.of()));
            assertThat(courier.deliver())
                    .as("nothing more for the one that is waited for")
                    .isOne();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(states())
                            .containsExactlyInAnyOrder(
                                    Channels.State.SENT,
                                    Channels.State.SENT,
                                    Channels.State.SENDING,
                                    Channels.State.WAITING));
            answer.countDown();
        }
        courier().deliver();
        assertThat(states()).containsOnly(Channels.State.SENT);
    }

    @Test
    void a_message_links_to_the_house_where_its_address_is_known() {
        channel(Importance.LOW, null, null);
        desk().publish(notice("link-1", Set.of(), Set.of()));
        courier().deliver();
        desk().publish(notice("link-2", Set.of(), Set.of()));
        courier(Runnable::run, "javascript:alert(1)").deliver();
        assertThat(sender.sent).extracting(Message::page).containsExactly("https://zg.example.com/today", "/today");
    }

    @Test
    void what_was_being_sent_when_the_program_was_killed_is_sent_again() {
        channel(Importance.LOW, null, null);
        desk().publish(notice("killed", Set.of(), Set.of()));
        server.get(JooqDeliveries.class).claim(now, now.plus(Duration.ofMinutes(10)), 20, Set.of());
        assertThat(courier().deliver()).isZero();
        courier().release();
        courier().deliver();
        assertThat(sender.sent).hasSize(1);
    }

    @Test
    void a_clock_that_was_set_back_holds_nothing_up() {
        channel(Importance.LOW, null, null);
        now = LATER.plus(Duration.ofDays(400));
        desk().publish(notice("clock", Set.of(), Set.of()));
        now = LATER;
        courier().deliver();
        assertThat(delivery().state()).isEqualTo(Channels.State.SENT);
    }

    @Test
    void in_quiet_hours_only_what_matters_most_is_sent() {
        LocalTime local = now.atZone(Period.BEIJING).toLocalTime();
        channel(Importance.LOW, local.minusHours(1), local.plusHours(1));
        desk().publish(notice("quiet-1", Set.of(), Set.of()));
        Notice high = notice("quiet-2", Set.of(), Set.of());
        desk().publish(new Notice(
                high.agency(),
                "quiet-3",
                high.kind(),
                Importance.HIGH,
                high.title(),
                high.text(),
                high.page(),
                null,
                Set.of(),
                Set.of()));
        courier().deliver();
        assertThat(sender.sent).extracting(Message::importance).containsExactly(Importance.HIGH);
        now = now.plus(Duration.ofHours(1));
        courier().deliver();
        assertThat(sender.sent).hasSize(2);
        assertThat(server.get(Channels.class).listDeliveries(operator, 0).items())
                .allSatisfy(each -> assertThat(each.attempts()).isEqualTo(1));
    }

    @Test
    void what_matters_less_than_a_channel_wants_is_not_sent_there() {
        channel(Importance.HIGH, null, null);
        desk().publish(notice("least", Set.of(), Set.of()));
        courier().deliver();
        assertThat(sender.sent).isEmpty();
    }

    @Test
    void what_belongs_to_somebody_hears_what_is_sent_to_it_once_and_no_notice() {
        SubjectRef client = new SubjectRef("client", "7");
        SubjectRef letter = new SubjectRef("letter", "12");
        long group = insert(client, Importance.LOW, null, null);
        long other = insert(new SubjectRef("client", "8"), Importance.LOW, null, null);
        desk().publish(notice("inside", Set.of(), Set.of()));
        courier().deliver();
        assertThat(sender.sent).isEmpty();

        Outgoing outgoing =
                new Outgoing(operator.agency(), "letter:12", "letter.outside", "周报", "本周很好", letter, Set.of(group));
        assertThat(desk().send(outgoing)).isTrue();
        assertThat(desk().send(outgoing)).isFalse();
        courier().deliver();
        courier().deliver();

        assertThat(sender.sent).singleElement().satisfies(message -> {
            assertThat(message.title()).isEqualTo("周报");
            assertThat(message.page()).isEmpty();
        });
        assertThat(server.get(Channels.class).listAbout(operator, letter))
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.state()).isEqualTo(Channels.State.SENT);
                    assertThat(delivery.channel()).isEqualTo(group).isNotEqualTo(other);
                });
        assertThat(server.get(Channels.class).list(operator)).isEmpty();
        assertThat(server.get(Inbox.class).countUnread(person(Role.MANAGER, null)))
                .isZero();
    }

    private void channel(Importance least, @Nullable LocalTime from, @Nullable LocalTime to) {
        insert(null, least, from, to);
    }

    private long insert(
            @Nullable SubjectRef owner, Importance least, @Nullable LocalTime from, @Nullable LocalTime to) {
        return insert(owner, "群", least, from, to);
    }

    private long insert(@Nullable SubjectRef owner, String name, Importance least) {
        return insert(owner, name, least, null, null);
    }

    private long insert(
            @Nullable SubjectRef owner,
            String name,
            Importance least,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {
        JooqChannels channels = server.get(JooqChannels.class);
        return channels.insert(new Channel(
                0,
                operator.agency(),
                owner,
                ChannelKind.WECOM,
                name,
                new ChannelTarget.Robot("https://example.com/" + name, null),
                least,
                from,
                to,
                true,
                true));
    }

    private List<Channels.State> states() {
        return server.get(Channels.class).listDeliveries(operator, 0).items().stream()
                .map(Channels.Delivery::state)
                .toList();
    }

    private Channels.Delivery delivery(String onceKey) {
        return server.get(Channels.class).listDeliveries(operator, 0).items().stream()
                .filter(each -> each.titleZh().endsWith(onceKey))
                .findFirst()
                .orElseThrow();
    }

    private Channels.Delivery delivery() {
        return server.get(Channels.class).listDeliveries(operator, 0).items().getFirst();
    }

    private Notice notice(String onceKey, Set<ShopId> shops, Set<UserId> people) {
        return new Notice(
                operator.agency(),
                onceKey,
                "test",
                Importance.MEDIUM,
                new Bilingual("标题 " + onceKey, "title"),
                new Bilingual("正文", "text"),
                "/today",
                null,
                shops,
                people);
    }

    private NoticeDesk desk() {
        return new NoticeDesk(
                server.get(JooqNotices.class),
                server.get(JooqChannels.class),
                server.get(JooqDeliveries.class),
                server.get(Users.class),
                server.get(Audit.class),
                clock());
    }

    private Courier courier() {
        return courier(Runnable::run, "https://zg.example.com/");
    }

    private Courier courier(Executor threads, String house) {
        return new Courier(
                server.get(JooqDeliveries.class),
                server.get(JooqChannels.class),
                List.of(sender),
                new FailureNews(desk(), server.get(Users.class), clock()),
                HouseAddress.of(house),
                new ChannelThreads(threads),
                clock());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private Caller person(Role role, @Nullable Set<ShopId> shops) {
        String name = server.newUser(operator, role, shops).user();
        UserId id = server.get(Users.class).listUsers(operator).stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        return new Caller(id, operator.agency(), role, name);
    }
}
