package io.zhanggui.insight.budget;

import io.zhanggui.insight.budget.SpendReader.Days;
import io.zhanggui.shared.Period;
import io.zhanggui.stats.budget.WeeklyData.Column;
import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The weeks, Monday to Sunday, all of whose days are known: what was not reported is not zero.
 *
 * @param mondays of the weeks, the oldest first
 * @param leftOut Mondays of the weeks between them that are not whole
 * @param response by week
 * @param spend by channel, then by week
 */
record WeeklyHistory(List<LocalDate> mondays, List<LocalDate> leftOut, double[] response, Map<String, double[]> spend) {

    /** The latest weeks, whose mean is called the present. */
    static final int PRESENT_WEEKS = 8;

    private static final double WEEKS_A_YEAR = 365.25 / 7;

    /** Those in which spend and sales rise together whatever the spend does. */
    private static final List<String> FESTIVALS = List.of("618", "double_11", "spring_festival");

    static WeeklyHistory of(Days days) {
        List<LocalDate> mondays = new ArrayList<>();
        List<LocalDate> holes = new ArrayList<>();
        LocalDate end = days.from().plusDays(days.response().length);
        LocalDate monday = days.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (; !monday.plusDays(7).isAfter(end); monday = monday.plusDays(7)) {
            int at = (int) ChronoUnit.DAYS.between(days.from(), monday);
            double all = week(days.response(), at);
            for (double[] spend : days.spend().values()) {
                all += week(spend, at);
            }
            (Double.isNaN(all) || days.spend().isEmpty() ? holes : mondays).add(monday);
        }
        Map<String, double[]> spend = new LinkedHashMap<>();
        days.spend().forEach((channel, values) -> spend.put(channel, weeks(days, mondays, values)));
        List<LocalDate> between = mondays.isEmpty()
                ? List.of()
                : holes.stream()
                        .filter(hole -> hole.isAfter(mondays.getFirst()) && hole.isBefore(mondays.getLast()))
                        .toList();
        return new WeeklyHistory(mondays, between, weeks(days, mondays, days.response()), spend);
    }

    private static double[] weeks(Days days, List<LocalDate> mondays, double[] values) {
        return mondays.stream()
                .mapToDouble(monday -> week(values, (int) ChronoUnit.DAYS.between(days.from(), monday)))
                .toArray();
    }

    private static double week(double[] days, int at) {
        double sum = 0;
        for (int day = at; day < at + 7; day++) {
            sum += days[day];
        }
        return sum;
    }

    int weeks() {
        return mondays.size();
    }

    @Nullable
    Period over() {
        return mondays.isEmpty()
                ? null
                : new Period(mondays.getFirst(), mondays.getLast().plusDays(7));
    }

    int presentWeeks() {
        return Math.min(PRESENT_WEEKS, weeks());
    }

    /** Mean weekly spend of the latest weeks, in yuan. */
    double present(String channel) {
        double[] weekly = spend.getOrDefault(channel, new double[0]);
        int latest = Math.min(PRESENT_WEEKS, weekly.length);
        return latest == 0
                ? 0
                : Arrays.stream(weekly, weekly.length - latest, weekly.length).sum() / latest;
    }

    double highest(String channel) {
        return Arrays.stream(spend.getOrDefault(channel, new double[0])).max().orElse(0);
    }

    double total(String channel) {
        return Arrays.stream(spend.getOrDefault(channel, new double[0])).sum();
    }

    /** What moves sales besides the channels: trend, waves of the year, festivals. By date, so holes do not shift them. */
    List<Column> controls() {
        List<Column> controls = new ArrayList<>();
        controls.add(column("趋势", this::weeksSinceFirst));
        for (int wave = 1; wave <= (weeks() >= 2 * WEEKS_A_YEAR - 1 ? 2 : 1); wave++) {
            double speed = 2 * Math.PI * wave / WEEKS_A_YEAR;
            controls.add(column("季节正弦" + wave, monday -> Math.sin(speed * weeksSinceFirst(monday))));
            controls.add(column("季节余弦" + wave, monday -> Math.cos(speed * weeksSinceFirst(monday))));
        }
        for (String festival : FESTIVALS) {
            Column felt = column(festival, monday -> felt(festival, monday));
            if (Arrays.stream(felt.values()).anyMatch(value -> value > 0)) {
                controls.add(felt);
            }
        }
        return controls;
    }

    private double weeksSinceFirst(LocalDate monday) {
        return ChronoUnit.DAYS.between(mondays.getFirst(), monday) / 7.0;
    }

    /** Days of the week on which the festival is felt. */
    private static double felt(String festival, LocalDate monday) {
        List<Occurrence> near = SalesCalendar.china().listOccurrences(monday, monday.plusDays(6)).stream()
                .filter(one -> one.festival().key().equals(festival))
                .toList();
        return monday.datesUntil(monday.plusDays(7))
                .filter(day -> near.stream().anyMatch(one -> one.isFelt(day)))
                .count();
    }

    private Column column(String name, ToDoubleFunction<LocalDate> value) {
        return new Column(name, mondays.stream().mapToDouble(value).toArray());
    }
}
