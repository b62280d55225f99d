package io.zhanggui.desk.items.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.simulator.Order;
import io.zhanggui.simulator.OrderLine;
import io.zhanggui.simulator.Scale;
import io.zhanggui.simulator.ShopHistory;
import io.zhanggui.simulator.ShopPlan;
import io.zhanggui.simulator.ShopPlan.Bundle;
import io.zhanggui.simulator.Simulator;
import io.zhanggui.simulator.World;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether pairs that the demonstration plants are found in its orders, and others are not. */
class PlantedPairsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final World demo = Simulator.agency(7, TODAY);
    private final ShopPlan shop = demo.shops().get(1);

    /** What the warehouse counts of orders: with each item, with each two, and of all. */
    private static final class Counted {

        private final PairNumbers.Whole whole;
        private final long[] single;
        private final long[][] both;

        Counted(PairNumbers.Whole whole, long[] single, long[][] both) {
            this.whole = whole;
            this.single = single;
            this.both = both;
        }

        PairNumbers of(int first, int second) {
            return PairNumbers.of(whole, single[first], single[second], both[first][second]);
        }

        static Counted of(ShopHistory history) {
            int items = history.shop().items().size();
            long[] single = new long[items];
            long[][] both = new long[items][items];
            long orders = 0;
            long meetings = 0;
            for (Order order : history.orders()) {
                if (!order.paidBy(history.asOf())) {
                    continue;
                }
                orders++;
                List<Integer> inOrder = order.lines().stream()
                        .map(line -> line.item().index())
                        .distinct()
                        .toList();
                inOrder.forEach(thing -> single[thing]++);
                if (inOrder.size() == 2) {
                    both[inOrder.get(0)][inOrder.get(1)]++;
                    both[inOrder.get(1)][inOrder.get(0)]++;
                    meetings++;
                }
            }
            long things = Arrays.stream(single).sum();
            double same = Arrays.stream(single)
                    .mapToDouble(count -> Math.pow((double) count / things, 2))
                    .sum();
            return new Counted(new PairNumbers.Whole(orders, meetings, things, 1 - same), single, both);
        }
    }

    @Test
    void every_planted_pair_is_found_and_no_other() {
        Counted counted = Counted.of(demo.history(shop));
        Set<String> planted = new HashSet<>();
        for (Bundle bundle : shop.bundles()) {
            planted.add(bundle.first() + " " + bundle.second());
            planted.add(bundle.second() + " " + bundle.first());
        }
        assertThat(planted).hasSize(4);
        Set<String> found = new HashSet<>();
        for (int first = 0; first < counted.single.length; first++) {
            for (int second = 0; second < counted.single.length; second++) {
                if (first != second
                        && counted.both[first][second] >= 10
                        && counted.of(first, second).isBundle()) {
                    found.add(first + " " + second);
                }
            }
        }
        assertThat(found).isEqualTo(planted);
    }

    @Test
    void planting_changes_which_second_item_it_is_and_nothing_else() {
        ShopPlan plain = Simulator.agencyPlan(7, TODAY, Scale.DEMO).shops().get(1);
        assertThat(plain.bundles()).isEmpty();
        List<Order> before = Simulator.world(Simulator.agencyPlan(7, TODAY, Scale.DEMO))
                .history(plain)
                .orders();
        List<Order> after = demo.history(shop).orders();
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i += 97) {
            Order one = before.get(i);
            Order other = after.get(i);
            assertThat(other.id()).isEqualTo(one.id());
            assertThat(other.paidAt()).isEqualTo(one.paidAt());
            OrderLine first = one.lines().getFirst();
            assertThat(other.lines().getFirst()).isEqualTo(first);
            assertThat(other.lines()).hasSameSizeAs(one.lines());
        }
    }
}
