package io.zhanggui.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Each planted event is seen in the figures: the same world is drawn with and without it. */
class EventTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final WorldPlan PLAN = Simulator.agencyPlan(11, TODAY, Scale.TINY);

    @Test
    void the_demonstration_plants_every_kind_of_trouble_and_festival() {
        List<Event> events = Simulator.agencyPlan(1, TODAY, Scale.DEMO).events();
        assertThat(events)
                .extracting(Object::getClass)
                .map(Class::getSimpleName)
                .contains("BigSale", "SpringFestival", "PriceWar", "Penalty", "CourierJam", "TrafficPlunge");
        assertThat(events.stream().filter(Event.BigSale.class::isInstance).map(Event.BigSale.class::cast))
                .extracting(Event.BigSale::festival)
                .contains(Event.Festival.values());
    }

    @Test
    void troubles_of_the_demonstration_lie_in_quiet_times() {
        List<Event> events = Simulator.agencyPlan(1, TODAY, Scale.DEMO).events();
        for (Event trouble : events) {
            boolean festival = trouble instanceof Event.BigSale || trouble instanceof Event.SpringFestival;
            if (!festival) {
                assertThat(events)
                        .filteredOn(other -> other != trouble && other.shop().equals(trouble.shop()))
                        .noneMatch(other -> other.from().isBefore(trouble.to())
                                && trouble.from().isBefore(other.to()));
            }
        }
    }

    @Test
    void double_11_lifts_the_peak_and_dips_after_it() {
        ShopHistory with = history(event -> true);
        ShopHistory without = history(event -> !(event instanceof Event.BigSale));
        Event.BigSale sale = find(with, Event.BigSale.class);
        LocalDate peak = sale.peakTo().minusDays(1);
        assertThat(orders(with, peak, peak.plusDays(1)) / orders(without, peak, peak.plusDays(1)))
                .isBetween(0.6 * sale.size(), 1.5 * sale.size());
        assertThat(orders(with, sale.peakTo(), sale.to())).isLessThan(0.85 * orders(without, sale.peakTo(), sale.to()));
        assertThat(items(with, sale.from(), sale.peakFrom(), ItemDay::cartUsers))
                .isGreaterThan(1.3 * items(without, sale.from(), sale.peakFrom(), ItemDay::cartUsers));
    }

    @Test
    void a_penalty_cuts_search_visits_by_its_size() {
        Effect effect = effect(Event.Penalty.class);
        assertThat(effect.ratio(item -> item.visits(Source.SEARCH))).isBetween(0.2, 0.4);
        assertThat(effect.ratio(item -> item.visits(Source.PAID))).isBetween(0.9, 1.1);
    }

    @Test
    void a_traffic_plunge_takes_paid_and_natural_visits() {
        Effect effect = effect(Event.TrafficPlunge.class);
        assertThat(effect.ratio(item -> item.visits(Source.SEARCH))).isBetween(0.35, 0.65);
        assertThat(effect.ratio(ItemDay::spendFen)).isBetween(0.2, 0.5);
    }

    @Test
    void a_price_war_lowers_conversion_and_prices_and_leaves_visits_alone() {
        Effect effect = effect(Event.PriceWar.class);
        assertThat(effect.ratio(item -> item.visits(Source.SEARCH))).isBetween(0.9, 1.1);
        assertThat(effect.orders()).isBetween(0.4, 0.85);
        assertThat(unitPrice(effect.with, effect.event) / unitPrice(effect.without, effect.event))
                .isBetween(0.88, 0.92);
    }

    @Test
    void a_courier_jam_delays_parcels_and_raises_refunds() {
        Effect effect = effect(Event.CourierJam.class);
        assertThat(daysToSign(effect.with, effect.event)).isGreaterThan(daysToSign(effect.without, effect.event) + 3);
        assertThat(refundShare(effect.with, effect.event))
                .isGreaterThan(1.5 * refundShare(effect.without, effect.event));
    }

    @Test
    void spring_festival_halves_visits() {
        LocalDate today = LocalDate.of(2026, 3, 15);
        WorldPlan plan = Simulator.agencyPlan(3, today, Scale.TINY);
        ShopHistory history = Simulator.world(plan).history(plan.shops().get(2));
        LocalDate newYear = LocalDate.of(2026, 2, 17);
        double slump = items(history, newYear.minusDays(4), newYear.plusDays(4), ItemDay::visitors);
        double usual = items(history, LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 18), ItemDay::visitors);
        assertThat(slump / usual).isBetween(0.35, 0.65);
    }

    @Test
    void two_causes_on_one_day_combine() {
        DayEffect both = DayEffect.NONE
                .with(Lever.CONVERSION, 0.5)
                .and(DayEffect.NONE.with(Lever.CONVERSION, 0.8).with(Lever.DELIVERY_DAYS, 2));
        assertThat(both.get(Lever.CONVERSION)).isEqualTo(0.4);
        assertThat(both.with(Lever.DELIVERY_DAYS, 1).get(Lever.DELIVERY_DAYS)).isEqualTo(3);
        assertThat(both.get(Lever.PRICE)).isEqualTo(1);
    }

    private record Effect(Event event, ShopHistory with, ShopHistory without) {
        double ratio(ToDoubleFunction<ItemDay> figure) {
            return items(with, event.from(), event.to(), figure) / items(without, event.from(), event.to(), figure);
        }

        double orders() {
            return EventTest.orders(with, event.from(), event.to())
                    / EventTest.orders(without, event.from(), event.to());
        }
    }

    /** The mature shop, larger than tiny so that the effect stands out of the noise, with and without one event. */
    private static Effect effect(Class<? extends Event> kind) {
        Event planted =
                PLAN.events().stream().filter(kind::isInstance).findFirst().orElseThrow();
        ShopPlan shop = PLAN.shops().stream()
                .filter(candidate -> candidate.name().equals(planted.shop()))
                .findFirst()
                .orElseThrow();
        ShopPlan larger = larger(shop);
        return new Effect(planted, history(larger, List.of(planted)), history(larger, List.of()));
    }

    private static ShopPlan larger(ShopPlan shop) {
        return new ShopPlan(
                shop.number(),
                shop.name(),
                shop.platform(),
                shop.shopId(),
                shop.category(),
                shop.stage(),
                120,
                shop.liveDays(),
                shop.keywords(),
                shop.clickPriceFen(),
                shop.items());
    }

    private static ShopHistory history(Predicate<Event> kept) {
        ShopPlan shop = larger(PLAN.shops().get(2));
        List<Event> events = new ArrayList<>(PLAN.listEvents(shop));
        events.removeIf(event -> event instanceof Event.Penalty || !kept.test(event));
        return history(shop, events);
    }

    private static ShopHistory history(ShopPlan shop, List<Event> events) {
        return Simulator.world(new WorldPlan(11, PLAN.from(), TODAY, List.of(shop), events))
                .history(shop);
    }

    private static <T extends Event> T find(ShopHistory history, Class<T> kind) {
        return history.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static double items(ShopHistory history, LocalDate from, LocalDate to, ToDoubleFunction<ItemDay> figure) {
        return from.datesUntil(to)
                .filter(history::holds)
                .flatMap(day -> history.itemDays().get(history.index(day)).stream())
                .mapToDouble(figure)
                .sum();
    }

    private static List<Order> created(ShopHistory history, LocalDate from, LocalDate to) {
        return history.orders().stream()
                .filter(order -> !WallClock.day(order.createdAt()).isBefore(from))
                .filter(order -> WallClock.day(order.createdAt()).isBefore(to))
                .toList();
    }

    private static double orders(ShopHistory history, LocalDate from, LocalDate to) {
        assertThat(ChronoUnit.DAYS.between(from, to)).isPositive();
        return created(history, from, to).size();
    }

    private static double unitPrice(ShopHistory history, Event event) {
        return created(history, event.from(), event.to()).stream()
                .flatMap(order -> order.lines().stream())
                .mapToDouble(line -> line.unitPriceFen()
                        / (line.item().priceFen() * line.variant().factor()))
                .average()
                .orElseThrow();
    }

    private static double daysToSign(ShopHistory history, Event event) {
        return created(history, event.from(), event.to()).stream()
                .filter(order -> order.signedAt() != WallClock.NEVER)
                .mapToDouble(order -> (order.signedAt() - order.paidAt()) / (double) WallClock.DAY)
                .average()
                .orElseThrow();
    }

    private static double refundShare(ShopHistory history, Event event) {
        List<Order> orders = created(history, event.from(), event.to());
        return orders.stream().filter(order -> order.refund() != null).count() / (double) orders.size();
    }
}
