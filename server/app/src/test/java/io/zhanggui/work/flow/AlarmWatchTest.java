package io.zhanggui.work.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.notify.Inbox;
import io.zhanggui.notify.ReceivedNotice;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.TestServer;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Alarms of a server that runs, by its own clock. */
class AlarmWatchTest {

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final Caller specialist = person();

    @Test
    void alarms_ring_when_their_time_comes_and_one_that_is_set_late_is_not_slept_over() throws Exception {
        List<Instant> dues = IntStream.range(0, 5)
                .mapToObj(number -> open(Duration.ofMillis(300 + number * 40L)))
                .toList();
        open(Duration.ofHours(30));
        List<ReceivedNotice> told = toldWithin(Duration.ofSeconds(20), dues.size());
        List<Duration> late = IntStream.range(0, dues.size())
                .mapToObj(number -> Duration.between(
                        dues.get(number), told.get(dues.size() - 1 - number).at()))
                .sorted()
                .toList();
        assertThat(late.getFirst().isNegative()).isFalse();
        assertThat(late.get(dues.size() / 2)).isLessThan(Duration.ofMillis(500));
    }

    private List<ReceivedNotice> toldWithin(Duration patience, int count) throws Exception {
        Instant last = Instant.now().plus(patience);
        while (true) {
            List<ReceivedNotice> told = server.get(Inbox.class).list(specialist, false, 0).items().stream()
                    .filter(notice -> notice.kind().equals("task.overdue"))
                    .toList();
            if (told.size() >= count || Instant.now().isAfter(last)) {
                assertThat(told).hasSize(count);
                return told;
            }
            Thread.sleep(20);
        }
    }

    private Instant open(Duration ahead) {
        Instant due = Instant.now().plus(ahead);
        server.get(Tasks.class).open(operator, new TaskDraft(null, "到点", "", null, null, specialist.user(), due, null));
        return due;
    }

    private Caller person() {
        String name = server.newUser(operator, Role.SPECIALIST, null).user();
        UserId id = server.get(Users.class).listUsers(operator).stream()
                .filter(user -> user.name().equals(name))
                .map(User::id)
                .findFirst()
                .orElseThrow();
        return new Caller(id, operator.agency(), Role.SPECIALIST, name);
    }
}
