package io.zhanggui.engagement.contract.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.contract.web.GivenContract;
import io.zhanggui.testing.Browser;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskFilter;
import io.zhanggui.work.TaskStep;
import io.zhanggui.work.Tasks;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Times within which both sides act, on the real stores. */
class ContractClocksTest {

    private final GivenContract given = new GivenContract();
    private final Browser director = given.director;
    private final Browser merchant = given.merchant;

    private List<Task> open() {
        return given.server
                .get(Tasks.class)
                .list(given.operator, new TaskFilter(false, false, false, null), 0)
                .items();
    }

    private List<String> titles() {
        return open().stream().map(Task::title).toList();
    }

    @Test
    void an_offer_waits_for_each_side_until_it_confirmed() {
        String path =
                "/api/agreements/" + given.draft(given.text("C-1")).path("id").asLong();
        director.post(path + "/frozen", "");
        String hash = Browser.json(director.post(path + "/offer", ""))
                .path("revisions")
                .path(0)
                .path("hash")
                .asString();
        assertThat(titles()).containsExactly("确认或退回合同：云店运营协议 第 1 版", "确认或退回合同：云店运营协议 第 1 版");
        assertThat(open()).allMatch(task -> task.due() != null && task.assignee() != null);
        merchant.post(
                path + "/confirmations/merchant",
                GivenContract.object().put("hash", hash).toString());
        assertThat(titles()).hasSize(1);
        director.post(path + "/withdrawal", "{\"reason\":\"改费率\"}");
        assertThat(titles()).isEmpty();
    }

    @Test
    void a_statement_waits_for_both_sides_and_then_for_its_payment_whose_day_is_never_before_it_was_issued() {
        String june = given.issued(given.agreed("C-2"), "2026-06-01");
        JsonNode seen = Browser.json(merchant.get(june));
        assertThat(seen.path("late").path("zh").asString())
                .startsWith("付款日 2026-07-15 早于出单日")
                .contains("按出单日起 15 天");
        assertThat(seen.path("payBy").asString()).isGreaterThan("2026-07-15");
        assertThat(Browser.json(merchant.get("/api/notices")).toString()).contains("按出单日起 15 天");
        assertThat(titles()).hasSize(2).allMatch("核对并确认结算单：2026-06-01 至 2026-06-30"::equals);
        assertThat(open())
                .flatExtracting(Task::steps)
                .extracting(TaskStep::text)
                .allMatch(note -> note.contains("异议期到"));
        given.confirmStatement(june);
        assertThat(titles())
                .containsExactlyInAnyOrder(
                        "付款：结算单 2026-06-01 至 2026-06-30，3500.00 元", "核对到账：结算单 2026-06-01 至 2026-06-30，3500.00 元");
    }

    @Test
    void a_dispute_nobody_answers_is_told_to_both_sides_once_and_its_tasks_close_with_the_answer() {
        String june = given.issued(given.agreed("C-3"), "2026-06-01");
        long dispute = Browser.json(merchant.post(june + "/disputes", "{\"line\":\"base\",\"says\":\"贵了\"}"))
                .path("disputes")
                .path(0)
                .path("id")
                .asLong();
        assertThat(titles()).contains("答复异议：结算单 2026-06-01 至 2026-06-30 的“base”");
        DisputeRounds rounds = given.server.get(DisputeRounds.class);
        rounds.escalate();
        assertThat(titles()).noneMatch(title -> title.startsWith("异议逾期"));
        new JdbcTemplate(given.server.get(DataSource.class))
                .update("update work.task set due_at = now() where once_key = ?", "contract-dispute:" + dispute);
        rounds.escalate();
        rounds.escalate();
        assertThat(titles()).filteredOn(title -> title.startsWith("异议逾期未答复")).hasSize(1);
        for (Browser side : List.of(director, merchant)) {
            assertThat(Browser.json(side.get("/api/notices")).findValuesAsString("kind"))
                    .filteredOn("contract.lapsed"::equals)
                    .hasSize(1);
        }
        director.post(june + "/disputes/" + dispute + "/answer", "{\"accepted\":false,\"answer\":\"合同第 fees 条\"}");
        assertThat(titles()).noneMatch(title -> title.contains("异议"));
    }
}
