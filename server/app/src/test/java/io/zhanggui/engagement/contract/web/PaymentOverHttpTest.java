package io.zhanggui.engagement.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Role;
import io.zhanggui.testing.Browser;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskFilter;
import io.zhanggui.work.Tasks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A statement is paid in parts: one side records, the other says what arrived. */
class PaymentOverHttpTest {

    private final GivenContract given = new GivenContract();
    private final Browser finance = given.server.newPerson(given.operator, Role.FINANCE, null);
    private final Browser merchant = given.merchant;
    private final String june = given.issued(given.agreed("P-1"), "2026-06-01");

    private static String payment(String day, String yuan) {
        return GivenContract.object()
                .put("day", day)
                .put("yuan", yuan)
                .put("reference", "回单 8831")
                .toString();
    }

    private JsonNode account() {
        return Browser.json(finance.get("/api/clients/" + given.client.id().value() + "/payments"))
                .path(0);
    }

    private List<String> tasks() {
        return given
                .server
                .get(Tasks.class)
                .list(given.operator, new TaskFilter(false, false, false, null), 0)
                .items()
                .stream()
                .map(Task::title)
                .filter(title -> title.contains("付款") || title.contains("到账"))
                .toList();
    }

    private String answer(long payment) {
        return june + "/payments/" + payment + "/answer";
    }

    /** Records one and gives its number. */
    private long recorded(Browser by, String day, String yuan) {
        JsonNode all =
                Browser.json(by.post(june + "/payments", payment(day, yuan))).required("payments");
        return all.get(all.size() - 1).path("id").asLong();
    }

    @Test
    void parts_are_confirmed_by_the_other_side_until_all_is_paid_and_the_tasks_close() {
        given.confirmStatement(june);
        assertThat(account().path("overdue").asBoolean()).isFalse();
        assertThat(tasks()).hasSize(2);

        long first = recorded(merchant, "2026-07-20", "1,500.50");
        assertThat(account().path("toldFen").asLong()).isEqualTo(150_050);
        assertThat(account().path("openFen").asLong()).isEqualTo(199_950);
        assertThat(finance.post(answer(first), "{\"arrived\":true}").statusCode())
                .isEqualTo(200);
        assertThat(account().path("paidFen").asLong()).isEqualTo(150_050);
        assertThat(tasks()).hasSize(2);

        // The agency records what came in by itself; then the merchant confirms.
        long second = recorded(finance, "2026-07-21", "1999.50");
        merchant.post(answer(second), "{\"arrived\":true}");
        assertThat(account().path("openFen").asLong()).isZero();
        assertThat(account().path("paidFen").asLong()).isEqualTo(350_000);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void what_does_not_fit_is_refused_with_the_reason() {
        assertThat(merchant.post(june + "/payments", payment("2026-07-20", "1")).body())
                .contains("ENGAGEMENT-9065");
        given.confirmStatement(june);
        assertThat(merchant.post(june + "/payments", payment("2026-07-20", "3500.01"))
                        .body())
                .contains("ENGAGEMENT-9066", "3500.00");
        assertThat(merchant.post(june + "/payments", payment("2026-07-20", "0")).body())
                .contains("ENGAGEMENT-9066");
        assertThat(merchant.post(june + "/payments", payment("2026-07-20", "1.005"))
                        .body())
                .contains("ENGAGEMENT-9067");
        assertThat(merchant.post(june + "/payments", payment("2126-07-20", "1")).body())
                .contains("ENGAGEMENT-9068");
        long told = recorded(merchant, "2026-07-20", "3000");
        assertThat(finance.post(june + "/payments", payment("2026-07-20", "600"))
                        .body())
                .contains("ENGAGEMENT-9066", "500.00");
        assertThat(merchant.post(answer(told), "{\"arrived\":true}").body()).contains("ENGAGEMENT-9078");
        assertThat(finance.post(june + "/payments/" + told + "/withdrawal", "").body())
                .contains("ENGAGEMENT-9079");
        assertThat(finance.post(answer(told), "{\"arrived\":false,\"answer\":\"\"}")
                        .body())
                .contains("ENGAGEMENT-9035");
        Browser executor = given.server.newPerson(given.operator, Role.MERCHANT_EXECUTOR, Set.of(given.shop.id()));
        assertThat(executor.post(june + "/payments", payment("2026-07-20", "1")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void one_that_did_not_arrive_or_was_taken_back_counts_for_nothing() {
        given.confirmStatement(june);
        long lost = recorded(merchant, "2026-07-20", "3500");
        finance.post(answer(lost), "{\"arrived\":false,\"answer\":\"银行流水里没有\"}");
        assertThat(finance.post(answer(lost), "{\"arrived\":true}").body()).contains("ENGAGEMENT-9070");
        long taken = recorded(merchant, "2026-07-20", "3500");
        merchant.post(june + "/payments/" + taken + "/withdrawal", "");

        assertThat(account().path("openFen").asLong()).isEqualTo(350_000);
        JsonNode seen = Browser.json(merchant.get(june)).path("payments");
        assertThat(seen.findValuesAsString("state")).containsExactly("rejected", "withdrawn");
        assertThat(seen.get(0).path("answer").asString()).isEqualTo("银行流水里没有");
    }

    @Test
    void the_slip_is_kept_sealed_and_read_by_both() {
        given.confirmStatement(june);
        long told = recorded(merchant, "2026-07-20", "3500");
        String slip = june + "/payments/" + told + "/evidence";
        assertThat(finance.get(slip).body()).contains("ENGAGEMENT-9069");

        merchant.upload(slip + "?name=slip.txt", "回单".getBytes(StandardCharsets.UTF_8));

        assertThat(finance.get(slip).body()).isEqualTo("回单");
        assertThat(Browser.json(finance.get(june))
                        .path("payments")
                        .get(0)
                        .path("evidence")
                        .asString())
                .isEqualTo("slip.txt");
    }
}
