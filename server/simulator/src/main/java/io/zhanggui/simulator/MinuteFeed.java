package io.zhanggui.simulator;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Visitors of a shop minute by minute, as a live board would show them: each day's total spread over the day, each minute
 * drawn with Poisson noise. On the last day of a big sale's peak more come just after midnight.
 */
public final class MinuteFeed {

    public static final int MINUTES = 1440;

    /** How busy the hours are, 0 to 23, on an ordinary day; between them it is interpolated. */
    private static final double[] HOURS = {
        0.75, 0.4, 0.22, 0.15, 0.13, 0.18, 0.35, 0.6, 0.9, 1.15, 1.35, 1.3, 1.15, 1.2, 1.3, 1.3, 1.25, 1.15, 1.15, 1.35,
        1.65, 1.8, 1.65, 1.2
    };

    private static final double RUSH = 5;
    private static final double RUSH_MINUTES = 40;

    /**
     * Visitors that do not find the shop.
     *
     * @param from first minute it is felt, of {@link #minute}
     * @param to first minute it is no longer felt
     * @param factor of the visitors that still come
     */
    public record Plunge(long from, long to, double factor) {
        double at(long minute) {
            return from <= minute && minute < to ? factor : 1;
        }
    }

    private final ShopHistory history;
    private final double scale;
    private final List<Plunge> plunges;

    private MinuteFeed(ShopHistory history, double scale, List<Plunge> plunges) {
        this.history = history;
        this.scale = scale;
        this.plunges = List.copyOf(plunges);
    }

    public static MinuteFeed of(ShopHistory history) {
        return new MinuteFeed(history, 1, List.of());
    }

    /** The feed of a shop so many times as large. */
    public MinuteFeed times(double factor) {
        return new MinuteFeed(history, scale * factor, plunges);
    }

    public MinuteFeed with(Plunge plunge) {
        List<Plunge> more = new ArrayList<>(plunges);
        more.add(plunge);
        return new MinuteFeed(history, scale, more);
    }

    public List<Plunge> plunges() {
        return plunges;
    }

    /** Number of a day's first minute, counted from the start of 1970-01-01. */
    public static long minute(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC) / 60;
    }

    /** Visitors in each minute of a day; the same each time it is asked. */
    public int[] visitors(LocalDate day) {
        double[] shape = shape(isRush(day));
        Dice dice = Dice.of(history.seed(), 11, day.toEpochDay());
        double total = history.shopVisitors().get(history.index(day)) * scale;
        long first = minute(day);
        int[] visitors = new int[MINUTES];
        for (int i = 0; i < MINUTES; i++) {
            double mean = total * shape[i];
            for (Plunge plunge : plunges) {
                mean *= plunge.at(first + i);
            }
            visitors[i] = dice.poisson(mean);
        }
        return visitors;
    }

    private boolean isRush(LocalDate day) {
        return history.events().stream()
                .anyMatch(event ->
                        event instanceof Event.BigSale sale && day.plusDays(1).equals(sale.peakTo()));
    }

    /** Shares of the minutes, which sum to 1. */
    private static double[] shape(boolean isRush) {
        double[] shape = new double[MINUTES];
        double sum = 0;
        for (int i = 0; i < MINUTES; i++) {
            double at = i / 60.0;
            int hour = (int) at;
            shape[i] = HOURS[hour] + (at - hour) * (HOURS[(hour + 1) % HOURS.length] - HOURS[hour]);
            shape[i] *= isRush ? 1 + RUSH * StrictMath.exp(-i / RUSH_MINUTES) : 1;
            sum += shape[i];
        }
        for (int i = 0; i < MINUTES; i++) {
            shape[i] /= sum;
        }
        return shape;
    }
}
