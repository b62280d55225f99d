package io.zhanggui.desk.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How fast a day's amount grew: the round sums it passed and the hour in which it did. */
public final class SpeedProfile {

    private static final int MOST = 6;
    private static final BigDecimal[] STEPS = {BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5)};

    private SpeedProfile() {}

    /**
     * A sum and when it was passed.
     *
     * @param amount in yuan
     * @param hour 0 to 23, the hour of the day within which it was passed
     * @param otherHour the same of the day compared with; null where that day never got so far
     */
    public record Milestone(
            BigDecimal amount, int hour, @Nullable Integer otherHour) {}

    /** Sums so far by hour, from the amounts of each hour; an hour without data adds nothing. */
    public static List<BigDecimal> soFar(List<@Nullable BigDecimal> hours) {
        List<BigDecimal> sums = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal hour : hours) {
            sum = hour == null ? sum : sum.add(hour);
            sums.add(sum);
        }
        return sums;
    }

    /** The largest round sums (1, 2, 5, 10 …) that were passed, in the order they were. */
    public static List<Milestone> milestones(List<BigDecimal> soFar, List<BigDecimal> other) {
        List<Milestone> passed = new ArrayList<>();
        BigDecimal reached = soFar.isEmpty() ? BigDecimal.ZERO : soFar.getLast();
        for (BigDecimal power = BigDecimal.ONE; power.compareTo(reached) <= 0; power = power.movePointRight(1)) {
            for (BigDecimal step : STEPS) {
                BigDecimal amount = power.multiply(step);
                if (amount.compareTo(reached) <= 0) {
                    Integer hour = hourOf(soFar, amount);
                    passed.add(new Milestone(amount, hour == null ? 0 : hour, hourOf(other, amount)));
                }
            }
        }
        return passed.subList(Math.max(0, passed.size() - MOST), passed.size());
    }

    private static @Nullable Integer hourOf(List<BigDecimal> soFar, BigDecimal amount) {
        for (int hour = 0; hour < soFar.size(); hour++) {
            if (soFar.get(hour).compareTo(amount) >= 0) {
                return hour;
            }
        }
        return null;
    }
}
