package io.zhanggui.engagement.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhanggui.engagement.plan.Budget.Pot;
import io.zhanggui.engagement.plan.Budget.Share;
import io.zhanggui.engagement.plan.Budget.Spend;
import io.zhanggui.engagement.plan.Budget.Terms;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BudgetRulesTest {

    @Test
    void a_million_yuan_divides_as_the_plan_says() {
        // 30 % start and 10 % reserve leave 600,000 yuan: 40 %, 35 % and 25 % of it.
        List<Share> shares = BudgetRules.divide(new Terms(100_000_000, 3_000, 1_000, 6, 3_000));

        assertThat(shares)
                .extracting(Share::pot, Share::amount)
                .containsExactly(
                        tuple(Pot.START, 30_000_000L),
                        tuple(Pot.TRAFFIC, 24_000_000L),
                        tuple(Pot.CONVERSION, 21_000_000L),
                        tuple(Pot.BRAND, 15_000_000L),
                        tuple(Pot.RESERVE, 10_000_000L));
    }

    @Test
    void pots_add_up_to_the_total_and_months_to_their_pot_to_the_fen() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            Terms terms = new Terms(
                    1 + random.nextLong(1_000_000_000_000L),
                    3_000 + random.nextInt(4_000),
                    1_000 + random.nextInt(501),
                    1 + random.nextInt(24),
                    0);
            List<Share> shares = BudgetRules.divide(terms);
            assertThat(shares.stream().mapToLong(Share::amount).sum()).isEqualTo(terms.total());
            assertThat(shares).allSatisfy(share -> {
                assertThat(share.amount()).isNotNegative();
                if (share.pot() != Pot.RESERVE) {
                    assertThat(share.months().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                            .isEqualTo(share.amount());
                }
            });
        }
    }

    @Test
    void all_rules_that_are_broken_are_told_at_once() {
        assertThat(BudgetRules.broken(new Terms(0, 2_999, 1_501, 0, 0))).hasSize(4);
        assertThat(BudgetRules.broken(new Terms(1, 3_000, 1_500, 6, 10_000))).isEmpty();
    }

    @Test
    void prepayments_count_by_supplier() {
        Spend earlier = new Spend(Pot.TRAFFIC, "投放", "甲", 100_000, 20_000, "");
        Spend others = new Spend(Pot.TRAFFIC, "投放", "乙", 100_000, 100_000, "");
        Spend asked = new Spend(Pot.TRAFFIC, "投放", "甲", 100_000, 60_000, "");

        // 800 of 2,000 yuan.
        assertThat(BudgetRules.prepaid(List.of(earlier, others), asked)).isEqualTo(4_000);
    }
}
