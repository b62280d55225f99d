package io.zhanggui.cli.stats;

import io.zhanggui.shared.ErrorCode;

/** Faults of a table given to a tool, {@code STATS-7000} to {@code STATS-7099}. */
enum InputError implements ErrorCode {
    EMPTY(
            "STATS-7001",
            "标准输入是空的；需要带表头的 CSV，列：{0}",
            "standard input is empty; a CSV with a header is needed, columns: {0}"),
    NO_SUCH_COLUMN("STATS-7002", "表头里没有“{0}”这一列；现有的列：{1}", "the header has no column \"{0}\"; it has: {1}"),
    NOT_A_NUMBER(
            "STATS-7003", "第 {0} 行“{1}”列：读到“{2}”，应是一个数", "line {0}, column \"{1}\": found \"{2}\", expected a number"),
    WRONG_WIDTH("STATS-7004", "第 {0} 行：有 {1} 个单元格，表头有 {2} 个", "line {0}: {1} cells where the header has {2}"),
    NOT_UTF8("STATS-7005", "输入不是 UTF-8 文本，请先转换编码", "the input is not UTF-8 text; convert it first"),
    BROKEN("STATS-7006", "第 {0} 行以后的 CSV 无法解析：{1}", "the CSV cannot be parsed after line {0}: {1}"),
    TWICE("STATS-7007", "表头里“{0}”这一列出现了两次", "the header has the column \"{0}\" twice"),
    BAD_VALUE("STATS-7008", "第 {0} 行“{1}”列：读到“{2}”，应是{3}", "line {0}, column \"{1}\": found \"{2}\", expected {3}"),
    NO_FILE("STATS-7009", "读不到文件 {0}", "the file {0} cannot be read");

    private final String code;
    private final String zh;
    private final String en;

    InputError(String code, String zh, String en) {
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
}
