package io.zhanggui.prove.deadlines;

import java.util.Random;

/**
 * How a server of deadlines is treated.
 *
 * @param alarms that wait when it begins
 * @param seconds over which they ring
 * @param kills how often it is killed
 * @param shortest milliseconds that it runs before it is killed
 * @param longest the same, at most
 */
record Course(int alarms, int seconds, int kills, int shortest, int longest) {

    static final Course SMALL = new Course(500, 12, 2, 1_200, 2_400);
    static final Course WHOLE = new Course(10_000, 100, 6, 5_000, 11_000);

    long millis(Random dice) {
        return dice.nextLong(shortest, longest);
    }

    /** Microseconds by which the clock jumps before the kill of a number: forward, then back. */
    long jump(int kill, Random dice) {
        long most = seconds * 150_000L;
        long size = dice.nextLong(most / 3, most);
        return kill % 2 == 0 ? size : -size * 2 / 3;
    }
}
