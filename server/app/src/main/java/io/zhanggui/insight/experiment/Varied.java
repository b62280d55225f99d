package io.zhanggui.insight.experiment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the variants differ in. */
public enum Varied {
    PICTURE("主图"),
    TITLE("标题"),
    PRICE("价格"),
    PAGE("落地页"),
    OFFER("优惠"),
    SCRIPT("话术"),
    AUDIENCE("投放人群"),
    OTHER("其他");

    private final String zh;

    Varied(String zh) {
        this.zh = zh;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }
}
