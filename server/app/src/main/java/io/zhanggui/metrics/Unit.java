package io.zhanggui.metrics;

/**
 * What a metric's number counts. Shares and differences of shares are fractions: 0.0235 is shown as 2.35 % or 2.35
 * percentage points.
 */
public enum Unit {
    YUAN("元"),
    COUNT("个"),
    PERCENT("%"),
    POINTS("个百分点"),
    RATIO("倍"),
    SECONDS("秒"),
    HOURS("小时"),
    DAYS("天"),
    SCORE("分");

    private final String zh;

    Unit(String zh) {
        this.zh = zh;
    }

    /** Whether its numbers are fractions that are shown a hundredfold; their changes are percentage points. */
    public boolean isShare() {
        return this == PERCENT || this == POINTS;
    }

    /** How it is written behind a number. */
    public String zh() {
        return zh;
    }
}
