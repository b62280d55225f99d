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
            "bad rolling days: {0}; a whole number from 1 to 366, with a split by day and by no other piece of time"),
    FAULTY_FILE("METRIC-3008", "文件有 {0} 处错误，没有保存。第一处：{1}", "the file has {0} faults and was not kept; the first: {1}"),
    BAD_FILE_NAME(
            "METRIC-3009",
            "文件名“{0}”不能用。用文字、数字、- 和 _，以 .yaml 结尾，例如 own.yaml",
            "the file name \"{0}\" cannot be used; letters, digits, - and _, ending in .yaml, such as own.yaml"),
    FILE_MOVED_ON(
            "METRIC-3010",
            "“{0}”在你打开之后被改过（现在是第 {1} 版），没有保存。重新打开，把你的改动合进去",
            "\"{0}\" was changed since you opened it (it is version {1} now) and was not kept; open it again and merge"
                    + " your change"),
    STILL_USED(
            "METRIC-3011",
            "这样保存会去掉还在用的指标：{0}。先把它们从那里移走，或确认仍要去掉",
            "this would take away metrics that are used: {0}; remove them there first, or confirm"),
    NO_SUCH_VERSION("METRIC-3012", "没有第 {0} 版", "there is no version {0}"),
    NO_SUCH_FILE("METRIC-3013", "没有名为“{0}”的目录文件", "there is no catalogue file named \"{0}\""),
    TOO_LARGE("METRIC-3014", "文件太大或太多：每个最多 {0} 个字，最多 {1} 个", "too much: {0} characters a file and {1} files at most");

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
        return this == FILE_MOVED_ON || this == STILL_USED ? Kind.CONFLICT : Kind.USER;
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
        return switch (this) {
            case NO_SUCH_METRIC, NO_SUCH_VERSION, NO_SUCH_FILE -> 404;
            case FILE_MOVED_ON, STILL_USED -> 409;
            default -> 400;
        };
    }
}
