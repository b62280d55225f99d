package io.zhanggui.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Half-open Beijing days: {@code from} is in it, {@code to} is not.
 *
 * @param from first day
 * @param to the day after the last, later than {@code from}
 */
public record Span(LocalDate from, LocalDate to) implements Comparable<Span> {

    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("an empty span: " + from + " to " + to);
        }
    }

    /** Length in days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    public boolean contains(Span other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    /** The same dates some years later, or earlier where negative. */
    public Span plusYears(int years) {
        return new Span(from.plusYears(years), to.plusYears(years));
    }

    @Override
    public int compareTo(Span other) {
        int byStart = from.compareTo(other.from);
        return byStart == 0 ? to.compareTo(other.to) : byStart;
    }

    /** {@code 2026-01-01..2026-02-01}, the last day not included. */
    @Override
    public String toString() {
        return from + ".." + to;
    }
}
