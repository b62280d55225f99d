package io.zhanggui.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.metrics.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {

    private static final Phrase BEFORE = new Phrase("上周", "the week before");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERCENT | 0.5251 | 0.5362 | -0.0207 | 比上周少 1.11 个百分点 | 1.11 pp less than the week before
            PERCENT | 0.108  | 0.0706 | 0.5297  | 比上周多 3.74 个百分点 | 3.74 pp more than the week before
            POINTS  | 0.05   | 0.02   | 1.5     | 比上周多 3.00 个百分点 | 3.00 pp more than the week before
            PERCENT | 0.1    | 0.10001| -0.0001 | 与上周持平             | the same as the week before
            YUAN    | 90     | 100    | -0.1    | 比上周少 10.0%         | 10.0% less than the week before
            """)
    void a_share_moves_by_percentage_points_and_all_else_by_a_share(
            Unit unit, BigDecimal now, BigDecimal before, String fraction, String zh, String en) {
        assertThat(Spoken.moved(unit, now, before, fraction, BEFORE)).isEqualTo(new Phrase(zh, en));
    }

    @Test
    void a_difference_of_shares_bears_its_unit() {
        assertThat(Spoken.figure(new BigDecimal("0.05"), Unit.POINTS)).isEqualTo(new Phrase("5.00 个百分点", "5.00 pp"));
    }
}
