package io.zhanggui.metrics;

/** Why a question has no number. */
public enum NoValue {
    NOT_LOADED("not_loaded", "没有加载过这段时间的数据", "no data of these days was loaded"),
    COLUMN_ABSENT("column_absent", "已加载的文件里没有这一列", "the loaded files lack the column it needs"),
    NO_COST("no_cost", "没有成本数据：请用模板填写商品的单位成本后导入", "no cost data: fill in unit costs in the template and import it"),
    NO_RATE("no_rate", "没有费率：请在模板“费率”里填写后导入", "no fee rates: fill in the sheet 费率 of the template and import it"),
    NOT_TYPED(
            "not_typed",
            "这段时间没有人补录：请在模板“经营指标补录”里填写后导入",
            "nobody typed it for these days: fill in the sheet 经营指标补录 of the template and import it"),
    WINDOW_OPEN(
            "window_open",
            "这段时间的购买之后，还没有满窗口天数的订单数据",
            "no purchase of these days is followed by as many loaded days as the window has"),
    SEVERAL_SHOPS("several_shops", "多家店铺的评分不能合并，请选择一家店铺", "standings of several shops do not combine: choose one"),
    NO_YEAR_BEFORE("no_year_before", "去年同期没有数据", "there is no data of the same days last year"),
    NOTHING_TO_DIVIDE_BY("nothing_to_divide_by", "分母为零", "the denominator is zero");

    private final String code;
    private final String zh;
    private final String en;

    NoValue(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
