package io.zhanggui.insight.effect;

import io.zhanggui.insight.effect.EffectAnswer.Note;
import io.zhanggui.stats.calendar.DayKind;
import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.effect.Calendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What moves sales by the calendar: days of the week, days off, and the big sales in up to six phases each. Days of the week
 * are told by their dates rather than by their place, so that a day left out moves nothing.
 *
 * @param calendar for the engine
 * @param told the influences it holds, in words
 * @param unseen those that fall into the action and were never seen before it, so that nothing tells the two apart
 */
record SalesYear(Calendar calendar, List<Note> told, List<Note> unseen) {

    /** Festivals that move a whole shop for weeks; the others are days off like any. */
    private static final Set<String> BIG = Set.of("spring_festival", "618", "double_11", "double_12");

    private static final int WEEK = 7;

    private static final double DEPENDENT = 1e-6;

    private record Column(Note words, double[] values) {}

    /**
     * @param days in order; a day that was left out is not among them
     * @param start number of the first day of the action
     * @param end number after the last; influences are told apart by the days up to it
     * @param counts which days an influence may be read from; the days of a promotion are its own
     */
    static SalesYear of(List<LocalDate> days, int start, int end, Predicate<LocalDate> counts) {
        List<double[]> basis = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<double[]> kept = new ArrayList<>();
        isNew(basis, column(days.subList(0, end), day -> true));
        isNew(basis, trend(end));
        for (DayOfWeek weekday : DayOfWeek.values()) {
            double[] values = column(days, day -> day.getDayOfWeek() == weekday);
            if (weekday != DayOfWeek.MONDAY && isNew(basis, Arrays.copyOf(values, end))) {
                names.add(weekday.name());
                kept.add(values);
            }
        }
        List<Note> told = new ArrayList<>();
        List<Note> unseen = new ArrayList<>();
        told.add(new Note("星期", "day of the week"));
        for (Column column : columns(days, counts)) {
            if (isNew(basis, Arrays.copyOf(column.values(), end))) {
                names.add(column.words().en());
                kept.add(column.values());
                told.add(column.words());
                boolean before = Arrays.stream(column.values(), 0, start).anyMatch(value -> value > 0);
                boolean during = Arrays.stream(column.values(), start, end).anyMatch(value -> value > 0);
                if (during && !before) {
                    unseen.add(column.words());
                }
            }
        }
        return new SalesYear(new Calendar(1, names, kept.toArray(double[][]::new)), told, unseen);
    }

    private static List<Column> columns(List<LocalDate> days, Predicate<LocalDate> counts) {
        SalesCalendar china = SalesCalendar.china();
        Map<Note, double[]> columns = new LinkedHashMap<>();
        for (Occurrence one : china.listOccurrences(days.getFirst(), days.getLast())) {
            if (BIG.contains(one.festival().key())) {
                for (int i = 0; i < days.size(); i++) {
                    LocalDate day = days.get(i);
                    if (one.isFelt(day) && counts.test(day)) {
                        columns.computeIfAbsent(phase(one, day), phase -> new double[days.size()])[i] = 1;
                    }
                }
            }
        }
        double[] off = new double[days.size()];
        for (int i = 0; i < off.length; i++) {
            int place = i;
            boolean taken = columns.values().stream().anyMatch(values -> values[place] > 0);
            boolean free = china.kind(days.get(i)) == DayKind.DAY_OFF && counts.test(days.get(i));
            off[i] = free && !taken ? 1 : 0;
        }
        columns.put(new Note("法定节假日", "public holidays"), off);
        return columns.entrySet().stream()
                .map(entry -> new Column(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Sales change within a festival: a warm-up of weeks is not its last week, nor the eve its day. */
    private static Note phase(Occurrence one, LocalDate day) {
        int offset = one.offset(day);
        Note phase = offset < -WEEK
                ? new Note("预热", "warm-up")
                : offset < -1
                        ? new Note("前一周", "week before")
                        : offset < 0
                                ? new Note("前一天", "eve")
                                : offset == 0
                                        ? new Note("当天", "day")
                                        : offset <= WEEK ? new Note("后一周", "week after") : new Note("余波", "aftermath");
        return new Note(one.festival().zh() + phase.zh(), one.festival().en() + " " + phase.en());
    }

    private static double[] column(List<LocalDate> days, Predicate<LocalDate> is) {
        return days.stream().mapToDouble(day -> is.test(day) ? 1 : 0).toArray();
    }

    private static double[] trend(int days) {
        double[] trend = new double[days];
        for (int day = 0; day < days; day++) {
            trend[day] = (double) day / days;
        }
        return trend;
    }

    /** Whether a column does not follow from those before it, by Gram and Schmidt; if so it joins them. */
    private static boolean isNew(List<double[]> basis, double[] column) {
        double[] rest = column.clone();
        double whole = length(column);
        for (double[] known : basis) {
            double shadow = 0;
            for (int i = 0; i < rest.length; i++) {
                shadow += known[i] * rest[i];
            }
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= shadow * known[i];
            }
        }
        double left = length(rest);
        if (!(left > DEPENDENT * whole)) {
            return false;
        }
        for (int i = 0; i < rest.length; i++) {
            rest[i] /= left;
        }
        basis.add(rest);
        return true;
    }

    private static double length(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
    }
}
