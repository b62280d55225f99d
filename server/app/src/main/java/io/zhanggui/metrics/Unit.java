package io.zhanggui.metrics;

/** What a metric's number counts. Ratios are fractions: 0.0235 is shown as 2.35 %. */
public enum Unit {
    YUAN("元"),
    COUNT("个"),
    PERCENT("%"),
    RATIO("倍"),
    SECONDS("秒"),
    HOURS("小时"),
    DAYS("天"),
    SCORE("分");

    private final String zh;

    Unit(String zh) {
        this.zh = zh;
    }

    /** How it is written behind a number. */
    public String zh() {
        return zh;
    }
}
