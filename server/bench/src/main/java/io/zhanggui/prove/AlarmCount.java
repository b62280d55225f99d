package io.zhanggui.prove;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a watch found of what was planted.
 *
 * @param found plunges found while they lasted
 * @param atOnce found in their first interval
 * @param right findings that belong to something planted
 * @param wrong findings that do not
 * @param months shop-months watched
 * @param delay sum of the intervals from the first felt to the first found, of the found ones
 */
record AlarmCount(
        double planted, double found, double atOnce, double right, double wrong, double months, double delay) {

    static final AlarmCount NONE = new AlarmCount(0, 0, 0, 0, 0, 0, 0);

    AlarmCount and(AlarmCount other) {
        return new AlarmCount(
                planted + other.planted,
                found + other.found,
                atOnce + other.atOnce,
                right + other.right,
                wrong + other.wrong,
                months + other.months,
                delay + other.delay);
    }

    double recall() {
        return found / planted;
    }

    double precision() {
        return right / (right + wrong);
    }

    double falsePerMonth() {
        return wrong / months;
    }

    String line() {
        return planted + "," + found + "," + atOnce + "," + right + "," + wrong + "," + months + "," + delay;
    }

    static AlarmCount parse(String line) {
        double[] cells = Arrays.stream(line.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new AlarmCount(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
    }

    String told(String name) {
        return String.format(
                Locale.ROOT,
                "%s: planted %.0f, recall %.4f, in the first interval %.4f, mean delay %.2f, precision %.4f,"
                        + " false alarms per shop-month %.4f of %.1f months%n",
                name,
                planted,
                recall(),
                atOnce / planted,
                delay / Math.max(1, found),
                precision(),
                falsePerMonth(),
                months);
    }
}
