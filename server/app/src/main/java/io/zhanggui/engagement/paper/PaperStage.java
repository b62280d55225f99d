package io.zhanggui.engagement.paper;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where in the work a document belongs. */
public enum PaperStage {
    DIAGNOSE("诊断", "diagnosis"),
    DESIGN("设计", "design"),
    EXECUTE("执行", "execution"),
    OPTIMISE("优化", "optimisation"),
    TALK("沟通", "communication"),
    RULES("合规与风险", "compliance and risk"),
    HOUSE("服务标准", "service standards");

    private final String zh;
    private final String en;

    PaperStage(String zh, String en) {
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
