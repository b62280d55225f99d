package io.zhanggui.stats.cause;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The two periods that are compared; {@code before} begins earlier. */
public record Spans(Span before, Span now) {

    public Spans {
        if (!before.from().isBefore(now.from())) {
            throw new IllegalArgumentException(before + " is not before " + now);
        }
    }

    /** Days from one up to another, which does not belong to it. */
    public record Span(LocalDate from, LocalDate to) {
        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException(from + " is not before " + to);
            }
        }

        public int days() {
            return (int) ChronoUnit.DAYS.between(from, to);
        }

        boolean overlaps(Span other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    /** Two neighbouring periods, the later beginning at a day. */
    static Spans neighbours(LocalDate from, int days, int apart) {
        return new Spans(
                new Span(from.minusDays(apart), from.minusDays(apart).plusDays(days)),
                new Span(from, from.plusDays(days)));
    }
}
