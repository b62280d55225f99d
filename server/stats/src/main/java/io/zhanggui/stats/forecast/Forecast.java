package io.zhanggui.stats.forecast;

import io.zhanggui.stats.Interval;
import java.util.List;

/**
 * How a series goes on.
 *
 * @param method what was used, for the reader
 * @param steps in order, the first follows the last step that was given
 */
public record Forecast(String method, List<Step> steps) {

    /**
     * One step to come.
     *
     * @param number from 1
     * @param interval covers what will come with the chance of its level
     */
    public record Step(int number, double mean, Interval interval) {}

    public Forecast {
        steps = List.copyOf(steps);
    }

    public double[] means() {
        return steps.stream().mapToDouble(Step::mean).toArray();
    }
}
