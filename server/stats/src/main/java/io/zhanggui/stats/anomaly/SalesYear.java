package io.zhanggui.stats.anomaly;

import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The festivals of a sales year as occasions, where nothing is known of the shop's own: wide bands on the big sales, narrower
 * ones about small festivals.
 *
 * <p>The spreads are choices of ours: orders of a shop rise two- to sixfold on the last day of a big sale (twice as many with 0.8 in
 * the logarithm is two standard deviations from 0.4 to 10), and move by a third either way in its warm-up and dip.
 */
public final class SalesYear {

    private static final Set<String> BIG = Set.of("double_11", "618", "double_12", "spring_festival");
    private static final Occasion PEAK = new Occasion(2, 0.8);
    private static final Occasion HOLIDAY = new Occasion(0.7, 0.5);
    private static final Occasion AROUND = Occasion.unknown(0.35);
    private static final Occasion SMALL = Occasion.unknown(0.12);
    private static final int PEAK_DAYS = 1;
    /** Shops begin earlier and recover later than the calendar's days. */
    private static final int MARGIN = 10;

    private static final int LEAST_WARM_UP = 10;
    private static final int LEAST_DIP = 9;

    private final SalesCalendar calendar;
    private final Map<LocalDate, Occasion> known = new ConcurrentHashMap<>();

    public SalesYear(SalesCalendar calendar) {
        this.calendar = calendar;
    }

    /** What is known of a day; of several festivals that which spreads most. */
    public Occasion on(LocalDate day) {
        return known.computeIfAbsent(day, this::look);
    }

    /** Of an index that counts intervals from the start of 1970-01-01. */
    public Occasion on(Rhythm rhythm, long index) {
        return on(LocalDate.ofEpochDay(rhythm.day(index)));
    }

    private Occasion look(LocalDate day) {
        List<Occurrence> felt = calendar.listOccurrences(day.minusDays(MARGIN), day.plusDays(MARGIN));
        return felt.stream()
                .map(one -> occasion(one, day))
                .max(Comparator.comparingDouble(Occasion::spread))
                .orElse(Occasion.NONE);
    }

    private static Occasion occasion(Occurrence occurrence, LocalDate day) {
        int offset = occurrence.offset(day);
        if (!BIG.contains(occurrence.festival().key())) {
            return occurrence.isFelt(day) ? SMALL : Occasion.NONE;
        }
        int before = Math.max(LEAST_WARM_UP, occurrence.festival().daysBefore());
        int after = Math.max(LEAST_DIP, occurrence.festival().daysAfter());
        if (offset < -before || offset > after) {
            return Occasion.NONE;
        }
        if (Math.abs(offset) > PEAK_DAYS) {
            return AROUND;
        }
        return occurrence.festival().key().equals("spring_festival") ? HOLIDAY : PEAK;
    }
}
