package io.zhanggui.work.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.testing.TestServer;
import io.zhanggui.work.Approval;
import io.zhanggui.work.ApprovalRules;
import io.zhanggui.work.Approvals;
import io.zhanggui.work.Ask;
import io.zhanggui.work.Delegations;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Approvals on the real database. */
class ApprovalTest {

    private final GivenAgency given = new GivenAgency();
    private final TestServer server = given.server;
    private final Caller operator = given.operator;
    private final Approvals approvals = server.get(Approvals.class);

    @Test
    void nobody_decides_their_own_request() {
        Approval alone = approvals.request(operator, null, "宣传文案", "全新升级", null, null);
        Caller director = given.person(Role.DIRECTOR, null);
        Caller manager = given.person(Role.MANAGER, null);
        Approval asked = approvals.request(manager, null, "药品文案", "本品……", new SubjectRef("advert", "5"), null);
        assertThatThrownBy(() -> approvals.decide(manager, asked.id(), true, "可以"))
                .hasMessageContaining("WORK-3011");
        Approval decided = approvals.decide(director, asked.id(), false, "缺批准文号");
        assertThat(decided.state()).isEqualTo(Approval.State.REFUSED);
        assertThat(decided.entries()).extracting(Approval.Entry::text).containsExactly("本品……", "缺批准文号");
        assertThatThrownBy(() -> approvals.decide(director, asked.id(), true, "改主意"))
                .hasMessageContaining("WORK-3010");
        assertThatThrownBy(() -> approvals.withdraw(director, alone.id(), "撤")).hasMessageContaining("WORK-3012");
        assertThat(approvals.findLatest(operator.agency(), new SubjectRef("advert", "5")))
                .contains(decided);
        assertThat(given.told(manager)).contains("approval.decided");
    }

    @Test
    void where_nobody_else_decides_a_stand_in_is_named_and_no_manager_takes_the_directors_place() {
        Caller director = given.person(Role.DIRECTOR, null);
        Caller manager = given.person(Role.MANAGER, null);
        Approval asked = approvals.request(director, amount(900_000));
        assertThatThrownBy(() -> approvals.decide(director, asked.id(), true, "只有我一人"))
                .hasMessageContaining("WORK-9690");
        assertThatThrownBy(() -> approvals.decide(manager, asked.id(), true, "可以"))
                .hasMessageContaining("WORK-9690");
        Instant now = Instant.now();
        server.get(Delegations.class)
                .delegate(director, manager.user(), now.minusSeconds(60), now.plus(Duration.ofDays(3)));
        assertThatThrownBy(() -> approvals.decide(director, asked.id(), true, "只有我一人"))
                .hasMessageContaining("WORK-3011");
        assertThat(approvals
                        .decide(manager, asked.id(), true, "可以")
                        .entries()
                        .getLast()
                        .text())
                .startsWith("（受")
                .endsWith("委托）可以");
        assertThat(approvals.check(operator).broken()).isNull();
    }

    @Test
    void whoever_is_at_the_machine_decides_where_nobody_else_does_and_the_chain_says_so() {
        Caller director = given.person(Role.DIRECTOR, null);
        Approval asked = approvals.request(director, amount(900_000));
        assertThat(approvals
                        .decide(operator, asked.id(), true, "核过报价")
                        .entries()
                        .getLast()
                        .text())
                .isEqualTo("（无其他审批人）核过报价");
    }

    @Test
    void a_large_amount_is_the_directors_and_nobody_lowers_it_unseen() {
        Caller specialist = given.person(Role.SPECIALIST, null);
        Caller manager = given.person(Role.MANAGER, null);
        Caller director = given.person(Role.DIRECTOR, null);
        Approval small = approvals.request(specialist, amount(500_000));
        Approval large = approvals.request(specialist, amount(500_001));
        assertThat(approvals.holding(small).role()).isEqualTo(Role.MANAGER);
        assertThat(approvals.holding(small).people()).contains(manager.user(), director.user());
        assertThat(approvals.holding(large).people()).containsExactly(director.user());
        assertThat(large.text()).endsWith("金额：5,000.01 元");
        assertThat(approvals.decide(manager, small.id(), true, "可以").state()).isEqualTo(Approval.State.APPROVED);
        assertThatThrownBy(() -> approvals.decide(manager, large.id(), true, "可以"))
                .hasMessageContaining("WORK-3024");
        assertThat(approvals.check(operator).broken()).isNull();
        new JdbcTemplate(server.get(DataSource.class))
                .execute("update work.approval_holding set fen = 1 where approval_id = "
                        + large.id().value());
        assertThat(approvals.check(operator).broken()).isNotNull();
    }

    @Test
    void who_stands_in_decides_only_meanwhile_and_the_chain_says_for_whom() {
        Caller specialist = given.person(Role.SPECIALIST, null);
        Caller manager = given.person(Role.MANAGER, null);
        Caller director = given.person(Role.DIRECTOR, null);
        Delegations delegations = server.get(Delegations.class);
        Instant now = Instant.now();
        assertThatThrownBy(() -> delegations.delegate(director, specialist.user(), now, now.plusSeconds(60)))
                .hasMessageContaining("WORK-3025");
        delegations.delegate(director, manager.user(), now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(9)));
        Approval large = approvals.request(specialist, amount(900_000));
        assertThatThrownBy(() -> approvals.decide(manager, large.id(), true, "可以"))
                .hasMessageContaining("WORK-3024");
        long id = delegations
                .delegate(director, manager.user(), now.minusSeconds(60), now.plus(Duration.ofDays(3)))
                .id();
        assertThat(approvals.holding(large).people()).containsExactly(director.user(), manager.user());
        assertThat(approvals
                        .decide(manager, large.id(), true, "可以")
                        .entries()
                        .getLast()
                        .text())
                .startsWith("（受")
                .endsWith("委托）可以");
        delegations.end(director, id);
        Approval next = approvals.request(specialist, amount(900_000));
        assertThatThrownBy(() -> approvals.decide(manager, next.id(), true, "可以"))
                .hasMessageContaining("WORK-3024");
        assertThat(approvals.check(operator).broken()).isNull();
    }

    @Test
    void what_nobody_decides_in_time_goes_to_the_director_who_is_told() {
        Caller specialist = given.person(Role.SPECIALIST, null);
        Caller manager = given.person(Role.MANAGER, null);
        Caller director = given.person(Role.DIRECTOR, null);
        server.get(Delegations.class).settle(director, new ApprovalRules(500_000, 1));
        Approval asked = approvals.request(specialist, amount(100));
        ApprovalDesk desk = server.get(ApprovalDesk.class);
        desk.escalate();
        assertThat(approvals.holding(asked).role()).isEqualTo(Role.MANAGER);
        new JdbcTemplate(server.get(DataSource.class))
                .execute("update work.approval_holding set escalate_at = now() where approval_id = "
                        + asked.id().value());
        desk.escalate();
        desk.escalate();
        assertThat(approvals.holding(asked).people()).containsExactly(director.user());
        assertThat(given.told(director))
                .filteredOn("approval.escalated"::equals)
                .hasSize(1);
        assertThatThrownBy(() -> approvals.decide(manager, asked.id(), true, "可以"))
                .hasMessageContaining("WORK-3024");
        assertThat(approvals.decide(director, asked.id(), false, "不急").entries())
                .hasSize(3);
        assertThat(approvals.check(operator).broken()).isNull();
    }

    private static Ask amount(long fen) {
        return new Ask(null, "投放预算", "直通车追加", null, null, "budget", fen);
    }

    @Test
    void whoever_changes_a_decision_in_the_database_is_found_out() {
        Caller director = given.person(Role.DIRECTOR, null);
        Approval first = approvals.request(operator, null, "一", "甲", null, null);
        approvals.decide(director, first.id(), false, "不行");
        Approval second = approvals.request(operator, null, "二", "乙", null, null);
        assertThat(approvals.check(operator)).isEqualTo(new Approvals.Check(3, null));
        JdbcTemplate sql = new JdbcTemplate(server.get(DataSource.class));
        String entry = "update work.approval_entry set text = '可以' where agency_id = "
                + operator.agency().value() + " and number = 2";
        assertThatThrownBy(() -> sql.execute(entry)).hasMessageContaining("append-only");
        sql.execute("update work.approval set state = 'APPROVED' where id = "
                + second.id().value());
        assertThat(approvals.check(operator).broken()).isEqualTo(4L);
        sql.execute("set session_replication_role = replica; " + entry + "; set session_replication_role = default");
        assertThat(approvals.check(operator).broken()).isEqualTo(2L);
    }
}
