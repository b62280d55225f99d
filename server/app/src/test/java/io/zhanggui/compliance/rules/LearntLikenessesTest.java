package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.Likeness;
import io.zhanggui.compliance.Likenesses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told by its tone is explained by what it is like. */
class LearntLikenessesTest {

    private static final Likenesses LIKENESSES = ShippedRules.likenesses();

    @ParameterizedTest
    @CsvSource({
        "abuse,您住几号楼我们都知道，您自己掂量着写评价,知道|住|地址|小区",
        "faketrade,拍下以后空包发出，隔天本金和佣金一起返给您,本金|佣金|空包",
        "offplatform,想要内部价的加我小号，号码拆开写在主页里,加|号",
    })
    void a_text_is_like_others_of_its_class_that_speak_of_the_same(String kind, String text, String words) {
        Likeness likeness = LIKENESSES.of(text, kind);
        assertThat(likeness.letters()).isBetween(0.5, 1.0);
        assertThat(likeness.model().orElse(1)).isBetween(0.5, 1.0);
        assertThat(likeness.alike())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(3)
                .doesNotContain(text)
                .allSatisfy(each -> assertThat(each).containsPattern(words));
    }

    @Test
    void what_is_like_nothing_has_no_example_and_an_unknown_class_has_none() {
        assertThat(LIKENESSES.of("zzz qqq 0000", "abuse").alike()).isEmpty();
        assertThat(LIKENESSES.of("拍下以后空包发出，隔天返本金", "no-such-class").alike()).isEmpty();
    }

    @Test
    void letters_tell_alone_where_the_model_does_not_run() {
        Likeness likeness = new LearntLikenesses(Impressions.shipped(), null).of("拍下以后空包发出，隔天返本金和佣金", "faketrade");
        assertThat(likeness.model()).isEmpty();
        assertThat(likeness.alike()).isNotEmpty();
    }
}
