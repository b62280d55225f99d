package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.Note;
import io.zhanggui.warehouse.ColumnType;

/** What faults are about, in both languages. */
final class Subjects {

    static final Note FIELD = new Note("字段", "field");
    static final Note SECTION = new Note("段", "section");
    static final Note MEASURE = new Note("度量", "measure");
    static final Note METRIC = new Note("指标", "metric");
    static final Note EARLIER_METRIC = new Note("写在前面的指标", "metric declared before");
    static final Note FORMULA_WORD = new Note("度量或指标", "measure");
    static final Note CAUSE = new Note("原因", "cause");
    static final Note COLUMN = new Note("列", "column");
    static final Note DIMENSION = new Note("维度", "dimension");
    static final Note DATE = new Note("时间口径", "date");
    static final Note DIMENSION_OF_FACTS = new Note("这些数据里的维度", "dimension of these facts");
    static final Note ORIGIN = new Note("出处", "origin");

    static final Note GROUP = new Note("指标组", "group");
    static final Note UNIT = new Note("单位", "unit");

    private Subjects() {}

    /** What a column of that type holds. */
    static Note of(ColumnType type) {
        return switch (type) {
            case TEXT -> new Note("文字", "text");
            case WHOLE -> new Note("整数", "whole numbers");
            case MONEY -> new Note("金额", "money");
            case DECIMAL -> new Note("小数", "decimals");
            case DAY -> new Note("日期", "days");
            case MOMENT -> new Note("时间", "moments");
            case PERSON -> new Note("不可还原的买家编号", "pseudonyms of persons");
            case FLAG -> new Note("是或否", "yes or no");
        };
    }
}
