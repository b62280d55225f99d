package io.zhanggui.work.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.testing.TestServer;
import io.zhanggui.work.HeldMeeting;
import io.zhanggui.work.Meeting;
import io.zhanggui.work.MeetingAction;
import io.zhanggui.work.MeetingDraft;
import io.zhanggui.work.Meetings;
import io.zhanggui.work.OnDayOff;
import io.zhanggui.work.Repeat;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskFilter;
import io.zhanggui.work.Tasks;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Meetings on the real database. */
class MeetingTest {

    private static final SubjectRef KICK_OFF = new SubjectRef("stage", "7");

    private final GivenAgency given = new GivenAgency();
    private final TestServer server = given.server;
    private final Caller operator = given.operator;
    private final Meetings meetings = server.get(Meetings.class);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void a_meeting_is_planned_held_and_its_actions_become_tasks() {
        Caller specialist = given.person(Role.SPECIALIST, null);
        Meeting planned = meetings.plan(operator, draft(now, null, Meeting.Participant.of(specialist.user())));
        assertThat(planned.state()).isEqualTo(Meeting.State.PLANNED);
        assertThat(given.told(specialist)).containsExactly("meeting.planned");
        Instant due = now.plus(Duration.ofDays(2));
        Meeting held = meetings.hold(
                operator,
                planned.id(),
                new HeldMeeting("定了主图方案", Set.of(1), List.of(new MeetingAction("改主图", specialist.user(), due))));
        assertThat(held.state()).isEqualTo(Meeting.State.HELD);
        assertThat(held.participants()).extracting(Meeting.Participant::absent).containsExactly(false, true);
        assertThat(held.actions()).extracting(Task::title).containsExactly("改主图");
        assertThat(server.get(Tasks.class)
                        .list(
                                specialist,
                                TaskFilter.of(new SubjectRef(
                                        "meeting", Long.toString(held.id().value()))),
                                0)
                        .items())
                .extracting(Task::assignee)
                .containsExactly(specialist.user());
        assertThatThrownBy(() -> meetings.cancel(operator, planned.id(), "晚了")).hasMessageContaining("WORK-3018");
        assertThat(meetings.addAction(operator, held.id(), new MeetingAction("补数据", null, null))
                        .actions())
                .hasSize(2);
    }

    @Test
    void minutes_are_amended_in_versions_that_nobody_changes() {
        Meeting planned = meetings.plan(operator, draft(now, null));
        assertThatThrownBy(() -> meetings.amend(operator, planned.id(), "还没开")).hasMessageContaining("WORK-3019");
        meetings.hold(operator, planned.id(), new HeldMeeting("第一版", Set.of(), List.of()));
        assertThat(meetings.amend(operator, planned.id(), "第二版").minutes())
                .extracting(Meeting.Minutes::text)
                .containsExactly("第一版", "第二版");
        JdbcTemplate sql = new JdbcTemplate(server.get(DataSource.class));
        assertThatThrownBy(() -> sql.update("update work.meeting_minutes set text = '改'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void nobody_writes_the_minutes_of_a_meeting_of_tomorrow() {
        Meeting planned = meetings.plan(operator, draft(now.plus(Duration.ofDays(1)), null));
        assertThatThrownBy(() -> meetings.hold(operator, planned.id(), new HeldMeeting("已定", Set.of(), List.of())))
                .hasMessageContaining("WORK-3020");
    }

    @Test
    void a_series_keeps_its_time_of_day_and_an_occasion_is_planned_once() {
        LocalDate monday =
                LocalDate.ofInstant(now, Period.BEIJING).with(DayOfWeek.MONDAY).plusWeeks(1);
        Instant ten = monday.atTime(10, 0).atZone(Period.BEIJING).toInstant();
        Repeat repeat = new Repeat(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), 1, monday.plusWeeks(3), OnDayOff.KEEP);
        MeetingDraft draft = draft(ten, null).at(ten, "stage:7:weekly");
        List<Meeting> planned = meetings.planSeries(operator, draft, repeat);
        assertThat(planned)
                .hasSize(7)
                .allMatch(meeting -> meeting.start().atZone(Period.BEIJING).getHour() == 10);
        assertThat(planned)
                .extracting(Meeting::series)
                .containsOnly(planned.getFirst().id().value());
        assertThat(meetings.planSeries(operator, draft, repeat))
                .extracting(Meeting::id)
                .isEqualTo(planned.stream().map(Meeting::id).toList());
        assertThat(meetings.list(operator, KICK_OFF)).hasSize(7);
        assertThat(meetings.cancelFrom(operator, planned.get(2).id(), "项目暂停")).isEqualTo(5);
        assertThat(meetings.list(operator, KICK_OFF))
                .extracting(Meeting::state)
                .startsWith(Meeting.State.PLANNED, Meeting.State.PLANNED, Meeting.State.CANCELLED);
        assertThat(meetings.get(operator, planned.get(4).id()).reason()).isEqualTo("项目暂停");
    }

    @Test
    void a_meeting_that_moved_is_told_to_those_who_take_part() {
        Caller specialist = given.person(Role.SPECIALIST, null);
        Meeting planned = meetings.plan(operator, draft(now, null, Meeting.Participant.of(specialist.user())));
        Instant later = now.plus(Duration.ofDays(3));
        Meeting moved =
                meetings.change(operator, planned.id(), draft(later, null, Meeting.Participant.of(specialist.user())));
        assertThat(moved.start()).isEqualTo(later);
        assertThat(moved.subject()).isEqualTo(KICK_OFF);
        assertThat(given.told(specialist)).containsExactly("meeting.moved", "meeting.planned");
        assertThat(meetings.listBetween(operator, later, later.plusSeconds(1))).containsExactly(moved);
        assertThat(meetings.listBetween(operator, now, later)).isEmpty();
    }

    @Test
    void a_meeting_is_seen_by_those_who_see_its_shop_and_a_merchant_by_taking_part() {
        Shop shop = server.newShop(operator, "甲店");
        Shop other = server.newShop(operator, "乙店");
        Caller merchant = given.person(Role.MERCHANT_LEADER, Set.of(shop.id()));
        Meeting planned = meetings.plan(operator, draft(now, shop.id()));
        Meeting with = meetings.plan(operator, draft(now, shop.id(), Meeting.Participant.of(merchant.user())));
        assertThat(meetings.get(given.person(Role.SPECIALIST, Set.of(shop.id())), planned.id()))
                .isEqualTo(planned);
        for (Caller blind : List.of(given.person(Role.SPECIALIST, Set.of(other.id())), merchant, server.newAgency())) {
            assertThatThrownBy(() -> meetings.get(blind, planned.id())).hasMessageContaining("WORK-3016");
        }
        assertThat(meetings.list(merchant, KICK_OFF)).containsExactly(with);
        assertThatThrownBy(() -> meetings.cancel(merchant, with.id(), "不去")).hasMessageContaining("WORK-3013");
    }

    @Test
    void a_link_leads_to_our_pages_or_to_https() {
        for (String bad : List.of("http://example.com", "javascript:alert(1)", "//example.com/a")) {
            MeetingDraft asked = withPaper(bad);
            assertThatThrownBy(() -> meetings.plan(operator, asked)).hasMessageContaining("WORK-3023");
        }
        assertThat(meetings.plan(operator, withPaper("/reports/weekly")).papers())
                .extracting(Meeting.Paper::link)
                .containsExactly("/reports/weekly");
        assertThat(meetings.plan(operator, withPaper("https://example.com/a.pdf"))
                        .papers())
                .hasSize(1);
    }

    private MeetingDraft withPaper(String link) {
        return new MeetingDraft(
                null,
                "周会",
                now,
                Duration.ofHours(1),
                "",
                List.of(),
                List.of(),
                List.of(new Meeting.Paper("周报", link)),
                null,
                null,
                null);
    }

    private static MeetingDraft draft(Instant start, @Nullable ShopId shop, Meeting.Participant... participants) {
        List<Meeting.Participant> all = new ArrayList<>(List.of(participants));
        all.add(Meeting.Participant.named("王总"));
        return new MeetingDraft(
                shop,
                "启动会",
                start,
                Duration.ofMinutes(90),
                "三楼",
                List.of("目标", "分工"),
                all,
                List.of(),
                KICK_OFF,
                "/engagement/clients/7",
                null);
    }
}
