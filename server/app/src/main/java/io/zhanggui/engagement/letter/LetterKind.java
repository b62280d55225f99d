package io.zhanggui.engagement.letter;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long a stretch a letter is about (row F173). */
public enum LetterKind {
    DAILY("每日简报", "daily brief"),
    WEEKLY("周报", "weekly report"),
    MONTHLY("月报", "monthly report");

    /** So many weeks lie between the same weekdays of two years. */
    private static final int WEEKS_OF_A_YEAR = 52;

    private final String zh;
    private final String en;

    LetterKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The day, the week from Monday or the month that holds the day. */
    public Period around(LocalDate day) {
        return switch (this) {
            case DAILY -> Period.day(day);
            case WEEKLY -> week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTHLY -> month(day.withDayOfMonth(1));
        };
    }

    /** The last one that is over before a day. */
    public Period lastBefore(LocalDate day) {
        return around(around(day).from().minusDays(1));
    }

    /** The same a year ago; a week 52 weeks ago, so that weekdays stand beside each other. */
    public Period lastYear(Period period) {
        return switch (this) {
            case DAILY -> Period.day(period.from().minusYears(1));
            case WEEKLY -> week(period.from().minusWeeks(WEEKS_OF_A_YEAR));
            case MONTHLY -> month(period.from().minusYears(1));
        };
    }

    /** Whom there is a letter for. */
    public List<LetterLevel> levels() {
        return this == DAILY ? List.of(LetterLevel.EXECUTION) : List.of(LetterLevel.values());
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public static Optional<LetterKind> find(@Nullable String key) {
        return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    private static Period week(LocalDate monday) {
        return new Period(monday, monday.plusWeeks(1));
    }

    private static Period month(LocalDate first) {
        return new Period(first, first.plusMonths(1));
    }
}
