package io.zhanggui.stats.anomaly;

/**
 * How many false alarms may be spent.
 *
 * <p>The budget is shared evenly by all intervals of all watched series, so the more is watched, the more each finding
 * must stand out. Example: 0.05 a month over 10 daily series leaves 0.05 / 10 / 30.44 = 0.000164 for each value.
 *
 * @param falseAlarmsPerShopMonth expected over all series of one shop in a month, above 0 and at most 100
 * @param seriesWatched of one shop
 */
public record AlarmBudget(double falseAlarmsPerShopMonth, int seriesWatched) {

    /** A false alarm in four shop-months, so that most alarms are true where troubles come once a season. */
    public static final double DEFAULT_PER_SHOP_MONTH = 0.25;

    private static final double MOST = 100;
    private static final double LARGEST_CHANCE = 0.05;

    public AlarmBudget {
        if (!(falseAlarmsPerShopMonth > 0 && falseAlarmsPerShopMonth <= MOST) || seriesWatched < 1) {
            throw new IllegalArgumentException(
                    falseAlarmsPerShopMonth + " false alarms a month, " + seriesWatched + " series");
        }
    }

    public static AlarmBudget ofSeries(int seriesWatched) {
        return new AlarmBudget(DEFAULT_PER_SHOP_MONTH, seriesWatched);
    }

    /** The chance of a false alarm that each value of each series may have, at most 5 %. */
    public double chancePerInterval(Rhythm rhythm) {
        return Math.min(LARGEST_CHANCE, falseAlarmsPerShopMonth / seriesWatched / rhythm.slotsPerMonth());
    }
}
