package io.zhanggui.engagement.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether plan B is due. */
public enum FallbackState {
    QUIET("没有触发", "not due"),
    FIRED("已触发，该换 B 方案", "due"),
    /** A day's value is not known: nobody can tell. */
    UNKNOWN("数据不全，判断不了", "cannot be told"),
    /** The plan was changed so lately that it has not had its days yet. */
    WAITING("刚换过，天数还不够", "changed lately, not enough days yet");

    private final String zh;
    private final String en;

    FallbackState(String zh, String en) {
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
