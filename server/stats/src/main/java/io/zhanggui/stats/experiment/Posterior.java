package io.zhanggui.stats.experiment;

/**
 * What is believed of one variant's metric after its data: a density over a coordinate in which it has a single smooth
 * peak.
 */
public sealed interface Posterior permits BetaPosterior, NormalPosterior {

    /** The expected value of the metric. */
    double mean();

    double standardDeviation();

    /** The metric's value at a coordinate; rises with it. */
    double value(double coordinate);

    /** The coordinate of a value; minus or plus infinity for values out of reach. */
    double coordinate(double value);

    /** Where the density over the coordinate is highest. */
    double peak();

    /** The distance from the peak over which the density falls by about half a log unit. */
    double scale();

    /** The logarithm of the density over the coordinate, less that at the peak. */
    double logDensity(double coordinate);
}
