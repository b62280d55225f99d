package io.zhanggui.engagement.optimise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.optimise.Quarter;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTurnTest {

    private static final Quarter THIRD = new Quarter(2026, 3);

    @ParameterizedTest
    @CsvSource({"2026-09-30,2026-Q2", "2026-10-01,2026-Q3", "2026-12-31,2026-Q3", "2027-01-01,2026-Q4"})
    void the_last_quarter_is_the_one_before_todays(LocalDate today, String last) {
        assertThat(EvaluationTurn.lastOver(today).written()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30,0,false",
        "2026-10-01,0,true",
        "2026-10-01,1,false",
        "2026-10-10,1,false",
        "2026-10-11,1,true"
    })
    void it_is_written_once_the_data_are_there_and_after_ten_days_without_them(
            LocalDate today, int missing, boolean ripe) {
        assertThat(EvaluationTurn.isRipe(THIRD, today, missing)).isEqualTo(ripe);
    }

    @Test
    void it_is_due_on_the_fifteenth() {
        assertThat(EvaluationTurn.dueDay(THIRD)).isEqualTo(LocalDate.parse("2026-10-15"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01,2026-07-01,false",
        "2026-06-01,2026-07-02,true",
        "2026-09-30,2026-12-01,true",
        "2026-10-01,2026-12-01,false"
    })
    void a_service_touches_a_quarter_by_a_single_day(LocalDate from, LocalDate to, boolean touches) {
        assertThat(EvaluationTurn.touches(new Period(from, to), THIRD)).isEqualTo(touches);
    }
}
