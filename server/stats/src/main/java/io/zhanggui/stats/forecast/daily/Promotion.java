package io.zhanggui.stats.forecast.daily;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * What a shop itself does to its sales on some days: a sale of its own, a live show, a coupon week.
 *
 * @param kind the same word for promotions that work alike; past ones teach what a coming one of their kind will do
 * @param from first day
 * @param to last day
 * @param uplift what the user expects of it, as a share of usual sales (0.5 is half as much again, above −1); looked at
 *     only where none of its kind was seen
 */
public record Promotion(String kind, LocalDate from, LocalDate to, OptionalDouble uplift) {

    public Promotion {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
        if (uplift.isPresent() && !(uplift.getAsDouble() > -1 && uplift.getAsDouble() < 1e6)) {
            throw new IllegalArgumentException("uplift " + uplift.getAsDouble());
        }
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
