package io.zhanggui.desk.items.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Twenty items: 100,000 yuan, 10,000 visits, 3 % pay, 8 % put into the cart, margin 50 %. */
class RoleRulesTest {

    private final RoleRules rules = new RoleRules(item("100000 10000 0.03 0.08 0.50 - -"), 20);

    @Test
    void the_first_rule_that_applies_is_taken() {
        assertThat(role("20000 2000 0.03 0.08 0.60 0.90 0.49")).isEqualTo(ItemRole.MAIN);
        assertThat(role("5000 500 0.03 0.08 0.60 0.60 0.50")).isEqualTo(ItemRole.CAMPAIGN);
        assertThat(role("5000 500 0.03 0.08 0.55 0.20 0.50")).isEqualTo(ItemRole.PROFIT);
        assertThat(role("5000 900 0.01 0.08 0.40 0.20 0.50")).isEqualTo(ItemRole.TRAFFIC);
        assertThat(role("5000 500 0.03 0.08 0.50 0.20 0.50")).isNull();
    }

    @Test
    void a_best_seller_is_not_main_where_it_converts_worse_than_all() {
        assertThat(role("20000 2500 0.02 0.08 - - 0")).isNull();
        assertThat(role("20000 2600 0.02 0.08 - - 0")).isEqualTo(ItemRole.TRAFFIC);
    }

    @Test
    void each_proposal_says_its_numbers() {
        RoleProposal proposal = rules.propose(item("20000 2000 0.03 0.08 - - 0"));
        assertThat(proposal.reasons()).hasSize(1);
        assertThat(proposal.reasons().getFirst().zh()).contains("20.0%", "3.00%");
        assertThat(rules.propose(item("5000 500 0.03 0.08 - - 0.6"))
                        .reasons()
                        .getFirst()
                        .zh())
                .contains("没有规则符合");
    }

    @Test
    void few_visits_and_unknown_ones_lead_to_no_proposal_but_to_a_reason() {
        for (String few : new String[] {"5000 99 0.9 0.9 0.9 0.9 0", "5000 - 0.9 0.9 0.9 0.9 0"}) {
            RoleProposal proposal = rules.propose(item(few));
            assertThat(proposal.role()).isNull();
            assertThat(proposal.testPick()).isFalse();
            assertThat(proposal.reasons().getFirst().zh()).contains("100");
        }
    }

    @Test
    void an_item_few_see_and_many_want_is_a_test_pick() {
        assertThat(rules.propose(item("1000 249 0.036 0.096 - - 0.9")).testPick())
                .isTrue();
        assertThat(rules.propose(item("1000 249 0.035 0.096 - - 0.9")).testPick())
                .isFalse();
        assertThat(rules.propose(item("1000 250 0.036 0.096 - - 0.9")).testPick())
                .isFalse();
    }

    @Test
    void the_words_of_the_master_data_name_a_role() {
        assertThat(ItemRole.find("活动促销款")).contains(ItemRole.CAMPAIGN);
        assertThat(ItemRole.find("引流款")).contains(ItemRole.TRAFFIC);
        assertThat(ItemRole.find("main")).contains(ItemRole.MAIN);
        assertThat(ItemRole.find("形象款")).isEmpty();
        assertThat(ItemRole.find("")).isEmpty();
    }

    private @Nullable ItemRole role(String numbers) {
        return rules.propose(item(numbers)).role();
    }

    /** Sales, visits, conversion, cart rate, margin, best days, share ahead; - for what is not known. */
    private static ItemNumbers item(String text) {
        String[] parts = text.split(" ");
        return new ItemNumbers(
                number(parts[0]),
                number(parts[1]),
                number(parts[2]),
                number(parts[3]),
                number(parts[4]),
                number(parts[5]),
                number(parts[6]));
    }

    private static @Nullable BigDecimal number(String text) {
        return text.equals("-") ? null : new BigDecimal(text);
    }
}
