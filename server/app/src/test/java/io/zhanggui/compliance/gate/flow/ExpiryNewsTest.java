package io.zhanggui.compliance.gate.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.gate.LicenceDraft;
import io.zhanggui.compliance.gate.Licences;
import io.zhanggui.compliance.gate.rules.GateTexts;
import io.zhanggui.compliance.gate.store.JooqAdTexts;
import io.zhanggui.compliance.gate.store.JooqCheckRuns;
import io.zhanggui.compliance.gate.store.JooqLicences;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Users;
import io.zhanggui.notify.Inbox;
import io.zhanggui.notify.Notices;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.testing.TestServer;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskFilter;
import io.zhanggui.work.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Warnings of a licence that runs out on a given day, told day by day. */
class ExpiryNewsTest {

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final Shop shop = server.newShop(operator, "天猫小店");

    @Test
    void a_licence_is_told_of_at_sixty_thirty_and_seven_days_and_when_it_ran_out_each_once_with_one_task() {
        Caller manager = manager();
        LocalDate last = LocalDate.now(Period.BEIJING).plusDays(200);
        String day = last.toString().substring(5);
        long licence = server.get(Licences.class)
                .add(operator, new LicenceDraft(shop.id(), "food", "JY1", "小店公司", List.of(), null, last))
                .id();
        for (int before : List.of(61, 60, 59, 31, 30, 29, 8, 7, 0, -1, -2)) {
            newsOn(last.minusDays(before)).tell();
            newsOn(last.minusDays(before)).tell();
        }
        assertThat(server.get(Inbox.class).list(manager, false, 0).items())
                .extracting(notice -> notice.title().zh())
                .containsExactly(
                        "已到期：食品经营许可证（仅销售预包装食品的为备案） JY1",
                        "7 天后到期（" + day + "）：食品经营许可证（仅销售预包装食品的为备案） JY1",
                        "30 天后到期（" + day + "）：食品经营许可证（仅销售预包装食品的为备案） JY1",
                        "60 天后到期（" + day + "）：食品经营许可证（仅销售预包装食品的为备案） JY1");
        List<Task> tasks = server.get(Tasks.class)
                .list(operator, TaskFilter.of(new SubjectRef("licence", Long.toString(licence))), 0)
                .items();
        assertThat(tasks).hasSize(1);
        assertThat(tasks.getFirst().due())
                .isEqualTo(
                        last.minusDays(7).atTime(18, 0).atZone(Period.BEIJING).toInstant());
    }

    @Test
    void a_licence_that_is_entered_shortly_before_its_end_or_after_it_is_told_of_at_once_and_once() {
        Caller manager = manager();
        LocalDate today = LocalDate.now(Period.BEIJING);
        for (long days : List.of(5L, -3L, 200L, -400L)) {
            server.get(Licences.class)
                    .add(
                            operator,
                            new LicenceDraft(
                                    shop.id(), "food", "JY" + days, "小店公司", List.of(), null, today.plusDays(days)));
        }
        newsOn(today).tell();
        assertThat(server.get(Inbox.class).list(manager, false, 0).items())
                .extracting(notice -> notice.title().zh())
                .containsExactly(
                        "已到期：食品经营许可证（仅销售预包装食品的为备案） JY-3",
                        "5 天后到期（" + today.plusDays(5).toString().substring(5) + "）：食品经营许可证（仅销售预包装食品的为备案） JY5");
    }

    private ExpiryNews newsOn(LocalDate day) {
        Clock morning = Clock.fixed(day.atTime(9, 0).atZone(Period.BEIJING).toInstant(), Period.BEIJING);
        return new ExpiryNews(
                server.get(JooqLicences.class),
                server.get(JooqAdTexts.class),
                server.get(JooqCheckRuns.class),
                server.context().getBeanProvider(GateTexts.class),
                server.get(Notices.class),
                server.get(Tasks.class),
                morning);
    }

    private Caller manager() {
        String name = server.newUser(operator, Role.MANAGER, null).user();
        return server.get(Users.class).listUsers(operator).stream()
                .filter(user -> user.name().equals(name))
                .map(user -> new Caller(user.id(), operator.agency(), Role.MANAGER, name))
                .findFirst()
                .orElseThrow();
    }
}
