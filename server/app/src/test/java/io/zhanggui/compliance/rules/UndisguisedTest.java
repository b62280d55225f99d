package io.zhanggui.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import org.junit.jupiter.api.Test;

class UndisguisedTest {

    private static final int MANY = 100_000;

    @Test
    void marks_between_letters_one_by_one_are_taken_out_and_others_stay() {
        assertThat(Undisguised.of("把最·好·的·祝福送给你")).isEqualTo("把最好的祝福送给你");
        assertThat(Undisguised.of("感❤ 谢_您，请，签收")).isEqualTo("感谢您请签收");
        assertThat(Undisguised.of("不支持退款，激活后")).isEqualTo("不支持退款，激活后");
    }

    /** However long a row is: one found no room on the stack. */
    @Test
    void a_row_may_be_of_any_length() {
        assertThat(Undisguised.of("最·".repeat(MANY) + "好")).hasSize(MANY + 1);
        assertThat(ShippedRules.checker().check(new TextQuestion("现价1元".repeat(MANY / 5), TextKind.DETAIL, null)))
                .isNotNull();
    }
}
