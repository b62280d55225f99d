package io.zhanggui.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The year's big sales and the lunar new year. */
final class FestivalCalendar {
    /** Lunar new year's day, as published by the State Council or computed by the Purple Mountain Observatory. */
    private static final List<LocalDate> NEW_YEARS = days(
            "2019-02-05",
            "2020-01-25",
            "2021-02-12",
            "2022-02-01",
            "2023-01-22",
            "2024-02-10",
            "2025-01-29",
            "2026-02-17",
            "2027-02-06",
            "2028-01-26",
            "2029-02-13",
            "2030-02-03",
            "2031-01-23",
            "2032-02-11",
            "2033-01-31",
            "2034-02-19",
            "2035-02-08",
            "2036-01-28");

    private FestivalCalendar() {}

    /** What a shop lives through between two days, as far as it touches them. */
    static List<Event> of(ShopPlan shop, LocalDate from, LocalDate to) {
        String name = shop.name();
        double reach = shop.stage().festivalReach();
        List<Event> events = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear() + 1; year++) {
            events.add(sale(name, Event.Festival.DOUBLE_11, LocalDate.of(year, 11, 10), 2, 1 + 5 * reach));
            events.add(sale(name, Event.Festival.MID_YEAR_618, LocalDate.of(year, 6, 17), 2, 1 + 3 * reach));
            events.add(sale(name, Event.Festival.DOUBLE_12, LocalDate.of(year, 12, 12), 1, 1 + 1.4 * reach));
        }
        for (LocalDate day : NEW_YEARS) {
            events.add(new Event.SpringFestival(name, day, 0.5));
        }
        events.removeIf(event -> !event.from().isBefore(to) || !event.to().isAfter(from));
        return events;
    }

    private static Event sale(String shop, Event.Festival festival, LocalDate peak, int days, double size) {
        return new Event.BigSale(shop, festival, peak, peak.plusDays(days), size);
    }

    private static List<LocalDate> days(String... texts) {
        List<LocalDate> days = new ArrayList<>();
        for (String text : texts) {
            days.add(LocalDate.parse(text));
        }
        return List.copyOf(days);
    }
}
