package io.zhanggui.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws worlds. */
public final class Simulator {
    private Simulator() {}

    /** A small agency with a start-up, a growing and a mature shop, up to and including the day before today. */
    public static World agency(long seed, LocalDate today) {
        return agency(seed, today, Scale.DEMO);
    }

    /** The same agency at another scale. */
    public static World agency(long seed, LocalDate today, Scale scale) {
        WorldPlan plan = agencyPlan(seed, today, scale);
        return world(scale == Scale.DEMO ? Bundles.plant(plan) : plan);
    }

    /** The plan behind {@link #agency}, without its bundles, to be changed and drawn by {@link #world}. */
    public static WorldPlan agencyPlan(long seed, LocalDate today, Scale scale) {
        LocalDate from = today.minusDays(1).withDayOfMonth(1).minusMonths(scale.months() - 1L);
        List<ShopPlan> shops = new Catalogue(seed, from, today, scale).listShops();
        List<Event> events = new ArrayList<>();
        for (ShopPlan shop : shops) {
            events.addAll(FestivalCalendar.of(shop, from, today));
        }
        events.addAll(new Troubles(from, today, events)
                .of(shops.get(1).name(), shops.get(2).name()));
        return new WorldPlan(seed, from, today, shops, events);
    }

    /** Any world. */
    public static World world(WorldPlan plan) {
        return new World(plan);
    }
}
