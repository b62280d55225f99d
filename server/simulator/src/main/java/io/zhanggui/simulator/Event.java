package io.zhanggui.simulator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Something planted in a shop's history. Events are the input of a world: the simulation knows only their
 * {@link DayEffect}, so new causes, and several at once, need no code there.
 */
public sealed interface Event {
    String shop();

    /** First day it is felt. */
    LocalDate from();

    /** First day it is no longer felt. */
    LocalDate to();

    /** What it does on one of its days. */
    DayEffect on(LocalDate day);

    /** What it does to one item beyond that. */
    default DayEffect on(LocalDate day, ItemPlan item) {
        return DayEffect.NONE;
    }

    /** Its size in one number: a factor below or above 1, or days for delays. */
    double size();

    default boolean covers(LocalDate day) {
        return !day.isBefore(from()) && day.isBefore(to());
    }

    /** The big sales of the platform. */
    enum Festival {
        DOUBLE_11("双11"),
        MID_YEAR_618("618"),
        DOUBLE_12("双12");

        private final String zh;

        Festival(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    /**
     * A big sale: buyers look and fill carts first, buy in the peak, and stay away after it.
     *
     * @param peakFrom first day of the peak
     * @param peakTo first day after it
     * @param size orders of the last peak day relative to an ordinary one
     */
    record BigSale(String shop, Festival festival, LocalDate peakFrom, LocalDate peakTo, double size) implements Event {
        private static final int WARM_UP_DAYS = 10;
        private static final int DIP_DAYS = 7;

        @Override
        public LocalDate from() {
            return peakFrom.minusDays(WARM_UP_DAYS);
        }

        @Override
        public LocalDate to() {
            return peakTo.plusDays(DIP_DAYS);
        }

        @Override
        public DayEffect on(LocalDate day) {
            if (day.isBefore(peakFrom)) {
                double near = 1 - ChronoUnit.DAYS.between(day, peakFrom) / (WARM_UP_DAYS + 1.0);
                return DayEffect.NONE
                        .withNaturalVisits(1 + 0.45 * near)
                        .with(Lever.PAID_VISITS, 1 + 0.9 * near)
                        .with(Lever.CARTS, 1 + 1.1 * near)
                        .with(Lever.CONVERSION, 1 - 0.35 * near);
            }
            return day.isBefore(peakTo)
                    ? peak(day)
                    : DayEffect.NONE
                            .withNaturalVisits(0.82)
                            .with(Lever.PAID_VISITS, 0.6)
                            .with(Lever.CONVERSION, 0.72);
        }

        private DayEffect peak(LocalDate day) {
            boolean last = day.plusDays(1).equals(peakTo);
            double lift = last ? size : 1 + (size - 1) * 0.4;
            return DayEffect.NONE
                    .withNaturalVisits(StrictMath.pow(lift, 0.55))
                    .with(Lever.PAID_VISITS, StrictMath.pow(lift, 0.6))
                    .with(Lever.CLICK_PRICE, 1.35)
                    .with(Lever.CARTS, 1.3)
                    .with(Lever.CONVERSION, StrictMath.pow(lift, 0.45))
                    .with(Lever.PRICE, 0.86)
                    .with(Lever.REFUNDS, 1.2)
                    .with(Lever.DELIVERY_DAYS, 1)
                    .with(Lever.MIDNIGHT_RUSH, last ? 0.22 : 0);
        }
    }

    /** The days around the lunar new year: few visits, and couriers at home. */
    record SpringFestival(String shop, LocalDate newYear, double size) implements Event {
        @Override
        public LocalDate from() {
            return newYear.minusDays(8);
        }

        @Override
        public LocalDate to() {
            return newYear.plusDays(9);
        }

        @Override
        public DayEffect on(LocalDate day) {
            boolean couriersHome = !day.isBefore(newYear.minusDays(4)) && day.isBefore(newYear.plusDays(6));
            return DayEffect.NONE
                    .withNaturalVisits(couriersHome ? size : (1 + size) / 2)
                    .with(Lever.PAID_VISITS, couriersHome ? size * 0.6 : size)
                    .with(Lever.CONVERSION, 0.75)
                    .with(Lever.DELIVERY_DAYS, couriersHome ? 3 : 0.5);
        }
    }

    /** A rival undercuts: the shop follows part of the way and still loses buyers. */
    record PriceWar(String shop, LocalDate from, LocalDate to, double size, double price) implements Event {
        @Override
        public DayEffect on(LocalDate day) {
            return DayEffect.NONE.with(Lever.CONVERSION, size).with(Lever.PRICE, price);
        }
    }

    /** The platform cuts search traffic and takes a fine from the deposit. */
    record Penalty(String shop, LocalDate from, LocalDate to, double size, long fineFen) implements Event {
        @Override
        public DayEffect on(LocalDate day) {
            return DayEffect.NONE.with(Lever.SEARCH_VISITS, size).with(Lever.RECOMMEND_VISITS, (1 + size) / 2);
        }
    }

    /** Parcels lie still; refunds and bad scores follow from the delay. */
    record CourierJam(String shop, LocalDate from, LocalDate to, double size) implements Event {
        @Override
        public DayEffect on(LocalDate day) {
            return DayEffect.NONE.with(Lever.DELIVERY_DAYS, size);
        }
    }

    /** Natural and paid visits fall together. */
    record TrafficPlunge(String shop, LocalDate from, LocalDate to, double size, double paid) implements Event {
        @Override
        public DayEffect on(LocalDate day) {
            return DayEffect.NONE.withNaturalVisits(size).with(Lever.PAID_VISITS, paid);
        }
    }

    /** Any other cause, said in levers. */
    record Shift(String shop, String name, LocalDate from, LocalDate to, double size, Map<Lever, Double> levers)
            implements Event {
        public Shift {
            levers = Map.copyOf(levers);
        }

        @Override
        public DayEffect on(LocalDate day) {
            return DayEffect.of(levers);
        }
    }

    /** A cause that is felt by one item only, said in levers: no visits for one taken off, no conversion for one out of stock. */
    record ItemShift(
            String shop, String name, int item, LocalDate from, LocalDate to, double size, Map<Lever, Double> levers)
            implements Event {
        public ItemShift {
            levers = Map.copyOf(levers);
        }

        @Override
        public DayEffect on(LocalDate day) {
            return DayEffect.NONE;
        }

        @Override
        public DayEffect on(LocalDate day, ItemPlan plan) {
            return plan.index() == item ? DayEffect.of(levers) : DayEffect.NONE;
        }
    }

    /** One buyer who takes many pieces of an item at once. */
    record BigOrder(String shop, LocalDate day, int item, int pieces) implements Event {
        @Override
        public LocalDate from() {
            return day;
        }

        @Override
        public LocalDate to() {
            return day.plusDays(1);
        }

        @Override
        public DayEffect on(LocalDate when) {
            return DayEffect.NONE;
        }

        @Override
        public double size() {
            return pieces;
        }
    }

    /** Days that the seller forgot to download: they happened, but no traffic or spend report holds them. */
    record ReportGap(String shop, LocalDate from, LocalDate to) implements Event {
        @Override
        public DayEffect on(LocalDate day) {
            return DayEffect.NONE;
        }

        @Override
        public double size() {
            return 1;
        }
    }
}
