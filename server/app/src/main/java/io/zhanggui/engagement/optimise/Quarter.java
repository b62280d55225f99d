package io.zhanggui.engagement.optimise;

import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quarter of the calendar, written {@code 2026-Q3}. */
public record Quarter(int year, int number) {

    private static final Pattern WRITTEN = Pattern.compile("(20\\d\\d)-Q([1-4])");
    private static final int MONTHS = 3;

    public static Optional<Quarter> find(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** The one a day lies in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    public Period days() {
        LocalDate from = LocalDate.of(year, MONTHS * (number - 1) + 1, 1);
        return new Period(from, from.plusMonths(MONTHS));
    }

    public Quarter lastYear() {
        return new Quarter(year - 1, number);
    }

    public String written() {
        return year + "-Q" + number;
    }

    public String zh() {
        return year + " 年第 " + number + " 季度";
    }
}
