package io.zhanggui.metrics;

import io.zhanggui.shared.ErrorCode;
import io.zhanggui.web.HasStatus;

/** Faults of asking for numbers, {@code METRIC-3000} to {@code METRIC-3999}. */
public enum MetricError implements ErrorCode, HasStatus {
    NO_SUCH_METRIC("METRIC-3001", "没有名为“{0}”的指标。相近的有：{1}", "there is no metric named \"{0}\"; close ones: {1}"),
    NO_SUCH_SPLIT(
            "METRIC-3002", "指标“{0}”不能按“{1}”拆分。可以按：{2}", "metric \"{0}\" cannot be split by \"{1}\"; it can be by: {2}"),
    NO_SUCH_SOURCE("METRIC-3003", "指标“{0}”没有“{1}”口径。已有口径：{2}", "metric \"{0}\" has no {1} variant; it has: {2}"),
    BAD_PERIOD(
            "METRIC-3004",
            "期间写错了：{0}。起始日要早于截止日（截止日不含在内）。",
            "bad period: {0}; from must be before to, which is exclusive"),
    NO_SUCH_FILTER(
            "METRIC-3005",
            "指标“{0}”不能按“{1}”筛选。可以按：{2}",
            "metric \"{0}\" cannot be narrowed by \"{1}\"; it can be by: {2}"),
    BAD_FILTER(
            "METRIC-3006",
            "筛选写错了：{0}。写成 维度:值，例如 item:123；日期写成 2026-11-01 且在所问期间之内，店铺写编号。",
            "bad filter: {0}; write dimension:value, as in item:123; dates as 2026-11-01 and within the period, shops"
                    + " by number"),
    BAD_ROLLING(
            "METRIC-3007",
            "滚动天数写错了：{0}。要是 1 到 366 的整数，并且按 day 拆分、不同时按其他时间拆分。",
            "bad rolling days: {0}; a whole number from 1 to 366, with a split by day and by no other piece of time");

    private final String code;
    private final String zh;
    private final String en;

    MetricError(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return Kind.USER;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public int status() {
        return this == NO_SUCH_METRIC ? 404 : 400;
    }
}
