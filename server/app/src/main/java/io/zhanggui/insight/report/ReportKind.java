package io.zhanggui.insight.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of reports. */
public enum ReportKind {
    ITERATION("迭代优化报告", "Iteration report"),
    /** Of a whole quarter, with what the service returned and what customers are worth. */
    QUARTER("季度服务效果评估", "Quarterly evaluation");

    private final String zh;
    private final String en;

    ReportKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @JsonValue
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
