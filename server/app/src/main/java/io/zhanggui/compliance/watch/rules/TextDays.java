package io.zhanggui.compliance.watch.rules;

import io.zhanggui.compliance.compare.RuleText;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a version. Our rules name theirs by the day it was promulgated, which may be a year before it holds; a text
 * often says only from when it holds, and an amended one keeps the day of its first version there.
 *
 * @param promulgatedOn as its head says
 * @param effectiveOn from when it holds, as it says
 */
public record TextDays(
        @Nullable LocalDate promulgatedOn, @Nullable LocalDate effectiveOn) {

    /** Laws are in force within a year of their promulgation, as a rule, and are amended more seldom. */
    private static final int MONTHS_AHEAD = 12;

    /** Standards take up to two; platforms leave the day of their first version standing as the day of publication. */
    private static final int MOST_MONTHS_AHEAD = 24;

    private static final int YEAR = 4;

    /** Which of the two versions another day belongs to. */
    enum Side {
        NEW,
        BEFORE,
        UNKNOWN
    }

    public static TextDays of(RuleText text) {
        return new TextDays(text.promulgatedOn(), text.effectiveOn());
    }

    /**
     * Where a version stands.
     *
     * @param version the day it was promulgated, or only its year
     */
    Side sideOf(String version) {
        LocalDate day = day(version);
        if (day == null) {
            return Side.UNKNOWN;
        }
        LocalDate since = since();
        return since == null ? Side.UNKNOWN : day.isBefore(since) ? Side.BEFORE : Side.NEW;
    }

    /** The first day on which one could have read the new version. */
    private @Nullable LocalDate since() {
        if (effectiveOn == null) {
            return promulgatedOn;
        }
        boolean plausible =
                promulgatedOn != null && !promulgatedOn.isBefore(effectiveOn.minusMonths(MOST_MONTHS_AHEAD));
        return plausible ? promulgatedOn : effectiveOn.minusMonths(MONTHS_AHEAD);
    }

    /** Of a year its last day: what was written by the rules of a year knows what that year brought. */
    private static @Nullable LocalDate day(String version) {
        try {
            return version.length() == YEAR
                    ? LocalDate.of(Integer.parseInt(version), 12, 31)
                    : LocalDate.parse(version);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
