package io.zhanggui.insight;

import java.util.Locale;

/** The kinds of questions. */
public enum StudyKind {
    FORECAST("预测", "Forecast"),
    EFFECT("效果", "Effect"),
    CUSTOMER_VALUE("客户价值", "Customer value"),
    BUDGET("预算", "Budget"),
    STOCK("备货", "Stock"),
    TARGET("目标", "Targets"),
    PROMOTION("活动真相", "Promotion truth"),
    WHY("归因", "Why it moved");

    private final String zh;
    private final String en;

    StudyKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The word in addresses and JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
