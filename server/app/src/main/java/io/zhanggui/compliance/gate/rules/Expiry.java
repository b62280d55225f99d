package io.zhanggui.compliance.gate.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;

/** When people are warned that something runs out. */
public final class Expiry {

    /** Days before a licence or an authority's review runs out. */
    public static final List<Integer> OF_LICENCES = List.of(60, 30, 7);
    /** Days before a signed checklist runs out. */
    public static final List<Integer> OF_CERTIFICATES = List.of(14, 3);

    private Expiry() {}

    /**
     * The warning that is due: the fewest of the days that are not fewer than those left, 0 for what ran out, empty
     * while there is time.
     *
     * @param lastDay the last day on which it holds
     */
    public static OptionalInt due(LocalDate lastDay, LocalDate today, List<Integer> before) {
        long left = ChronoUnit.DAYS.between(today, lastDay);
        if (left < 0) {
            return OptionalInt.of(0);
        }
        return before.stream()
                .mapToInt(Integer::intValue)
                .filter(days -> left <= days)
                .min();
    }
}
