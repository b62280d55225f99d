package io.zhanggui.insight.experiment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.insight.experiment.Better;
import io.zhanggui.insight.experiment.ExperimentDesign;
import io.zhanggui.insight.experiment.Experiments.Problem;
import io.zhanggui.insight.experiment.ReadingMethod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingTableTest {

    private static final String DAY = "2026-11-02";

    private static ReadingTable.Result proportion(String text) {
        return read(Given.design(Given.proportion(ReadingMethod.FIXED, 1, 1), null), text);
    }

    private static ReadingTable.Result mean(@Nullable String cap, String text) {
        return read(
                Given.design(Given.mean(ReadingMethod.FIXED, Better.HIGHER), cap == null ? null : new BigDecimal(cap)),
                text);
    }

    private static ReadingTable.Result read(ExperimentDesign design, String text) {
        return new ReadingTable(design, Given.START, Given.TODAY).read(text);
    }

    @Test
    void every_way_people_separate_and_date_is_read_alike() {
        ReadingTable.Result plain = proportion("day,variant,n,successes\n" + DAY + ",原版,1000,50\n");
        assertThat(plain.problems()).isEmpty();
        assertThat(plain.rows()).hasSize(1);
        assertThat(proportion("\uFEFF日期\t组\t人数\t成功数\r\n2026/11/2\t原版\t1,000\t50\r\n\r\n"))
                .isEqualTo(plain);
        assertThat(proportion("20261102;原版;1000;50")).isEqualTo(plain);
        assertThat(proportion("组,successes,n,day\n原版,50,1000,2026年11月2日\n")).isEqualTo(plain);
    }

    @Test
    void faults_are_named_by_line_and_column_all_at_once() {
        assertThat(proportion("day,variant,n,successes\n2026-10-31,原版,10,1\n" + DAY + ",灰版,1.5,1\n" + DAY
                                + ",新版,10,11\n")
                        .problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactly("2 day", "3 variant", "3 n", "4 successes");
        assertThat(proportion("").problems()).extracting(Problem::zh).containsExactly("表是空的");
        assertThat(proportion("day,variant,n,successes\n").problems())
                .extracting(Problem::zh)
                .containsExactly("只有表头，没有数据");
        assertThat(proportion("day,variant,n,successes\n" + DAY + ",原版,0,1\n").problems())
                .hasSize(1);
    }

    @Test
    void a_day_of_a_variant_stands_once_in_a_table() {
        assertThat(proportion(DAY + ",原版,10,1\n" + DAY + ",原版,10,1\n").problems())
                .extracting(Problem::zh)
                .containsExactly(DAY + " 的“原版”在表里出现了两次");
    }

    @Test
    void sums_that_no_values_can_have_are_refused() {
        assertThat(mean(null, "day,variant,n,sum,sum_squares\n" + DAY + ",原版,2,6,10\n")
                        .problems())
                .extracting(Problem::column)
                .containsExactly("sum_squares");
        assertThat(mean("3", "day,variant,n,sum,sum_squares\n" + DAY + ",原版,2,8,40\n")
                        .problems())
                .extracting(Problem::column)
                .containsExactly("sum");
    }

    @Test
    void single_units_are_pulled_in_to_the_cap_and_summed() {
        ReadingTable.Result result =
                mean("100", "day,variant,value\n" + DAY + ",原版,20\n" + DAY + ",新版,30.5\n" + DAY + ",原版,250\n");
        assertThat(result.problems()).isEmpty();
        assertThat(result.rows()).hasSize(2);
        assertThat(result.rows().getFirst().sums().units()).isEqualTo(2);
        assertThat(result.rows().getFirst().sums().total()).isEqualByComparingTo("120");
        assertThat(result.rows().getFirst().sums().squares()).isEqualByComparingTo("10400");
        assertThat(result.rows().get(1).sums().squares()).isEqualByComparingTo("930.25");
    }
}
