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
            "bad period: {0}; from must be before to, which is exclusive");

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
