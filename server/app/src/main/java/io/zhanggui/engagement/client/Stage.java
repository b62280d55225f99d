package io.zhanggui.engagement.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where the work for a client stands (row F066). */
public enum Stage {
    DIAGNOSE("诊断", "diagnosis"),
    DESIGN("设计", "design"),
    EXECUTE("执行", "execution"),
    OPTIMISE("优化", "optimisation"),
    ENDED("已结束", "ended");

    private final String zh;
    private final String en;

    Stage(String zh, String en) {
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
