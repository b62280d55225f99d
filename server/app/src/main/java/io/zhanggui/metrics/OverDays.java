package io.zhanggui.metrics;

/** What a metric's value over several days is (invariant 10: unlike is never added). */
public enum OverDays {
    /** Amounts and counts of events: the sum. */
    SUM("各日相加"),
    /** Computed from the events of the whole period, such as distinct buyers or a quotient of sums. */
    WHOLE("按整段期间重新计算，各日不可相加"),
    /** Visitors: those of several days overlap, so the mean of the known days. */
    AVERAGE("取有数据各日的平均，各日不可相加"),
    /** A standing: that of the last known day. */
    LAST("取期间内最后一天");

    private final String zh;

    OverDays(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
