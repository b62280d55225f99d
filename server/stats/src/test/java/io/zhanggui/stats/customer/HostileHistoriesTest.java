package io.zhanggui.stats.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(5)
class HostileHistoriesTest {

    private static Estimate<Histories> histories(
            int n, IntToDoubleFunction x, IntToDoubleFunction recency, IntToDoubleFunction age) {
        double[][] columns = new double[3][n];
        Arrays.setAll(columns[0], x);
        Arrays.setAll(columns[1], recency);
        Arrays.setAll(columns[2], age);
        return Histories.of(columns[0], columns[1], columns[2]);
    }

    /** Both models must answer: a doubt, or a fit whose every figure is finite. */
    private static List<Estimate<?>> answers(Histories histories) {
        Estimate<Fitted<BgNbd>> geometric = BgNbd.fit(histories);
        Estimate<Fitted<ParetoNbd>> pareto = ParetoNbd.fit(histories);
        geometric.find().ifPresent(HostileHistoriesTest::finite);
        pareto.find().ifPresent(HostileHistoriesTest::finite);
        return List.of(geometric, pareto);
    }

    private static void finite(Fitted<?> fitted) {
        assertThat(fitted.logLikelihood()).isFinite();
        assertThat(fitted.parameters()).allSatisfy(parameter -> {
            assertThat(parameter.value()).isFinite().isPositive();
            assertThat(parameter.standardError()).isFinite().isPositive();
        });
    }

    private static void doubted(Estimate<Histories> histories, Reason... reasons) {
        Function<Estimate<?>, Reason> reason =
                estimate -> estimate.findDoubt().map(Doubt::reason).orElseThrow();
        assertThat(answers(histories.get()))
                .allSatisfy(answer -> assertThat(reason.apply(answer)).isIn((Object[]) reasons));
    }

    @Test
    void nobody_came_back() {
        doubted(histories(1000, i -> 0, i -> 0, i -> 10 + i % 30), Reason.TOO_LITTLE_DATA);
    }

    @Test
    void no_customers_at_all() {
        doubted(histories(0, i -> 0, i -> 0, i -> 0), Reason.TOO_LITTLE_DATA);
    }

    @Test
    void all_alike() {
        doubted(histories(1000, i -> 3, i -> 8, i -> 10), Reason.NO_VARIANCE);
    }

    @Test
    void nobody_was_observed_for_any_time() {
        doubted(histories(100, i -> i % 3, i -> 0, i -> 0), Reason.NO_VARIANCE);
    }

    @Test
    void everybody_buys_to_the_last_day() {
        answers(histories(1000, i -> 1 + i % 9, i -> 20, i -> 20).get());
    }

    @Test
    void everybody_leaves_at_once() {
        answers(histories(1000, i -> i % 2, i -> i % 2 * 0.001, i -> 30 + i % 20)
                .get());
    }

    @Test
    void numbers_from_the_edge_of_what_is_allowed() {
        answers(histories(60, i -> i % 2 == 0 ? 1e9 : 1, i -> i * 1e13, i -> 1e15)
                .get());
        answers(histories(60, i -> 1 + i % 5, i -> i * 1e-300, i -> 1e-290).get());
        answers(histories(60, i -> i % 3 == 0 ? 0 : i, i -> i % 3 == 0 ? 0 : 1e-12, i -> 1e12)
                .get());
    }

    @Test
    void histories_that_cannot_be_are_out_of_domain() {
        double[][] impossible = {
            {Double.NaN, 1, 2},
            {1, Double.NaN, 2},
            {1, 1, Double.NaN},
            {1, 1, Double.POSITIVE_INFINITY},
            {-1, 0, 2},
            {0.5, 1, 2},
            {1, 3, 2},
            {0, 1, 2},
            {1e300, 1, 2},
            {1, 1, 1e300},
            {1, -1, 2}
        };
        for (double[] history : impossible) {
            assertThat(histories(1, i -> history[0], i -> history[1], i -> history[2])
                            .findDoubt()
                            .orElseThrow()
                            .reason())
                    .isEqualTo(Reason.OUT_OF_DOMAIN);
        }
    }

    @Test
    void columns_of_unequal_length_are_the_callers_mistake() {
        assertThatThrownBy(() -> Histories.of(new double[1], new double[2], new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
