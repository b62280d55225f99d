package io.zhanggui.compliance.handbook.rules;

import io.zhanggui.compliance.Handbook;
import io.zhanggui.compliance.handbook.BookVersion;
import io.zhanggui.compliance.handbook.Occasion;
import io.zhanggui.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stops a clock (F046): since the turn began each of the three handbooks was published for that occasion or a
 * greater one.
 */
public final class Clocks {

    private static final int MONTHS_OF_QUARTER = 3;

    private Clocks() {}

    /** When the month, quarter or year that holds a moment began, in Beijing. */
    public static Instant begin(Occasion occasion, Instant held) {
        LocalDate month = LocalDate.ofInstant(held, Period.BEIJING).withDayOfMonth(1);
        LocalDate first = switch (occasion) {
            case OTHER, MONTHLY -> month;
            case QUARTERLY -> month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_QUARTER);
            case YEARLY -> month.withDayOfYear(1);
        };
        return first.atStartOfDay(Period.BEIJING).toInstant();
    }

    /** The handbooks that still lack such a version. */
    public static List<Handbook> missing(Occasion occasion, Instant since, List<BookVersion> versions) {
        return Stream.of(Handbook.values())
                .filter(book -> versions.stream()
                        .noneMatch(version -> version.book() == book
                                && !version.at().isBefore(since)
                                && version.occasion().covers(occasion)))
                .toList();
    }
}
