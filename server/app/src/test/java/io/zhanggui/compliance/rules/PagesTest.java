package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.compliance.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final TextChecker CHECKER = ShippedRules.checker();
    private static final String INNOCENT = "纯棉短袖，洗后平铺晾干。\n";

    @Test
    void every_page_of_a_long_text_is_read_and_told_by_its_place_in_the_whole() {
        String claim = "全网最低价。";
        String text = INNOCENT.repeat(300) + claim + INNOCENT.repeat(300) + claim;
        CheckedText checked = check(text, TextKind.DETAIL);
        assertThat(checked.findings())
                .hasSize(2)
                .allSatisfy(found ->
                        assertThat(text.substring(found.start(), found.end())).isEqualTo(found.term()));
        assertThat(checked.findings().getLast().start()).isGreaterThan(text.length() - claim.length() - 1);
        assertThat(check(checked.rewritten(), TextKind.DETAIL).findings()).isEmpty();
    }

    @Test
    void of_a_title_of_pages_the_first_words_stay_and_the_rest_goes_for_the_gravest_reason_in_it() {
        String title = INNOCENT.strip().repeat(400);
        CheckedText checked = check(title, TextKind.TITLE);
        assertThat(checked.findings().getLast().rule()).isEqualTo("listing.length");
        assertThat(checked.findings().getLast().end()).isEqualTo(title.length());
        assertThat(check(checked.rewritten(), TextKind.TITLE).findings()).isEmpty();
        assertThat(check(title + "全网最低价", TextKind.TITLE).verdict()).isEqualTo(Verdict.BLOCK);
    }

    @Test
    void the_longest_text_that_may_be_asked_is_answered() {
        for (String hostile : new String[] {"最", "全网最低价。"}) {
            String text = hostile.repeat(100_000 / hostile.length());
            Assertions.assertTimeout(Duration.ofMinutes(3), () -> check(text, TextKind.TITLE));
            Assertions.assertTimeout(Duration.ofMinutes(3), () -> check(text, TextKind.DETAIL));
        }
    }

    private static CheckedText check(String text, TextKind kind) {
        return CHECKER.check(new TextQuestion(text, kind, null));
    }
}
