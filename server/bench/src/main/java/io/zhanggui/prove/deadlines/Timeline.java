package io.zhanggui.prove.deadlines;

import java.util.ArrayList;
import java.util.List;

/**
 * When a server ran and how far its clock was ahead, by the system's clock in microseconds.
 *
 * <p>How late an alarm was: the time, from when it was set until it was told, in which the server ran and its clock stood
 * at the alarm's moment or later. Time in which the server was dead or not yet up does not count, nor does time that a
 * clock set back gave it again.
 */
final class Timeline {

    private record Stretch(long from, boolean runs, long ahead) {}

    private final List<Stretch> stretches = new ArrayList<>();

    Timeline() {
        stretches.add(new Stretch(Long.MIN_VALUE, false, 0));
    }

    void runs(long from, boolean runs) {
        stretches.add(new Stretch(from, runs, stretches.getLast().ahead()));
    }

    void jumps(long from, long ahead) {
        stretches.add(new Stretch(from, stretches.getLast().runs(), ahead));
    }

    /** Whether it was due already when the server came up that told it: what a dead server left behind. */
    boolean leftBehind(long at, long told) {
        Stretch began = stretches.getFirst();
        for (Stretch stretch : stretches) {
            boolean goesOn = began.runs() && stretch.runs();
            began = stretch.from() <= told && !goesOn ? stretch : began;
        }
        return !began.runs() || at - began.ahead() <= began.from();
    }

    /**
     * Microseconds of lateness.
     *
     * @param at the alarm's moment by the server's clock
     * @param set when it was set by the system's clock
     * @param told when it was told by the system's clock
     */
    long late(long at, long set, long told) {
        long late = 0;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            if (stretch.runs()) {
                long end = i + 1 < stretches.size() ? stretches.get(i + 1).from() : Long.MAX_VALUE;
                long from = Math.max(Math.max(stretch.from(), set), at - stretch.ahead());
                late += Math.max(0, Math.min(end, told) - from);
            }
        }
        return late;
    }
}
