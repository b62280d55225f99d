package io.zhanggui.simulator;

import java.time.LocalDate;
import java.util.List;

/**
 * All that goes into a world: the same plan always gives the same history.
 *
 * @param from first day of the history
 * @param today first day after it, at whose start the seller exports
 */
public record WorldPlan(long seed, LocalDate from, LocalDate today, List<ShopPlan> shops, List<Event> events) {
    public WorldPlan {
        shops = List.copyOf(shops);
        events = List.copyOf(events);
    }

    /** The events of one shop. */
    public List<Event> listEvents(ShopPlan shop) {
        return events.stream().filter(event -> event.shop().equals(shop.name())).toList();
    }

    /** The same world with other events planted. */
    public WorldPlan withEvents(List<Event> others) {
        return new WorldPlan(seed, from, today, shops, others);
    }
}
