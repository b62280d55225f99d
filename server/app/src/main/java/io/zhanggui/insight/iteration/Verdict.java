package io.zhanggui.insight.iteration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an effect proves of a change. */
public enum Verdict {
    WORKED("起了作用", "worked"),
    HARMED("适得其反", "did harm"),
    /** The interval holds zero. */
    UNCLEAR("说不准", "unclear"),
    /** The data cannot tell. */
    UNKNOWN("数据说明不了", "the data cannot tell");

    private final String zh;
    private final String en;

    Verdict(String zh, String en) {
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
