package io.zhanggui.stats.customer;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How many are still there after a time, when some are not yet observed to the end.
 *
 * <p>Source: Kaplan and Meier (1958); the variance is Greenwood's (1926), S² Σ d/(n(n−d)); the interval is Kalbfleisch and
 * Prentice's on ln(−ln S). Those censored at the time of an event count as at risk at it.
 *
 * <p>Example: Freireich's 6-MP arm (1963), 21 patients: S(6) = 0.857 with standard error 0.076, S(23) = 0.448, median 23.
 */
public record SurvivalCurve(List<SurvivalStep> steps, double level) {

    public SurvivalCurve {
        steps = List.copyOf(steps);
    }

    /**
     * The curve of these lives.
     *
     * @param times from the start to the event or to when last seen, from 0
     * @param left whether it ended with the event, else it is censored
     * @param level of the intervals, such as 0.95
     * @return a doubt where there are no lives or a time is below zero or not finite
     * @throws IllegalArgumentException where the arrays differ in length
     */
    public static Estimate<SurvivalCurve> of(double[] times, boolean[] left, double level) {
        if (times.length != left.length) {
            throw new IllegalArgumentException(times.length + " times and " + left.length + " endings");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + " is not in (0, 1)");
        }
        if (times.length == 0) {
            return Estimate.none(
                    Reason.TOO_LITTLE_DATA, "没有观察对象；至少需要 1 个。", "Nobody was observed; at least 1 is needed.");
        }
        for (int i = 0; i < times.length; i++) {
            if (!(times[i] >= 0 && times[i] < Double.POSITIVE_INFINITY)) {
                return Estimate.none(
                        Reason.OUT_OF_DOMAIN,
                        "第 %d 个时间是 %s；需要不小于 0 的数。".formatted(i + 1, times[i]),
                        "Time %d is %s; numbers from 0 are needed.".formatted(i + 1, times[i]));
            }
        }
        return Estimate.of(new SurvivalCurve(steps(times, left, level), level));
    }

    private static List<SurvivalStep> steps(double[] times, boolean[] left, double level) {
        int[] order = IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> times[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        List<SurvivalStep> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        int next = 0;
        while (next < order.length) {
            double time = times[order[next]];
            long atRisk = order.length - next;
            long events = 0;
            long censored = 0;
            for (; next < order.length && times[order[next]] == time; next++) {
                events += left[order[next]] ? 1 : 0;
                censored += left[order[next]] ? 0 : 1;
            }
            survival = events == atRisk ? 0 : survival * (atRisk - events) / atRisk;
            greenwood += events == atRisk ? 0 : (double) events / atRisk / (atRisk - events);
            double spread = Math.sqrt(greenwood);
            steps.add(new SurvivalStep(
                    time,
                    atRisk,
                    events,
                    censored,
                    survival,
                    survival * spread,
                    interval(survival, z * spread, level)));
        }
        return steps;
    }

    private static Optional<Interval> interval(double survival, double reach, double level) {
        if (survival <= 0 || survival >= 1) {
            return Optional.empty();
        }
        double power = Math.exp(reach / -Math.log(survival));
        return Optional.of(new Interval(Math.pow(survival, power), Math.pow(survival, 1 / power), level));
    }

    /** The chance to live beyond the time; a doubt where nobody was observed that long. */
    public Estimate<Double> survivalAt(double time) {
        double survival = 1;
        for (SurvivalStep step : steps) {
            if (step.time() > time) {
                return Estimate.of(survival);
            }
            survival = step.survival();
        }
        double last = steps.getLast().time();
        if (time <= last || survival == 0) {
            return Estimate.of(survival);
        }
        return Estimate.none(
                Reason.TOO_LITTLE_DATA,
                "最长的观察只到 %s，不能回答 %s 以后。".formatted(last, time),
                "The longest observation ends at %s, which tells nothing of %s.".formatted(last, time));
    }

    /** The first time at which no more than half are left; a doubt where that was never seen. */
    public Estimate<Double> median() {
        return steps.stream()
                .filter(step -> step.survival() <= 0.5)
                .findFirst()
                .map(step -> Estimate.of(step.time()))
                .orElseGet(() -> Estimate.none(
                        Reason.TOO_LITTLE_DATA,
                        "观察结束时仍有 %.1f%% 留存，中位数尚未出现。"
                                .formatted(100 * steps.getLast().survival()),
                        "%.1f%% are still there at the end of the observation: the median is yet to come."
                                .formatted(100 * steps.getLast().survival())));
    }
}
