package io.zhanggui.desk.health.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.desk.figure.Reference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorthsTest {

    private static final BigDecimal SALES = new BigDecimal("1000.00");

    @Test
    void sales_grow_as_the_number_that_is_mended() {
        assertThat(told(Worths.ofSales(List.of(lever("conversion", "0.02", null, "0.03")), SALES)))
                .containsExactly("conversion 500.00 of 0.03");
    }

    @Test
    void the_nearest_reference_it_misses_counts_and_the_furthest_ends_the_range() {
        Lever lever = lever("conversion", "0.02", new Spread(0.1, 5), "0.01", "0.035", "0.025");
        Worth worth = Worths.ofSales(List.of(lever), SALES).getFirst();
        assertThat(worth.reference().value()).isEqualByComparingTo("0.025");
        assertThat(worth.yuan()).isEqualByComparingTo("250.00");
        assertThat(worth.low()).isEqualByComparingTo("150.00");
        assertThat(worth.high()).isEqualByComparingTo("850.00");
    }

    @Test
    void a_range_that_reaches_the_reference_begins_at_nothing() {
        Worth worth = Worths.ofSales(List.of(lever("value", "95", new Spread(0.2, 5), "100")), SALES)
                .getFirst();
        assertThat(worth.low()).isEqualByComparingTo("0");
        assertThat(worth.yuan()).isEqualByComparingTo("52.63");
    }

    @Test
    void what_is_at_its_reference_or_not_known_is_worth_nothing() {
        assertThat(Worths.ofSales(
                        List.of(
                                lever("conversion", "0.03", null, "0.03"),
                                lever("value", null, null, "100"),
                                lever("kept", "0", null, "0.9"),
                                lever("visitors", "100", null)),
                        SALES))
                .isEmpty();
        assertThat(Worths.ofSales(List.of(lever("conversion", "0.02", null, "0.03")), null))
                .isEmpty();
    }

    @Test
    void spend_is_saved_down_to_what_the_same_sales_need_at_the_reference() {
        assertThat(Worths.ofSpend(lever("ads", "2", null, "3"), new BigDecimal("900"), BigDecimal.ONE)
                        .orElseThrow()
                        .yuan())
                .isEqualByComparingTo("300.00");
    }

    @Test
    void what_better_pages_mend_by_themselves_is_not_saved_again() {
        Lever ads = lever("ads", "2", null, "3");
        assertThat(Worths.ofSpend(ads, new BigDecimal("900"), new BigDecimal("1.25"))
                        .orElseThrow()
                        .yuan())
                .isEqualByComparingTo("150.00");
        assertThat(Worths.ofSpend(ads, new BigDecimal("900"), new BigDecimal("1.5")))
                .isEmpty();
    }

    /** Each alone and what they add together are exactly what all of them at their references would bring. */
    @Test
    void no_yuan_is_counted_twice() {
        Random random = new Random(20261129);
        for (int round = 0; round < 500; round++) {
            List<Lever> levers = new ArrayList<>();
            double whole = 1;
            for (int place = 0; place < 4; place++) {
                double value = 0.05 + random.nextDouble();
                double reference = value * (1 + random.nextDouble());
                whole *= reference / value;
                levers.add(lever("l" + place, Double.toString(value), null, Double.toString(reference)));
            }
            List<Worth> worths = Worths.ofSales(levers, SALES);
            double sum = worths.stream()
                    .mapToDouble(worth -> worth.yuan().doubleValue())
                    .sum();
            double together = Worths.together(worths, SALES).doubleValue();
            assertThat(together).isPositive();
            assertThat(sum + together).isCloseTo(1000 * (whole - 1), within(0.2));
        }
    }

    private static List<String> told(List<Worth> worths) {
        return worths.stream()
                .map(worth -> worth.lever() + " " + worth.yuan() + " of "
                        + worth.reference().value())
                .toList();
    }

    private static Lever lever(String key, @Nullable String value, @Nullable Spread spread, String... references) {
        return new Lever(
                key,
                value == null ? null : new BigDecimal(value),
                spread,
                Stream.of(references)
                        .map(reference -> new Reference(new BigDecimal(reference), "", ""))
                        .toList());
    }
}
