package io.zhanggui.engagement.measure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.measure.TypedValue;
import io.zhanggui.engagement.measure.TypedValue.Answer;
import io.zhanggui.engagement.measure.TypedValue.Reply;
import io.zhanggui.identity.Side;
import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Span;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleFactsTest {

    private static final Instant MONDAY = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-06-02T00:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-06-05T00:00:00Z");

    private static TypedValue value(long id, String metric, String number, @Nullable Answer answer) {
        return new TypedValue(
                id,
                new ClientId(1),
                "ZG-1",
                metric,
                "all",
                new Span(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-06-01")),
                number,
                "截图",
                Side.PROVIDER,
                new UserId(1),
                MONDAY,
                answer == null ? null : new Reply(answer, "", new UserId(2), TUESDAY));
    }

    private static List<String> facts(Instant at, TypedValue... latestFirst) {
        return PeopleFacts.of(List.of(latestFirst), at).stream()
                .map(fact -> fact.metric() + " " + Fractions.shown(fact.value()) + " "
                        + fact.variant().word())
                .toList();
    }

    @Test
    void what_one_side_said_is_typed_and_what_both_agreed_on_is_agreed_too() {
        assertThat(facts(FRIDAY, value(1, "search_index", "2.5%", null))).containsExactly("search_index 0.025 typed");
        assertThat(facts(FRIDAY, value(1, "search_index", "12", Answer.AGREED)))
                .containsExactly("search_index 12 agreed", "search_index 12 typed");
    }

    @Test
    void an_agreed_number_goes_before_a_later_one_of_one_side() {
        assertThat(facts(FRIDAY, value(2, "search_index", "99", null), value(1, "search_index", "12", Answer.AGREED)))
                .containsExactly("search_index 12 agreed", "search_index 12 typed");
    }

    @Test
    void what_was_declined_or_withdrawn_is_no_fact() {
        assertThat(facts(
                        FRIDAY,
                        value(2, "search_index", "99", Answer.DECLINED),
                        value(1, "search_index", "12", Answer.WITHDRAWN)))
                .isEmpty();
    }

    @Test
    void days_that_do_not_count_are_facts_once_both_sides_agreed() {
        assertThat(facts(FRIDAY, value(1, "excluded.out_of_stock", "2", null))).isEmpty();
        assertThat(facts(FRIDAY, value(1, "excluded.out_of_stock", "2", Answer.AGREED)))
                .containsExactly("excluded.out_of_stock 2 agreed");
    }

    @Test
    void an_answer_counts_from_its_moment_on() {
        assertThat(facts(MONDAY, value(1, "search_index", "12", Answer.DECLINED)))
                .containsExactly("search_index 12 typed");
    }

    @Test
    void days_one_after_another_are_one_run() {
        assertThat(Runs.of(List.of(
                        LocalDate.parse("2026-03-07"), LocalDate.parse("2026-03-05"), LocalDate.parse("2026-03-06"))))
                .hasToString("[2026-03-05..2026-03-08]");
        assertThat(Runs.of(List.of(LocalDate.parse("2026-03-05"), LocalDate.parse("2026-03-07"))))
                .hasSize(2);
    }
}
