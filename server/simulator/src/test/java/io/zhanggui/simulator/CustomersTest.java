package io.zhanggui.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomersTest {
    @Test
    void a_fifth_to_a_third_of_a_mature_shops_orders_come_from_known_buyers_and_some_buy_very_often() {
        World world = Simulator.agency(5, LocalDate.of(2026, 11, 22));
        ShopHistory history = world.history(world.shops().get(2));
        Map<Integer, Integer> purchases = new HashMap<>();
        long repeats = 0;
        for (Order order : history.orders()) {
            if (order.paidAt() != WallClock.NEVER) {
                purchases.merge(order.buyer().number(), 1, Integer::sum);
                repeats += order.repeat() ? 1 : 0;
            }
        }
        assertThat(repeats / (double) history.orders().size()).isBetween(0.15, 0.35);
        assertThat(purchases.values().stream().mapToInt(Integer::intValue).max().orElseThrow())
                .isGreaterThan(8);
        assertThat(purchases.values().stream().filter(count -> count == 1).count())
                .isGreaterThan(purchases.size() * 6L / 10);
    }

    @Test
    void the_demonstration_has_the_promised_size() {
        Truth truth = Simulator.agency(5, LocalDate.of(2026, 11, 22)).truth();
        assertThat(truth.total("青禾手作茶器").ordersCreated()).isBetween(3_000L, 5_000L);
        assertThat(truth.total("暮云家居旗舰店").ordersCreated()).isBetween(33_000L, 48_000L);
        assertThat(truth.total("澄野户外旗舰店").ordersCreated()).isBetween(220_000L, 280_000L);
        assertThat(truth.months()).hasSizeBetween(78, 81);
    }
}
