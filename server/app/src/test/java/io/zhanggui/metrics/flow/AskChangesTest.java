package io.zhanggui.metrics.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.catalogue.ShippedCatalogue;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.GivenTable;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.warehouse.duck.TestWarehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes against the same days of the year before: relative, in points, and where one side is missing. */
class AskChangesTest {

    private static final Scope SHOP = Scope.of(new AgencyId(1), new ShopId(7));
    private static final Period JUNE = new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-04"));

    @TempDir
    Path folder;

    private TestWarehouse warehouse;
    private Metrics metrics;

    @BeforeEach
    void open() {
        warehouse = new TestWarehouse(folder);
        metrics = new AskChanges(new AskFacts(agency -> ShippedCatalogue.get(), warehouse.facts()));
        warehouse
                .loads()
                .load(
                        SHOP,
                        new NewLoad("f.csv", null, "f", 1, UserId.LOCAL),
                        new GivenRows(
                                FactKind.SHOP_PERIOD,
                                LocalDateTime.parse("2026-07-01T00:00:00"),
                                GivenTable.of(FactKind.SHOP_PERIOD, """
                                    from_day to_day visitors pay_buyers pay_amount
                                    2025-06-01 2025-06-02 1000 20 800
                                    2025-06-02 2025-06-03 1000 20 0
                                    06-01 06-02 1000 25 1000
                                    06-02 06-03 1000 25 500
                                    06-03 06-04 1000 25 500
                                    """)));
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void from_two_to_two_and_a_half_percent_is_a_quarter_more_and_half_a_point() {
        assertThat(value("conversion_uplift")).isEqualTo("0.250000");
        assertThat(value("conversion_points")).isEqualTo("0.005000");
    }

    @Test
    void each_day_is_set_against_its_own_day_of_last_year() {
        List<MetricRow> days = metrics.ask(SHOP, MetricQuestion.of("conversion_points", JUNE, "day"))
                .rows();
        assertThat(days).extracting(MetricRow::reason).containsExactly(null, null, NoValue.NO_YEAR_BEFORE);
    }

    @Test
    void a_month_is_set_against_the_month_of_last_year() {
        assertThat(metrics.ask(SHOP, MetricQuestion.of("conversion_uplift", JUNE, "month"))
                        .rows()
                        .getFirst()
                        .value())
                .isEqualByComparingTo("0.25");
    }

    @Test
    void a_level_beside_it_passes_through_in_its_place() {
        List<MetricQuestion> questions = List.of(
                MetricQuestion.of("item_visitors", JUNE),
                MetricQuestion.of("conversion_points", JUNE),
                MetricQuestion.of("pay_conversion", JUNE));
        assertThat(metrics.ask(SHOP, questions))
                .extracting(answer -> answer.definition().key() + " "
                        + answer.rows().getFirst().value())
                .containsExactly("item_visitors 1000", "conversion_points 0.005000", "pay_conversion 0.025000");
    }

    @Test
    void without_last_year_there_is_a_reason() {
        Period before = new Period(LocalDate.parse("2025-06-01"), LocalDate.parse("2025-06-03"));
        MetricRow row = metrics.ask(SHOP, MetricQuestion.of("conversion_uplift", before))
                .rows()
                .getFirst();
        assertThat(row.value()).isNull();
        assertThat(row.reason()).isEqualTo(NoValue.NO_YEAR_BEFORE);
    }

    private String value(String metric) {
        MetricRow row =
                metrics.ask(SHOP, MetricQuestion.of(metric, JUNE)).rows().getFirst();
        return String.valueOf(row.value());
    }
}
