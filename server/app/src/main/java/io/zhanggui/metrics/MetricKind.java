package io.zhanggui.metrics;

/** What a metric's number is: a level, or how far a level moved; the three are never compared with each other. */
public enum MetricKind {
    /** The number itself. */
    LEVEL("水平值", "level"),
    /** The change over an earlier period as a share of that period's number: 20 % became 25 %, so +25 %. */
    UPLIFT_RELATIVE("相对变化", "relative change"),
    /** The difference to an earlier period's share in percentage points: 20 % became 25 %, so +5 points. */
    UPLIFT_POINTS("百分点变化", "change in percentage points");

    private final String zh;
    private final String en;

    MetricKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
