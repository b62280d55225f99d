package io.zhanggui.stats.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.decision.BreakEven.Readings;
import io.zhanggui.stats.numeric.Randomness;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** F273: the Double-11 bet of the source text, whose other costs are "several hundred thousand" yuan. */
class BreakEvenTest {

    private static final StockBet LOW = new StockBet(20_000, 599, 10_000_000, 300_000, 0, 0, 0);
    private static final StockBet HIGH = LOW.withOtherCosts(900_000);

    @Test
    void the_stated_sales_do_not_even_pay_for_the_goods() {
        Readings readings = BreakEven.readings(LOW, 15_000).get();
        assertThat(readings.revenue()).isEqualTo(8_985_000);
        assertThat(readings.revenueLessPrepay()).isEqualTo(-1_015_000);
    }

    @Test
    void read_as_true_the_statement_needs_leftovers_worth_263_to_383_yuan() {
        assertThat(BreakEven.readings(LOW, 15_000).get().neededSalvage()).isEqualTo(263);
        assertThat(BreakEven.readings(HIGH, 15_000).get().neededSalvage()).isEqualTo(383);
        assertThat(BreakEven.of(LOW.withSalvage(263)).get()).isEqualTo(new BreakEven(15_000, 15_000, true));
    }

    @Test
    void read_with_worthless_leftovers_it_breaks_even_at_17195_to_18197_units() {
        BreakEven low = BreakEven.readings(LOW, 15_000).get().withoutSalvage();
        BreakEven high = BreakEven.readings(HIGH, 15_000).get().withoutSalvage();
        assertThat(low.exactUnits()).isCloseTo(17_195, within(0.5));
        assertThat(high.exactUnits()).isCloseTo(18_197, within(0.5));
        assertThat(low.wholeUnits()).isEqualTo(17_196);
        assertThat(high.wholeUnits()).isEqualTo(18_197);
        assertThat(LOW.profit(17_195)).isNegative();
        assertThat(LOW.profit(17_196)).isPositive();
    }

    @Test
    void spares_kept_for_exchanges_raise_the_needed_salvage() {
        StockBet spared = new StockBet(20_000, 599, 10_000_000, 300_000, 0, 0, 1_000);
        assertThat(BreakEven.readings(spared, 15_000).get().neededSalvage()).isEqualTo(328.75);
    }

    @Test
    void a_bet_whose_leftovers_are_worth_a_sale_has_no_break_even() {
        assertThat(BreakEven.of(LOW.withSalvage(600)).findDoubt().orElseThrow().reason())
                .isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(BreakEven.of(LOW.withSalvage(Double.NaN))
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(BreakEven.readings(LOW, 20_000).isKnown()).isFalse();
        assertThat(BreakEven.of(LOW.withOtherCosts(5e6)).get().isReachable()).isFalse();
    }

    @Test
    void the_exact_distribution_has_its_worked_numbers() {
        BetRisk risk = BetRisk.of(
                        new StockBet(100, 10, 600, 0, 0, 0, 0),
                        Demand.empirical(new double[] {50, 100}).get())
                .get();
        assertThat(risk.expectedProfit()).isCloseTo(150, within(1e-9));
        assertThat(risk.chanceOfLoss()).isEqualTo(0.5);
        assertThat(risk.expectedShortfall(0.5)).isCloseTo(-100, within(1e-9));
        assertThat(risk.chanceOfSellingOut()).isEqualTo(0.5);
        assertThat(risk.chanceOfProfit(400)).isEqualTo(0.5);
        assertThat(risk.chanceOfProfit(401)).isZero();
    }

    @Property(tries = 15)
    void simulation_comes_near_the_exact_distribution(@ForAll long seed) {
        RandomGenerator random = Randomness.seeded(seed);
        StockBet bet =
                new StockBet(random.nextInt(50, 300), 100, random.nextInt(1000, 20_000), 500, 5, random.nextInt(60), 3);
        Demand demand = random.nextBoolean()
                ? Demand.negativeBinomial(150, 40).get()
                : Demand.normal(150, 60).get();
        BetRisk exact = BetRisk.of(bet, demand).get();
        SimulatedProfit drawn = SimulatedProfit.of(r -> bet.profit(demand.sample(r)), 20_000, seed)
                .get();
        assertThat(drawn.mean()).isCloseTo(exact.expectedProfit(), within(6 * drawn.standardError() + 1e-6));
        assertThat(drawn.chanceOfLoss()).isCloseTo(exact.chanceOfLoss(), within(0.025));
        assertThat(drawn.expectedShortfall(0.1))
                .isCloseTo(exact.expectedShortfall(0.1), within(0.15 * drawn.standardDeviation() + 1e-6));
        assertThat(drawn.quantile(0.3)).isCloseTo(exact.quantile(0.3), within(0.1 * drawn.standardDeviation() + 100));
        assertThat(drawn.chanceOfLossInterval(0.95).contains(drawn.chanceOfLoss()))
                .isTrue();
    }

    @Property(tries = 30)
    void a_loss_is_what_lies_below_the_break_even(@ForAll long seed) {
        RandomGenerator random = Randomness.seeded(seed);
        StockBet bet = new StockBet(
                random.nextInt(10, 1000), random.nextDouble(10, 500), random.nextInt(100_000), 77, 1, 2, 1);
        BreakEven breakEven = BreakEven.of(bet).get();
        if (breakEven.isReachable()) {
            assertThat(bet.profit(breakEven.wholeUnits())).isGreaterThanOrEqualTo(-1e-6);
            if (breakEven.wholeUnits() > 0) {
                assertThat(bet.profit(breakEven.wholeUnits() - 1)).isNegative();
            }
        } else {
            assertThat(bet.profit(1e9)).isNegative();
        }
    }

    @Test
    void a_draw_that_is_not_finite_is_answered_with_a_doubt() {
        assertThat(SimulatedProfit.of(r -> Double.NaN, 10, 1).isKnown()).isFalse();
        assertThat(SimulatedProfit.of(r -> r.nextBoolean() ? 400 : -100, 10_000, 1)
                        .get()
                        .mean())
                .isCloseTo(150, within(10.0));
    }
}
