package io.zhanggui.metrics;

import io.zhanggui.shared.Period;
import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a period is set against. */
public enum Comparison {
    /** The days before it, as many. */
    PREVIOUS("上一期", "the period before"),
    /** The same dates a year earlier. */
    LAST_YEAR("去年同期", "the same dates last year"),
    /** A year earlier, shifted so that the big sale it holds falls on the same place. */
    FESTIVAL("去年同期·对齐大促", "last year, aligned by festival");

    /** Those that move a whole shop for weeks. */
    private static final Set<String> BIG = Set.of("spring_festival", "618", "double_11");

    private final String zh;
    private final String en;

    Comparison(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * The days to compare with.
     *
     * @param how by which rule
     * @param period the days; of the same length but where a leap day makes the difference
     * @param said what was set against what, in words
     */
    public record Compared(Comparison how, Period period, Note said) {}

    /** The word that addresses use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The days that a period is set against. */
    public Compared of(Period period) {
        return switch (this) {
            case PREVIOUS ->
                against(
                        period.previous(),
                        new Note("与之前 " + period.days() + " 天相比", "against the " + period.days() + " days before"));
            case LAST_YEAR -> {
                Period earlier = yearEarlier(period);
                yield against(
                        earlier,
                        new Note(
                                "与去年同一日期相比" + unlikeZh(period, earlier),
                                "against the same dates last year" + unlikeEn(period, earlier)));
            }
            case FESTIVAL -> aligned(period);
        };
    }

    private Compared aligned(Period period) {
        Optional<Occurrence> felt = felt(period);
        Optional<Occurrence> before = felt.flatMap(Comparison::yearBefore);
        if (felt.isEmpty() || before.isEmpty()) {
            Period earlier = yearEarlier(period);
            return against(
                    earlier,
                    new Note(
                            "这段时间不在春节、618、双11 前后，与去年同一日期相比" + unlikeZh(period, earlier),
                            "no Spring Festival, 618 or Double 11 is felt in these days: against the same dates last"
                                    + " year"
                                    + unlikeEn(period, earlier)));
        }
        Occurrence now = felt.orElseThrow();
        long days = ChronoUnit.DAYS.between(before.orElseThrow().date(), now.date());
        Period shifted = new Period(period.from().minusDays(days), period.to().minusDays(days));
        return against(
                shifted,
                new Note(
                        "按" + now.festival().zh() + "对齐：今年 " + now.date() + " 对去年 "
                                + before.orElseThrow().date(),
                        "aligned by " + now.festival().en() + ": " + now.date() + " this year, "
                                + before.orElseThrow().date() + " last year"));
    }

    /** The big sale that is felt on most of the days. */
    private static Optional<Occurrence> felt(Period period) {
        return big(period).stream()
                .max(Comparator.comparingLong((Occurrence one) -> daysFelt(one, period))
                        .thenComparing(one -> period.contains(one.date())));
    }

    private static List<Occurrence> big(Period period) {
        return SalesCalendar.china().listOccurrences(period.from(), period.to().minusDays(1)).stream()
                .filter(one -> BIG.contains(one.festival().key()))
                .toList();
    }

    private static long daysFelt(Occurrence one, Period period) {
        return period.from()
                .datesUntil(period.to())
                .filter(day -> Math.max(
                                ChronoUnit.DAYS.between(day, one.date())
                                        - one.festival().daysBefore(),
                                ChronoUnit.DAYS.between(one.date(), day)
                                        - one.festival().daysAfter())
                        <= 0)
                .count();
    }

    private static Optional<Occurrence> yearBefore(Occurrence one) {
        LocalDate about = one.date().minusYears(1);
        return SalesCalendar.china().listOccurrences(about.minusDays(60), about.plusDays(60)).stream()
                .filter(other -> other.festival().key().equals(one.festival().key()))
                .filter(other -> other.date().isBefore(one.date()))
                .max(Comparator.comparing(Occurrence::date));
    }

    private static Period yearEarlier(Period period) {
        LocalDate from = period.from().minusYears(1);
        LocalDate to = period.to().minusYears(1);
        return new Period(from, to.isAfter(from) ? to : from.plusDays(1));
    }

    private static String unlikeZh(Period period, Period earlier) {
        String names = unlike(period, earlier).map(one -> one.festival().zh()).orElse("");
        return names.isEmpty() ? "" : "；注意：只有其中一年含" + names;
    }

    private static String unlikeEn(Period period, Period earlier) {
        String names = unlike(period, earlier).map(one -> one.festival().en()).orElse("");
        return names.isEmpty() ? "" : "; mind: only one of the two years holds " + names;
    }

    /** A big sale whose day lies in one of the periods only. */
    private static Optional<Occurrence> unlike(Period period, Period earlier) {
        List<Occurrence> now = held(period);
        List<Occurrence> then = held(earlier);
        return now.stream()
                .filter(one -> then.stream().noneMatch(other -> same(one, other)))
                .findFirst()
                .or(() -> then.stream()
                        .filter(one -> now.stream().noneMatch(other -> same(one, other)))
                        .findFirst());
    }

    private static List<Occurrence> held(Period period) {
        return big(period).stream().filter(one -> period.contains(one.date())).toList();
    }

    private static boolean same(Occurrence one, Occurrence other) {
        return one.festival().key().equals(other.festival().key());
    }

    private Compared against(Period period, Note said) {
        return new Compared(this, period, said);
    }
}
