package io.zhanggui.engagement.letter;

import com.fasterxml.jackson.annotation.JsonValue;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What a client is spoken to about again and again (rows F173, F174 and F177). */
public enum Occasion {
    /** Due after its day is over. */
    DAILY("每日简报", "daily brief"),
    WEEKLY("周报", "weekly report"),
    MONTHLY("月报", "monthly report"),
    /** Due within its quarter. */
    VISIT("季度拜访", "quarterly visit"),
    /** Due within its month. */
    SATISFACTION("满意度调查", "satisfaction survey");

    private static final int MONTHS_OF_QUARTER = 3;

    private final String zh;
    private final String en;

    Occasion(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The letter it is; empty for what is no letter. */
    public Optional<LetterKind> letter() {
        return switch (this) {
            case DAILY -> Optional.of(LetterKind.DAILY);
            case WEEKLY -> Optional.of(LetterKind.WEEKLY);
            case MONTHLY -> Optional.of(LetterKind.MONTHLY);
            case VISIT, SATISFACTION -> Optional.empty();
        };
    }

    /** The stretch it is about that holds a day. */
    public Period around(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return switch (this) {
            case DAILY -> LetterKind.DAILY.around(day);
            case WEEKLY -> LetterKind.WEEKLY.around(day);
            case MONTHLY, SATISFACTION -> new Period(first, first.plusMonths(1));
            case VISIT -> {
                LocalDate quarter = first.minusMonths((first.getMonthValue() - 1) % MONTHS_OF_QUARTER);
                yield new Period(quarter, quarter.plusMonths(MONTHS_OF_QUARTER));
            }
        };
    }

    /** From when its days are counted: a report is due after its period, all else within it. */
    public LocalDate countedFrom(Period period) {
        return letter().isPresent() ? period.to() : period.from();
    }

    /** The latest day it can be due on, counted from 1. */
    public int lastDay() {
        return switch (this) {
            case DAILY -> 2;
            case WEEKLY -> 7;
            case MONTHLY, SATISFACTION -> 28;
            case VISIT -> 90;
        };
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
}
