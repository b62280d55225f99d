package io.zhanggui.stats.anomaly;

/**
 * How one series is watched.
 *
 * @param confirmAfter intervals an incident must last until the baseline moves to the new level: the delay of level
 *     shifts
 * @param warmUp values that are learnt from before anything is found
 * @param leastChange relative change below which a single value, however sure, is not worth an alarm: 0.25 for a quarter;
 *     under {@link Measure#REAL} in units of the noise
 * @param volatility standard deviation of a day's change of the level's logarithm (of the level in units of noise under
 *     {@link Measure#REAL})
 * @param noise standard deviation of the noise under {@link Measure#REAL}; 1 otherwise
 */
public record WatchPlan(
        Measure measure,
        Rhythm rhythm,
        AlarmBudget budget,
        int confirmAfter,
        int warmUp,
        double leastChange,
        double volatility,
        double noise) {

    private static final int CONFIRM_DAYS = 7;
    private static final int WARM_UP_CYCLES = 2;
    private static final int LEAST_WARM_UP = 10;
    private static final double LEAST_CHANGE = 0.25;
    private static final double VOLATILITY = 0.03;
    private static final double REAL_VOLATILITY = 0.2;

    public WatchPlan {
        if (confirmAfter < 1 || warmUp < 2 || !(volatility > 0 && volatility <= 10)) {
            throw new IllegalArgumentException(
                    "confirmed after " + confirmAfter + ", warm-up " + warmUp + ", volatility " + volatility);
        }
        if (!(leastChange >= 0 && leastChange <= 100)) {
            throw new IllegalArgumentException("least change " + leastChange);
        }
        if (!(noise > 0 && noise <= Measure.LARGEST) || (measure.isMultiplied() && noise != 1)) {
            throw new IllegalArgumentException("noise " + noise);
        }
    }

    /** Counts or amounts: shifts are confirmed after a week of days, or a day of shorter intervals. */
    public static WatchPlan of(Measure measure, Rhythm rhythm, AlarmBudget budget) {
        if (measure == Measure.REAL) {
            throw new IllegalArgumentException("the noise of a real series must be told");
        }
        return plan(measure, rhythm, budget, VOLATILITY, 1);
    }

    /** Numbers of any sign, whose noise has a known standard deviation. */
    public static WatchPlan ofReal(Rhythm rhythm, AlarmBudget budget, double noise) {
        return plan(Measure.REAL, rhythm, budget, REAL_VOLATILITY, noise);
    }

    private static WatchPlan plan(Measure measure, Rhythm rhythm, AlarmBudget budget, double volatility, double noise) {
        double leastChange = measure.isMultiplied() ? LEAST_CHANGE : 0;
        int confirm = rhythm.isIntraday() ? rhythm.slotsPerDay() : CONFIRM_DAYS;
        int warmUp = rhythm.isIntraday()
                ? WARM_UP_CYCLES * rhythm.slotsPerDay()
                : Math.max(LEAST_WARM_UP, WARM_UP_CYCLES * rhythm.daysPerCycle());
        return new WatchPlan(measure, rhythm, budget, confirm, warmUp, leastChange, volatility, noise);
    }

    public WatchPlan confirmedAfter(int intervals) {
        return new WatchPlan(measure, rhythm, budget, intervals, warmUp, leastChange, volatility, noise);
    }

    /** The same plan with alarms from another change on, 0 for all that chance does not explain. */
    public WatchPlan withLeastChange(double change) {
        return new WatchPlan(measure, rhythm, budget, confirmAfter, warmUp, change, volatility, noise);
    }

    boolean isWorthAnAlarm(double value, Expectation expected) {
        double change = Math.abs(value - expected.mean());
        return change >= leastChange * (measure.isMultiplied() ? expected.mean() : noise);
    }

    double chance() {
        return budget.chancePerInterval(rhythm);
    }
}
