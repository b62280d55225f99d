package io.zhanggui.prove.deadlines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * How late alarms were told, in microseconds, ascending.
 *
 * @param live those whose moment came while the server ran
 * @param leftBehind those that were due when it started
 */
record Told(List<Long> live, List<Long> leftBehind) {

    private record Alarm(long at, long set, long told) {}

    static Told read(Path file, Timeline timeline) throws IOException {
        List<Alarm> all = Files.readAllLines(file).stream()
                .map(line -> line.split(",", -1))
                .map(part -> new Alarm(Long.parseLong(part[0]), Long.parseLong(part[1]), Long.parseLong(part[2])))
                .toList();
        Predicate<Alarm> leftBehind = alarm -> timeline.leftBehind(alarm.at(), alarm.told());
        return new Told(late(all, leftBehind.negate(), timeline), late(all, leftBehind, timeline));
    }

    private static List<Long> late(List<Alarm> all, Predicate<Alarm> which, Timeline timeline) {
        return all.stream()
                .filter(which)
                .map(alarm -> timeline.late(alarm.at(), alarm.set(), alarm.told()))
                .sorted()
                .toList();
    }

    /** The value below which a share of them lies; 0 where there are none. */
    static long at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
