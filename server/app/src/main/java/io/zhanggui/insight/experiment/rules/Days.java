package io.zhanggui.insight.experiment.rules;

import io.zhanggui.insight.experiment.DaySums;
import io.zhanggui.insight.experiment.DaySums.Sums;
import io.zhanggui.insight.experiment.Experiment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The days that came in, added up as they passed: the size reached, the pace, the gaps. */
final class Days {

    private final List<Long> planned;
    private final NavigableMap<LocalDate, List<Sums>> totals = new TreeMap<>();
    private final List<LocalDate> missing = new ArrayList<>();

    Days(Experiment experiment, List<DaySums> rows) {
        planned = experiment.size().units();
        NavigableMap<LocalDate, Sums[]> byDay = new TreeMap<>();
        for (DaySums row : rows) {
            byDay.computeIfAbsent(row.day(), day -> new Sums[planned.size()])[row.variant()] = row.sums();
        }
        List<Sums> sofar = Collections.nCopies(planned.size(), Sums.NONE);
        for (var day : byDay.entrySet()) {
            sofar = plus(sofar, day.getValue());
            totals.put(day.getKey(), sofar);
        }
        LocalDate start = experiment.startsOn();
        if (start != null && !byDay.isEmpty()) {
            start.datesUntil(byDay.lastKey().plusDays(1))
                    .filter(day -> !isWhole(byDay.get(day)))
                    .forEach(missing::add);
        }
    }

    private static boolean isWhole(Sums @Nullable [] day) {
        return day != null && Arrays.stream(day).allMatch(sums -> sums != null);
    }

    private static List<Sums> plus(List<Sums> before, Sums[] day) {
        return IntStream.range(0, day.length)
                .mapToObj(i -> day[i] == null ? before.get(i) : before.get(i).plus(day[i]))
                .toList();
    }

    boolean isEmpty() {
        return totals.isEmpty();
    }

    /** Day to the sums up to its end, by variant. */
    NavigableMap<LocalDate, List<Sums>> totals() {
        return totals;
    }

    /** Up to the last day; all 0 where there is none. */
    List<Sums> latest() {
        return isEmpty()
                ? Collections.nCopies(planned.size(), Sums.NONE)
                : totals.lastEntry().getValue();
    }

    static long units(List<Sums> totals) {
        return totals.stream().mapToLong(Sums::units).sum();
    }

    @Nullable
    LocalDate reachedOn() {
        return totals.entrySet().stream()
                .filter(day -> isReached(day.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private boolean isReached(List<Sums> sums) {
        return IntStream.range(0, planned.size()).allMatch(i -> sums.get(i).units() >= planned.get(i));
    }

    Reading.Progress progress() {
        List<Sums> now = latest();
        double share = IntStream.range(0, planned.size())
                .mapToDouble(i -> (double) now.get(i).units() / planned.get(i))
                .min()
                .orElse(0);
        return new Reading.Progress(
                units(now),
                planned.stream().mapToLong(Long::longValue).sum(),
                Math.min(1, share),
                totals.size(),
                isEmpty() ? null : totals.lastKey(),
                reachedOn(),
                daysLeft(share),
                missing);
    }

    /** The slowest variant decides. */
    private @Nullable Long daysLeft(double share) {
        if (share >= 1) {
            return 0L;
        }
        return share > 0 ? (long) Math.ceil(totals.size() * (1 - share) / share - 1e-9) : null;
    }
}
