package io.zhanggui.stats.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PurchaseLogTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private final PurchaseLog log = new PurchaseLog();

    @Test
    void purchases_become_a_history_as_the_javadoc_says() {
        log.add("a", START.plusDays(21), 15);
        log.add("a", START, 10);
        log.add("a", START.plusDays(7), 20);
        log.add("a", START.plusDays(7), 5);
        log.add("a", START.plusDays(29), 99);
        assertThat(log.histories(START.plusDays(28), 7)).containsExactly(new CustomerHistory("a", 2, 3, 4, 20));
    }

    @Test
    void one_purchase_is_no_repeat_and_one_after_the_end_is_none() {
        log.add("a", START, 10);
        log.add("b", START.plusDays(9), 10);
        assertThat(log.histories(START.plusDays(8), 1)).containsExactly(new CustomerHistory("a", 0, 0, 8, 0));
    }
}
