package io.zhanggui.settlement.contract;

/** How the distance between a value and its target is counted. */
public enum Measure {
    /** As a share of the target. */
    RELATIVE("%"),
    /** In percentage points; for shares only. */
    POINTS("个百分点"),
    /** In the metric's own unit. */
    UNITS("");

    private final String zh;

    Measure(String zh) {
        this.zh = zh;
    }

    /** What stands behind such a distance. */
    public String zh() {
        return zh;
    }
}
