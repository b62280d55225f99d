package io.zhanggui.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WorldProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Property(tries = 12)
    void kept_and_refunded_money_add_up_to_the_total_of_every_paid_order(@ForAll long seed) {
        World world = Simulator.agency(seed, TODAY, Scale.TINY);
        ShopHistory history = world.history(world.shops().get(2));
        for (Order order : history.orders()) {
            long asOf = history.asOf();
            long ofLines = 0;
            for (int line = 0; line < order.lines().size(); line++) {
                ofLines += order.refundFen(line, asOf);
            }
            assertThat(ofLines).isEqualTo(order.refundFen(asOf));
            if (order.paidBy(asOf)) {
                assertThat(order.keptFen(asOf) + order.refundFen(asOf)).isEqualTo(order.totalFen());
                assertThat(order.keptFen(asOf)).isBetween(0L, order.totalFen());
            } else {
                assertThat(order.keptFen(asOf)).isZero();
                assertThat(order.refundFen(asOf)).isZero();
            }
        }
    }

    @Property(tries = 12)
    void nothing_happens_to_an_order_after_sixty_days(@ForAll long seed) {
        World world = Simulator.agency(seed, TODAY, Scale.TINY);
        for (ShopPlan shop : world.shops()) {
            for (Order order : world.history(shop).orders()) {
                long late = order.createdAt() + 60 * WallClock.DAY;
                assertThat(order.state(late)).isIn(Order.State.FINISHED, Order.State.CLOSED);
                assertThat(order.keptFen(late)).isEqualTo(order.keptFen(late + 400 * WallClock.DAY));
            }
        }
    }

    @Property(tries = 12)
    void order_and_line_numbers_have_nineteen_digits_and_are_used_once(@ForAll long seed) {
        World world = Simulator.agency(seed, TODAY, Scale.TINY);
        Set<Long> orders = new HashSet<>();
        Set<Long> lines = new HashSet<>();
        for (ShopPlan shop : world.shops()) {
            for (Order order : world.history(shop).orders()) {
                assertThat(Long.toString(order.id())).hasSize(19);
                assertThat(orders.add(order.id())).isTrue();
                order.lines().forEach(line -> assertThat(lines.add(line.id())).isTrue());
            }
        }
    }
}
