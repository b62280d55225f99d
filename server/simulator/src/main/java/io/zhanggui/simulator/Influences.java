package io.zhanggui.simulator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a day's events do, to the shop and to each of its items. */
final class Influences {
    private final LocalDate day;
    private final List<Event> felt;
    private final DayEffect shop;
    private final Map<ItemPlan, DayEffect> byItem = new HashMap<>();

    Influences(LocalDate day, List<Event> events) {
        this.day = day;
        this.felt = events.stream().filter(event -> event.covers(day)).toList();
        DayEffect all = DayEffect.NONE;
        for (Event event : felt) {
            all = all.and(event.on(day));
        }
        this.shop = all;
    }

    List<Event> felt() {
        return felt;
    }

    DayEffect ofShop() {
        return shop;
    }

    /** What an item feels beyond the shop. */
    DayEffect ofItem(ItemPlan item) {
        return byItem.computeIfAbsent(item, this::own);
    }

    /** What an item feels in all. */
    DayEffect on(ItemPlan item) {
        return shop.and(ofItem(item));
    }

    /** Whether the item can be bought at all. */
    boolean sells(ItemPlan item) {
        return ofItem(item).get(Lever.CONVERSION) > 0;
    }

    private DayEffect own(ItemPlan item) {
        DayEffect own = DayEffect.NONE;
        for (Event event : felt) {
            own = own.and(event.on(day, item));
        }
        return own;
    }
}
