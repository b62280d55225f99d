package io.zhanggui.stats.regression;

/** Which rows are left out. Choose it before looking at the fit: a rule chosen afterwards can prove anything. */
public enum OutlierRule {
    /** Response more than 1.5 interquartile ranges below the first or above the third quartile (Tukey 1977). */
    IQR(1.5),
    /** Response more than 3.5 times 1.4826 median absolute deviations from the median (Iglewicz and Hoaglin 1993). */
    MAD(3.5),
    /** Cook's distance over 4/n in a first fit of all rows (Bollen and Jackman 1990). */
    COOK(4);

    private final double multiplier;

    OutlierRule(double multiplier) {
        this.multiplier = multiplier;
    }

    double multiplier() {
        return multiplier;
    }
}
