package io.zhanggui.stats.forecast.simple;

/** Spread of the changes over a distance round their mean. */
final class Spread {

    private Spread() {}

    /** Root of the mean squared deviation; 0 where there is no change to see. */
    static double ofChanges(double[] values, int distance, double mean) {
        double sum = 0;
        int count = values.length - distance;
        for (int index = distance; index < values.length; index++) {
            double deviation = values[index] - values[index - distance] - mean;
            sum += deviation * deviation;
        }
        int free = mean == 0 ? count : count - 1;
        return free > 0 ? Math.sqrt(sum / free) : 0;
    }
}
