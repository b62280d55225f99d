package io.zhanggui.connect;

import io.zhanggui.shared.ErrorCode;

/**
 * What can be wrong with a file (10xx), a row (11xx), a cell (12xx), the cells of a row together (13xx) or our own
 * format catalogue (14xx). Each sentence says what was found, what was expected and what to do.
 */
public enum ConnectError implements ErrorCode {
    /** {0} file. */
    FILE_EMPTY("1001", "文件 {0} 是空的，请重新下载后再导入", "File {0} is empty; download it again"),
    /** {0} file, {1} what is damaged. */
    FILE_CORRUPT("1002", "文件 {0} 已损坏（{1}），请重新下载后再导入", "File {0} is damaged ({1}); download it again"),
    /** {0} file. */
    FILE_ENCRYPTED(
            "1003",
            "文件 {0} 设有密码，请先用密码打开并另存为无密码的文件",
            "File {0} is protected by a password; open it and save a copy without one"),
    /** {0} file, {1} what it seems to be. */
    FILE_NOT_A_TABLE(
            "1004",
            "文件 {0} 不是表格（看起来是 {1}），请导入 CSV、xlsx、xls 或它们的 ZIP",
            "File {0} is no table (it looks like {1}); bring CSV, xlsx, xls or a ZIP of these"),
    /** {0} file, {1} what it really is. */
    FILE_IS_MARKUP(
            "1005",
            "文件 {0} 实际是{1}，不是真正的 Excel，请用 Excel 或 WPS 打开并另存为 xlsx",
            "File {0} is really {1}, not an Excel file; open it in Excel or WPS and save it as xlsx"),
    /** {0} file, {1} the limit. */
    ARCHIVE_TOO_LARGE(
            "1006",
            "压缩包 {0} 解开后超出上限（{1}），请解压后分别导入",
            "Archive {0} unpacks beyond the limit ({1}); unpack it and bring the files one by one"),
    /** {0} file. */
    ARCHIVE_WITHOUT_TABLES("1007", "压缩包 {0} 中没有表格文件", "Archive {0} holds no table"),
    /** {0} file, {1} nearest known format, {2} its columns that are missing. */
    FORMAT_UNKNOWN(
            "1008",
            "认不出文件 {0}：最接近“{1}”，但缺少列 {2}；可以在页面上手工对应列",
            "File {0} is not recognised: nearest is \"{1}\", but it lacks {2}; columns can be mapped by hand"),
    /** {0} file. */
    FORMAT_HAS_NO_HEADER(
            "1009",
            "文件 {0} 里找不到表头行，请确认下载的是报表原文件",
            "File {0} has no header row; check that it is the report as downloaded"),
    /** {0} file, {1} the format's name. */
    DATE_NEEDED(
            "1010", "“{1}”里没有日期，请说明 {0} 是哪一天的数据（--as-of）", "\"{1}\" holds no date; say of which day {0} is (--as-of)"),
    /** {0} file, {1} the format's name. */
    PERIOD_NEEDED(
            "1011",
            "“{1}”里没有统计周期，请说明 {0} 是哪一段时间的数据（--period）",
            "\"{1}\" holds no period; say of which period {0} is (--period)"),
    /** {0} file, {1} the format's name. */
    ITEM_NEEDED(
            "1012",
            "“{1}”里没有商品ID，请说明 {0} 是哪个商品的数据（--item）",
            "\"{1}\" holds no item id; say of which item {0} is (--item)"),
    /** {0} file, {1} what the system said. */
    FILE_UNREADABLE("1013", "读取文件 {0} 时出错：{1}", "Reading file {0} failed: {1}", Kind.RESOURCES),
    /** {0} file, {1} the limit. */
    FILE_TOO_LARGE("1014", "文件 {0} 超出上限（{1}），请分段下载后导入", "File {0} is over the limit ({1}); download it in parts"),

    /** {0} file, {1} how many rows. */
    TOO_MANY_BAD_ROWS(
            "1015",
            "文件 {0} 有超过 {1} 行读不懂，整份不导入；请确认下载的是报表原文件",
            "More than {1} rows of file {0} cannot be understood; nothing was taken, check that it is the report as"
                    + " downloaded"),
    /** {0} file. */
    FILE_GONE("1016", "文件 {0} 的内容已不再保存，请重新选择文件", "The bytes of file {0} are no longer kept; bring it again"),
    /** {0} file, {1} its state. */
    NOT_ASKING("1017", "文件 {0} 现在不需要回答（状态 {1}）", "File {0} is not waiting for an answer (it is {1})"),
    /** {0} file. */
    STILL_OPEN("1018", "文件 {0} 还没有处理完，请先取消", "File {0} is not over yet; cancel it first"),
    /** {0} number. */
    NO_SUCH_IMPORT("1019", "没有编号为 {0} 的导入", "There is no import {0}", Kind.DENIED),
    /** {0} name, {1} what is wrong. */
    MAPPING_FAULTY("1020", "列对应“{0}”有误：{1}", "Mapping \"{0}\" is faulty: {1}"),
    /** {0} load, {1} row. */
    NO_SUCH_ROW("1021", "隔离区里没有加载 {0} 的第 {1} 行", "Quarantine holds no row {1} of load {0}", Kind.DENIED),
    /** {0} row, {1} the load that mended it. */
    ROW_MENDED_BEFORE(
            "1022",
            "第 {0} 行已由加载 {1} 修正；要重新修正，请先撤销那次加载",
            "Row {0} was mended by load {1}; undo that load to mend the row again",
            Kind.CONFLICT),
    /** {0} format. */
    MAPPING_FORGOTTEN(
            "1023",
            "读这份文件时用的列对应“{0}”已不再保存或已改动，请重新导入文件",
            "The mapping \"{0}\" by which the file was read is no longer kept or was changed; import the file again",
            Kind.CONFLICT),
    /** {0} what was given. */
    NOT_AN_ITEM("1024", "“{0}”不是商品ID（应为 6 到 20 位数字）", "\"{0}\" is no item id (6 to 20 digits)"),
    /** {0} file, {1} the format's name. */
    TABLE_WITHOUT_ROWS("1030", "文件 {0}（{1}）只有表头，没有数据行", "File {0} ({1}) has a header and no rows"),
    /** {0} file, {1} how many rows, {2} the first one's line, {3} its column, {4} what is wrong, {5} the same in English. */
    NO_GOOD_ROW(
            "1026",
            "文件 {0} 的 {1} 行都读不懂，整份不导入；例如第 {2} 行“{3}”：{4}",
            "None of the {1} rows of file {0} can be understood, nothing was taken; line {2} \"{3}\": {5}"),

    ROW_UNCLOSED_QUOTE("1101", "这一行的引号没有闭合", "A quote opened in this row is never closed"),
    ROW_TEXT_AFTER_QUOTE("1102", "这一行的引号之后还有多余文字", "Text follows a closing quote in this row"),
    ROW_TOO_LONG("1103", "这一行过长，超出 8 MB", "This row is longer than 8 MB"),
    ROW_CUT_SHORT(
            "1104",
            "文件在这一行中间断开：应有 {1} 列，只有 {0} 列，请重新下载",
            "The file breaks off in this row: {0} of {1} cells; download it again"),
    ROW_TOO_WIDE(
            "1105",
            "这一行多出内容：表头有 {1} 列，这一行有 {0} 列，可能有未加引号的逗号",
            "This row has {0} cells under a header of {1}; a comma may stand unquoted in a text"),

    CELL_MISSING("1201", "必填的单元格是空的", "A required cell is empty"),
    CELL_NOT_WHOLE("1202", "应为整数，如 1,234", "Expected a whole number such as 1,234"),
    CELL_NOT_MONEY(
            "1203",
            "应为金额（元，至多两位小数），如 1,234.50",
            "Expected an amount in yuan with at most two decimals, such as 1,234.50"),
    CELL_NOT_DECIMAL("1204", "应为数字，如 12.34", "Expected a number such as 12.34"),
    CELL_NOT_PERCENT("1205", "应为百分比，如 10.15%", "Expected a percentage such as 10.15%"),
    CELL_NOT_DAY("1206", "应为日期，如 2026-07-06", "Expected a day such as 2026-07-06"),
    CELL_NOT_MOMENT("1207", "应为时间，如 2026-07-06 12:30:00", "Expected a moment such as 2026-07-06 12:30:00"),
    CELL_NOT_PERIOD(
            "1208", "应为日期或周期，如 2026-07-01~2026-07-31", "Expected a day or a period such as 2026-07-01~2026-07-31"),
    CELL_NOT_ID("1209", "应为编号，如 1234567890123456789", "Expected an id such as 1234567890123456789"),
    CELL_ID_DAMAGED(
            "1210",
            "编号已被 Excel 改成科学计数，末尾数字已丢失，请重新下载原文件，不要用 Excel 打开后保存",
            "Excel turned this id into a rounded number and its last digits are lost; bring the original download"),
    CELL_NOT_FLAG("1211", "应为“是”或“否”", "Expected yes (是) or no (否)"),
    CELL_STATUS_UNKNOWN("1212", "未知的状态，已知的有：{0}", "Unknown status; known are: {0}"),
    CELL_NOT_READABLE("1213", "文字编码有误，无法读出", "The text's encoding is broken and cannot be read"),
    CELL_TOO_LONG("1214", "文字过长，上限 {0} 字节", "The text is longer than {0} bytes"),
    CELL_NOT_ACTION("1215", "应为 pv、cart、fav 或 buy", "Expected pv, cart, fav or buy"),
    CELL_FIGURE_UNKNOWN("1217", "没有这个补录指标，可填的有：{0}", "There is no such figure; there are: {0}"),
    CELL_OUT_OF_RANGE("1216", "数值超出合理范围，请核对原文件", "The value is outside any sensible range; check the original file"),

    RULE_KEPT_OVER_TOTAL("1301", "实收金额大于订单总金额", "The amount kept is larger than the order's total"),
    RULE_MONEY_WITHOUT_PAYMENT("1302", "没有付款时间，却有实收或退款金额", "Money was kept or refunded, yet there is no payment time"),
    RULE_DIRECTION_UNKNOWN("1303", "收/支 应为 收入、支出 或 不计收支", "收/支 should be 收入 (in), 支出 (out) or 不计收支 (neutral)"),
    /** {0} the figure. */
    RULE_FIGURE_OF_A_DAY(
            "1304",
            "“{0}”是某一天的水平或人数，多天合在一起的数不能分摊，请逐日填写",
            "{0} is a level or a head count of one day; a figure of several days cannot be spread, type it day by day"),

    /** {0} all faults, one a line. */
    CATALOGUE_FAULTY("1401", "格式目录有误：\n{0}", "The format catalogue is faulty:\n{0}", Kind.INTERNAL);

    private final String number;
    private final String zh;
    private final String en;
    private final Kind kind;

    ConnectError(String number, String zh, String en) {
        this(number, zh, en, Kind.USER);
    }

    ConnectError(String number, String zh, String en, Kind kind) {
        this.number = number;
        this.zh = zh;
        this.en = en;
        this.kind = kind;
    }

    @Override
    public String code() {
        return "IMPORT-" + number;
    }

    @Override
    public Kind kind() {
        return kind;
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
