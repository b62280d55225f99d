package io.zhanggui.work.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.notify.Notices;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.TestServer;
import io.zhanggui.work.Duties;
import io.zhanggui.work.DutyChange;
import io.zhanggui.work.OnDayOff;
import io.zhanggui.work.Rhythm;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.TaskFilter;
import io.zhanggui.work.TaskState;
import io.zhanggui.work.TaskStep;
import io.zhanggui.work.Tasks;
import io.zhanggui.work.store.JooqAlarms;
import io.zhanggui.work.store.JooqDuties;
import io.zhanggui.work.store.JooqTasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasks, deadlines and duties on the real database. */
class WorkTest {

    private final GivenAgency given = new GivenAgency();
    private final TestServer server = given.server;
    private final Caller operator = given.operator;
    private final Tasks tasks = server.get(Tasks.class);

    @Test
    void a_task_is_done_with_evidence_only_and_its_history_says_how() {
        Task task = open("改主图", null, null, null);
        assertThatThrownBy(() -> tasks.finish(operator, task.id(), " ")).hasMessageContaining("WORK-3009");
        tasks.note(operator, task.id(), TaskStep.Kind.EVIDENCE, "截图在共享盘 11-29");
        Task done = tasks.finish(operator, task.id(), "");
        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(done.steps())
                .extracting(TaskStep::kind)
                .containsExactly(TaskStep.Kind.OPENED, TaskStep.Kind.EVIDENCE, TaskStep.Kind.DONE);
        assertThatThrownBy(() -> tasks.note(operator, task.id(), TaskStep.Kind.NOTE, "再说"))
                .hasMessageContaining("WORK-3007");
        assertThat(tasks.reopen(operator, task.id(), "图又被换回去了").state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void a_task_is_seen_by_those_who_see_its_shop() {
        Shop shop = server.newShop(operator, "甲店");
        Shop other = server.newShop(operator, "乙店");
        Task task = open("只在甲店", shop.id(), null, null);
        assertThat(tasks.get(given.person(Role.SPECIALIST, Set.of(shop.id())), task.id())
                        .title())
                .isEqualTo("只在甲店");
        for (Caller blind : List.of(
                given.person(Role.SPECIALIST, Set.of(other.id())),
                given.person(Role.MERCHANT_LEADER, Set.of(shop.id())),
                server.newAgency())) {
            assertThatThrownBy(() -> tasks.get(blind, task.id())).hasMessageContaining("WORK-3001");
            assertThatThrownBy(() -> tasks.finish(blind, task.id(), "做完了")).hasMessageContaining("WORK-3001");
        }
    }

    @Test
    void an_occasion_has_one_task_and_it_is_found_by_its_subject() {
        SubjectRef subject = new SubjectRef("rule_change", "77");
        TaskDraft draft = new TaskDraft(null, "核对", "", subject, "/compliance/watch", null, null, "rule:77");
        Task first = tasks.open(operator, draft);
        assertThat(tasks.open(operator, draft).id()).isEqualTo(first.id());
        assertThat(tasks.list(operator, TaskFilter.of(subject), 0).items())
                .extracting(Task::id)
                .containsExactly(first.id());
    }

    @Test
    void a_deadline_is_told_once_before_and_once_after_however_many_look() throws Exception {
        Caller specialist = given.person(Role.SPECIALIST, null);
        Instant due = Instant.now().plus(Duration.ofHours(30));
        open("发货", null, specialist.user(), due);
        List<Callable<Integer>> soon =
                List.of(ringAt(due.minusSeconds(60)), ringAt(due.minusSeconds(60)), ringAt(due.minusSeconds(60)));
        try (ExecutorService rounds = Executors.newFixedThreadPool(3)) {
            rounds.invokeAll(soon);
        }
        assertThat(given.told(specialist)).containsExactly("task.soon", "task.assigned");
        ringAt(due.plus(Duration.ofDays(300))).call();
        ringAt(due.plus(Duration.ofDays(600))).call();
        ringAt(due.minusSeconds(60)).call();
        assertThat(given.told(specialist)).containsExactly("task.overdue", "task.soon", "task.assigned");
    }

    @Test
    void a_deadline_whose_telling_was_cut_off_is_told_at_the_next_round() throws Exception {
        Caller specialist = given.person(Role.SPECIALIST, null);
        Instant due = Instant.now().plus(Duration.ofHours(20));
        open("断电", null, specialist.user(), due);
        TransactionTemplate transaction = new TransactionTemplate(server.get(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> {
            bell(due.plusSeconds(1)).ring();
            status.setRollbackOnly();
        });
        assertThat(given.told(specialist)).containsExactly("task.assigned");
        ringAt(due.plusSeconds(1)).call();
        assertThat(given.told(specialist)).containsExactly("task.overdue", "task.assigned");
    }

    @Test
    void a_closed_or_postponed_task_rings_no_old_alarm() throws Exception {
        Caller specialist = given.person(Role.SPECIALIST, null);
        Instant due = Instant.now().plus(Duration.ofHours(20));
        tasks.finish(operator, open("早做完", null, specialist.user(), due).id(), "完成");
        Task later = open("改期", null, specialist.user(), due);
        tasks.postpone(operator, later.id(), due.plus(Duration.ofDays(3)));
        ringAt(due.plusSeconds(1)).call();
        assertThat(given.told(specialist)).containsExactly("task.assigned", "task.assigned");
    }

    @Test
    void the_page_of_the_day_gets_what_is_due_in_its_shops() {
        Shop shop = server.newShop(operator, "甲店");
        Shop other = server.newShop(operator, "乙店");
        Instant due = Instant.now().plus(Duration.ofHours(2));
        open("甲", shop.id(), null, due);
        open("乙", other.id(), null, due);
        open("全部", null, null, due.plusSeconds(60));
        open("以后", shop.id(), null, due.plus(Duration.ofDays(9)));
        assertThat(tasks.listDue(Scope.of(operator.agency(), shop.id()), due.plus(Duration.ofDays(1))))
                .extracting(Task::title)
                .containsExactly("甲", "全部");
    }

    @Test
    void a_duty_has_one_task_for_its_turn_and_is_made_once() {
        DutyDesk duties = duties(Instant.parse("2026-11-10T12:00:00+08:00"));
        for (int time = 0; time < 2; time++) {
            duties.ensure(
                    operator.agency(),
                    "monthly",
                    new Bilingual("月度更新", "Monthly update"),
                    Rhythm.MONTHLY,
                    28,
                    "/compliance/watch");
            duties.openTurns();
        }
        Duties.Turn turn = duty(duties, "monthly");
        SubjectRef subject = new SubjectRef("duty", Long.toString(turn.duty().id()));
        assertThat(tasks.list(operator, TaskFilter.of(subject), 0).items()).hasSize(1);
        assertThat(turn.label()).isEqualTo("2026-11");
        assertThat(duty(duties(Instant.parse("2027-01-05T12:00:00+08:00")), "monthly")
                        .overdue())
                .isEqualTo(2);
        assertThat(duties.change(
                                operator,
                                turn.duty().id(),
                                new DutyChange(10, OnDayOff.KEEP, Role.ANALYST, null, false))
                        .duty()
                        .active())
                .isFalse();
    }

    @Test
    void a_shipped_duty_is_off_until_it_is_switched_on_and_goes_to_the_only_one_of_its_role() {
        Caller analyst = given.person(Role.ANALYST, null);
        DutyDesk monday = duties(Instant.parse("2026-11-30T09:00:00+08:00"));
        Duties.Turn shipped = duty(monday, "shop-data-log");
        assertThat(shipped.duty().active()).isFalse();
        assertThat(shipped.task()).isNull();
        DutyChange on = new DutyChange(1, OnDayOff.SKIP, Role.ANALYST, null, true);
        assertThatThrownBy(() -> monday.change(
                        operator, shipped.duty().id(), new DutyChange(2, OnDayOff.SKIP, Role.ANALYST, null, true)))
                .hasMessageContaining("WORK-3015");
        Task today = Objects.requireNonNull(
                monday.change(operator, shipped.duty().id(), on).task());
        assertThat(today.assignee()).isEqualTo(analyst.user());
        assertThat(today.due()).isEqualTo(Instant.parse("2026-11-30T18:00:00+08:00"));
        Duties.Turn later = duty(duties(Instant.parse("2026-12-03T09:00:00+08:00")), "shop-data-log");
        assertThat(later.label()).isEqualTo("2026-12-03");
        assertThat(tasks.list(
                                operator,
                                TaskFilter.of(new SubjectRef(
                                        "duty", Long.toString(shipped.duty().id()))),
                                0)
                        .items())
                .hasSize(2);
    }

    @Test
    void the_shipped_duties_begin_with_the_work_and_what_people_switched_off_stays_off() {
        DutyDesk monday = duties(Instant.parse("2026-11-30T09:00:00+08:00"));
        Duties.Turn meeting = duty(monday, "team-meeting");
        monday.change(operator, meeting.duty().id(), new DutyChange(1, OnDayOff.KEEP, Role.MANAGER, null, true));
        monday.change(operator, meeting.duty().id(), new DutyChange(1, OnDayOff.KEEP, Role.MANAGER, null, false));
        monday.begin(operator);
        assertThat(monday.list(operator))
                .filteredOn(turn -> !turn.duty().active())
                .extracting(turn -> turn.duty().key())
                .containsExactly("team-meeting");
        assertThat(duty(monday, "client-weekly").task()).isNotNull();
    }

    private Duties.Turn duty(DutyDesk duties, String key) {
        return duties.list(operator).stream()
                .filter(turn -> turn.duty().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Task open(String title, @Nullable ShopId shop, @Nullable UserId assignee, @Nullable Instant due) {
        return tasks.open(operator, new TaskDraft(shop, title, "", null, null, assignee, due, null));
    }

    private Callable<Integer> ringAt(Instant now) {
        TransactionTemplate transaction = new TransactionTemplate(server.get(PlatformTransactionManager.class));
        return () -> {
            int all = 0;
            Integer rung = transaction.execute(status -> bell(now).ring());
            while (rung != null && rung > 0) {
                all += rung;
                rung = transaction.execute(status -> bell(now).ring());
            }
            return all;
        };
    }

    private DutyDesk duties(Instant now) {
        return new DutyDesk(
                server.get(JooqDuties.class),
                server.get(JooqTasks.class),
                tasks,
                server.get(Viewers.class),
                server.get(Audit.class),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private AlarmBell bell(Instant now) {
        return new AlarmBell(server.get(JooqAlarms.class), server.get(Notices.class), Clock.fixed(now, ZoneOffset.UTC));
    }
}
