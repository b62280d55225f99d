package io.zhanggui.engagement.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of service a client buys (row F018). */
public enum Tier {
    BASIC("基础运营", "basic operation"),
    REFINED("精细化运营", "refined operation"),
    BRAND("品牌营销", "brand marketing");

    private final String zh;
    private final String en;

    Tier(String zh, String en) {
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
