package io.zhanggui.simulator.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.Scale;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.Simulator;
import io.zhanggui.simulator.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The log tells of the same purchases as the orders, each after a look, among others who bought nothing. */
class BehaviourLogTest {

    private static final World WORLD = Simulator.agency(42, LocalDate.of(2026, 11, 22), Scale.TINY);

    private final ShopHistory history = WORLD.history(WORLD.shops().getFirst());
    private final LocalDate since = history.to().minusDays(30);

    private List<String[]> events() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BehaviourLog.write(history, since, out);
        return out.toString(StandardCharsets.US_ASCII)
                .lines()
                .map(line -> line.split(",", -1))
                .toList();
    }

    @Test
    void every_line_that_was_paid_is_a_purchase_after_a_look() throws IOException {
        long lines = history.listCreated(since, history.to()).stream()
                .filter(order -> order.paidBy(history.asOf()))
                .mapToLong(order -> order.lines().size())
                .sum();
        Map<String, Long> looked = new HashMap<>();
        events().stream()
                .filter(event -> event[3].equals("pv"))
                .forEach(event -> looked.merge(event[0] + " " + event[1], Long.parseLong(event[4]), Math::min));
        List<String[]> bought =
                events().stream().filter(event -> event[3].equals("buy")).toList();
        assertThat(lines).isPositive();
        assertThat(bought).hasSize((int) lines);
        assertThat(bought)
                .allSatisfy(event -> assertThat(looked.get(event[0] + " " + event[1]))
                        .isNotNull()
                        .isLessThan(Long.parseLong(event[4])));
    }

    @Test
    void for_each_order_there_are_lookers_who_buy_nothing() throws IOException {
        List<Order> orders = history.listCreated(since, history.to());
        long people = events().stream().map(event -> event[0]).distinct().count();
        long buyers =
                orders.stream().map(order -> order.buyer().number()).distinct().count();
        assertThat(people - buyers)
                .isBetween(
                        (long) (0.99 * orders.size() * BehaviourLog.LOOKERS),
                        (long) orders.size() * BehaviourLog.LOOKERS);
    }

    @Test
    void the_same_world_writes_the_same_bytes() throws IOException {
        assertThat(events().stream().map(event -> String.join(",", event)))
                .containsExactlyElementsOf(
                        events().stream().map(event -> String.join(",", event)).toList());
    }
}
