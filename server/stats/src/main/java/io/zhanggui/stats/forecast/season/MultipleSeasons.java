package io.zhanggui.stats.forecast.season;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Several seasons in one series, such as the week and the year in daily sales.
 *
 * <p>Source: Bandara, Hyndman and Bergmeir (2021), "MSTL": each season is found by STL in what the others leave, twice
 * over, the shortest first, with windows 11, 15, 19 … Periods of which no two full turns are known are left out.
 *
 * <p>Failure: TOO_LITTLE_DATA where no period is left. Example: sine waves of periods 7 and 30 are parted again.
 */
public final class MultipleSeasons {

    private static final int PASSES = 2;

    private MultipleSeasons() {}

    /**
     * @param values finite, in any unit
     * @param periods in steps, each at least 2
     */
    public static Estimate<Decomposition> decompose(double[] values, int... periods) {
        int[] usable = Arrays.stream(periods)
                .filter(period -> period > 1 && 2 * period <= values.length)
                .distinct()
                .sorted()
                .toArray();
        if (usable.length == 0) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    values.length + " 个值里没有一个周期重复两次：" + Arrays.toString(periods),
                    "no period of " + Arrays.toString(periods) + " is seen twice in " + values.length + " values");
        }
        return Estimate.of(split(values, usable));
    }

    private static Decomposition split(double[] values, int[] periods) {
        double[][] seasons = new double[periods.length][values.length];
        double[] rest = values.clone();
        Decomposition last = new Decomposition(rest, List.of(), rest);
        for (int pass = 0; pass < (periods.length == 1 ? 1 : PASSES); pass++) {
            for (int which = 0; which < periods.length; which++) {
                add(rest, seasons[which], 1);
                last = Stl.changing(periods[which], 11 + 4 * which).decompose(rest);
                seasons[which] = last.seasons().getFirst();
                add(rest, seasons[which], -1);
            }
        }
        double[] remainder = rest.clone();
        add(remainder, last.trend(), -1);
        return new Decomposition(last.trend(), new ArrayList<>(Arrays.asList(seasons)), remainder);
    }

    private static void add(double[] to, double[] values, double sign) {
        for (int index = 0; index < to.length; index++) {
            to[index] += sign * values[index];
        }
    }
}
