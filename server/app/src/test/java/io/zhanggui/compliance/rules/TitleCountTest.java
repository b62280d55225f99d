package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import org.junit.jupiter.api.Test;

class TitleCountTest {

    private static final TextChecker CHECKER = ShippedRules.checker();
    private static final String THIRTY = "原木色餐桌家用小户型长方形轻便折叠桌子收纳柜客厅书房卧室两用";

    @Test
    void a_word_three_times_is_told_at_the_third() {
        CheckedText checked = check("连衣裙女夏季碎花连衣裙收腰连衣裙", TextKind.TITLE);
        assertThat(checked.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("listing.repeats");
            assertThat(finding.term()).isEqualTo("收腰连衣裙");
            assertThat(finding.start()).isEqualTo(11);
            assertThat(finding.suggestion()).isEqualTo("收腰");
        });
    }

    @Test
    void a_word_twice_is_fine() {
        assertThat(check("面膜补水面膜贴女", TextKind.TITLE).findings()).isEmpty();
    }

    @Test
    void what_the_platform_does_not_show_is_told() {
        String title = THIRTY.substring(0, 30);
        assertThat(check(title, TextKind.TITLE).findings()).isEmpty();
        assertThat(check(title + "大号", TextKind.TITLE).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("listing.length");
                    // What goes with it ends at the edge of a word, as the segmenter sees words.
                    assertThat(finding.term()).endsWith("大号").hasSizeLessThanOrEqualTo(8);
                    assertThat(finding.suggestion()).startsWith("卧室");
                });
    }

    @Test
    void only_titles_are_counted() {
        assertThat(check("连衣裙女夏季碎花连衣裙收腰连衣裙", TextKind.DETAIL).findings()).isEmpty();
        assertThat(check(THIRTY + THIRTY, null).findings()).isEmpty();
    }

    private static CheckedText check(String text, @org.jspecify.annotations.Nullable TextKind kind) {
        return CHECKER.check(new TextQuestion(text, kind, null));
    }
}
