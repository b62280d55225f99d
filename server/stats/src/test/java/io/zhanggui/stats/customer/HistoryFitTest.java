package io.zhanggui.stats.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.numeric.Randomness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must not change a fit, and what it must find again. */
class HistoryFitTest {

    /** Customers who buy at one of two rates and leave with one of two chances: neither model's own assumption. */
    private static List<double[]> customers(int count, long seed) {
        RandomGenerator random = Randomness.seeded(seed);
        List<double[]> customers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double rate = random.nextBoolean() ? 0.03 : 0.3;
            double leaving = random.nextBoolean() ? 0.05 : 0.5;
            double age = 10 + random.nextInt(40);
            double[] history = {0, 0, age};
            double time = random.nextExponential() / rate;
            while (time <= age) {
                history[0]++;
                history[1] = time;
                time += random.nextDouble() < leaving ? 1e9 : random.nextExponential() / rate;
            }
            customers.add(history);
        }
        return customers;
    }

    private static Histories histories(List<double[]> customers, double unit) {
        return Histories.of(
                        customers.stream().mapToDouble(row -> row[0]).toArray(),
                        customers.stream().mapToDouble(row -> row[1] * unit).toArray(),
                        customers.stream().mapToDouble(row -> row[2] * unit).toArray())
                .get();
    }

    private static void alike(List<FittedParameter> found, List<FittedParameter> expected, double... units) {
        for (int i = 0; i < found.size(); i++) {
            double value = expected.get(i).value() * units[i];
            assertThat(found.get(i).value()).isEqualTo(value, within(1e-6 * value));
        }
    }

    @Test
    void the_order_of_the_customers_does_not_matter() {
        List<double[]> customers = customers(1500, 1);
        List<double[]> mixed = new ArrayList<>(customers);
        Collections.shuffle(mixed, new Random(3));
        alike(
                BgNbd.fit(histories(mixed, 1)).get().parameters(),
                BgNbd.fit(histories(customers, 1)).get().parameters(),
                1,
                1,
                1,
                1);
        alike(
                ParetoNbd.fit(histories(mixed, 1)).get().parameters(),
                ParetoNbd.fit(histories(customers, 1)).get().parameters(),
                1,
                1,
                1,
                1);
    }

    @Test
    void days_for_weeks_change_the_scales_only() {
        List<double[]> customers = customers(1500, 2);
        alike(
                BgNbd.fit(histories(customers, 7)).get().parameters(),
                BgNbd.fit(histories(customers, 1)).get().parameters(),
                1,
                7,
                1,
                1);
        alike(
                ParetoNbd.fit(histories(customers, 7)).get().parameters(),
                ParetoNbd.fit(histories(customers, 1)).get().parameters(),
                1,
                7,
                1,
                7);
    }

    @Test
    void every_customer_twice_is_the_same_model_told_more_surely() {
        List<double[]> customers = customers(1500, 3);
        List<double[]> twice =
                Stream.concat(customers.stream(), customers.stream()).toList();
        Fitted<BgNbd> once = BgNbd.fit(histories(customers, 1)).get();
        Fitted<BgNbd> doubled = BgNbd.fit(histories(twice, 1)).get();
        alike(doubled.parameters(), once.parameters(), 1, 1, 1, 1);
        assertThat(doubled.distinctHistories()).isEqualTo(once.distinctHistories());
        assertThat(doubled.customers()).isEqualTo(3000);
        assertThat(doubled.logLikelihood()).isEqualTo(2 * once.logLikelihood(), within(1e-6));
        assertThat(doubled.parameters().getFirst().standardError())
                .isEqualTo(once.parameters().getFirst().standardError() / Math.sqrt(2), within(1e-6));
    }

    @Test
    void the_thinned_start_of_a_large_fit_leads_to_the_same_summit() {
        List<double[]> customers = customers(12_000, 4);
        Histories histories = histories(customers, 1);
        Fitted<ParetoNbd> fitted = ParetoNbd.fit(histories).get();
        double[] best =
                fitted.parameters().stream().mapToDouble(FittedParameter::value).toArray();
        Derivatives summit = ParetoNbdLikelihood.of(histories).at(best);
        assertThat(summit.value()).isEqualTo(fitted.logLikelihood(), within(1e-6));
        for (int i = 0; i < 4; i++) {
            double slopeInErrors =
                    summit.gradient()[i] * fitted.parameters().get(i).standardError();
            assertThat(slopeInErrors).isEqualTo(0, within(1e-4));
        }
    }

    @Test
    void intervals_hold_the_parameters() {
        FittedParameter parameter = new FittedParameter("r", 2, 0.5);
        assertThat(parameter.interval(0.95).lower()).isEqualTo(2 * Math.exp(-1.959963985 * 0.25), within(1e-8));
        assertThat(parameter.interval(0.95).contains(2)).isTrue();
    }
}
