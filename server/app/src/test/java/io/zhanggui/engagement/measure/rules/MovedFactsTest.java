package io.zhanggui.engagement.measure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.measure.Freezing.Moved;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.facts.FactReader;
import io.zhanggui.settlement.facts.Facts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MovedFactsTest {

    private static final Span JUNE = new Span(LocalDate.parse("2025-06-01"), LocalDate.parse("2025-07-01"));

    private static Facts facts(String... lines) {
        String csv = String.join(",", FactReader.COLUMNS) + "\n"
                + String.join("\n", lines).replace(' ', ',') + "\n";
        return FactReader.read(csv.getBytes(StandardCharsets.UTF_8)).facts().orElseThrow();
    }

    @Test
    void only_what_moved_within_the_days_is_told_by_day_with_its_reason() {
        Facts frozen = facts(
                "kept_sum shop:s 2025-06-01 2025-06-02 90 computed",
                "kept_sum shop:s 2025-06-02 2025-06-03 50 computed",
                "kept_sum shop:s 2025-06-03 2025-06-04 10 computed",
                "kept_sum shop:s 2025-06-04 2025-06-05 20 computed",
                "paid_sum shop:s 2025-06-01 2025-06-02 90 computed",
                "kept_sum shop:s 2025-07-01 2025-07-02 5 computed");
        Facts now = facts(
                "kept_sum shop:s 2025-06-01 2025-06-02 60 computed",
                "kept_sum shop:s 2025-06-02 2025-06-03 50 computed",
                "kept_sum shop:s 2025-06-03 2025-06-04 12 computed",
                "kept_sum shop:s 2025-06-05 2025-06-06 7 computed",
                "paid_sum shop:s 2025-06-01 2025-06-02 95 computed",
                "kept_sum shop:s 2025-07-01 2025-07-02 6 computed");

        List<Moved> moved = MovedFacts.between(frozen, now, Set.of("kept_sum"), List.of(JUNE));

        assertThat(moved)
                .extracting(each -> each.span().from() + " " + each.reason().name())
                .containsExactly(
                        "2025-06-01 LATE_REFUND", "2025-06-03 CORRECTED", "2025-06-04 GONE", "2025-06-05 ADDED");
    }
}
