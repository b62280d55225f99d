package io.zhanggui.stats.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.Randomness;
import io.zhanggui.stats.numeric.Variates;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TotalValueTest {

    private static final BgNbd BUYING = new BgNbd(0.6, 6, 0.8, 2.5);
    private static final GammaGamma WORTH = new GammaGamma(6, 4, 15);
    private static final Discounting HALF_YEAR = new Discounting(26, 1, 0);

    /** Customers of known truth: what they bought in 40 weeks, and what in the 26 after. */
    private record World(TotalValue.Customers customers, double coming) {

        static World drawn(int count, long seed) {
            RandomGenerator random = Randomness.seeded(seed);
            double[][] columns = new double[4][count];
            double coming = 0;
            for (int i = 0; i < count; i++) {
                columns[2][i] = 40 - 12 * random.nextDouble();
                double rate = Variates.gamma(random, BUYING.r()) / BUYING.alpha();
                double leaving = Variates.beta(random, BUYING.a(), BUYING.b());
                double spending = Variates.gamma(random, WORTH.q()) / WORTH.gamma();
                double time = 0;
                double sum = 0;
                boolean stays = true;
                while (stays) {
                    time -= Math.log1p(-random.nextDouble()) / rate;
                    if (!(time < columns[2][i] + 26)) {
                        break;
                    }
                    double value = Variates.gamma(random, WORTH.p()) / spending;
                    if (time <= columns[2][i]) {
                        columns[0][i]++;
                        columns[1][i] = time;
                        sum += value;
                    } else {
                        coming += value;
                    }
                    stays = random.nextDouble() >= leaving;
                }
                columns[3][i] = columns[0][i] > 0 ? sum / columns[0][i] : 0;
            }
            return new World(new TotalValue.Customers(columns[0], columns[1], columns[2], columns[3]), coming);
        }

        Estimate<TotalValue> total(double level, double margin, long seed) {
            Fitted<BgNbd> buying = Histories.of(customers.x(), customers.recencies(), customers.ages())
                    .flatMap(BgNbd::fit)
                    .get();
            Fitted<GammaGamma> worth =
                    GammaGamma.fit(customers.x(), customers.meanValues()).get();
            return TotalValue.of(buying, worth, customers, HALF_YEAR, margin, level, seed);
        }
    }

    @Test
    void the_interval_covers_what_comes_as_often_as_it_says() {
        int covered = 0;
        int worlds = 60;
        for (long seed = 1; seed <= worlds; seed++) {
            World world = World.drawn(900, seed);
            covered += world.total(0.9, 1, 1).get().interval().contains(world.coming()) ? 1 : 0;
        }
        assertThat(covered / (double) worlds).isBetween(0.8, 0.98);
    }

    @Test
    void the_same_seed_gives_the_same_interval_and_the_margin_only_scales_it() {
        World world = World.drawn(3000, 5);
        TotalValue one = world.total(0.95, 1, 8).get();
        assertThat(world.total(0.95, 1, 8).get()).isEqualTo(one);
        TotalValue margin = world.total(0.95, 0.4, 8).get();
        assertThat(margin.expected()).isCloseTo(0.4 * one.expected(), within(1e-6));
        assertThat(margin.interval().upper()).isCloseTo(0.4 * one.interval().upper(), within(1e-6));
        assertThat(one.interval().contains(one.expected())).isTrue();
        assertThat(one.parameterDeviation()).isPositive();
        assertThat(one.chanceDeviation()).isPositive();
    }

    @Test
    void more_customers_are_known_better() {
        TotalValue few = World.drawn(600, 3).total(0.9, 1, 1).get();
        TotalValue many = World.drawn(9600, 3).total(0.9, 1, 1).get();
        double narrower =
                many.interval().width() / many.expected() / (few.interval().width() / few.expected());
        assertThat(narrower).isBetween(0.15, 0.45);
    }

    @Test
    void a_value_without_a_variance_has_no_interval() {
        World world = World.drawn(400, 2);
        Fitted<BgNbd> buying = Histories.of(
                        world.customers().x(),
                        world.customers().recencies(),
                        world.customers().ages())
                .flatMap(BgNbd::fit)
                .get();
        Fitted<GammaGamma> worth = GammaGamma.fit(
                        world.customers().x(), world.customers().meanValues())
                .get();
        Fitted<GammaGamma> wild = worth.as(new GammaGamma(6, 1.5, 15), worth.parameters(), 0);
        assertThat(TotalValue.of(buying, wild, world.customers(), HALF_YEAR, 1, 0.9, 1)
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.NOT_IDENTIFIED);
    }
}
