package io.zhanggui.desk.funnel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.desk.figure.Reference;
import io.zhanggui.desk.funnel.rules.Losses.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LossesTest {

    private static final BigDecimal SALES = new BigDecimal("1000.00");

    @Test
    void sales_grow_as_the_step_that_is_mended() {
        assertThat(yuan(step("cart", "0.02", "0.03"))).containsExactly("cart 500.00");
    }

    @Test
    void a_step_at_its_reference_or_without_one_lost_nothing() {
        assertThat(yuan(step("cart", "0.03", "0.03"), step("order", "0.5", null), step("pay", null, "0.9")))
                .isEmpty();
        assertThat(Losses.of(List.of(step("cart", "0.02", "0.03")), null)).isEmpty();
        assertThat(yuan(step("cart", "0", "0.03"))).isEmpty();
    }

    @Test
    void what_came_above_the_reference_before_makes_good_what_a_later_step_lacks() {
        assertThat(yuan(step("cart", "0.20", "0.10"), step("order", "0.25", "0.50")))
                .isEmpty();
        assertThat(yuan(step("cart", "0.20", "0.10"), step("order", "0.20", "0.50")))
                .containsExactly("order 250.00");
    }

    @Test
    void the_costliest_step_is_the_one_to_mend() {
        List<Loss> losses = Losses.of(List.of(step("cart", "0.09", "0.10"), step("order", "0.3", "0.6")), SALES);
        assertThat(Losses.worst(losses).orElseThrow().step()).isEqualTo("order");
        assertThat(Losses.worst(List.of())).isEmpty();
    }

    /** Where every step is below its reference the losses are together what the whole path lacks. */
    @Test
    void losses_of_a_path_below_its_references_add_up_to_that_of_the_whole() {
        Random random = new Random(20261129);
        for (int round = 0; round < 500; round++) {
            List<Passage> path = new ArrayList<>();
            double lacking = 1;
            for (int step = 0; step < 4; step++) {
                double rate = 0.05 + 0.9 * random.nextDouble();
                double reference = rate * (1 + random.nextDouble());
                lacking *= reference / rate;
                path.add(new Passage("s" + step, decimal(rate), new Reference(decimal(reference), "", "")));
            }
            double sum = Losses.of(path, SALES).stream()
                    .mapToDouble(loss -> loss.yuan().doubleValue())
                    .sum();
            assertThat(sum).isCloseTo(1000 * (lacking - 1), org.assertj.core.data.Offset.offset(0.05));
        }
    }

    private static List<String> yuan(Passage... path) {
        return Losses.of(List.of(path), SALES).stream()
                .map(loss -> loss.step() + " " + loss.yuan().toPlainString())
                .toList();
    }

    private static Passage step(String key, @Nullable String rate, @Nullable String reference) {
        return new Passage(
                key,
                rate == null ? null : new BigDecimal(rate),
                reference == null ? null : new Reference(new BigDecimal(reference), "", ""));
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value).setScale(12, java.math.RoundingMode.HALF_UP);
    }
}
