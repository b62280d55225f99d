package io.zhanggui.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.desk.rules.Alarm.Wanted;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private static Alarm of(String change, Wanted wanted) {
        return Alarm.of(true, false, new BigDecimal(change), wanted);
    }

    @Test
    void a_fall_by_a_third_is_worth_a_look_and_a_rise_is_not() {
        assertThat(of("-0.30", Wanted.UP)).isEqualTo(Alarm.FELL_BACK);
        assertThat(of("-0.29", Wanted.UP)).isNull();
        assertThat(of("0.90", Wanted.UP)).isNull();
    }

    @Test
    void of_what_should_be_low_the_rise_is_the_bad_news() {
        assertThat(of("0.30", Wanted.DOWN)).isEqualTo(Alarm.FELL_BACK);
        assertThat(of("-0.90", Wanted.DOWN)).isNull();
        assertThat(of("5", Wanted.EITHER)).isNull();
    }

    @Test
    void what_is_not_known_is_not_judged() {
        assertThat(Alarm.of(false, true, new BigDecimal("-1"), Wanted.UP)).isEqualTo(Alarm.UNKNOWN);
    }

    @Test
    void a_poor_number_is_one_whichever_way_it_moved() {
        assertThat(Alarm.of(true, true, new BigDecimal("0.5"), Wanted.UP)).isEqualTo(Alarm.POOR);
        assertThat(Alarm.of(true, true, null, Wanted.EITHER)).isEqualTo(Alarm.POOR);
    }
}
