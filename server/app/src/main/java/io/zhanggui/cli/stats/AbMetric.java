package io.zhanggui.cli.stats;

/** What is compared; the words of {@code --metric}. */
enum AbMetric {
    /** A share of units: the sum counts those that did it. */
    proportion,
    /** A mean a unit. */
    mean,
    /** A sum over another sum, such as orders over visits. */
    ratio
}
