package io.zhanggui.engagement.survey;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What interviews are about (row F068). */
public enum Dimension {
    PAIN("痛点问题", "pains"),
    GAP("资源短板", "resource gaps"),
    GOAL("目标预期", "goals");

    private final String zh;
    private final String en;

    Dimension(String zh, String en) {
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
