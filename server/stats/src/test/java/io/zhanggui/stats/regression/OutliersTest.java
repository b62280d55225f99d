package io.zhanggui.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.stats.Doubt;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutliersTest {

    @Test
    void the_worked_example() {
        Outliers found = Outliers.remove(LeastSquaresTest.line(1, 2, 3, 4, 100), OutlierRule.IQR)
                .get();
        assertThat(found.removed()).containsExactly(new RemovedRow(4, 100, 100, -1, 7));
        assertThat(found.kept().rows()).isEqualTo(4);
        assertThat(found.removed().getFirst().en()).isEqualTo("row 5: 100.0 is outside [-1.0, 7.0]");
    }

    @Test
    void the_median_rule_stands_where_half_the_rows_lie() {
        Outliers found = Outliers.remove(LeastSquaresTest.line(10, 11, 9, 10.5, 1000, 1000), OutlierRule.MAD)
                .get();
        assertThat(found.removed().stream().map(RemovedRow::row)).containsExactly(4, 5);
    }

    /** Influence over 4/32: the heavy Imperial and the light, thrifty Corolla and Fiat. */
    @Test
    void influential_rows_are_found() {
        Outliers found =
                Outliers.remove(RoadTests.miles("wt"), OutlierRule.COOK).get();
        assertThat(found.removed().stream().map(RemovedRow::row)).containsExactly(16, 17, 19);
        assertThat(found.removed()).allMatch(row -> row.measure() > row.upper() && row.upper() == 0.125);
    }

    @Test
    void weights_and_clusters_leave_with_their_rows() {
        RegressionData data = LeastSquaresTest.line(1, 100, 2, 3, 4)
                .withWeights(new double[] {1, 2, 3, 4, 5})
                .withClusters(new int[] {1, 2, 3, 4, 5});
        RegressionData kept = Outliers.remove(data, OutlierRule.IQR).get().kept();
        assertThat(kept.weights()).containsExactly(1, 3, 4, 5);
        assertThat(kept.clusters()).containsExactly(1, 3, 4, 5);
        assertThat(kept.columns()[0]).containsExactly(0, 2, 3, 4);
        Outliers twice = Outliers.remove(LeastSquaresTest.line(1, 100, 90, 2, 3, 4, 3, 2, 1), OutlierRule.IQR)
                .get();
        assertThat(twice.originalRow(0)).isEqualTo(0);
        assertThat(twice.originalRow(1)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(OutlierRule.class)
    void hostile_data_are_doubted(OutlierRule rule) {
        for (double[] response : List.of(
                new double[0], new double[] {1}, new double[] {2, 2, 2, 2}, new double[] {1, Double.NaN, 3, 4})) {
            assertThat(Outliers.remove(LeastSquaresTest.line(response), rule).isKnown())
                    .isFalse();
        }
        assertThat(Outliers.remove(LeastSquaresTest.line(1, Double.NaN, 3, 4), rule)
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
        assertThat(Outliers.remove(LeastSquaresTest.line(1e300, -1e300, 1e308, 3, 1e307), rule))
                .isNotNull();
    }
}
