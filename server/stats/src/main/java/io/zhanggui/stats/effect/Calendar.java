package io.zhanggui.stats.effect;

import java.util.List;

/**
 * What else moves a series: a season and known days.
 *
 * @param season periods of a season, 7 for days of the week; 1 for none
 * @param names of the known influences, such as "Double-11"
 * @param influences {@code influences[j][period]}, such as 1 on the festival's days and 0 on others; over all periods of the
 *     panel at least
 */
public record Calendar(int season, List<String> names, double[][] influences) {

    public Calendar {
        names = List.copyOf(names);
        if (season < 1 || names.size() != influences.length) {
            throw new IllegalArgumentException(
                    "season " + season + ", " + names.size() + " names for " + influences.length + " influences");
        }
    }

    /** Days of the week and nothing else. */
    public static Calendar weekly() {
        return new Calendar(7, List.of(), new double[0][]);
    }

    /** A season and nothing else. */
    public static Calendar ofSeason(int season) {
        return new Calendar(season, List.of(), new double[0][]);
    }
}
