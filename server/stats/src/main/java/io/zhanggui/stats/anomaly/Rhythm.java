package io.zhanggui.stats.anomaly;

/**
 * How the index of a series runs through day and week.
 *
 * @param slotsPerDay intervals a day: 1 for days, 24 for hours, 1,440 for minutes
 * @param daysPerCycle days after which the days repeat: 7 for a week, 1 for none
 */
public record Rhythm(int slotsPerDay, int daysPerCycle) {

    /** Days of a week; an index that counts days. */
    public static final Rhythm DAILY = new Rhythm(1, 7);

    public static final Rhythm HOURLY = new Rhythm(24, 7);
    public static final Rhythm MINUTES = new Rhythm(1440, 7);

    private static final int MOST_KNOTS = 96;
    private static final int MOST_SLOTS = 86_400;
    private static final int MOST_DAYS = 1000;
    private static final double DAYS_PER_MONTH = 365.2425 / 12;

    public Rhythm {
        if (slotsPerDay < 1 || slotsPerDay > MOST_SLOTS || daysPerCycle < 1 || daysPerCycle > MOST_DAYS) {
            throw new IllegalArgumentException(slotsPerDay + " slots a day, " + daysPerCycle + " days a cycle");
        }
    }

    public boolean isIntraday() {
        return slotsPerDay > 1;
    }

    public double slotsPerMonth() {
        return DAYS_PER_MONTH * slotsPerDay;
    }

    public long day(long index) {
        return Math.floorDiv(index, (long) slotsPerDay);
    }

    int dayOfCycle(long index) {
        return (int) Math.floorMod(day(index), (long) daysPerCycle);
    }

    int slot(long index) {
        return (int) Math.floorMod(index, (long) slotsPerDay);
    }

    /** Points of the day whose level is learnt; between them it is interpolated. None for days. */
    int knots() {
        return isIntraday() ? Math.min(slotsPerDay, MOST_KNOTS) : 0;
    }
}
