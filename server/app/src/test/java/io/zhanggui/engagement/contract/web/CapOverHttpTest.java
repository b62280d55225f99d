package io.zhanggui.engagement.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Role;
import io.zhanggui.testing.Browser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How much of the cap on profit is used between two statements. */
class CapOverHttpTest {

    private final GivenContract given = new GivenContract();
    private final Browser director = given.director;
    private final String standing = "/api/clients/" + given.client.id().value() + "/standing?today=";

    /** A fifth of what was kept, and no more than 15 % of the profit that both sides agree on. */
    private String agreed(String number) {
        String text = given.text(number)
                        .replace(
                                "fees: {base: {amount: 3000, per: month}",
                                "fees: {base: {amount: 3000, per: month}, commission: {of: gmv, base: {plus: [kept_amount], less: [],"
                                        + " variant: computed}, state: paid, rate: 20%, negative: carry}")
                        .replace(
                                "profit: {plus: [gross_profit], less: [], variant: computed}",
                                "profit: {plus: [own_profit], less: [], variant: agreed}")
                + "metrics:\n  - {metric: own_profit, zh: 商家利润, unit: yuan, better: higher, adds: true}\n";
        String path = "/api/agreements/" + given.draft(text).path("id").asLong();
        director.post(path + "/frozen", "");
        assertThat(director.post(path + "/offer", "").body()).doesNotContain("ENGAGEMENT-");
        given.confirm(path);
        return path;
    }

    private void profit(String contract, String from, String to, String yuan) {
        String values = "/api/clients/" + given.client.id().value() + "/typed";
        JsonNode typed = Browser.json(director.post(
                values,
                GivenContract.object()
                        .put("contract", contract)
                        .put("metric", "own_profit")
                        .put("scope", "all")
                        .put("from", from)
                        .put("to", to)
                        .put("number", yuan)
                        .put("evidence", "利润表")
                        .toString()));
        given.merchant.post(values + "/" + typed.path("id").asString() + "/answer", "{\"answer\":\"agreed\"}");
    }

    private JsonNode cap(String day) {
        return Browser.json(director.get(standing + day)).path("standing").path("cap");
    }

    @Test
    void the_cap_goes_on_from_the_last_statement_to_the_last_known_day() {
        String path = agreed("C-1");
        profit("C-1", "2026-06-01", "2026-07-01", "60");
        profit("C-1", "2026-07-01", "2026-07-16", "60");

        // June has no statement yet and is counted as it would be settled.
        JsonNode before = cap("2026-07-16").path("now");
        given.confirmStatement(given.issued(path, "2026-06-01"));
        JsonNode now = cap("2026-07-16").path("now");

        // 20 % of 70 and 40 are 22.00; 15 % of 120 are 18.00. June held 5.00 back, and 1.00 is paid today.
        assertThat(now.path("countedFen").asLong()).isEqualTo(2200);
        assertThat(now.path("profitFen").asLong()).isEqualTo(12_000);
        assertThat(now.path("allowedFen").asLong()).isEqualTo(1800);
        assertThat(now.path("takenFen").asLong()).isEqualTo(1800);
        assertThat(now.path("heldFen").asLong()).isEqualTo(500);
        assertThat(now.path("changeFen").asLong()).isEqualTo(100);
        assertThat(now.path("state").asString()).isEqualTo("reached");
        assertThat(now.path("settled").path("from").asString()).isEqualTo("2026-06-01");
        assertThat(now.path("assumed")).isEmpty();
        assertThat(before.path("assumed").findValuesAsString("from")).containsExactly("2026-06-01");
        assertThat(before.path("takenFen")).isEqualTo(now.path("takenFen"));
    }

    @Test
    void on_the_first_day_of_a_month_it_stands_as_settled_and_profit_nobody_tells_is_said() {
        String path = agreed("C-2");
        profit("C-2", "2026-06-01", "2026-07-01", "60");
        given.confirmStatement(given.issued(path, "2026-06-01"));

        JsonNode settled = cap("2026-07-01").path("now");

        assertThat(settled.path("takenFen").asLong()).isEqualTo(900);
        assertThat(settled.path("heldFen").asLong()).isEqualTo(500);
        assertThat(settled.path("changeFen").asLong()).isZero();
        assertThat(settled.hasNonNull("until")).isFalse();
        assertThat(cap("2026-07-16").path("now").path("state").asString()).isEqualTo("not_computable");
    }

    @Test
    void who_may_not_see_fees_sees_no_cap() {
        agreed("C-3");
        Browser specialist = given.server.newPerson(given.operator, Role.SPECIALIST, null);

        JsonNode shown = Browser.json(specialist.get(standing + "2026-07-16")).path("standing");

        assertThat(shown.path("contract").asString()).isEqualTo("C-3");
        assertThat(shown.hasNonNull("cap")).isFalse();
    }
}
