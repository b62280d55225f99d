package io.zhanggui.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void a_display_name_loses_the_spaces_round_it() {
        assertThat(Names.display("  水星家纺旗舰店 ")).contains("水星家纺旗舰店");
    }

    @Test
    void a_display_name_has_no_control_characters_and_at_most_80_characters() {
        assertThat(Names.display("店\n铺")).isEmpty();
        assertThat(Names.display(" ")).isEmpty();
        assertThat(Names.display("店".repeat(80))).isPresent();
        assertThat(Names.display("店".repeat(81))).isEmpty();
    }

    @Test
    void a_login_name_has_letters_digits_and_three_marks() {
        assertThat(Names.login("li.hua_2-b")).contains("li.hua_2-b");
        assertThat(Names.login("李华")).contains("李华");
        assertThat(Names.login("a")).isEmpty();
        assertThat(Names.login("li hua")).isEmpty();
        assertThat(Names.login("<b>li</b>")).isEmpty();
    }
}
